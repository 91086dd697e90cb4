"""The unit of a measure before a noun is part of its number; anywhere else it is a noun."""

from __future__ import annotations

import pytest

from attribution.parse import Word
from attribution.parsing.measures import with_measures
from attribution.types import Span

TAGS = {"31": "NUM", "330": "NUM", "alte": "ADJ", "starke": "ADJ", "hohe": "ADJ", "der": "DET"}


def words_of(text: str) -> list[Word]:
    return [Word(form, form, TAGS.get(form, "NOUN"), "", "", -1, "dep", Span(0, 1)) for form in text.split()]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("der 31 Jahre alte Stürmer", ["Jahre"]),
        ("der 330 Seiten starke Bericht", ["Seiten"]),
        ("31 Jahre alte", []),
        ("31 Jahre Haft", []),
        ("der Jahre alte Streit", []),
        ("31 Meter hohe und", []),
    ],
)
def test_a_unit_before_its_adjective_is_part_of_the_number(text: str, units: list[str]) -> None:
    words = words_of(text)
    changed = [after.text for before, after in zip(words, with_measures(words), strict=True) if after != before]
    assert changed == units
    assert all(word.upos == "NUM" for word in with_measures(words) if word.text in units)
