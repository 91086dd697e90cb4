"""An archive and a filter in, quotes out: `main.py export`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from attribution.types import STWRType
from cli.output import Output, destination
from cli.report import DONE, counted, say
from db import queries
from db.connection import Database, open_archive
from db.rows import QuoteFilter, Status
from export.record import Record, quote_record


def export_quotes(archive: Path, output: Output, wanted: Mapping[str, Any]) -> int:
    """Writes the quotes that the filter lets through (`wanted`: its fields); gives the exit code."""
    filter = _filter(**wanted)
    with closing(open_archive(archive, create=False)) as db, destination(output.file) as stream:
        written = output.write(_records(db, filter), stream)
    say(f"{counted(written, 'Zitat', 'Zitate')} geschrieben.")
    return DONE


def _filter(*, type: str | None = None, status: str | None = None, **others: Any) -> QuoteFilter:
    return QuoteFilter(type=STWRType(type) if type else None, status=Status(status) if status else None, **others)


def _records(db: Database, filter: QuoteFilter) -> Iterator[Record]:
    statuses = queries.statuses(db)
    for article, quote, statement, variant, variants in queries.full_quotes(db, filter):
        status = statuses.get(quote.id, Status.UNREVIEWED)
        yield quote_record(article, quote, statement, variant, variants, status.value)
