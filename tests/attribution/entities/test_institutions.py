"""One institution in many words meets; institutions of other countries and towns stay apart."""

from __future__ import annotations

from itertools import combinations

import pytest

from attribution.entities.institutions import institution, is_seat

SAME = [
    "Verteidigungsministerium in Moskau|russisches Verteidigungsministerium|Verteidigungsministerium Russlands"
    "|Moskauer Verteidigungsministerium|russische Verteidigungsministerium",
    "US-Verteidigungsministerium|amerikanisches Verteidigungsministerium|Verteidigungsministerium der USA"
    "|Verteidigungsministerium in Washington|Pentagon",
    "russisches Außenministerium|russisches Aussenministerium|Außenministerium in Moskau",
    "Außenministerium in Kiew|ukrainisches Außenministerium|Außenministerium der Ukraine|Außenministerium in Kyjiw",
    "TASS|Tass|Nachrichtenagentur Tass|russische Nachrichtenagentur Tass",
    "Hamburger Polizei|Polizei Hamburg|Polizei in Hamburg",
    "Ministerium für Gesundheit|Gesundheitsministerium",
    "zuständige Behörde|zuständigen Behörde|zuständiges Behörde",
    "Tageszeitung «Neue Post»|Zeitung „Neue Post“|Neue Post",
    "Regierung in Wien|österreichische Regierung",
]
APART = [
    ("Verteidigungsministerium", "russisches Verteidigungsministerium"),
    ("ukrainisches Verteidigungsministerium", "russisches Verteidigungsministerium"),
    ("russisches Verteidigungsministerium", "russisches Außenministerium"),
    ("russisches Ministerium", "russisches Verteidigungsministerium"),
    ("Polizei in Moskau", "russische Polizei"),
    ("Polizei in Hamburg", "Polizei in Kiel"),
    ("Moskau", "russische Regierung"),
]


@pytest.mark.parametrize("names", SAME)
def test_one_institution_in_other_words(names: str) -> None:
    for one, other in combinations(names.split("|"), 2):
        assert institution(one) == institution(other), (one, other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_institutions_stay_apart(one: str, other: str) -> None:
    assert institution(one) != institution(other)


def test_a_house_may_stand_for_who_works_there() -> None:
    assert is_seat("Auswärtiges Amt")
    assert not is_seat("Rathaus")
