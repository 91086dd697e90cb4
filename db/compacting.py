"""An archive in, the same in as little room as it needs out; what it holds stays."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database

from db.errors import worded


@dataclass(frozen=True, slots=True)
class Compacted:
    """Bytes of the file."""

    before: int
    after: int


def compact(db: Database, path: Path) -> Compacted:
    """SQLite writes the file anew in one transaction; needs the room of it once more meanwhile."""
    with worded(path):
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        before = path.stat().st_size
        for index in ("articles_fts", "quotes_fts"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
        db.execute("VACUUM")
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Compacted(before, path.stat().st_size)
