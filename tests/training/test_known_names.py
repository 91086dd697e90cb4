"""Names from general knowledge as features of words, and models made to fit vectors that hold them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch
from click.testing import CliRunner

from training.known_names import (
    ENDS_TABLE,
    FEATURES,
    NAMES_TABLE,
    end_features,
    known_features,
    rows_of,
    with_organisations,
)
from training.names import at_rate
from training.widen import main, widened
from training.word_features import NAMES, row


@pytest.mark.parametrize("table", [NAMES_TABLE, ENDS_TABLE])
def test_tables_are_sorted_and_name_known_kinds(table: Path) -> None:
    rows = rows_of(table)
    assert rows == sorted(set(rows))
    assert {kind for _, kind in rows} == {"organisation", "place", "part" if table == NAMES_TABLE else "event"}


def test_words_of_names_are_told_apart() -> None:
    pairs = set(known_features())
    assert {("spd", "organisation"), ("gmbh", "in_organisation"), ("bayern", "known_place")} <= pairs
    assert {("manchester", "in_organisation"), ("united", "in_organisation")} <= pairs
    assert not any(word in ("ohne", "grenzen", "für") for word, _ in pairs)


@pytest.mark.parametrize(
    ("word", "features"),
    [
        ("bundeswirtschaftsministerium", {"organisation_end"}),
        ("stiftung", {"organisation_end"}),
        ("lindenstraße", {"place_end"}),
        ("weltmeisterschaft", {"event_end"}),
        ("orden", {"organisation_end"}),
        ("worden", set()),
        ("tisch", set()),
    ],
)
def test_endings_need_a_stem(word: str, features: set[str]) -> None:
    assert end_features(word) == features


def test_the_row_of_a_word_holds_them() -> None:
    told = dict(zip(NAMES, row("stadtwerke", {}, 2.0), strict=True))
    assert {name for name, value in told.items() if value} == {"organisation_end"}
    assert set(FEATURES) <= set(NAMES)


def test_organisations_without_a_vector_get_the_mean_one() -> None:
    words, wider, behind = with_organisations(
        ["spd", "cdu", "tisch"], np.array([[1.0, 0], [0, 1], [9, 9]]), np.array([[2.0, 1], [4, 1], [9, 1]])
    )
    place = words.index("greenpeace")
    assert wider[place].tolist() == [0.5, 0.5]
    assert behind[place].tolist() == [3.0, 0.0]
    assert words[:3] == ["spd", "cdu", "tisch"]


def test_a_widened_model_does_the_same(tmp_path: Path) -> None:
    weight, vector, new = torch.randn(3, 5), torch.randn(5), torch.randn(2)
    wider = widened(weight, 2, 2)
    assert torch.equal(wider @ torch.cat([vector[:2], new, vector[2:]]), weight @ vector)
    torch.save({"model": {"trans_pretrained.weight": weight}}, tmp_path / "old.pt")
    told = CliRunner().invoke(main, ["--at", "2", "--by", "2", str(tmp_path / "old.pt"), str(tmp_path / "new.pt")])
    assert told.exit_code == 0
    assert torch.equal(torch.load(tmp_path / "new.pt")["model"]["trans_pretrained.weight"], wider)


def test_a_model_without_vectors_cannot_be_widened(tmp_path: Path) -> None:
    torch.save({"model": {}}, tmp_path / "old.pt")
    told = CliRunner().invoke(main, ["--at", "2", "--by", "2", str(tmp_path / "old.pt"), str(tmp_path / "new.pt")])
    assert told.exit_code == 1
    assert "Wortvektoren" in told.output


def test_a_model_goes_on_at_the_rate_in_its_file(tmp_path: Path) -> None:
    torch.save({"model": {}, "config": {"lr": 0.002}}, tmp_path / "first.pt")
    assert torch.load(at_rate(tmp_path / "first.pt", 0.0004))["config"] == {"lr": 0.0004}
    assert torch.load(tmp_path / "first.pt")["config"] == {"lr": 0.002}
