"""Records in, a CSV table for people out (and back in again): one row a quote, columns that stay.

A cell that a spreadsheet might run as a formula gets an apostrophe before it, and so does a cell that begins
with one: whoever reads the table back drops one leading apostrophe and has every cell as it was (`read_csv`).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum
from typing import BinaryIO

from attribution.types import STWRType
from export.record import Record, outlet_name

COLUMNS = (
    *("Sprecher", "Rolle", "Zitat", "Art", "Outlet", "Agentur", "Datum", "Titel", "Adresse"),
    *("Aussage", "Varianten", "Fundstelle", "Sicherheit", "Status", "Zitat-ID"),
)

TYPE_LABELS = {
    STWRType.DIRECT: "direkt",
    STWRType.INDIRECT: "indirekt",
    STWRType.INDIRECT_FREE_INDIRECT: "Konjunktiv",
    STWRType.FREE_INDIRECT: "frei indirekt",
    STWRType.REPORTED: "berichtet",
}
STATUS_LABELS = {"unreviewed": "offen", "accepted": "bestätigt", "rejected": "verworfen"}

BOM = "\ufeff"
# Spaces, invisible marks and plain quotes do not keep a spreadsheet from seeing the sign behind them
DANGEROUS = re.compile("[\t\r]|[\\s\ufeff\u200b-\u200f\u2060\"']*[=+\\-@＝＋－＠]")


class CsvDialect(StrEnum):
    """GERMAN: UTF-8 with BOM, ';' and CRLF, as German spreadsheets read it. PLAIN: UTF-8, ',' and LF."""

    GERMAN = "german"
    PLAIN = "plain"

    @property
    def delimiter(self) -> str:
        return ";" if self is CsvDialect.GERMAN else ","

    @property
    def line_end(self) -> str:
        return "\r\n" if self is CsvDialect.GERMAN else "\n"


def write_csv(records: Iterable[Record], stream: BinaryIO, dialect: CsvDialect = CsvDialect.GERMAN) -> int:
    """Writes the head and one row a record, as they come, and says how many rows."""
    if dialect is CsvDialect.GERMAN:
        stream.write(BOM.encode())
    stream.write(_line(COLUMNS, dialect))
    written = 0
    for record in records:
        stream.write(_line([harmless(cell) for cell in cells(record, dialect)], dialect))
        written += 1
    return written


def read_csv(stream: BinaryIO) -> list[dict[str, str]]:
    """The rows of a table of either dialect, by column; every cell as it was before it was made harmless."""
    text = stream.read().decode("utf-8-sig")
    delimiter = next((d.delimiter for d in CsvDialect if text.startswith(d.delimiter.join(COLUMNS))), None)
    if delimiter is None:
        raise ValueError(f"Keine Zitat-Tabelle: Die erste Zeile muss {', '.join(COLUMNS)} heißen.")
    _, *rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    return [dict(zip(COLUMNS, (cell.removeprefix("'") for cell in row), strict=True)) for row in rows]


def harmless(cell: str) -> str:
    """The cell so that no spreadsheet runs it; one apostrophe less gives it back."""
    return f"'{cell}" if cell.startswith("'") or DANGEROUS.match(cell) else cell


def cells(record: Record, dialect: CsvDialect) -> tuple[str, ...]:
    """One record in the order of `COLUMNS`, not yet made harmless."""
    speaker = record["entity"] or (record["speaker"] or {}).get("text")
    values = (
        *(speaker, record["role"], record["quote"]["text"], TYPE_LABELS[record["type"]]),
        *(outlet_name(record["outlet"], record["article"]), ", ".join(record["agencies"])),
        *(_date(record["published"], dialect), record["title"], record["article"], record["statement"]),
        *(record["variants"], record["place"], _confidence(record["confidence"], dialect)),
        *(STATUS_LABELS[record["status"]], record["id"]),
    )
    return tuple("" if value is None else str(value) for value in values)


def _date(published: str | None, dialect: CsvDialect) -> str | None:
    """26.06.2024 07:27, or as it stands where it is no full date (a year and month alone, say)."""
    if published is None or dialect is CsvDialect.PLAIN:
        return published
    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return published
    return moment.strftime("%d.%m.%Y %H:%M" if len(published) > len("2024-06-26") else "%d.%m.%Y")


def _confidence(confidence: float, dialect: CsvDialect) -> str:
    # Only what is certain is shown as 100 %
    shown = min(confidence, 0.99) if confidence < 1 else 1.0
    return f"{shown:.0%}".replace("%", " %") if dialect is CsvDialect.GERMAN else f"{shown:.2f}"


def _line(cells: Sequence[str], dialect: CsvDialect) -> bytes:
    # The writer quotes line breaks in cells only if they occur in its own line end: so it gets both
    buffer = io.StringIO()
    csv.writer(buffer, delimiter=dialect.delimiter, lineterminator="\r\n").writerow(cells)
    return (buffer.getvalue().removesuffix("\r\n") + dialect.line_end).encode()
