"""An article in, its earlier versions out, each with the word diff to the version after it, of text and quotes."""

from __future__ import annotations

from dataclasses import dataclass

from sqlite_utils import Database

from attribution.matching.text_diff import text_diff
from attribution.statement_types import ChangeKind, Piece
from db.article_versions import QuoteChange, QuoteChangeKind, VersionRow, versions
from db.connection import asked, reading
from db.queries import article


@dataclass(frozen=True, slots=True)
class QuoteDiff:
    """What became of one quote, and the words for it."""

    kind: QuoteChangeKind
    speaker: str | None
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class VersionDiff:
    """`text` is that of the version after it, with what went put in; `later` is when that was replaced in its turn."""

    version: VersionRow
    later: str | None
    text: tuple[Piece, ...]
    quotes: tuple[QuoteDiff, ...]


def version_count(db: Database, article_id: int) -> int:
    """How many earlier versions there are."""
    sql = "SELECT count(*) AS there FROM article_versions WHERE article_id = :id"
    return int(next(asked(db, sql, {"id": article_id}))["there"])


def version_diffs(db: Database, article_id: int) -> list[VersionDiff]:
    """The latest of the earlier versions first; KeyError if the article is no longer there."""
    with reading(db):
        text, later, made = article(db, article_id).text, None, []
        for version in versions(db, article_id):
            quotes = tuple(_quote_diff(change) for change in version.changes)
            made.append(VersionDiff(version, later, text_diff(version.text, text), quotes))
            text, later = version.text, version.replaced
    return made


def _quote_diff(change: QuoteChange) -> QuoteDiff:
    before, after = change.before or "", change.after or ""
    match change.kind:
        case QuoteChangeKind.CHANGED:
            pieces = text_diff(before, after)
        case QuoteChangeKind.ADDED:
            pieces = (Piece(after, ChangeKind.ADDED),)
        case QuoteChangeKind.REMOVED:
            pieces = (Piece(before, ChangeKind.LEFT_OUT_MIDDLE, is_gone=True),)
    return QuoteDiff(change.kind, change.speaker, pieces)
