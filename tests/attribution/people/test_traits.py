"""Age, countries and party of people, and what a phrase asks for."""

from __future__ import annotations

import pytest

from attribution.people.names import people
from attribution.people.traits import Traits, traits_of, wanted_by
from tests.attribution.conftest import Parsed
from tests.attribution.reading import place


def told(parsed: Parsed, name: str) -> dict[str, Traits]:
    p = parsed(name)
    return {person.name: traits_of(p, person) for person in people(p)}


@pytest.mark.parametrize(
    ("name", "ages"),
    [
        ("who_age", {"Karin Lohse": {46}, "Ines Kolb": {34}}),
        ("who_age_adjective", {"Jens Brandner": {58}, "Anton Belgardt": set()}),
        ("who_age_predicate", {"Jens Brandner": {58}, "Anton Belgardt": {71}}),
    ],
)
def test_ages_are_read_from_brackets_adjectives_and_predicates(
    parsed: Parsed, name: str, ages: dict[str, set[int]]
) -> None:
    assert {person: set(traits.ages) for person, traits in told(parsed, name).items()} == ages


def test_an_age_in_the_sentence_before_a_name_is_somebody_elses(parsed: Parsed) -> None:
    assert {n: set(t.ages) for n, t in told(parsed, "who_age_behind").items()} == {
        "Uwe Brand": set(), "Emil Kern": set(),
    }  # fmt: skip


def test_countries_are_read_from_titles(parsed: Parsed) -> None:
    assert {n: set(t.countries) for n, t in told(parsed, "who_country_genitive").items()} == {
        "Anton Belgardt": {"Russland"},
        "Oleg Gorbatow": {"Ukraine"},
    }


def test_parties_are_read_from_brackets(parsed: Parsed) -> None:
    assert {n: set(t.parties) for n, t in told(parsed, "who_party").items()} == {
        "Karin Lohse": {"SPD"},
        "Ines Kolb": {"CDU"},
    }


def test_parties_are_read_from_fractions_and_from_von(parsed: Parsed) -> None:
    assert {n: set(t.parties) for n, t in told(parsed, "who_party_fraction").items()} == {
        "Henrik Kern": {"SPD"},
        "Jost Prill": {"CDU", "CSU"},
    }
    assert {n: set(t.parties) for n, t in told(parsed, "who_party_von").items()} == {
        "Hanna Vogt": {"Grüne"},
        "Karin Lohse": {"SPD"},
    }


@pytest.mark.parametrize(
    ("name", "phrase", "wanted"),
    [
        ("who_age", "Die 34-Jährige", Traits(ages=frozenset({34}))),
        ("who_party", "Die CDU-Politikerin", Traits(parties=frozenset({"CDU"}))),
        ("who_country_other", "Der russische Präsident", Traits(countries=frozenset({"Russland"}))),
        ("who_office_two", "Der Minister", Traits()),
    ],
)
def test_a_phrase_asks_for_what_it_says(parsed: Parsed, name: str, phrase: str, wanted: Traits) -> None:
    p = parsed(name)
    assert wanted_by(p, list(range(*place(p, phrase)))) == wanted


def test_unknown_traits_neither_meet_nor_contradict() -> None:
    wanted = Traits(ages=frozenset({58}))
    assert not Traits().contradicts(wanted)
    assert not Traits().meets(wanted)
    assert Traits(ages=frozenset({34})).contradicts(wanted)
    assert Traits(ages=frozenset({58})).meets(wanted)
