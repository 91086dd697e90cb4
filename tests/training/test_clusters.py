"""Words of a cluster share what is known of them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from training.clusters import CAPITAL_SIZE, SIZE, Clusters, codes, widened
from training.vectors import OLD, kept_vectors, save_pretrain

SURNAMES, TOWNS, VERBS, TRADES = 1, 2, 3, 4
FORMS = {"Müller": SURNAMES, "Vogt": SURNAMES, "Koch": SURNAMES, "Kiel": TOWNS, "Bonn": TOWNS, "koch": VERBS,
         "sagt": VERBS, "Sagt": VERBS, "meint": VERBS, "Maler": TRADES, "Bäcker": TRADES, "1990": TRADES}  # fmt: skip
RARE = {"Vogt": -15.0, "Koch": -9.0, "koch": -12.0, "sagt": -6.0, "Sagt": -11.0}


@pytest.fixture
def clusters() -> Clusters:
    return Clusters(FORMS, {form: RARE.get(form, -10.0) for form in FORMS})


def test_each_word_has_its_capitalised_and_its_small_form(clusters: Clusters) -> None:
    assert clusters.forms["koch"] == ("Koch", "koch")
    assert clusters.forms["kiel"] == ("Kiel", None)
    assert clusters.likeliest("koch") == "Koch"
    assert clusters.likeliest("sagt") == "sagt"
    assert clusters.likeliest("habersaat") is None


def test_new_words_are_the_likeliest_that_are_not_known_and_stand_by_cluster(clusters: Clusters) -> None:
    assert clusters.new_words(["müller", "sagt"], 5) == ["koch", "bonn", "kiel", "meint", "maler"]
    assert "1990" not in clusters.new_words([], 100)


def test_the_centre_of_a_cluster_is_the_mean_of_its_members(clusters: Clusters) -> None:
    vectors = np.array([[1.0, 0.0], [3.0, 0.0], [0.0, 5.0]], dtype=np.float32)
    centres = clusters.centres(["müller", "vogt", "kiel"], vectors)
    assert centres[SURNAMES].tolist() == [2.0, 0.0]
    assert centres[TOWNS].tolist() == [0.0, 5.0]
    assert VERBS not in centres


def test_codes_of_near_clusters_are_near_and_none_is_huge() -> None:
    chance = np.random.default_rng(1)
    centres = {n: chance.normal(size=10).astype(np.float32) for n in range(30)}
    centres[30] = centres[3] + 0.01
    centres[31] = centres[3] * 100
    table = codes(centres, 4)
    assert np.linalg.norm(table[30] - table[3]) < np.linalg.norm(table[5] - table[3]) / 5
    assert max(np.abs(row).max() for row in table.values()) <= 3


def test_a_word_without_a_vector_gets_that_of_its_cluster(clusters: Clusters) -> None:
    words = ["müller", "kiel", "sagt", "maler"]
    vectors = np.eye(4, 30, dtype=np.float32)
    everything, wider, behind = widened(clusters, words, vectors, 10)
    assert everything[:4] == words
    place = {word: i for i, word in enumerate(everything)}
    assert wider[place["vogt"]].tolist() == vectors[0].tolist()
    assert behind.shape == (len(everything), SIZE)
    own = behind[:, -1] > 0
    assert own[: len(words)].all()
    assert not own[len(words) :].any()
    assert (behind[place["vogt"], :CAPITAL_SIZE] == behind[place["müller"], :CAPITAL_SIZE]).all()
    assert (behind[place["vogt"], :CAPITAL_SIZE] != behind[place["kiel"], :CAPITAL_SIZE]).any()


def test_kept_vectors_are_those_of_words_that_have_their_own(tmp_path: Path) -> None:
    wide = np.ones((3, OLD + 1), dtype=np.float32)
    wide[1, -1] = 0  # borrowed from its cluster
    save_pretrain(tmp_path / "wide.pt", ["müller", "vogt", "koch"], wide)
    words, vectors = kept_vectors(tmp_path / "wide.pt", 100)
    assert (words, vectors.shape) == (["müller", "koch"], (2, 100))
    save_pretrain(tmp_path / "old.pt", ["müller", "vogt"], np.zeros((2, OLD), dtype=np.float32))
    assert kept_vectors(tmp_path / "old.pt", 100)[0] == ["müller", "vogt"]
