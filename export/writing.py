"""An archive, a filter and a format in, bytes out: the one door of all exports, for command line and window.

What is written is one state of the archive, however long it takes and whatever is imported meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import BinaryIO, TextIO

from db.connection import Database, reading
from db.rows import QuoteFilter
from export.archived import archived_records
from export.bibtex import write_bibtex
from export.claim_review import write_claim_reviews
from export.csv_table import CsvDialect, write_csv
from export.formats import Format
from export.jsonl import write_jsonl
from export.record import Record
from export.ris import write_ris
from export.streams import as_text
from export.web_annotations import write_annotations


def write_export(
    db: Database, filter: QuoteFilter, format: Format, stream: BinaryIO, dialect: CsvDialect = CsvDialect.GERMAN
) -> int:
    """Writes what the filter lets through as it is read; says how many entries (`Format.counted`).

    All but PDF, whose pages only the window can set (`gui.dossier_pdf`).
    """
    with reading(db):
        if format in _WRITERS:
            with as_text(stream) as text:
                return _WRITERS[format](db, filter, text)
        if format is Format.TEI:
            from export.tei import write_tei  # the window starts faster without lxml

            return write_tei(db, filter, stream)
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


def _dossier(db: Database, filter: QuoteFilter, stream: TextIO) -> int:
    from export.dossier import write_dossier  # the window starts faster without jinja2

    return write_dossier(db, filter, stream, datetime.now())


_WRITERS: dict[Format, Callable[[Database, QuoteFilter, TextIO], int]] = {
    Format.HTML: _dossier,
    Format.CLAIMREVIEW: write_claim_reviews,
    Format.ANNOTATIONS: write_annotations,
    Format.RIS: write_ris,
    Format.BIBTEX: write_bibtex,
}
