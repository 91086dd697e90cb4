"""Splits and what they make alike."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.conllu import FEATS, XPOS, Sentence
from training.splits import harmonised, split, with_verb_forms
from training.workspace import Workspace


def word(number: int, form: str, lemma: str, upos: str, feats: str, head: int, deprel: str) -> list[str]:
    return [str(number), form, lemma, upos, "XY", feats, str(head), deprel, "_", "SpaceAfter=No|Gloss=x"]


def numbered(letter: str, count: int) -> list[Sentence]:
    row = word(1, "Ja", "ja", "PART", "_", 0, "root")
    return [Sentence([row], [f"# sent_id = {letter}{i}"]) for i in range(count)]


@pytest.mark.parametrize(
    ("form", "lemma", "feats", "auxiliary", "verb_form"),
    [
        ("kommt", "kommen", "Mood=Ind", None, "Fin"),
        ("kommen", "kommen", "_", "werden", "Inf"),
        ("anzukommen", "ankommen", "_", None, "Inf"),
        ("gekommen", "kommen", "_", "sein", "Part"),
        ("bekommen", "bekommen", "_", "haben", "Part"),
    ],
)
def test_verb_form_by_rule(form: str, lemma: str, feats: str, auxiliary: str | None, verb_form: str) -> None:
    rows = [word(1, form, lemma, "VERB", feats, 0, "root")]
    if auxiliary:
        rows.append(word(2, "x", auxiliary, "AUX", "Mood=Ind|VerbForm=Fin", 1, "aux"))
    assert f"VerbForm={verb_form}" in with_verb_forms(Sentence(rows)).rows[0][FEATS]


def test_a_verb_form_that_is_there_stays() -> None:
    sentence = Sentence([word(1, "kommen", "kommen", "VERB", "VerbForm=Fin", 0, "root")])
    assert with_verb_forms(sentence) == sentence


def test_harmonised_has_our_tag_and_keeps_of_misc_only_the_space() -> None:
    row = harmonised(Sentence([word(1, "dem", "der", "DET", "Case=Dat", 0, "root")])).rows[0]
    assert (row[XPOS], row[-1]) == ("DETDat", "SpaceAfter=No")


def test_nothing_held_out_is_trained_on() -> None:
    parts = split(numbered("n", 160) + numbered("w", 155), numbered("d", 120), numbered("t", 310))
    names = {part: {s.identifier for s in sentences} for part, sentences in parts.items()}
    assert {part: len(found) for part, found in names.items()} == {
        "train": 10 + 5 + 20 + 10, "dev": 200, "test": 500, "test_pud": 200, "test_gsd": 300,
    }  # fmt: skip
    assert not names["train"] & (names["dev"] | names["test"])
    assert not names["dev"] & names["test"]
    assert {"n159", "w154", "t309"} <= names["test"]


def test_the_same_training_order_every_time() -> None:
    sources = (numbered("n", 170), numbered("d", 130), numbered("t", 330))
    assert split(*sources)["train"] == split(*sources)["train"]


def test_files_have_their_places(tmp_path: Path) -> None:
    space = Workspace(tmp_path, tmp_path / "w")
    assert space.trees("dev") == tmp_path / "w" / "trees" / "dev.conllu"
    assert space.vectors == tmp_path / "w" / "models" / "pretrain" / "de_small.pt"
