"""Records in, an Excel table out: the columns of the CSV table, with filters, a fixed head, real dates and links.

Rows are written as they come. A cell that begins like a formula is stored as text and marked as such, so that it is
none even after somebody has edited it; its words are unchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import count, islice
from shutil import copyfileobj
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink

from export.csv_table import COLUMNS, DANGEROUS, CsvDialect, cells
from export.record import Record

WIDTHS = (24, 22, 70, 14, 20, 12, 17, 40, 40, 20, 10, 26, 11, 11, 20)
LONGEST = 32_767
"""So many letters fit in a cell."""
ROWS = 1_000_000
MEMORY = 16_000_000
LINKS = 65_000
"""Excel calls a sheet with more links damaged."""

_HEAD = {"font": Font(bold=True), "fill": PatternFill("solid", fgColor="FFDDE6F0")}
_LINK = Font(color="FF0B57D0", underline="single")
_TOP = Alignment(vertical="top")
_WRAPPED = Alignment(vertical="top", wrap_text=True)
_DATE, _MOMENT = "DD.MM.YYYY", "DD.MM.YYYY HH:MM"
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


def write_xlsx(records: Iterable[Record], stream: BinaryIO) -> int:
    """Writes the whole workbook and says how many rows; a new sheet begins where one is full."""
    book, rows, written = Workbook(write_only=True), iter(records), 0
    for number in count(1):
        sheet = book.create_sheet("Zitate" if number == 1 else f"Zitate {number}")
        filled = _fill(sheet, islice(rows, ROWS))
        written += filled
        if filled < ROWS:
            break
    with SpooledTemporaryFile(MEMORY) as whole:  # a workbook that breaks off midway leaves the writer in disorder
        book.save(whole)
        whole.seek(0)
        copyfileobj(whole, stream)
    return written


def _fill(sheet: Any, records: Iterable[Record]) -> int:
    sheet.freeze_panes = "A2"
    for number, width in enumerate(WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.append([_styled(sheet, name, **_HEAD) for name in COLUMNS])
    row = 1
    for row, record in enumerate(records, 2):
        sheet.append(list(_row(sheet, record)))
        _link(sheet, record["article"], row)
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(COLUMNS))}{row}"
    return row - 1


def _row(sheet: Any, record: Record) -> Iterator[Any]:
    for name, words in zip(COLUMNS, cells(record, CsvDialect.PLAIN), strict=True):
        if name == "Datum":
            yield _date(sheet, words)
        elif name == "Varianten":
            yield _styled(sheet, int(words), alignment=_TOP)
        elif name == "Sicherheit":
            yield _styled(sheet, float(words), alignment=_TOP, number_format="0%")
        else:
            yield _words(sheet, name, words)


def _words(sheet: Any, column: str, words: str) -> Any:
    shown = ILLEGAL_CHARACTERS_RE.sub("\ufffd", words)
    shown = shown if len(shown) <= LONGEST else shown[: LONGEST - 1] + "…"
    cell = _styled(sheet, shown or None, alignment=_WRAPPED if column in ("Zitat", "Titel") else _TOP)
    if shown:
        cell.data_type = "s"  # never a formula, an error or a number
    if DANGEROUS.match(shown):
        cell.quotePrefix = 1
    if column == "Adresse" and _WEB.fullmatch(shown):
        cell.font = _LINK
    return cell


def _date(sheet: Any, published: str) -> Any:
    """The clock of the place where it was published: Excel knows no time zones. No full date stays in its words."""
    try:
        moment = datetime.fromisoformat(published).replace(tzinfo=None)
    except ValueError:
        return _words(sheet, "Datum", published)
    return _styled(
        sheet, moment, alignment=_TOP, number_format=_MOMENT if len(published) > len("2024-06-26") else _DATE
    )


def _link(sheet: Any, address: str, row: int) -> None:
    if _WEB.fullmatch(address) and row <= LINKS:
        # Write-only sheets have no public way to a link
        sheet._hyperlinks.append(
            Hyperlink(ref=f"{get_column_letter(COLUMNS.index('Adresse') + 1)}{row}", target=address)
        )


def _styled(sheet: Any, value: Any, **styles: Any) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    for name, style in styles.items():
        setattr(cell, name, style)
    return cell
