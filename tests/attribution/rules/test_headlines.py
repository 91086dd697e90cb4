"""Headlines in which somebody speaks, and those whose label is only a topic."""

from __future__ import annotations

import pytest

from attribution.rules.headlines import headlines
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "type_", "quote", "speaker", "entity"),
    [
        ("headline_role", "Indirect", "Angriff kann nicht ohne Folgen bleiben", "Regierungssprecher", None),
        (
            "headline_person", "Indirect", "Brücke muss bis zum Sommer gesperrt bleiben", "Karin Lohse",
            "Karin Lohse",
        ),
        ("headline_own", "Direct", "Wir brauchen mehr Geld für die Brücken", "Brandner", "Jens Brandner"),
        ("headline_institution", "Indirect", "Brand sei gelegt worden", "Polizei", "Polizei"),
        ("headline_party", "Indirect", "Die Ernte wird schlecht", "Hanno Prill (Bauernbund)", "Hanno Prill"),
    ],
)  # fmt: skip
def test_the_label_of_a_headline_speaks(
    parsed: Parsed, quotes_of: QuotesOf, name: str, type_: str, quote: str, speaker: str, entity: str | None
) -> None:
    [found] = [read_quote(parsed(name).text, q) for q in quotes_of(name)]
    assert (found.type, found.quote, found.speaker, found.entity) == (type_, quote, speaker, entity)
    assert (found.rule, found.frame) == (f"{type_.lower()}.headline", f"{speaker}:")


@pytest.mark.parametrize(
    "name",
    [
        "not_headline_topic", "not_headline_city", "not_headline_no_verb", "not_headline_sentence",
        "not_headline_question", "not_headline_institution", "not_headline_byline", "headline", "direct_label",
    ],
)  # fmt: skip
def test_topics_places_questions_and_whole_sentences_are_no_such_headline(parsed: Parsed, name: str) -> None:
    assert list(headlines(parsed(name))) == []


def test_every_headline_rule_has_its_least_probability(quotes_of: QuotesOf) -> None:
    assert min(quotes_of(name)[0].confidence for name in ("headline_role", "headline_own")) == 0.75
