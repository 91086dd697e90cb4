"""How often an article was divided because its text is too long for one piece, kept beside it; most are whole."""

from __future__ import annotations

from sqlite_utils import Database

from db.connection import asked


def put_cuts(db: Database, article_id: int, cuts: int) -> None:
    """Those of the latest analysis. Runs inside a transaction of the caller."""
    if cuts:
        db.table("article_cuts").upsert({"article_id": article_id, "cuts": cuts}, pk="article_id")
    else:
        db.table("article_cuts").delete_where("article_id = ?", [article_id])


def cuts_of(db: Database, article_id: int) -> int:
    rows = asked(db, "SELECT cuts FROM article_cuts WHERE article_id = :id", {"id": article_id})
    return next((int(row["cuts"]) for row in rows), 0)
