"""The seams of compounds are gone, and what the last piece says holds for the whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribution.parse import Sentence, Word
from attribution.parsing.compounds import join_hyphenated
from attribution.types import Span


def words_of(text: str) -> list[Word]:
    """Pieces divided by ^ (no space) or a blank, all hanging on the last one."""
    words: list[Word] = []
    start = 0
    for piece in text.replace("^", "\0^").replace(" ", "\0 ").split("\0"):
        start += piece.startswith(" ")
        form = piece.lstrip("^ ")
        words.append(Word(form, form, "NOUN", "NN", "", -1, "dep", Span(start, start + len(form))))
        start += len(form)
    return [replace(word, head=len(words) - 1 if i < len(words) - 1 else -1) for i, word in enumerate(words)]


@pytest.mark.parametrize(
    ("pieces", "joined"),
    [
        ("Pentagon-^Sprecher Ryder", ["Pentagon-Sprecher", "Ryder"]),
        ("Kreml^-^Sprecher Reuter", ["Kreml-Sprecher", "Reuter"]),
        ("U-^Bahn-^Fahrer streiken", ["U-Bahn-Fahrer", "streiken"]),
        ("Ost- und Westufer", ["Ost-", "und", "Westufer"]),
        ("Lohse - Brandner", ["Lohse", "-", "Brandner"]),
        ("die Brücke", ["die", "Brücke"]),
        ("Gewerkschaft bau^.^di streikt", ["Gewerkschaft", "bau.di", "streikt"]),
        ("er ging^.^Sie blieb", ["er", "ging", ".", "Sie", "blieb"]),
    ],
)
def test_compounds_with_a_hyphen_are_one_word(pieces: str, joined: list[str]) -> None:
    words = words_of(pieces)
    result, sentences = join_hyphenated(words, [Sentence(0, len(words), 0)])
    assert [word.text for word in result] == joined
    assert sentences == [Sentence(0, len(joined), 0)]
    assert all(word.head == len(joined) - 1 for word in result[:-1])
    assert result[-1].head == -1


def test_the_last_piece_of_a_compound_rules_its_tags_and_lemma() -> None:
    words = words_of("Pentagon-^Sprechers sagte")
    words[1] = replace(words[1], lemma="Sprecher", upos="PROPN", entity="E-PER")
    words[0] = replace(words[0], entity="B-PER")
    joined = join_hyphenated(words, [Sentence(0, 3, 0)])[0][0]
    assert (joined.text, joined.lemma, joined.upos, joined.entity) == (
        "Pentagon-Sprechers", "Pentagon-Sprecher", "PROPN", "S-PER",
    )  # fmt: skip
