"""Typos are seen through, other words are not."""

from __future__ import annotations

import pytest

from attribution.checking.asked import asked, read
from attribution.checking.respelling import respelled, typos
from attribution.matching.words import words_of
from attribution.statement_types import Wording
from attribution.types import STWRType


@pytest.mark.parametrize(
    ("one", "other", "wrong"),
    [
        ("sicherhiet", "sicherheit", 1),
        ("nciht", "nicht", 1),
        ("brücke", "brücke", 0),
        ("regirungscheff", "regierungschef", 2),
        ("hand", "wand", None),
        ("rat", "rad", None),
        ("lehrer", "lehrerin", None),
        ("haus", "hase", None),
    ],
)
def test_typos_leave_most_of_a_word_as_it_is(one: str, other: str, wrong: int | None) -> None:
    assert typos(one, other) == wrong


@pytest.mark.parametrize(
    ("text", "stored", "known", "found"),
    [
        ("Die Sicherhiet geht vor", "Die Sicherheit geht vor", "gehen", [("Sicherhiet", "Sicherheit")]),
        ("Die Zuege fahren", "Die Züge fahren", "fahren", [("Zuege", "Züge")]),
        ("Die Züge fahren", "Die Zuege fahren", "Züge fahren", [("Züge", "Zuege")]),
        ("Die Kirsche steht dort", "Die Kirche steht dort", "Kirsche", []),
        ("Es sind 14 Leute", "Es sind 15 Leute", "Leute", []),
        ("Der Juli wird warm", "Der Juni wird warm", "warm", []),
    ],
)
def test_a_word_that_the_archive_knows_is_no_typo(
    text: str, stored: str, known: str, found: list[tuple[str, str]]
) -> None:
    words = words_of(Wording("q", "a", stored, STWRType.DIRECT))
    _, respellings = respelled(asked(read(text), read(known).content.keys()), words, frozenset())
    assert [(text[slice(*one.asked)], stored[slice(*one.stored)]) for one in respellings] == found


def test_a_name_is_no_typo_of_another_one() -> None:
    words = words_of(Wording("q", "a", "Darum kümmert sich Maier", STWRType.DIRECT))
    question = asked(read("Darum kümmert sich Meier"), frozenset())
    assert respelled(question, words, frozenset({"maier"}))[1] == ()
    assert len(respelled(question, words, frozenset())[1]) == 1
