"""A path in, an open archive out: brought up to date, or an `ArchiveError` that says what is wrong.

`writing` and `asked` are the two ways to it: one transaction, one question. A writer does not block readers
(WAL), a second writer waits for the first.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from db.backups import PATIENCE, Occasion, back_up
from db.entity_linking import link_remaining
from db.errors import ArchiveError, Trouble, worded
from db.migrations import MIGRATIONS, known_steps

_MEMORY = ":memory:"
_SAMPLE = 400
"""How many rows of an index are looked at for the planner's statistics: milliseconds at any size."""
_MAGIC = b"SQLite format 3\0"
_SMALLEST = 4096
"""No archive has fewer bytes: it has one page at least."""


class _Opened(Database):
    """Knows which file it has open. What is written into one that was moved or replaced, nobody would find again."""

    number: int | None = None


def open_archive(path: Path | str, *, create: bool = True) -> Database:
    """Opens the archive at `path` (":memory:": one that is never stored) and migrates an older one."""
    with worded(path):
        if str(path) != _MEMORY:
            _refuse_place(Path(path), create)
        db = _Opened(sqlite3.connect(path, timeout=PATIENCE))
        try:
            _refuse_stranger(db, path, create)
            db.execute("PRAGMA foreign_keys = ON")
            db.execute(f"PRAGMA analysis_limit = {_SAMPLE}")
            db.enable_wal()
            db.number = _number_of(path)
            _migrate(db, path)
        except BaseException:
            db.close()
            raise
    return db


def open_reader(path: Path) -> Database:
    """A second connection to an archive that is open already: it only reads, and may be used by any one thread."""
    with worded(path):
        db = Database(sqlite3.connect(path, timeout=PATIENCE, check_same_thread=False))
        db.execute("PRAGMA query_only = ON")
    return db


def bring_up_to_date(path: Path) -> None:
    """An older archive, after its backup: with a million quotes that takes many seconds."""
    open_archive(path, create=False).close()


def is_outdated(path: Path) -> bool:
    """An archive of an older program; False for whatever is none."""
    if not path.is_file():
        return False
    try:
        with closing(open_reader(path)) as db:
            return bool(MIGRATIONS.applied(db) and MIGRATIONS.pending(db))
    except (ArchiveError, sqlite3.Error):
        return False


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction, all or nothing. It takes the right to write first: later it could not wait for it."""
    place = _file_of(db)
    with worded(place):
        if isinstance(db, _Opened) and db.number != _number_of(place):
            raise ArchiveError(Trouble.GONE, place)
        db.execute("BEGIN IMMEDIATE")
        try:
            yield
            db.commit()
        except BaseException:
            db.rollback()
            raise


@contextmanager
def reading(db: Database) -> Iterator[None]:
    """Many questions to one state of the archive, whatever others write meanwhile."""
    if db.conn.in_transaction:
        yield
        return
    with worded(_file_of(db)):
        db.execute("BEGIN")
        try:
            yield
        finally:
            db.rollback()


def asked(db: Database, sql: str, values: Mapping[str, Any] | None = None) -> Iterator[dict[str, Any]]:
    """The answer to one question, row by row."""
    with worded(_file_of(db)):
        yield from db.query(sql, dict(values or {}))


def _file_of(db: Database) -> str:
    file: str = db.conn.execute("PRAGMA database_list").fetchone()[2]
    return file or _MEMORY


def _number_of(path: Path | str) -> int | None:
    """What the file system knows the file by, as SQLite itself does; None if nothing is there."""
    try:
        return os.stat(path).st_ino
    except OSError:
        return None


def _refuse_place(path: Path, create: bool) -> None:
    if not path.parent.is_dir():
        raise ArchiveError(Trouble.NO_FOLDER, path)
    if path.is_dir():
        raise ArchiveError(Trouble.NOT_AN_ARCHIVE, path)
    if not path.exists() and not create:
        raise ArchiveError(Trouble.MISSING, path)
    if not all(os.access(place, os.R_OK | os.W_OK) for place in (path.parent, path) if place.exists()):
        raise ArchiveError(Trouble.UNWRITABLE, path)
    if path.exists() and not _looks_like_sqlite(path):
        raise ArchiveError(Trouble.NOT_AN_ARCHIVE, path)


def _looks_like_sqlite(path: Path) -> bool:
    """SQLite itself takes any very small file for an empty database, and would write over it.

    Larger ones it judges itself. An archive must not be opened here: closing it again would take this process's locks
    from it, and another process that then closes it would take away the log that stands beside it.
    """
    if path.stat().st_size >= _SMALLEST:
        return True
    with path.open("rb") as file:
        return file.read(len(_MAGIC)) in (_MAGIC, b"")


def _refuse_stranger(db: Database, path: Path | str, create: bool) -> None:
    """Reads only: a file that is not ours stays as it is."""
    steps = {step.name for step in MIGRATIONS.applied(db)}
    if not steps and (db.table_names() or not create):
        raise ArchiveError(Trouble.NOT_AN_ARCHIVE, path)
    if steps - known_steps():
        raise ArchiveError(Trouble.NEWER, path)


def _migrate(db: Database, path: Path | str) -> None:
    pending = MIGRATIONS.pending(db)
    if not pending:
        return
    if MIGRATIONS.applied(db) and str(path) != _MEMORY:
        back_up(Path(path), Occasion.MIGRATION)
    with writing(db):
        MIGRATIONS.apply(db)
        link_remaining(db)
