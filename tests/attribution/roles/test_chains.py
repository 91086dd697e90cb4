"""By way of whom a quote came: agencies and papers that pass on what another said."""

from __future__ import annotations

import pytest

from attribution.types import Quote, text_of
from tests.attribution.conftest import Parsed, QuotesOf


def read(parsed: Parsed, quote: Quote, name: str) -> tuple[str | None, list[str | None]]:
    """Speaker and vias of a quote."""
    text = parsed(name).text
    return text_of(text, quote.speaker), [text_of(text, via) for via in quote.via]


@pytest.mark.parametrize(
    ("name", "speaker", "via"),
    [
        ("via_referring", "das Verteidigungsministerium", "die Agentur Nordpress"),
        ("via_referring_clause", "General Oleg Gorbatow", "Die Agentur Nordpress"),
        ("via_cited_after", "ihn", "die Zeitung"),
        ("via_cited_object", "den General", "die Agentur Nordpress"),
        ("via_cited_passive", "General Oleg Gorbatow", "der Agentur Nordpress"),
        ("via_cited_passive_clause", "General Oleg Gorbatow", "der Agentur Nordpress"),
        ("direct_cited", "General Oleg Gorbatow", "Die Agentur Nordpress"),
        ("direct_cited_names", "General Oleg Gorbatow", "Nordpress"),
        ("direct_cited_around", "General Oleg Gorbatow", "Die Agentur Nordpress"),
    ],
)
def test_the_one_cited_speaks_by_way_of_the_one_who_cites(
    parsed: Parsed, quotes_of: QuotesOf, name: str, speaker: str, via: str
) -> None:
    [quote] = quotes_of(name)
    assert read(parsed, quote, name) == (speaker, [via])


@pytest.mark.parametrize(("name", "via"), [("via_laut", "Nordpress"), ("via_zufolge", "der Agentur Nordpress")])
def test_a_source_around_another_frame_passes_its_quote_on(
    parsed: Parsed, quotes_of: QuotesOf, name: str, via: str
) -> None:
    outer, inner = quotes_of(name)
    assert read(parsed, outer, name) == (via, [])
    assert read(parsed, inner, name) == ("General Oleg Gorbatow", [via])


def test_a_snippet_came_the_way_of_the_quote_around_it(parsed: Parsed, quotes_of: QuotesOf) -> None:
    chains = [read(parsed, quote, "via_snippet") for quote in quotes_of("via_snippet")]
    assert chains == [("das Verteidigungsministerium", ["die Agentur Nordpress"])] * 2


@pytest.mark.parametrize(
    ("name", "links"),
    [
        ("via_two", ["dem nordländischen Fernsehen", "Die Agentur Nordpress"]),
        ("via_two_venue", ["nordländischen Fernsehen", "der Agentur Nordpress"]),
        ("via_addressee", []),
    ],
)
def test_a_broadcast_that_was_cited_is_a_link_of_its_own(
    parsed: Parsed, quotes_of: QuotesOf, name: str, links: list[str]
) -> None:
    [quote] = quotes_of(name)
    assert read(parsed, quote, name) == ("General Oleg Gorbatow", links)


@pytest.mark.parametrize("name", ["not_via_opinion", "not_via_own", "venue_release_cited", "cited_passive", "dass"])
def test_without_two_sources_there_is_no_chain(quotes_of: QuotesOf, name: str) -> None:
    assert [quote.via for quote in quotes_of(name) if quote.via] == []
    assert quotes_of(name)
