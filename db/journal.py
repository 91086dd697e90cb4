"""The journal of all that people decide: rows in, rows out. What a decision does stands with its subject.

Each is signed with time and person. What was undone waits to be redone until somebody decides something new; the row
stays for good. Writing runs inside a transaction of the caller.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, datetime
from getpass import getuser
from typing import Any, cast

from sqlite_utils import Database

from db.connection import asked
from db.journal_rows import Correction, CorrectionKind, Entry, Subject, Told
from db.records import Row

WORDS_TOLD = 80
"""So many letters of a quote stand in the list."""

_ENTRIES = "SELECT id, subject, kind, told, made_at, made_by, undone_at, redo_rank FROM decisions"


def write_down(
    db: Database, subject: Subject, kind: str, by: str | None, told: Told, before: object = (), **more: Any
) -> int:
    """The number of the new row. Whatever could be redone no longer can."""
    db.execute("UPDATE decisions SET redo_rank = NULL WHERE redo_rank IS NOT NULL")
    values = {"subject": subject, "kind": kind, "made_at": now(), "made_by": signature(by)}
    values |= {"before": json.dumps(before), "told": json.dumps(asdict(told), ensure_ascii=False), **more}
    return cast(int, db.table("decisions").insert(values, pk="id").last_pk)


def strike(db: Database, entry: int, subject: Subject) -> bool:
    """Marks it as undone; False if there is none that holds."""
    sql = (
        "UPDATE decisions SET undone_at = ?, redo_rank = (SELECT coalesce(max(redo_rank), 0) + 1 FROM decisions)"
        " WHERE id = ? AND subject = ? AND undone_at IS NULL"
    )
    return bool(db.execute(sql, [now(), entry, subject]).rowcount)


def restore(db: Database, entry: int, subject: Subject) -> bool:
    """Makes it hold again; False if there is none that is undone."""
    sql = (
        "UPDATE decisions SET undone_at = NULL, redo_rank = NULL WHERE id = ? AND subject = ? AND undone_at IS NOT NULL"
    )
    return bool(db.execute(sql, [entry, subject]).rowcount)


def entries(db: Database, *, limit: int | None = None, offset: int = 0) -> list[Entry]:
    """The latest first; those undone are there too."""
    sql = f"{_ENTRIES} ORDER BY id DESC LIMIT :limit OFFSET :offset"
    return [_entry(row) for row in asked(db, sql, {"limit": -1 if limit is None else limit, "offset": offset})]


def next_to_undo(db: Database) -> Entry | None:
    return _first(db, f"{_ENTRIES} WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1")


def next_to_redo(db: Database) -> Entry | None:
    """What was undone last."""
    return _first(db, f"{_ENTRIES} WHERE redo_rank IS NOT NULL ORDER BY redo_rank DESC LIMIT 1")


def corrections_of(db: Database, quote: str) -> list[Correction]:
    """Who corrected a quote in which aspect, the latest first; what was undone is not there."""
    sql = (
        "SELECT c.aspect, d.made_at, d.made_by FROM corrections c JOIN decisions d ON d.id = c.decision"
        " WHERE c.quote = :quote AND d.undone_at IS NULL ORDER BY d.id DESC"
    )
    rows = asked(db, sql, {"quote": quote})
    return [Correction(CorrectionKind(row["aspect"]), row["made_at"], row["made_by"]) for row in rows]


def corrections_in(db: Database, article: int) -> dict[str, tuple[Correction, ...]]:
    """As `corrections_of`, for all quotes of an article that have any."""
    sql = "SELECT q.id FROM quotes q WHERE q.article_id = :article AND q.id IN (SELECT quote FROM corrections)"
    rows = list(asked(db, sql, {"article": article}))
    return {row["id"]: tuple(corrections_of(db, row["id"])) for row in rows}


def told_words(text: str) -> str:
    """The beginning of a quote, as the list shows it."""
    words = " ".join(text.split())
    return words if len(words) <= WORDS_TOLD else words[: WORDS_TOLD - 1].rstrip() + "…"


def now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def signature(by: str | None) -> str:
    """Who decides: the name given, else the user's on this machine."""
    try:
        return " ".join((by or "").split()) or getuser()
    except (KeyError, OSError):  # a machine that has no name for its user
        return "?"


def _first(db: Database, sql: str) -> Entry | None:
    return next((_entry(row) for row in asked(db, sql)), None)


def _entry(row: Row) -> Entry:
    return Entry(
        row["id"],
        Subject(row["subject"]),
        row["kind"],
        Told(**json.loads(row["told"])),
        row["made_at"],
        row["made_by"],
        row["undone_at"],
        row["redo_rank"] is not None,
    )
