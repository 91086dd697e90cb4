"""A damaged archive in, a new one with all that can still be read out; the damaged one is not touched.

The rows of every table are read in order of their key. Where a page cannot be read, it goes on at the next key that
can, so that only what stands on that page is lost. What belonged to the lost rows goes, too: quotes without their
article, spans without their quote. Indexes and full text search are made anew, statements wait to be linked.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.db import Table

from db.connection import open_archive, writing
from db.entity_linking import link_remaining
from db.errors import ArchiveError, Trouble, worded
from db.migrations import MIGRATIONS

_DERIVED = frozenset(
    {
        *("statements", "variants", "origins", "likenesses", "wordings", "postings", "terms", "rebuilds"),
        *("shingles", "common_shingles", "shared_texts"),
        *("quotes_to_compare", "quotes_to_settle", "articles_to_share", "_sqlite_migrations"),
    }
)
"""What is worked out from the rest, and is worked out anew."""
_HIGHEST = 2**62

Cells = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Salvaged:
    """How much is in the new archive, and how many gaps there were in the damaged one."""

    articles: int
    quotes: int
    decisions: int
    gaps: int


def salvage(archive: Path, place: Path) -> Salvaged:
    """Makes the archive `place`, which must not be there yet."""
    if place.exists():
        raise ArchiveError(Trouble.TAKEN, place)
    if not archive.is_file():
        raise ArchiveError(Trouble.MISSING, archive)
    if not place.parent.is_dir():
        raise ArchiveError(Trouble.NO_FOLDER, place)
    with tempfile.TemporaryDirectory(dir=place.parent) as folder, worded(archive):
        copy, made = _copied(archive, Path(folder)), Path(folder) / "neu.db"
        with closing(sqlite3.connect(copy)) as source:
            gaps = _fill(source, made)
        with closing(open_archive(made)) as target:
            _work_out_anew(target)
            articles, quotes, decisions = (target.table(name).count for name in ("articles", "quotes", "decisions"))
        made.replace(place)
    return Salvaged(articles, quotes, decisions, gaps)


def _copied(archive: Path, folder: Path) -> Path:
    """With what was written last and still stands beside the archive: SQLite puts that in when it opens a file."""
    copy = folder / "alt.db"
    for part in ("", "-wal"):
        with suppress(FileNotFoundError):
            shutil.copyfile(archive.with_name(archive.name + part), copy.with_name(copy.name + part))
    return copy


def _fill(source: sqlite3.Connection, made: Path) -> int:
    """An archive of the same step as the damaged one; gives the number of gaps."""
    source.execute("PRAGMA cell_size_check = ON")
    with closing(Database(made)) as target:
        pending = MIGRATIONS.pending(Database(source))
        MIGRATIONS.apply(target, stop_before=pending[0].name if pending else None)
        triggers = [trigger.sql for trigger in target.triggers]
        with writing(target):
            for trigger in target.triggers:
                target.execute(f"DROP TRIGGER {trigger.name}")
            gaps = sum(_take_over(source, target, table) for table in _plain_tables(target))
            _mend(target)
            for trigger in triggers:
                target.execute(trigger)
    return gaps


def _plain_tables(db: Database) -> list[Table]:
    searches = ("_fts", "sqlite_")
    names = [name for name in db.table_names() if name not in _DERIVED]
    return [db.table(name) for name in names if not any(word in name for word in searches)]


def _take_over(source: sqlite3.Connection, target: Database, table: Table) -> int:
    types = {row[1]: row[2] for row in target.execute(f"PRAGMA table_info({table.name})")}
    listed = ", ".join(f'"{column}"' for column in types)
    key = "rowid" if "WITHOUT ROWID" not in table.schema else table.pks[0]
    reading = _Reading(source, f"SELECT {key}, {listed} FROM {table.name}", key, is_text=types.get(key) == "TEXT")
    marks = ", ".join("?" * len(types))
    rows = (row[1:] for row in reading.rows())
    target.conn.executemany(f"INSERT OR IGNORE INTO {table.name} ({listed}) VALUES ({marks})", rows)
    return reading.gaps


class _Reading:
    """The rows of one table in the order of their key, around what cannot be read."""

    def __init__(self, source: sqlite3.Connection, select: str, key: str, *, is_text: bool) -> None:
        self._source, self._select, self._key, self._is_text = source, select, key, is_text
        self.gaps = 0

    def rows(self) -> Iterator[Cells]:
        start: int | None = None
        while True:
            where = "" if start is None else f"WHERE {self._key} >= {start}"
            last: Any = None
            try:
                for row in self._source.execute(f"{self._select} {where} ORDER BY {self._key}"):
                    last = row[0]
                    yield row
                return
            except sqlite3.DatabaseError:
                self.gaps += 1
            if self._is_text:  # such a table is small: what stands behind the gap is read from its end
                yield from self._backwards(last)
                return
            start = self._next_readable(start if last is None else last)
            if start is None:
                return

    def _next_readable(self, last: int | None) -> int | None:
        """The lowest key behind the gap, None if there is nothing."""
        bad, step = last or 0, 1
        while not self._is_readable(bad + step):
            bad, step = bad + step, step * 2
            if bad > _HIGHEST:
                return None
        good = bad + step
        while good - bad > 1:
            middle = (bad + good) // 2
            bad, good = (bad, middle) if self._is_readable(middle) else (middle, good)
        return good

    def _is_readable(self, start: int) -> bool:
        try:
            self._source.execute(f"{self._select} WHERE {self._key} >= {start} ORDER BY {self._key} LIMIT 1").fetchall()
        except sqlite3.DatabaseError:
            return False
        return True

    def _backwards(self, last: str | None) -> Iterator[Cells]:
        with suppress(sqlite3.DatabaseError):
            for row in self._source.execute(f"{self._select} ORDER BY {self._key} DESC"):
                if last is not None and row[0] <= last:
                    return
                yield row


_MENDING = """
INSERT OR IGNORE INTO outlets (id, name, name_key) SELECT outlet_id, '? ' || outlet_id, '? ' || outlet_id FROM articles;
INSERT OR IGNORE INTO runs (id, program, parser, models, started) SELECT run_id, '?', '?', '?', run_id FROM articles;
INSERT OR IGNORE INTO runs (id, program, parser, models, started) SELECT run_id, '?', '?', '?', run_id FROM quotes;
INSERT OR IGNORE INTO spans SELECT q.number, 'quote', 0, 0, q.position, q.position + length(q.text)
    FROM quotes q JOIN articles a ON a.id = q.article_id
    WHERE substr(a.text, q.position + 1, length(q.text)) = q.text
    AND NOT EXISTS (SELECT 1 FROM spans WHERE quote = q.number AND role = 'quote');
DELETE FROM quotes WHERE number NOT IN (SELECT quote FROM spans WHERE role = 'quote');
UPDATE quotes SET parent = NULL WHERE parent NOT IN (SELECT id FROM quotes);
"""
"""Outlets and runs can be done without, and most quotes stand in their article where they say."""


def _mend(db: Database) -> None:
    for statement in filter(str.strip, _MENDING.split(";")):
        db.execute(statement)
    while any([_drop_orphans(db, table) for table in db.tables]):
        pass
    for index in ("articles_fts", "quotes_fts"):
        db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def _drop_orphans(db: Database, table: Table) -> int:
    dropped = 0
    for key in table.foreign_keys:
        gone = f"{key.column} NOT IN (SELECT {key.other_column} FROM {key.other_table})"
        deed = (
            f"UPDATE {table.name} SET {key.column} = NULL"
            if key.on_delete == "SET NULL"
            else f"DELETE FROM {table.name}"
        )
        dropped += db.execute(f"{deed} WHERE {key.column} IS NOT NULL AND {gone}").rowcount
    return dropped


_WAITING = """
DELETE FROM mentions WHERE naming IN (SELECT id FROM namings WHERE entity_id IS NULL);
UPDATE namings SET mentions = (SELECT count(*) FROM mentions WHERE naming = namings.id);
INSERT OR IGNORE INTO unlinked SELECT article_id FROM quotes
    WHERE entity IS NOT NULL AND number NOT IN (SELECT quote FROM mentions);
INSERT OR IGNORE INTO articles_to_share SELECT id FROM articles;
INSERT OR IGNORE INTO quotes_to_compare SELECT number FROM quotes;
"""


def _work_out_anew(db: Database) -> None:
    with writing(db):
        for statement in filter(str.strip, _WAITING.split(";")):
            db.execute(statement)
        link_remaining(db)
