"""Two people in one sentence: whose words they are, and whose only the verb is."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "quote", "speaker", "entity"),
    [
        ("two_names", "„Er hat gelogen“", "Anna Vogt", "Anna Vogt"),
        ("lawyer", "diese sei krank", "Anna Vogts Anwalt", None),
        ("as", "das Dach halte", "Peter Meier", "Peter Meier"),
        ("while", "das Dach halte", "Peter Meier", "Peter Meier"),
        ("full_name", "hatte Anna Vogt ihn gebeten, zu schweigen", "Peter Meiers Darstellung", "Peter Meier"),
        ("genitive", "sie sei faul", "Peter Meiers", "Peter Meier"),
        ("genitive", "„Lächerlich.“", "Anna Vogt", "Anna Vogt"),
        ("sentence_of", "„Ich gehe.“", "Anna Vogts", "Anna Vogt"),
        ("doctor", "„Sie haben Glück gehabt.“", "des Arztes", None),
        ("stems", "„Das Dach hält.“", "Peter Meier", "Peter Meier"),
        ("answer", "„Das Dach hält.“", "Vogt", "Vogt"),
        ("rejected", "er habe Geld genommen", "Anna Vogts", "Anna Vogt"),
        ("heard", "dass das Dach nicht halte", "Peter Meier", "Peter Meier"),
        ("read", "dass das Dach nicht halte", "der Zeitung", None),
        ("agrees", "das Dach sei marode", "Peter Meier", "Peter Meier"),
        (
            "club",
            "„überflüssig wie einen Kropf“",
            "Peter Meier, Vorsitzender des Vereins „Freie Fahrt“",
            "Peter Meier",
        ),
        ("many_think", "„So geht es nicht.“", "Anna Vogt", "Anna Vogt"),
        ("witnesses", "Der Fahrer habe Gas gegeben", "Augenzeugen", None),
        ("exchange", "„Mag sein“", "Meier", "Meier"),
        ("scandal", "„Ein Skandal“", "Anna Vogt", "Anna Vogt"),
    ],
)
def test_the_words_are_those_of_whoever_says_them(
    parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str, entity: str | None
) -> None:
    text = parsed(f"claim_{name}").text
    found = {read_quote(text, q).quote: q for q in quotes_of(f"claim_{name}")}
    assert quote in found, list(found)
    assert (read_quote(text, found[quote]).speaker, found[quote].entity) == (speaker, entity)


@pytest.mark.parametrize("name", ["as", "while", "rejected", "held"])
def test_nobody_else_says_it_too(quotes_of: QuotesOf, name: str) -> None:
    assert len(quotes_of(f"claim_{name}")) == 1


def test_an_exchange_of_words_is_no_indirect_quote(quotes_of: QuotesOf) -> None:
    assert [q.type.value for q in quotes_of("claim_exchange")] == ["Direct", "Direct"]
