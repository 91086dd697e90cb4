"""An archive and one of its backups in, what only the archive has out: what putting the backup back takes away."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from db.backups import PATIENCE
from db.errors import worded


@dataclass(frozen=True, slots=True)
class Loss:
    """Articles that are new or whose text has changed since; decisions made, undone or made again since."""

    articles: int
    decisions: int


_ARTICLES = """
SELECT count(*) FROM main.articles a
WHERE NOT EXISTS (SELECT 1 FROM backup.articles b WHERE b.origin = a.origin AND b.digest = a.digest)
"""
_DECISIONS = """
SELECT count(*) FROM (
    SELECT id, made_at, undone_at FROM main.decisions EXCEPT SELECT id, made_at, undone_at FROM backup.decisions
)
"""
_ALL_DECISIONS = "SELECT count(*) FROM main.decisions"
_TOLD = {"id", "made_at", "undone_at"}


def lost_by_restoring(archive: Path, backup: Path) -> Loss:
    """Reads only. Of a backup from before there was a journal all decisions count as lost."""
    with worded(archive), closing(sqlite3.connect(_read_only(archive), uri=True, timeout=PATIENCE)) as db:
        db.execute("ATTACH ? AS backup", [_read_only(backup)])
        columns = {row[1] for row in db.execute("PRAGMA backup.table_info(decisions)")}
        decisions = _DECISIONS if columns >= _TOLD else _ALL_DECISIONS
        counted = (db.execute(sql).fetchone()[0] for sql in (_ARTICLES, decisions))
        return Loss(*counted)


def _read_only(file: Path) -> str:
    return f"{file.absolute().as_uri()}?mode=ro"
