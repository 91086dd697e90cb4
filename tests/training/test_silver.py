"""What a silver tree may teach wrongly is corrected, and nothing else."""

from __future__ import annotations

import pytest

from training.conllu import DEPREL, Row, Sentence
from training.silver import agreement, corrected


def row(number: int, form: str, upos: str, feats: str, head: int, deprel: str) -> Row:
    return [str(number), form, form, upos, upos, feats, str(head), deprel, "_", "_"]


def said(feats: str, joined: bool = False) -> Sentence:
    """Vogt sagte, er habe gelogen: the clause hangs on the verb as "conj"."""
    rows = [
        row(1, "Vogt", "PROPN", "_", 2, "nsubj"), row(2, "sagte", "VERB", "Mood=Ind", 0, "root"),
        row(3, "er", "PRON", "_", 5, "nsubj"), row(4, "habe", "AUX", feats, 5, "aux"),
        row(5, "gelogen", "VERB", "_", 2, "conj"),
    ]  # fmt: skip
    return Sentence([*rows, row(6, "und", "CCONJ", "_", 5, "cc")] if joined else rows)


@pytest.mark.parametrize(
    ("sentence", "deprel"),
    [(said("Mood=Sub"), "ccomp"), (said("Mood=Ind"), "conj"), (said("Mood=Sub", joined=True), "conj")],
)
def test_a_clause_in_the_konjunktiv_is_what_is_said(sentence: Sentence, deprel: str) -> None:
    before = [list(each) for each in sentence.rows]
    found = corrected(sentence).rows
    assert found[4][DEPREL] == deprel
    assert [each for i, each in enumerate(found) if i != 4] == [each for i, each in enumerate(before) if i != 4]


def test_what_agrees_is_heads_and_labels() -> None:
    one = said("Mood=Sub")
    assert agreement(one.words, corrected(one).words) == (1.0, 0.8)
