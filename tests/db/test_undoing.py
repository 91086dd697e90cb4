"""Undo and redo of all that people decide: any number of steps, after a restart, and up to any row of the journal."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.types import Span, STWRType
from db.connection import open_archive
from db.corrections import (
    CorrectionError,
    Speaker,
    add_quote,
    delete_quotes,
    set_span,
    set_speaker,
    set_status,
    set_type,
)
from db.decisions import DecisionError, merge_statements, put_in, split_statement, take_out
from db.entities import merge_entities, rename_entity, split_entity
from db.entity_queries import entities, entity_namings
from db.journal import entries, next_to_redo, next_to_undo
from db.linking import link
from db.queries import quotes
from db.rows import Changes, QuoteFilter, Status
from db.store import save_article
from db.undoing import go_to, redo, undo
from tests.db.inventing import invented, stored
from tests.db.named import article

Deed = Callable[[Database], object]


def statuses(db: Database) -> list[Status]:
    return [row.status for row in quotes(db, QuoteFilter())]


def ids(db: Database) -> list[str]:
    return [row.id for row in quotes(db, QuoteFilter(), limit=None)]


@pytest.fixture
def three(file: Path) -> Database:
    db = open_archive(file)
    save_article(db, article("Anna Vogt", "Paul Weber", "Anna Vogt"))
    return db


def accept(db: Database, place: int) -> int:
    decision = set_status(db, [ids(db)[place]], Status.ACCEPTED).decision
    assert decision is not None
    return decision


def accepted(db: Database) -> list[bool]:
    return [status is Status.ACCEPTED for status in statuses(db)]


def test_undo_and_redo_walk_back_and_forth_over_a_restart(three: Database, file: Path) -> None:
    for place in range(3):
        accept(three, place)
    undo(three)
    assert accepted(three) == [True, True, False]
    three.close()
    with open_archive(file) as db:
        undo(db)
        assert accepted(db) == [True, False, False]
    with open_archive(file) as db:
        redo(db)
        assert accepted(db) == [True, True, False]
        redo(db)
        assert accepted(db) == [True, True, True]
        assert redo(db) == Changes()


def test_nothing_to_undo_changes_nothing(three: Database) -> None:
    assert undo(three) == redo(three) == Changes()
    assert next_to_undo(three) is None


def test_something_new_puts_what_was_undone_aside(three: Database) -> None:
    accept(three, 0)
    undo(three)
    new = accept(three, 1)
    assert next_to_redo(three) is None
    undo(three)
    undone = next_to_redo(three)
    assert undone is not None
    assert undone.id == new
    redo(three)
    assert accepted(three) == [False, True, False]
    assert [(entry.undone_at is None, entry.redoable) for entry in entries(three)] == [(True, False), (False, False)]


def test_one_can_go_back_to_a_row_of_the_list_and_forth(three: Database) -> None:
    made = [accept(three, place) for place in range(3)]
    assert go_to(three, made[0]).quotes == set(ids(three)[1:])
    assert accepted(three) == [True, False, False]
    go_to(three, made[1])
    assert accepted(three) == [True, True, False]
    go_to(three, 0)
    assert accepted(three) == [False, False, False]
    go_to(three, made[2])
    assert accepted(three) == [True, True, True]


def test_a_status_from_before_the_journal_comes_back(three: Database) -> None:
    three.execute("UPDATE quotes SET status = 'rejected'")
    three.conn.commit()
    accept(three, 0)
    undo(three)
    assert statuses(three) == [Status.REJECTED] * 3


def snapshot(db: Database) -> object:
    """All that one can see of quotes, speakers and statements."""
    rows = quotes(db, QuoteFilter(), limit=None)
    seen = [(r.id, str((r.speaker, r.speaker_text, r.role, r.quote, r.type, r.status, r.position))) for r in rows]
    spans = list(
        db.execute('SELECT q.id, s.role, part, piece, start, "end" FROM spans s JOIN quotes q ON number = quote')
    )
    named = [(row.name, row.aliases, row.quotes) for row in entities(db)]
    return sorted(seen), sorted(spans), sorted(named), stored(db)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_people_do_can_be_walked_back_and_forth(file: Path, seed: int) -> None:
    chance = random.Random(seed)
    db = open_archive(file)
    for one in invented(10, seed):
        save_article(db, one)
    link(db)
    seen, made = [snapshot(db)], [0]
    while len(made) < 11:
        if (decision := anything(db, chance)) is not None:
            link(db)
            seen.append(snapshot(db))
            made.append(decision)
    for expected in reversed(seen[:-1]):
        undo(db)
        link(db)
        assert snapshot(db) == expected
    db.close()
    db = open_archive(file)
    for expected in seen[1:]:
        redo(db)
        link(db)
        assert snapshot(db) == expected
    for _ in range(5):
        place = chance.randrange(len(made))
        go_to(db, made[place])
        link(db)
        assert snapshot(db) == seen[place]
    assert list(db.query("PRAGMA foreign_key_check")) == []


def anything(db: Database, chance: random.Random) -> int | None:
    """Some deed about something; None if it changed nothing or was refused."""
    try:
        return chance.choice([_about_quotes, _about_quotes, _about_statements, _about_entities])(db, chance).decision
    except (CorrectionError, DecisionError, ValueError):
        return None


def _about_quotes(db: Database, chance: random.Random) -> Changes:
    some = chance.sample(ids(db), chance.randint(1, 3))
    whom = chance.choice([Speaker(), Speaker(name="Mia Brandt"), Speaker(entity=chance.choice(entities(db)).id)])
    row = chance.choice(quotes(db, QuoteFilter(), limit=None))
    span = (Span(row.position, row.position + chance.randint(3, 9)),)
    deeds: list[Callable[[], Changes]] = [
        lambda: set_status(db, some, chance.choice(list(Status))),
        lambda: set_speaker(db, some, whom),
        lambda: set_type(db, some, chance.choice(list(STWRType))),
        lambda: set_span(db, row.id, span),
        lambda: delete_quotes(db, some),
        lambda: add_quote(db, row.article, span, STWRType.DIRECT, whom),
    ]
    return chance.choice(deeds)()


def _about_statements(db: Database, chance: random.Random) -> Changes:
    one, other = chance.sample(sorted(stored(db)), 2)
    members = [str(variant[0]) for variant in stored(db)[one]]
    deeds: list[Callable[[], Changes]] = [
        lambda: merge_statements(db, [one, other]),
        lambda: split_statement(db, one, chance.sample(members, 1)),
        lambda: take_out(db, chance.choice(members)),
        lambda: put_in(db, chance.choice(members), other),
    ]
    return chance.choice(deeds)()


def _about_entities(db: Database, chance: random.Random) -> Changes:
    one, other = chance.sample([row.id for row in entities(db)], 2)
    namings = [row.id for row in entity_namings(db, one)]
    spoken = [row.id for row in quotes(db, QuoteFilter(entity=one))]
    deeds: list[Callable[[], Changes]] = [
        lambda: merge_entities(db, one, [other]),
        lambda: rename_entity(db, one, f"Person {chance.randint(1, 99)}"),
        lambda: split_entity(db, one, namings=chance.sample(namings, 1)),
        lambda: split_entity(db, one, quotes=chance.sample(spoken, 1)),
    ]
    chance.choice(deeds)()
    latest = next_to_undo(db)
    assert latest is not None
    return Changes(decision=latest.id)


def test_a_deed_is_told_by_the_number_of_its_row(three: Database) -> None:
    made = accept(three, 0)
    told: Any = undo(three).decision
    assert made == told == entries(three)[0].id
