"""Entities are told with their numbers, names, roles and reasons."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from attribution.entities.levels import Level
from attribution.entities.namings import Kind
from db.entities import merge_entities, split_entity
from db.entity_queries import (
    decisions,
    entities,
    entity,
    entity_entries,
    entity_namings,
    entity_portrait,
    entity_roles,
    outlet_counts,
)
from db.entity_rows import DatedRole, EntityRow
from db.queries import quotes
from db.rows import QuoteFilter
from db.store import save_article
from tests.db.named import article
from tests.db.speaking import speakers_of


@pytest.fixture
def stored(archive: Database) -> Database:
    def save(origin: str, published: str | None, outlet: str, *speakers: str) -> None:
        save_article(archive, article(*speakers, origin=origin, published=published, outlet=outlet))

    save("/1.txt", "2026-03-04", "Seebote", "Anna Müller, Ministerin", "Polizei Kiel")
    save("/2.txt", "2026-03-01", "Hafenkurier", "Müller, Ministerin")
    save("/3.txt", None, "Hafenkurier", "Anna Müller, Abgeordnete")
    save("/4.txt", "2026-03-02", "Hafenkurier", "Anna Müller, Abgeordnete")
    return archive


def test_those_with_most_quotes_come_first_with_numbers_and_aliases(stored: Database) -> None:
    first, second = entities(stored)
    assert first == EntityRow(first.id, "Anna Müller", Kind.PERSON, "f", ("Müller",), quotes=4, outlets=2)
    assert second == EntityRow(second.id, "Polizei Kiel", Kind.ORGANISATION, None, (), quotes=1, outlets=1)
    assert entity(stored, first.id) == first
    assert entities(stored, limit=1, offset=1) == [second]


@pytest.mark.parametrize(("text", "found"), [("mull", 1), ("Kiel", 1), ("ller", 0), ("anna m", 1), ("", 2)])
def test_search_by_the_beginning_of_a_word(stored: Database, text: str, found: int) -> None:
    assert len(entities(stored, text=text)) == found


def test_roles_have_their_first_and_last_date(stored: Database) -> None:
    assert entity_roles(stored, entities(stored)[0].id) == [
        DatedRole("Ministerin", "2026-03-01", "2026-03-04", 2),
        DatedRole("Abgeordnete", "2026-03-02", "2026-03-02", 2),
    ]


def test_every_naming_says_why_it_belongs_there(stored: Database) -> None:
    rows = {(row.name, row.role): row for row in entity_namings(stored, entities(stored)[0].id)}
    joined = rows["Müller", "Ministerin"]
    assert joined.level is Level.SURNAME_AND_ROLE
    assert joined.german == "Gleicher Nachname und passende Funktion: „Müller“ und „Anna Müller“."
    assert joined.english == "Same surname and agreeing role: “Müller” and “Anna Müller”."
    assert {row.level for row in rows.values()} == {Level.FIRST, Level.SAME_NAME, Level.SURNAME_AND_ROLE}


def test_speaker_of_a_quote_and_quotes_of_a_speaker(stored: Database) -> None:
    person = entities(stored)[0].id
    spoken = quotes(stored, QuoteFilter(entity=person))
    assert len(spoken) == 4
    assert [speakers_of(stored, row.id) for row in spoken] == [[person]] * 4


def test_unknown_entity_is_an_error(stored: Database) -> None:
    with pytest.raises(KeyError):
        entity(stored, 99)


def test_no_decision_without_a_person(stored: Database) -> None:
    assert decisions(stored) == []


def test_a_list_of_all_has_their_latest_role(archive: Database) -> None:
    save_article(archive, article("Anna Vogt, Ministerin", origin="/texte/b.txt", published="2026-03-02"))
    save_article(archive, article("Anna Vogt, Abgeordnete", origin="/texte/a.txt", published="2025-03-02"))
    (entry,) = entity_entries(archive)
    assert (entry.name, entry.role, entry.quotes) == ("Anna Vogt", "Ministerin", 2)
    assert outlet_counts(archive, [entry.id]) == {entry.id: 2}
    assert entity_entries(archive, "vog") == [entry]
    assert entity_entries(archive, "ogt") == []


def test_who_bears_the_same_surname_may_be_the_same_until_a_person_says_no(archive: Database) -> None:
    save_article(archive, article("Anna Vogt", "Hanna Vogt", "Ole Lind"))
    anna, hanna = (entry.id for entry in entity_entries(archive, "vogt"))
    assert [entry.id for entry in entity_portrait(archive, anna).alike] == [hanna]
    merge_entities(archive, anna, [hanna], by="test")
    assert entity_portrait(archive, anna).alike == ()
    taken = [row.id for row in entity_portrait(archive, anna).namings if row.name == "Hanna Vogt"]
    split_entity(archive, anna, namings=taken, by="test")
    assert entity_portrait(archive, anna).alike == ()
