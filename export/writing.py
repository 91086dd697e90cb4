"""An archive, a filter and a format in, bytes out: the one door of all exports, for command line and window.

What is written is one state of the archive, however long it takes and whatever is imported meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from db.connection import Database, reading
from db.rows import QuoteFilter
from export.archived import archived_records
from export.csv_table import CsvDialect, write_csv
from export.formats import Format
from export.jsonl import write_jsonl
from export.record import Record
from export.streams import as_text


def write_export(
    db: Database, filter: QuoteFilter, format: Format, stream: BinaryIO, dialect: CsvDialect = CsvDialect.GERMAN
) -> int:
    """Writes what the filter lets through as it is read; says how many entries (`Format.counted`)."""
    with reading(db):
        return write_records(archived_records(db, filter), format, stream, dialect)


def write_records(records: Iterable[Record], format: Format, stream: BinaryIO, dialect: CsvDialect) -> int:
    """The formats that need nothing but records; they are written as they come."""
    if format is Format.CSV:
        return write_csv(records, stream, dialect)
    if format is Format.XLSX:
        from export.xlsx_table import write_xlsx  # the window starts faster without openpyxl

        return write_xlsx(records, stream)
    with as_text(stream) as text:
        return write_jsonl(records, text)
