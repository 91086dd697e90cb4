"""The questions about outlets: who reports whom, when, in which form, and what an outlet left out that others had."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from sqlite_utils import Database

from attribution.types import STWRType
from db.connection import asked
from db.filters import condition
from db.outlet_rows import Coverage, DayCount, Matrix, OutletFigures, TypeCount
from db.rows import QuoteFilter

MOST_SPEAKERS, MOST_OUTLETS = 30, 20
WIDE = 2
"""So many other outlets must have a statement before its lack tells something."""

_TOP = """
SELECT n.entity_id AS id, e.name, count(*) AS quotes FROM namings n JOIN entities e ON e.id = n.entity_id
    JOIN mentions m ON m.naming = n.id {articles} WHERE {where}
GROUP BY n.entity_id ORDER BY quotes DESC, e.name_key, e.id LIMIT :most
"""
_ARTICLES_OF_MENTIONS = "JOIN quotes q ON q.number = m.quote JOIN articles a ON a.id = q.article_id"
_CELLS = """
SELECT n.entity_id AS id, o.name AS outlet, count(*) AS quotes FROM namings n JOIN mentions m ON m.naming = n.id
    JOIN quotes q ON q.number = m.quote JOIN articles a ON a.id = q.article_id JOIN outlets o ON o.id = a.outlet_id
WHERE n.entity_id IN (SELECT value FROM json_each(:speakers)) AND {where} GROUP BY n.entity_id, o.id
"""
_DAYS = """
SELECT substr(a.published, 1, 10) AS day, count(*) AS quotes FROM articles a JOIN quotes q ON q.article_id = a.id
WHERE a.published IS NOT NULL AND {where} GROUP BY day ORDER BY day
"""
_TYPES = """
SELECT o.name AS outlet, q.type, count(*) AS quotes FROM quotes q JOIN articles a ON a.id = q.article_id
    JOIN outlets o ON o.id = a.outlet_id WHERE {where} GROUP BY o.id, q.type ORDER BY o.name_key, o.name
"""
# In this order the wide rows of quotes are never read: their index by article is enough
_PLACES = "FROM articles a CROSS JOIN quotes q ON q.article_id = a.id CROSS JOIN variants v ON v.quote = q.number"
# Where an outlet is itself one of just two, only one other has the statement
_COVERAGE = f"""
WITH reporters AS (
        SELECT DISTINCT v.statement_id AS statement, a.outlet_id AS outlet {_PLACES} WHERE {{where}}
    ),
    wide AS (SELECT statement, count(*) AS outlets FROM reporters GROUP BY statement HAVING outlets >= :wide),
    own AS (
        SELECT r.outlet, sum(w.outlets > :wide) AS had, sum(w.outlets = :wide) AS too_few
        FROM wide w JOIN reporters r ON r.statement = w.statement GROUP BY r.outlet
    )
SELECT o.name AS outlet, coalesce(own.had, 0) AS had,
    (SELECT count(*) FROM wide) - coalesce(own.too_few, 0) AS known
FROM outlets o LEFT JOIN own ON own.outlet = o.id ORDER BY o.name_key, o.name
"""
_LEFT_OUT = f"""
SELECT v.statement_id AS id {_PLACES} WHERE {{where}} GROUP BY v.statement_id
HAVING count(DISTINCT a.outlet_id) >= :wide
    AND max(a.outlet_id = (SELECT id FROM outlets WHERE name = :left_out_by)) = 0
ORDER BY count(DISTINCT a.outlet_id) DESC, min(a.published) NULLS LAST, v.statement_id
"""


def outlet_figures(db: Database, period: QuoteFilter) -> OutletFigures:
    """Of the filter only the period is looked at."""
    where, values = _within(period)
    days = asked(db, _DAYS.format(where=where), values)
    types = asked(db, _TYPES.format(where=where), values)
    return OutletFigures(
        matrix=_matrix(db, where, values),
        days=tuple(DayCount(row["day"], row["quotes"]) for row in days),
        types=tuple(TypeCount(row["outlet"], STWRType(row["type"]), row["quotes"]) for row in types),
    )


def coverage(db: Database, period: QuoteFilter) -> list[Coverage]:
    """Every outlet of the archive, by name."""
    where, values = _within(period)
    return [Coverage(**row) for row in asked(db, _COVERAGE.format(where=where), values | {"wide": WIDE})]


def left_out(db: Database, outlet: str, period: QuoteFilter) -> list[str]:
    """Statements of at least two outlets, none of them this one; those of most outlets first."""
    where, values = _within(period)
    asked_for = values | {"wide": WIDE, "left_out_by": outlet}
    return [row["id"] for row in asked(db, _LEFT_OUT.format(where=where), asked_for)]


def _within(period: QuoteFilter) -> tuple[str, dict[str, Any]]:
    return condition(QuoteFilter(published_from=period.published_from, published_to=period.published_to))


def _matrix(db: Database, where: str, values: dict[str, Any]) -> Matrix:
    articles = _ARTICLES_OF_MENTIONS if values else ""
    top = list(asked(db, _TOP.format(where=where, articles=articles), values | {"most": MOST_SPEAKERS}))
    speakers = json.dumps([row["id"] for row in top])
    cells = {
        (row["id"], row["outlet"]): row["quotes"]
        for row in asked(db, _CELLS.format(where=where), values | {"speakers": speakers})
    }
    by_outlet: Counter[str] = Counter()
    for (_, outlet), quotes in cells.items():
        by_outlet[outlet] += quotes
    outlets = tuple(name for name, _ in by_outlet.most_common(MOST_OUTLETS))
    counts = tuple(tuple(cells.get((row["id"], outlet), 0) for outlet in outlets) for row in top)
    return Matrix(tuple((row["id"], row["name"]) for row in top), outlets, counts)
