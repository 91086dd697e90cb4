"""A blank file becomes today's archive, once; released steps never change."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.connection import open_archive
from db.migrations import MIGRATIONS, known_steps
from tests.db.older import back_to_first_version

TABLES = {"runs", "outlets", "articles", "quotes", "spans", "statements", "variants", "failures"}


def test_blank_becomes_an_archive_with_the_fields_words() -> None:
    with Database(memory=True) as blank:
        MIGRATIONS.apply(blank)
        assert set(blank.table_names()) >= TABLES | {"articles_fts", "quotes_fts"}


def test_applying_again_changes_nothing(file: Path) -> None:
    with open_archive(file) as db:
        schema = db.schema
    with open_archive(file) as db:
        assert db.schema == schema
        assert MIGRATIONS.pending(db) == []


def test_known_steps_are_numbered_without_a_gap() -> None:
    assert [step[:4] for step in sorted(known_steps())] == [f"m{n:03}" for n in range(1, len(known_steps()) + 1)]


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (5, 5), (5, 4)])
def test_span_that_is_none_cannot_be_stored(archive: Database, start: int, end: int) -> None:
    archive.execute("PRAGMA foreign_keys = OFF")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        archive.execute("INSERT INTO spans VALUES (1, 'cue', 0, 0, ?, ?)", [start, end])


def test_every_foreign_key_is_answered_from_an_index(archive: Database) -> None:
    """Else deleting one article would read the whole archive."""
    cascading = [
        (table.name, key.column)
        for table in archive.tables
        for key in table.foreign_keys
        if key.on_delete in ("CASCADE", "SET NULL")
    ]
    assert cascading
    for table, column in cascading:
        plan = archive.query(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {column} = 1")
        assert all(step["detail"].startswith("SEARCH") for step in plan), (table, column)


def test_what_was_counted_in_a_small_archive_is_forgotten(file: Path) -> None:
    with open_archive(file) as db:
        db.analyze()
        back_to_first_version(db)
        assert db.table("sqlite_stat1").exists()
    with open_archive(file) as db:
        assert not db.table("sqlite_stat1").exists()
