"""An archive and a filter in, the records of its quotes out, by article and place, one at a time."""

from __future__ import annotations

from collections.abc import Iterator

from db import queries
from db.connection import Database
from db.rows import QuoteFilter, Status
from export.record import Record, quote_record


def archived_records(db: Database, filter: QuoteFilter) -> Iterator[Record]:
    """The quotes that the filter lets through, with statement and status."""
    statuses = queries.statuses(db)
    for article, quote, statement, variant, variants in queries.full_quotes(db, filter):
        status = statuses.get(quote.id, Status.UNREVIEWED)
        yield quote_record(article, quote, statement, variant, variants, status.value)
