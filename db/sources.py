"""Where an article came from: address, author, hours and the bytes themselves, written in the article's transaction."""

from __future__ import annotations

import re

from sqlite_utils import Database

from attribution.types import Article, Original
from db.connection import asked
from db.records import Row

_SAME_PLACE = re.compile(r"^https?://(?:(?:www|m|mobil|mobile|amp)\.(?=[^./]+\.[^./]))?", re.IGNORECASE)

COLUMNS = "s.address, s.archived, s.updated, s.author, s.section"
JOIN = "LEFT JOIN article_sources s ON s.article_id = a.id"


def put_source(db: Database, article_id: int, article: Article) -> None:
    """What is not told this time stays as it was: a text file tells less than the page it was made of."""
    told = {
        "address": article.address,
        "address_key": address_key(article.address),
        "archived": article.archived,
        "updated": article.updated,
        "author": article.author,
        "section": article.section,
        "original_id": _put_original(db, article.original),
    }
    known = {name: value for name, value in told.items() if value is not None}
    if known:
        db.table("article_sources").upsert({"article_id": article_id} | known, pk="article_id")


def address_key(address: str | None) -> str | None:
    """http://www.kurier.test/a and https://m.kurier.test/a/ are one"""
    return _SAME_PLACE.sub("", address).rstrip("/").lower() if address else None


def original(db: Database, article_id: int) -> Original | None:
    """The bytes that the article was read from, compressed; None in articles from before they were kept."""
    sql = (
        "SELECT o.sha256, o.media_type, o.size, o.packed FROM article_sources s"
        " JOIN originals o ON o.id = s.original_id WHERE s.article_id = :id"
    )
    rows: list[Row] = list(asked(db, sql, {"id": article_id}))
    return Original(**rows[0]) if rows else None


def _put_original(db: Database, original: Original | None) -> int | None:
    """Many articles of one table or text have one original."""
    if original is None:
        return None
    sql = "INSERT INTO originals (sha256, media_type, size, packed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"
    db.execute(sql, [original.sha256, original.media_type, original.size, original.packed])
    found: int = db.execute("SELECT id FROM originals WHERE sha256 = ?", [original.sha256]).fetchone()[0]
    return found
