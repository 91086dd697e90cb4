"""Whom a quote was said to: dative, gegenüber, the one called upon; never the speaker and never a place."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "addressee"),
    [
        ("infinitive_addressee", "die Stadt"),
        ("reproach", "der Regierung"),
        ("addressee_object", "die Anwohner"),
        ("addressee_dative", "der Zeitung „Lindhagener Bote“"),
        ("addressee_gegenueber", "dem Lindhagener Boten"),
        ("addressee_none", None),
        ("dass", None),
        ("konj_after", None),
        ("passive_agent", None),
        ("laut", None),
        ("dass_middle_field", None),
        ("second_main_clause", None),
    ],
)  # fmt: skip
def test_the_one_spoken_to_is_found_in_the_frame(
    parsed: Parsed, quotes_of: QuotesOf, name: str, addressee: str | None
) -> None:
    [quote] = [read_quote(parsed(name).text, q) for q in quotes_of(name)]
    assert quote.addressee == addressee


def test_a_paper_behind_the_speaker_is_spoken_to(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = [read_quote(parsed("direct_addressee").text, q) for q in quotes_of("direct_addressee")]
    assert (quote.speaker, quote.addressee) == ("Karin Lohse", "der Zeitung „Lindhagener Bote“")


def test_speaker_and_addressee_never_share_a_word(parses: dict[str, object], quotes_of: QuotesOf) -> None:
    for name in parses:
        for quote in quotes_of(name):
            speaker = {i for start, end in quote.speaker for i in range(start, end)}
            assert not speaker & {i for start, end in quote.addressee for i in range(start, end)}, name
