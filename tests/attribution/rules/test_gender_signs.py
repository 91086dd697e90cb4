"""Lehrer:innen, Anwohner*innen, LehrerInnen: one word, and somebody who can speak."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "quote", "speaker"),
    [
        ("colon", "steigt der Meeresspiegel schneller als gedacht", "den Forscher:innen"),
        ("colon_subject", "nichts getan zu haben", "Die Kläger:innen"),
        ("star", "es habe zweimal geknallt", "Die Anwohner*innen"),
        ("inner_i", "„Wir sind überlastet“", "die LehrerInnen"),
        ("compound", "man sei enttäuscht", "Eine Sprecherin der Student:innenvertretung"),
    ],
)
def test_all_genders_speak(parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str) -> None:
    [found] = quotes_of(f"gender_{name}")
    read = read_quote(parsed(f"gender_{name}").text, found)
    assert (read.quote, read.speaker, found.entity) == (quote, speaker, None)
