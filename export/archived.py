"""An archive and a filter in, the records of its quotes out, by article and place, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from db import queries
from db.adopting import decided_about, decided_statements
from db.connection import Database
from db.rows import QuoteFilter
from export.record import Record, quote_record, stored_article


def archived_records(db: Database, filter: QuoteFilter) -> Iterator[Record]:
    """The quotes that the filter lets through, with statement and decisions; the first of an article has all of it."""
    decisions = decided_statements(db)
    for article, rows in groupby(queries.full_quotes(db, filter), lambda full: full[0]):
        for number, (_, quote, statement, variant, variants) in enumerate(rows):
            whole: Record = {}
            if number == 0:
                id = queries.article_of(db, quote.id)
                decided = decided_about(db, id)
                whole = {"stored_article": stored_article(article, queries.article_run(db, id), decisions)}
                decisions = []
            yield quote_record(article, quote, statement, variant, variants, decided.get(quote.id)) | whole
