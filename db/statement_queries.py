"""The questions about statements: which there are, and the wording tree of one. Read only, answered in frozen rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from attribution.matching.changes import align
from attribution.matching.names import NamesByArticle, names_for
from attribution.matching.word_diff import word_diff
from attribution.statement_types import Change, Piece, VariantKind, Wording
from db import answers
from db.connection import asked
from db.filters import condition, tables
from db.matchables import full_wordings, listed, names_around
from db.origin_queries import variant_origins
from db.origin_rows import OriginRow
from db.records import Row
from db.rows import QuoteFilter, StatementRow
from db.wording_rows import VariantRow, WordingTree

_IDS = """
SELECT v.statement_id AS id {places} GROUP BY v.statement_id
ORDER BY count(DISTINCT a.outlet_id) DESC, count(DISTINCT a.id) DESC, min(a.published) NULLS LAST, v.statement_id
"""
# In this order the wide rows of quotes are never read: their index by article is enough
_ALL = "FROM articles a CROSS JOIN quotes q ON q.article_id = a.id CROSS JOIN variants v ON v.quote = q.number"
_SOME = """
FROM variants v JOIN quotes q ON q.number = v.quote JOIN articles a ON a.id = q.article_id
WHERE v.statement_id IN (SELECT v.statement_id FROM {tables} WHERE {where})
"""


def statement_ids(db: Database, filter: QuoteFilter | None = None) -> list[str]:
    """Statements with a variant that the filter lets through, those of most outlets first."""
    where, values = condition(filter or QuoteFilter())
    places = _SOME.format(tables=tables(where, "v."), where=where) if values else _ALL
    return [row["id"] for row in asked(db, _IDS.format(places=places), values)]


def statement_rows(db: Database, ids: Iterable[str]) -> list[StatementRow]:
    """In the order of the ids, without those that are no longer there."""
    wanted = list(ids)
    found = {row["id"]: answers.statement_row(row) for row in asked(db, answers.STATEMENTS, {"ids": listed(wanted)})}
    return [found[id] for id in wanted if id in found]


def wording_tree(db: Database, statement: str) -> WordingTree:
    """KeyError if the statement is no longer there."""
    columns = f"{answers.QUOTE}, v.kind, v.rank, q.number"
    sql = f"SELECT {columns} FROM {tables(columns)} WHERE v.statement_id = :statement ORDER BY v.rank"
    rows = {row["id"]: row for row in asked(db, sql, {"statement": statement})}
    if not rows:
        raise KeyError(statement)
    fullest = next(iter(rows.values()))
    wordings = full_wordings(db, [row["number"] for row in rows.values()])
    names = names_around(db, wordings.values())
    return WordingTree(
        statement=statement,
        fullest=answers.quote_row(fullest),
        variants=tuple(
            _variant(rows[origin.quote], origin, fullest, wordings, names)
            for origin in variant_origins(db, statement)
            if origin.quote in rows
        ),
    )


def _variant(
    row: Row, origin: OriginRow, fullest: Row, wordings: Mapping[int, Wording], names: NamesByArticle
) -> VariantRow:
    ours, full = wordings.get(row["number"]), wordings.get(fullest["number"])
    changes, pieces = _compared(ours, full, names) if row is not fullest else ((), ())
    return VariantRow(
        quote=answers.quote_row(row),
        kind=VariantKind(row["kind"]),
        origin=origin,
        is_fullest=row is fullest,
        changes=changes,
        pieces=pieces or (Piece(row["text"]),),
    )


def _compared(
    wording: Wording | None, full: Wording | None, names: NamesByArticle
) -> tuple[tuple[Change, ...], tuple[Piece, ...]]:
    """Nothing for a quote that a person has rejected since."""
    if wording is None or full is None:
        return (), ()
    changes = align(wording, full, names_for(wording, full, names))
    return changes, word_diff(wording, full, changes)
