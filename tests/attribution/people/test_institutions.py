"""Ministries, police, organisations: one name for one institution, two for two."""

from __future__ import annotations

import pytest

from attribution.people.institutions import abbreviations, institutions, without_marks
from tests.attribution.conftest import Parsed, QuotesOf


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("who_ministry", "russisches Verteidigungsministerium"),
        ("who_ministry_other", "Verteidigungsministerium in Kiew"),
        ("who_ministry_silent", "russisches Verteidigungsministerium"),
        ("who_genitive_ministry", "russisches Verteidigungsministerium"),
        ("who_abbreviation", "Weltwetterorganisation"),
        ("who_us_ministry", "US-Verteidigungsministerium"),
        ("who_neuter", "nordländisches Außenministerium"),
        ("who_apposition", "Vereinigung der Winzer"),
        ("who_police_of", "Polizei"),
        ("who_marked", "Lindhagener Woche"),
        ("institution_marked_name", "Bürgerinitiative „Feld mit Weitblick“"),
    ],
)
def test_an_institution_has_one_name(quotes_of: QuotesOf, name: str, entity: str) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("who_ministry", [("russisches Verteidigungsministerium", "Russland"),
                          ("Verteidigungsministerium in Moskau", "Russland")]),
        ("who_sie_police", [("Polizei", None)]),
        ("who_age_two", []),
    ],
)  # fmt: skip
def test_every_mention_is_found_with_its_country(
    parsed: Parsed, name: str, found: list[tuple[str, str | None]]
) -> None:
    assert [(one.name, one.country) for one in institutions(parsed(name))] == found


def test_a_bracket_behind_an_organisation_is_its_short_name(parsed: Parsed) -> None:
    p = parsed("who_abbreviation")
    assert abbreviations(p, institutions(p)) == {"WWO": "Weltwetterorganisation"}
    assert abbreviations(parsed("who_party"), institutions(parsed("who_party"))) == {}


@pytest.mark.parametrize(
    ("written", "name"), [("„Bote“", "Bote"), ("Zeitung „Bote“", "Zeitung „Bote“"), ("Bote", "Bote"), ("„“", "„“")]
)
def test_a_name_wholly_in_marks_loses_them(written: str, name: str) -> None:
    assert without_marks(written) == name
