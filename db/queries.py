"""The questions: read only, answered in frozen rows or in the program's values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from sqlite_utils import Database

from attribution.statement_types import Variant
from attribution.types import Article, Quote, Run
from db import answers, sources
from db.connection import asked
from db.filters import before, condition, sort_value, sorting, tables
from db.folding import match_expression
from db.records import Row, article_value, quote_value, variant_value
from db.rows import (
    ArticleRow,
    Choices,
    Failure,
    ModelsRow,
    Order,
    OutletRow,
    QuoteCounts,
    QuoteFilter,
    QuoteRow,
    SpeakerRow,
    StatementRow,
    Status,
)
from db.statement_queries import statement_ids, statement_rows

FullQuote = tuple[Article, Quote, str | None, Variant | None, int]
"""Article, quote, statement id, the quote's place in it, number of variants."""


def quotes(
    db: Database,
    filter: QuoteFilter,
    *,
    limit: int | None = 200,
    offset: int = 0,
    order: Order = Order.POSITION,
    descending: bool = False,
) -> list[QuoteRow]:
    where, values = condition(filter)
    by, columns = sorting(order, descending), answers.QUOTE
    # The page is found among narrow rows; only what stands on it is read in full
    page = f"SELECT q.number FROM {tables(where, by)} WHERE {where} ORDER BY {by} LIMIT :limit OFFSET :offset"
    sql = f"SELECT {columns} FROM {tables(columns, by)} WHERE q.number IN ({page}) ORDER BY {by}"
    return [answers.quote_row(row) for row in asked(db, sql, values | _page(limit, offset))]


def quote_ids(
    db: Database, filter: QuoteFilter, *, limit: int | None, offset: int, order: Order, descending: bool
) -> list[str]:
    """The same without all the rest: for deeds about many."""
    where, values = condition(filter)
    by = sorting(order, descending)
    sql = f"SELECT q.id FROM {tables(where, by)} WHERE {where} ORDER BY {by} LIMIT :limit OFFSET :offset"
    return [row["id"] for row in asked(db, sql, values | _page(limit, offset))]


def count_before(
    db: Database, filter: QuoteFilter, quote: str, *, order: Order = Order.POSITION, descending: bool = False
) -> int | None:
    """How many stand before a quote; None if the filter hides it. Counted by SQLite: of a million none is read."""
    where, values = condition(filter)
    value = sort_value(order)
    sql = (
        f"SELECT {value} AS value, q.article_id, q.position, q.level, q.number"
        f" FROM {tables(where, value)} WHERE q.id = :quote AND {where}"
    )
    for row in asked(db, sql, values | {"quote": quote}):
        earlier = before(order, descending, is_known=row["value"] is not None)
        counted = f"SELECT count(*) AS n FROM {tables(where, earlier)} WHERE {where} AND {earlier}"
        mine = {f"own_{name}": value for name, value in row.items()}
        return int(_only(asked(db, counted, values | mine), "n")["n"])
    return None


def count_quotes(db: Database, filter: QuoteFilter) -> int:
    where, values = condition(filter)
    return _only(asked(db, f"SELECT count(*) AS n FROM {tables(where)} WHERE {where}", values), "n")["n"]


def quote_counts(db: Database, filter: QuoteFilter) -> QuoteCounts:
    """All that a page of quotes counts."""
    total, still_open = (count_quotes(db, replace(filter, status=s)) for s in (None, Status.UNREVIEWED))
    known = {None: total, Status.UNREVIEWED: still_open}
    quotes = known[filter.status] if filter.status in known else count_quotes(db, filter)
    return QuoteCounts(filter, quotes, count_articles(db, filter), total - still_open, total)


def count_articles(db: Database, filter: QuoteFilter) -> int:
    """In how many articles the quotes stand."""
    where, values = condition(filter)
    sql = f"SELECT count(DISTINCT q.article_id) AS n FROM {tables(where)} WHERE {where}"
    return _only(asked(db, sql, values), "n")["n"]


def article(db: Database, article_id: int) -> Article:
    """The stored text and metadata; KeyError if it is no longer there."""
    sql = (
        f"SELECT a.*, o.name AS outlet, {sources.COLUMNS} FROM articles a JOIN outlets o ON o.id = a.outlet_id"
        f" {sources.JOIN} WHERE a.id = :id"
    )
    return article_value(_only(asked(db, sql, {"id": article_id}), article_id))


def article_row(db: Database, article_id: int) -> ArticleRow:
    """KeyError if it is no longer there."""
    rows = asked(db, f"{answers.ARTICLE} WHERE a.id = :id", {"id": article_id})
    return answers.article_row(_only(rows, article_id))


def article_of(db: Database, quote: str) -> int:
    """The article of a quote; KeyError if it is no longer there."""
    return int(
        _only(asked(db, "SELECT article_id FROM quotes WHERE id = :quote", {"quote": quote}), quote)["article_id"]
    )


def article_run(db: Database, article_id: int) -> Run:
    """What analysed the article last, and when; KeyError if it is no longer there."""
    sql = "SELECT runs.* FROM runs JOIN articles a ON a.run_id = runs.id WHERE a.id = :id"
    row = _only(asked(db, sql, {"id": article_id}), article_id)
    return Run(row["program"], row["parser"], row["models"], row["started"])


def models_used(db: Database) -> list[ModelsRow]:
    """Which language models found how many quotes; those that found most come first."""
    sql = (
        "SELECT r.models, count(*) AS quotes, count(DISTINCT q.article_id) AS articles FROM quotes q"
        " JOIN runs r ON r.id = q.run_id GROUP BY r.models ORDER BY quotes DESC, r.models"
    )
    return [ModelsRow(**row) for row in asked(db, sql)]


def quote_models(db: Database, article_id: int) -> dict[str, str]:
    """Which language models found each quote of an article."""
    sql = "SELECT q.id, r.models FROM quotes q JOIN runs r ON r.id = q.run_id WHERE q.article_id = :id"
    return {row["id"]: row["models"] for row in asked(db, sql, {"id": article_id})}


def articles(db: Database, *, text: str | None = None, limit: int | None = None, offset: int = 0) -> list[ArticleRow]:
    """In order of import; with `text`, those whose title and text have all its words."""
    words = match_expression(text or "")
    found = "WHERE a.id IN (SELECT rowid FROM articles_fts WHERE articles_fts MATCH :words)" if words else ""
    sql = f"{answers.ARTICLE} {found} ORDER BY a.id LIMIT :limit OFFSET :offset"
    return [answers.article_row(row) for row in asked(db, sql, _page(limit, offset) | {"words": words})]


def article_quotes(db: Database, article_id: int) -> list[Quote]:
    """An article's quotes with all their spans, in order of place."""
    return [quote for _article, quote, *_ in full_quotes(db, QuoteFilter(article=article_id))]


def full_quotes(db: Database, filter: QuoteFilter) -> Iterator[FullQuote]:
    """For tables of everything, by article and place; holds one article at a time."""
    where, values = condition(filter)
    by = sorting(Order.POSITION)
    sql = f"SELECT {answers.FULL} FROM {tables(answers.FULL, where)} WHERE {where} ORDER BY {by}"
    for article_id, rows in groupby(asked(db, sql, values), itemgetter("article_id")):
        source, spans = article(db, article_id), _spans(db, article_id)
        for row in rows:
            quote = quote_value(row, spans[row["number"]])
            yield source, quote, row["statement_id"], variant_value(row), row["variants"]


def statuses(db: Database) -> dict[str, Status]:
    """What people decided; quotes that are not in it are unreviewed."""
    sql = "SELECT id, status FROM quotes WHERE status <> :unreviewed"
    return {row["id"]: Status(row["status"]) for row in asked(db, sql, {"unreviewed": Status.UNREVIEWED})}


def statements(db: Database, *, limit: int | None = None, offset: int = 0) -> list[StatementRow]:
    """Those that most outlets have come first."""
    ids = statement_ids(db)[offset:]
    return statement_rows(db, ids if limit is None else ids[:limit])


def count_statements(db: Database) -> int:
    return _only(asked(db, "SELECT count(*) AS n FROM statements"), "n")["n"]


def speakers(db: Database) -> list[SpeakerRow]:
    """By name, Ä beside A."""
    sql = (
        "SELECT q.speaker, count(*) AS quotes, count(DISTINCT a.outlet_id) AS outlets FROM quotes q"
        " JOIN articles a ON a.id = q.article_id WHERE q.speaker IS NOT NULL"
        " GROUP BY q.speaker_key, q.speaker ORDER BY q.speaker_key, q.speaker"
    )
    return [SpeakerRow(row["speaker"], row["quotes"], row["outlets"]) for row in asked(db, sql)]


def outlets(db: Database) -> list[OutletRow]:
    """By name, Ä beside A; outlets without a quote are there too."""
    sql = (
        "SELECT o.name, count(q.number) AS quotes, count(DISTINCT q.speaker) AS speakers FROM outlets o"
        " JOIN articles a ON a.outlet_id = o.id LEFT JOIN quotes q ON q.article_id = a.id"
        " GROUP BY o.id ORDER BY o.name_key, o.name"
    )
    return [OutletRow(row["name"], row["quotes"], row["speakers"]) for row in asked(db, sql)]


def choices(db: Database) -> Choices:
    sql = (
        "SELECT DISTINCT q.speaker, q.speaker_key FROM quotes q WHERE q.speaker IS NOT NULL"
        " ORDER BY q.speaker_key, q.speaker"
    )
    names = tuple(row["speaker"] for row in asked(db, sql))
    reporters = tuple(row["name"] for row in asked(db, "SELECT name FROM outlets ORDER BY name_key, name"))
    (row,) = asked(db, "SELECT min(published) AS first, max(published) AS last FROM articles")
    return Choices(names, reporters, (row["first"], row["last"]) if row["first"] else None)


def failures(db: Database) -> list[Failure]:
    """The latest first."""
    rows = asked(db, "SELECT origin, reason, failed_at FROM failures ORDER BY failed_at DESC, origin")
    return [Failure(row["origin"], row["reason"], row["failed_at"]) for row in rows]


def _spans(db: Database, article_id: int) -> dict[int, list[Row]]:
    """The spans of each quote of an article."""
    sql = (
        "SELECT spans.* FROM quotes q JOIN spans ON spans.quote = q.number WHERE q.article_id = :id"
        " ORDER BY spans.quote, spans.role, spans.part, spans.piece"
    )
    rows = asked(db, sql, {"id": article_id})
    return {number: list(spans) for number, spans in groupby(rows, itemgetter("quote"))}


def _page(limit: int | None, offset: int) -> Row:
    """-1 is SQLite's word for no limit."""
    return {"limit": -1 if limit is None else limit, "offset": offset}


def _only(rows: Iterator[Row], key: object) -> Row:
    for row in rows:
        return row
    raise KeyError(key)
