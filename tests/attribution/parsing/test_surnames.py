"""A surname of the article is a name where the tagger took it for an adjective or an adverb, and nothing else is."""

from __future__ import annotations

import pytest

from attribution.parse import Word
from attribution.parsing.surnames import with_surnames
from attribution.types import Span


def words(*rows: tuple[str, str, str]) -> list[Word]:
    return [Word(text, text.lower(), upos, upos + tag, "", -1, "dep", Span(0, 1), "") for text, upos, tag in rows]


NAME = [
    Word("Uwe", "Uwe", "PROPN", "PROPN", "", -1, "dep", Span(0, 1), "B-PER"),
    Word("Lange", "Lange", "PROPN", "PROPN", "", -1, "dep", Span(0, 1), "E-PER"),
    *words((".", "PUNCT", "")),
]


@pytest.mark.parametrize(
    ("rows", "is_name"),
    [
        ([("Lange", "ADV", ""), ("nannte", "VERB", "Fin")], True),
        ([("sagte", "VERB", "Fin"), ("Lange", "ADJ", "")], True),
        ([("Lange", "ADV", ""), ("Zeit", "NOUN", "")], False),
        ([("Kurz", "ADV", ""), ("sprach", "VERB", "Fin")], False),
    ],
)
def test_what_is_a_surname(rows: list[tuple[str, str, str]], is_name: bool) -> None:
    found = with_surnames([*NAME, *words(*rows)])[len(NAME) :]
    assert any(word.upos == "PROPN" and word.entity == "S-PER" for word in found) is is_name
