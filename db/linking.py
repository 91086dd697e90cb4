"""An archive in, its statements up to date out, in steps that may be killed at any moment.

`link` does what waits: after an import that is the neighbourhood of the new quotes. `link_anew` has everything wait
first. Each step is one transaction; statements of before stay until their quotes are settled.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlite_utils import Database

from db.comparing import compare_batch
from db.connection import asked, writing
from db.rows import Changes
from db.settling import settle_batch
from db.sharing import share_batch


@dataclass(frozen=True, slots=True)
class LinkingProgress:
    """How many quotes still wait to be compared and to be settled, and how many articles for the text they share."""

    to_compare: int
    to_settle: int
    to_share: int = 0


Progress = Callable[[LinkingProgress], None]

GROWTH = 1.25
"""By how much an archive grows before its tables are counted anew for the planner of SQLite."""
FEWEST_COUNTED = 5_000
"""Quotes. Where SQLite believes tables to be tiny it reads them whole, also when an import has made them large since;
where it knows nothing it takes them for large."""


def unheard(progress: LinkingProgress) -> None:
    """For those who do not want to know."""


def link(db: Database, progress: Progress = unheard) -> Changes:
    """Compares and settles all that waits, articles (for the text they share) before quotes."""
    todo = waiting(db)
    new = todo.to_compare
    progress(todo)
    while share_batch(db):
        progress(todo := waiting(db))
    while compared := compare_batch(db):
        todo = LinkingProgress(todo.to_compare - compared, todo.to_settle)
        progress(todo)
    progress(todo := waiting(db))
    settled = 0
    while batch := settle_batch(db):
        settled += batch
        progress(LinkingProgress(0, max(0, todo.to_settle - settled)))
    with writing(db):
        db.execute("DELETE FROM rebuilds")
        if _has_grown(_last_number(db), new):
            # Tell SQLite how large the tables have become, so that it finds its way in them
            db.analyze()
    return Changes(statements=settled > 0)


def link_anew(db: Database, progress: Progress = unheard) -> Changes:
    """Compares and settles everything; goes on where a run before was killed."""
    with writing(db):
        if not list(asked(db, "SELECT 1 FROM rebuilds")):
            _begin_anew(db)
    return link(db, progress)


def waiting(db: Database) -> LinkingProgress:
    (row,) = asked(
        db,
        "SELECT (SELECT count(*) FROM quotes_to_compare) AS compare, (SELECT count(*) FROM quotes_to_settle) AS settle,"
        " (SELECT count(*) FROM articles_to_share) AS share",
    )
    return LinkingProgress(row["compare"], row["settle"], row["share"])


def _last_number(db: Database) -> int:
    (row,) = asked(db, "SELECT coalesce(max(number), 0) AS last FROM quotes")
    last: int = row["last"]
    return last


def _has_grown(quotes: int, new: int) -> bool:
    """Whether the new ones are the step past a power of `GROWTH`: counting tables at each import costs more than it."""
    before = max(1, quotes - new)
    return (
        quotes >= FEWEST_COUNTED
        and quotes > before
        and math.floor(math.log(quotes, GROWTH)) > math.floor(math.log(before, GROWTH))
    )


def _begin_anew(db: Database) -> None:
    for table in ("likenesses", "wordings", "postings", "terms", "shared_texts", "shingles", "common_shingles"):
        db.execute(f"DELETE FROM {table}")
    db.execute("INSERT OR IGNORE INTO articles_to_share SELECT id FROM articles")
    db.execute("INSERT OR IGNORE INTO quotes_to_compare SELECT number FROM quotes")
    # Also whom nobody resembles any more
    db.execute("INSERT OR IGNORE INTO quotes_to_settle SELECT quote FROM variants")
    db.execute("INSERT INTO rebuilds VALUES (?)", [datetime.now(UTC).isoformat(timespec="seconds")])
