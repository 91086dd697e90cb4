"""An archive in, those of its articles out that other models than the present ones analysed: to be analysed anew.

The text of an article is the archive's own, so that it makes no difference whether its file is still there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress

from sqlite_utils import Database

from attribution.types import Article
from db import queries
from db.connection import asked

_OUTDATED = (
    "SELECT a.id FROM articles a JOIN runs r ON r.id = a.run_id"
    " WHERE :models IS NULL OR r.models <> :models ORDER BY a.id"
)


def outdated_articles(db: Database, models: str | None) -> list[int]:
    """Ids of the articles that `models` did not analyse; of all if None."""
    return [row["id"] for row in asked(db, _OUTDATED, {"models": models})]


def read_articles(db: Database, ids: Iterable[int]) -> Iterator[Article]:
    """One after the other, so that a large archive needs no memory; what is deleted meanwhile is passed over."""
    for article_id in ids:
        with suppress(KeyError):
            yield queries.article(db, article_id)
