"""A filter in, a CSV file with just those quotes out; the file appears whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from db.rows import QuoteFilter, Status
from export.csv_table import CsvDialect, write_csv
from export.record import Record, quote_record
from gui.archive import Archive


def export_csv(archive: Archive, filter: QuoteFilter, path: Path, dialect: CsvDialect) -> int:
    """Writes the quotes and says how many; an OSError leaves a file that was there before as it was."""
    unfinished = path.with_name(f".{path.name}.part")
    try:
        with unfinished.open("wb") as stream:
            written = write_csv(_records(archive, filter), stream, dialect)
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    return written


def _records(archive: Archive, filter: QuoteFilter) -> Iterator[Record]:
    statuses = archive.statuses()
    for article, quote, statement, variant, variants in archive.full_quotes(filter):
        status = statuses.get(quote.id, Status.UNREVIEWED)
        yield quote_record(article, quote, statement, variant, variants, status.value)
