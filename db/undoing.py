"""Undo and redo of whatever people decided, in the order of the journal or up to any row of it; outlives a restart."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import reduce

from sqlite_utils import Database

from db import corrections, decisions, entities
from db.connection import asked, writing
from db.journal import next_to_redo, next_to_undo, restore, strike
from db.journal_rows import Entry, Subject
from db.rows import Changes

Effect = Callable[[Database, int], Changes]

_TAKES_BACK: dict[Subject, Effect] = {
    Subject.QUOTES: corrections.settle_decision,
    Subject.STATEMENTS: decisions.settle_decision,
    Subject.ENTITIES: entities.take_back,
}
_MAKES_AGAIN: dict[Subject, Effect] = _TAKES_BACK | {Subject.ENTITIES: entities.make_again}


def undo(db: Database) -> Changes:
    """Takes back the latest decision that holds; without one, nothing changes."""
    with writing(db):
        entry = next_to_undo(db)
        return _undo(db, entry) if entry else Changes()


def redo(db: Database) -> Changes:
    """Makes again what was undone last, unless something new was decided since."""
    with writing(db):
        entry = next_to_redo(db)
        return _redo(db, entry) if entry else Changes()


def go_to(db: Database, entry: int) -> Changes:
    """As it was when this row was the latest: takes back all that holds after it, or makes again all up to it.

    0 is the state before the first decision. One transaction.
    """
    with writing(db):
        done: list[Changes] = []
        while (redone := next_to_redo(db)) and _is_undone(db, entry):
            done.append(_redo(db, redone))
        while (undone := next_to_undo(db)) and undone.id > entry:
            done.append(_undo(db, undone))
        return together(done)


def together(changes: Iterable[Changes]) -> Changes:
    """What several deeds changed."""
    return reduce(_both, changes, Changes())


def _undo(db: Database, entry: Entry) -> Changes:
    strike(db, entry.id, entry.subject)
    return replace(_TAKES_BACK[entry.subject](db, entry.id), decision=entry.id)


def _redo(db: Database, entry: Entry) -> Changes:
    restore(db, entry.id, entry.subject)
    return replace(_MAKES_AGAIN[entry.subject](db, entry.id), decision=entry.id)


def _is_undone(db: Database, entry: int) -> bool:
    sql = "SELECT 1 FROM decisions WHERE id = :entry AND redo_rank IS NOT NULL"
    return bool(list(asked(db, sql, {"entry": entry})))


def _both(one: Changes, other: Changes) -> Changes:
    return Changes(
        one.articles | other.articles,
        one.quotes | other.quotes,
        one.statements or other.statements,
        one.failures or other.failures,
        other.decision,
        one.entities or other.entities,
    )
