"""The people of an article: full names, surnames, roles, genders, spellings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribution.parse import Parse
from attribution.people.names import fold, people
from attribution.people.titles import nominative, role_before
from tests.attribution.conftest import Parsed
from tests.attribution.reading import at, place


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("coref_surname", [("Karin Lohse", "Verkehrsministerin", "f", 2)]),
        ("coref_er", [("Jens Brandner", "Bürgermeister", "m", 1)]),
        ("coref_same_surname", [("Karin Lohse", None, "f", 2), ("Martin Lohse", None, "m", 2)]),
        ("coref_both", [("Karin Lohse", "Verkehrsministerin", "f", 1), ("Jens Brandner", "Bürgermeister", "m", 1)]),
        ("coref_transliteration", [("Oleg Gavrilow", "General", "m", 2)]),
        ("coref_late_full_name", [("Jens Brandner", "Bürgermeister", "m", 2)]),
        ("points_back", [("Jens Brandner", "Bürgermeister", "m", 1)]),
        ("who_trade_surname", [("Ines Bäcker", "Personalvorstand", "f", 3)]),
        ("narration_story", []),
        ("laut", []),
    ],
)
def test_everybody_named_is_one_person_with_role_gender_and_mentions(
    parsed: Parsed, name: str, found: list[tuple[str, str | None, str | None, int]]
) -> None:
    assert [(x.name, x.role, x.gender, len(x.mentions)) for x in people(parsed(name))] == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("name_degrees", [("Hanna Kern", None), ("Jens Bolte", "Chirurg")]),
        ("name_degree_office", [("Silke Kern", "Vorstandschefin")]),
        ("name_unknown_office", [("Petra Danuser", None)]),
        ("inquit_rare_verb", [("Holger Brand", "Trainer")]),
    ],
)
def test_degrees_and_offices_are_no_part_of_a_name(
    parsed: Parsed, name: str, found: list[tuple[str, str | None]]
) -> None:
    assert [(x.name, x.role) for x in people(parsed(name))] == found


def test_a_first_name_alone_is_the_only_one_who_bears_it(parsed: Parsed) -> None:
    assert [(x.name, len(x.mentions)) for x in people(parsed("name_first_alone"))] == [
        ("Mona Kern", 2), ("Dario Prill", 1),
    ]  # fmt: skip


def test_frau_and_herr_of_one_surname_are_two_people(parsed: Parsed) -> None:
    assert [(x.name, x.gender) for x in people(parsed("coref_herr"))] == [("Prill", "f"), ("Prill", "m")]


def test_people_of_a_story_come_in_order_of_their_first_mention(parsed: Parsed) -> None:
    assert [x.name for x in people(parsed("story"))] == ["Karin Lohse", "Jens Brandner", "Timo Reuter"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Gavrilow", "Gawrilow"),
        ("Selenskyj", "Selenskij"),
        ("Lohses", "Lohse"),
        ("Gromyko", "Gromiko"),
        ("René", "Rene"),
        ("Hans'", "Hans"),
    ],
)
def test_spellings_of_one_name_fold_alike(one: str, two: str) -> None:
    assert fold(one) == fold(two)


@pytest.mark.parametrize(("one", "two"), [("Lohse", "Lotze"), ("Brandner", "Brandt"), ("Prill", "Brill")])
def test_different_names_do_not_fold_alike(one: str, two: str) -> None:
    assert fold(one) != fold(two)


@pytest.mark.parametrize(
    ("name", "first", "role"),
    [
        ("direct_after", "Karin", "Verkehrsministerin"),
        ("direct_cited", "Oleg", "General"),
        ("konj_after", "Karin", None),
        ("coref_late_full_name", "Jens", "Bürgermeister"),
        ("speaker_after_verb", "Ines", "stellvertretende Vorsitzende"),
    ],
)  # fmt: skip
def test_the_role_right_before_a_name_is_found(parsed: Parsed, name: str, first: str, role: str | None) -> None:
    p = parsed(name)
    assert role_before(p, at(p, first)) == role


@pytest.mark.parametrize(
    ("name", "phrase", "alone"),
    [
        ("coref_ministry", "nordländische Verteidigungsministerium", "nordländisches Verteidigungsministerium"),
        ("coref_building", "Weiße Haus", "Weißes Haus"),
        ("zufolge", "Feuerwehr", "Feuerwehr"),
        ("direct_after", "Verkehrsministerin Karin Lohse", "Verkehrsministerin Karin Lohse"),
    ],
)
def test_a_phrase_without_its_article_has_a_strong_ending(parsed: Parsed, name: str, phrase: str, alone: str) -> None:
    p = parsed(name)
    assert nominative(p, *place(p, phrase)) == alone


@pytest.mark.parametrize(("role", "takes"), [("staatschef", True), ("präsident", True), ("trainer", False)])
def test_a_president_may_be_called_staatschef(parsed: Parsed, role: str, takes: bool) -> None:
    [belgardt] = people(parsed("coref_staatschef"))
    assert belgardt.takes_up(role) is takes


def test_a_degree_is_no_part_of_the_name(parsed: Parsed) -> None:
    assert [person.name for person in people(parsed("name_degree"))] == ["Holger Prill"]


@pytest.mark.parametrize("name", ["Nordstern", "Kiew"])
def test_houses_and_places_that_the_tagger_takes_for_people_are_nobody(parsed: Parsed, name: str) -> None:
    p = parsed("agency_is_nobody")
    house = at(p, "Nordag")
    words = [*p.words]
    words[house] = replace(words[house], text=name, upos="PROPN", entity="S-PER")
    if name == "Kiew":  # alone, with no house before it
        words[house - 1] = replace(words[house - 1], text="Heute", upos="ADV")
    assert name not in {person.name for person in people(Parse(p.text, tuple(words), p.sentences))}
