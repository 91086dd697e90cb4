"""The questions about statements: which there are, and the wording tree of one. Read only, answered in frozen rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlite_utils import Database

from attribution.matching.changes import align
from attribution.matching.names import NamesByArticle, names_for
from attribution.matching.word_diff import word_diff
from attribution.types import Change, Piece, VariantKind, Wording
from db import answers
from db.connection import asked
from db.filters import condition, tables
from db.matchables import full_wordings, listed, names_around
from db.origin_queries import variant_origins
from db.records import Row
from db.rows import QuoteFilter, StatementRow
from db.wording_rows import VariantRow, WordingTree

_IDS = """
SELECT v.statement_id AS id FROM variants v JOIN quotes q ON q.number = v.quote JOIN articles a ON a.id = q.article_id
{where} GROUP BY v.statement_id ORDER BY count(DISTINCT a.outlet_id) DESC, count(DISTINCT a.id) DESC,
    min(a.published) NULLS LAST, v.statement_id
"""
# By the clock, whatever the time zone; a date that SQLite cannot read still sorts by its letters
_BY_TIME = "julianday(a.published) NULLS LAST, a.published NULLS LAST, a.id, q.position"


def statement_ids(db: Database, filter: QuoteFilter | None = None) -> list[str]:
    """Statements with a variant that the filter lets through, those of most outlets first."""
    where, values = condition(filter or QuoteFilter())
    chosen = f"WHERE v.statement_id IN (SELECT v.statement_id FROM {tables(where, 'v.')} WHERE {where})"
    return [row["id"] for row in asked(db, _IDS.format(where=chosen if values else ""), values)]


def statement_rows(db: Database, ids: Iterable[str]) -> list[StatementRow]:
    """In the order of the ids, without those that are no longer there."""
    wanted = list(ids)
    found = {row["id"]: answers.statement_row(row) for row in asked(db, answers.STATEMENTS, {"ids": listed(wanted)})}
    return [found[id] for id in wanted if id in found]


def wording_tree(db: Database, statement: str) -> WordingTree:
    """KeyError if the statement is no longer there."""
    columns = f"{answers.VARIANT}, v.rank, q.number"
    sql = f"SELECT {columns} FROM {tables(columns)} WHERE v.statement_id = :statement ORDER BY {_BY_TIME}"
    rows = list(asked(db, sql, {"statement": statement}))
    if not rows:
        raise KeyError(statement)
    fullest = min(rows, key=lambda row: row["rank"])
    wordings = full_wordings(db, [row["number"] for row in rows])
    names = names_around(db, wordings.values())
    full = wordings.get(fullest["number"])
    origins = {origin.quote: origin for origin in variant_origins(db, statement)}
    variants = (_variant(row, fullest, wordings.get(row["number"]), full, names) for row in rows)
    told = tuple(replace(variant, origin=origins.get(variant.quote.id)) for variant in variants)
    return WordingTree(statement, answers.quote_row(fullest), told)


def _variant(
    row: Row, fullest: Row, wording: Wording | None, full: Wording | None, names: NamesByArticle
) -> VariantRow:
    changes, pieces = _compared(wording, full, names) if row is not fullest else ((), ())
    return VariantRow(
        quote=answers.quote_row(row),
        kind=VariantKind(row["kind"]),
        first=bool(row["first"]),
        copy_of=row["copy_of"],
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
