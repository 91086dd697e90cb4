"""Earlier versions of articles: kept when a text changes, asked for later; and in what their quotes differ.

An article is always its latest version. A quote whose words are still there keeps what a person decided about it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from rapidfuzz import fuzz
from sqlite_utils import Database

from db.connection import asked
from db.records import Row

ALIKE = 60.0  # of 100 points: below, one quote went and another came


class QuoteChangeKind(StrEnum):
    """What became of a quote between two versions."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class QuoteChange:
    """A quote that is not the same in both versions; what was or is not there is None."""

    kind: QuoteChangeKind
    before: str | None
    after: str | None
    speaker: str | None


@dataclass(frozen=True, slots=True)
class VersionRow:
    """One earlier version; `changes` leads to the version after it. Dates are ISO 8601."""

    id: int
    title: str | None
    updated: str | None
    replaced: str
    text: str
    changes: tuple[QuoteChange, ...]


def keep_version(db: Database, article_id: int, replaced: datetime | None = None) -> None:
    """Copies the article as it stands to its earlier versions; what follows may then change it."""
    db.execute(
        "INSERT INTO article_versions (article_id, digest, title, published, updated, retrieved, imported, replaced,"
        " original_id, quotes, text) SELECT a.id, a.digest, a.title, a.published, s.updated, a.retrieved, a.imported,"
        " :now, s.original_id, :quotes, a.text FROM articles a LEFT JOIN article_sources s ON s.article_id = a.id"
        " WHERE a.id = :id",
        {
            "id": article_id,
            "now": (replaced or datetime.now(UTC)).isoformat(timespec="seconds"),
            "quotes": json.dumps(_quotes(db, article_id), ensure_ascii=False),
        },
    )


def carry_decisions(db: Database, article_id: int) -> None:
    """To quotes of the same words and type, from the version before."""
    kept: dict[tuple[str, str], str] = {}
    for row in asked(db, "SELECT quotes FROM article_versions WHERE article_id = :id ORDER BY id", {"id": article_id}):
        kept.update({(quote["type"], quote["text"]): quote["status"] for quote in json.loads(row["quotes"])})
    for quote in _quotes(db, article_id):
        status = kept.get((quote["type"], quote["text"]))
        if status and status != quote["status"]:
            db.execute("UPDATE quotes SET status = ? WHERE id = ?", [status, quote["id"]])


def versions(db: Database, article_id: int) -> list[VersionRow]:
    """The latest of the earlier versions first."""
    sql = "SELECT * FROM article_versions WHERE article_id = :id ORDER BY id DESC"
    later, found = _quotes(db, article_id), []
    for row in asked(db, sql, {"id": article_id}):
        earlier: list[Row] = json.loads(row["quotes"])
        told = {name: row[name] for name in ("id", "title", "updated", "replaced", "text")}
        found.append(VersionRow(**told, changes=quote_changes(earlier, later)))
        later = earlier
    return found


def quote_changes(before: Iterable[Row], after: Iterable[Row]) -> tuple[QuoteChange, ...]:
    """Quotes with text and speaker; the same words said by somebody else are a change, too."""
    gone, came = list(before), []
    for quote in after:
        same = next((old for old in gone if (old["text"], old["speaker"]) == (quote["text"], quote["speaker"])), None)
        if same is None:
            came.append(quote)
        else:
            gone.remove(same)
    return tuple(_paired(gone, came))


def _paired(gone: list[Row], came: list[Row]) -> list[QuoteChange]:
    changes = []
    for quote in came:
        old = max(gone, key=lambda each: fuzz.ratio(each["text"], quote["text"]), default=None)
        if old is not None and fuzz.ratio(old["text"], quote["text"]) >= ALIKE:
            gone.remove(old)
            changes.append(QuoteChange(QuoteChangeKind.CHANGED, old["text"], quote["text"], quote["speaker"]))
        else:
            changes.append(QuoteChange(QuoteChangeKind.ADDED, None, quote["text"], quote["speaker"]))
    removed = [QuoteChange(QuoteChangeKind.REMOVED, old["text"], None, old["speaker"]) for old in gone]
    return changes + removed


def _quotes(db: Database, article_id: int) -> list[Row]:
    sql = (
        "SELECT id, type, text, coalesce(entity, speaker_text) AS speaker, status FROM quotes"
        " WHERE article_id = :id ORDER BY position, level"
    )
    return list(asked(db, sql, {"id": article_id}))
