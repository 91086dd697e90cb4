"""What articles of other houses and countries taught: datelines, topics, Swiss words, who passes words on."""

from __future__ import annotations

import pytest

from attribution.types import text_of
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.mark.parametrize(
    ("name", "quote", "speaker", "entity"),
    [
        ("inquit_behind_colon", "Endlich komme Geld", "Betriebsrat Sven Kolb", "Sven Kolb"),
        ("inquit_behind_semicolon", "die Stadt greife nur im Notfall ein", "er", "Jens Brandner"),
        ("asked_by_us", "Man sei gesprächsbereit", None, None),
        ("direct_topic", "„Das können wir nicht bezahlen“", None, None),
        ("bare_dateline", "die Kosten zu verschleiern", "Ministerin Karin Lohse", "Karin Lohse"),
        ("swiss_spelling", "Das Gesetz sei ein Schritt zurück", "Verband der Bauern", "Verband der Bauern"),
        ("so_told_by", "Es gebe „keinerlei Hinweise“ auf einen Anschlag", "Kolb", "Kolb"),
        (
            "apposed_name", "drei Menschen seien verletzt worden", "Der Gouverneur der Region Lohen, Ilja Kern",
            "Ilja Kern",
        ),
        ("particle_of_next_clause", "man warte ab", "dem Umfeld der Ministerin", None),
        ("surname_no_genitive", "Die Brücke sei sicher", "Kern", "Jörg Kern"),
        ("bare_headline_subject", "Ministerin Lohse unter Druck: Opposition fordert Rücktritt", "Opposition",
         "Opposition"),
    ],
)  # fmt: skip
def test_who_says_what(
    parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str | None, entity: str | None
) -> None:
    found = read_quote(parsed(name).text, quotes_of(name)[0])
    assert (found.quote, found.speaker, found.entity) == (quote, speaker, entity)


def test_an_agency_behind_so_passes_the_words_on(parsed: Parsed, quotes_of: QuotesOf) -> None:
    quote = quotes_of("so_told_by")[0]
    assert [text_of(parsed("so_told_by").text, link) for link in quote.via] == ["Angaben der Agentur Nordpress"]


def test_what_nobody_believes_is_no_quote(quotes_of: QuotesOf) -> None:
    assert quotes_of("not_nobody_believes") == ()


def test_in_a_new_paragraph_its_own_person_speaks_on(parsed: Parsed, quotes_of: QuotesOf) -> None:
    quote = quotes_of("carried_new_paragraph")[-1]
    assert (quote.entity, quote.provenance.rule) == ("Nadja Kern", "direct.alone")


def test_an_office_before_a_name_between_commas_is_its_role(quotes_of: QuotesOf) -> None:
    assert quotes_of("apposed_name")[0].role == "Gouverneur"


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("second_verb", ["Karin Lohse", "Karin Lohse"]),
        ("owner_of_office", [None]),
        ("double_name", ["Susanne Becker-Lang"]),
        ("condition_first", ["Karin Lohse", "Karin Lohse"]),
        ("colon_behind_passive", ["Hanna Vogt", "Hanna Vogt"]),
        ("aged_last_subject", ["Anton Lohse"]),
        ("relative_before_verb", ["Ole Kern"]),
    ],
)
def test_who_is_meant(quotes_of: QuotesOf, name: str, who: list[str | None]) -> None:
    assert [quote.entity for quote in quotes_of(name)] == who
