"""Glaubt man Vogt, Q; geht es nach Vogt, Q: a source in a clause of its own before what is said."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "speaker", "quote"),
    [
        ("glaubt", "Bürgermeister Vogt", "ist die Lage ernst"),
        ("folgt", "dem Gutachter", "war die Brücke seit Jahren marode"),
        ("geht", "Landrätin Kern", "soll die Klinik schon 2027 öffnen"),
        ("wenn", "Vogt", "wird die Schule abgerissen"),
        ("darf", "Vogt", "ist die Lage ernst"),
        ("polls", "den Umfragen", "verliert die Partei"),
    ],
)
def test_whom_one_has_to_believe_is_the_source(
    parsed: Parsed, quotes_of: QuotesOf, name: str, speaker: str, quote: str
) -> None:
    [found] = [read_quote(parsed(f"believed_{name}").text, q) for q in quotes_of(f"believed_{name}")]
    assert (found.rule, found.speaker, found.quote) == ("indirect.source_believed", speaker, quote)


@pytest.mark.parametrize("name", ["not_way", "not_asked", "not_midnight"])
def test_a_condition_like_it_is_none(quotes_of: QuotesOf, name: str) -> None:
    assert not [q for q in quotes_of(f"believed_{name}") if q.provenance.rule == "indirect.source_believed"]
