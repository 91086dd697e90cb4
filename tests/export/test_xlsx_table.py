"""The Excel table as openpyxl reads it back."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from typing import Any

import pytest
from openpyxl import load_workbook

from attribution.types import Article, Provenance, Quote, Span, STWRType
from export import xlsx_table
from export.csv_table import COLUMNS
from export.record import Record, quote_record
from export.xlsx_table import LONGEST, write_xlsx


def record(**changes: object) -> Record:
    article = Article(
        "Titel\n\n„Öl, ja“, so er.",
        "https://kurier.test/a?b=1&c=2",
        "Titel",
        "Bote",
        "2024-06-26T07:27:00+02:00",
    )
    quote = Quote("q1", STWRType.DIRECT, (Span(7, 15),), Provenance("direct"), entity="Ada Brink", confidence=0.97)
    return quote_record(article, quote, "s1", None, 3) | changes


def written(*records: Record) -> bytes:
    stream = io.BytesIO()
    assert write_xlsx(records, stream) == len(records)
    return stream.getvalue()


def row_of(record: Record) -> dict[str, Any]:
    (sheet,) = load_workbook(io.BytesIO(written(record))).worksheets
    return dict(zip(COLUMNS, sheet[2], strict=True))


def test_the_head_stays_in_sight_and_every_column_has_a_filter_and_a_width() -> None:
    (sheet,) = load_workbook(io.BytesIO(written(record(), record()))).worksheets
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:O3"
    assert len(sheet.column_dimensions) == len(COLUMNS)


def test_dates_and_numbers_are_no_words() -> None:
    row = row_of(record())
    assert row["Datum"].value == datetime(2024, 6, 26, 7, 27)
    assert (row["Varianten"].value, row["Sicherheit"].value, row["Sicherheit"].number_format) == (3, 0.97, "0%")
    assert row_of(record(published="2024-06"))["Datum"].value == "2024-06"


def test_an_address_is_a_link_and_a_path_is_none() -> None:
    assert row_of(record())["Adresse"].hyperlink.target == "https://kurier.test/a?b=1&c=2"
    assert row_of(record(article="neu/Bericht.txt"))["Adresse"].hyperlink is None


@pytest.mark.parametrize(
    "words", ["=1+1", "+49 30", "-5", "@hier", "=cmd|' /C calc'!A0", "\t=1", "'s ist so", "#NAME?"]
)
def test_no_cell_is_a_formula_and_all_words_come_back(words: str) -> None:
    table = written(record(entity=words, title=words))
    (sheet,) = load_workbook(io.BytesIO(table)).worksheets
    assert (sheet["A2"].value, sheet["H2"].value) == (words, words)
    assert sheet["A2"].data_type == "s"
    with zipfile.ZipFile(io.BytesIO(table)) as parts:
        assert not re.search(rb"<f[ >]", parts.read("xl/worksheets/sheet1.xml"))


def test_a_cell_that_begins_like_a_formula_stays_text_when_it_is_edited() -> None:
    assert row_of(record(title="=1+1"))["Titel"].quotePrefix
    assert not row_of(record())["Titel"].quotePrefix


def test_what_excel_cannot_hold_does_not_stop_the_export() -> None:
    row = row_of(record(entity="Ada\x00 Brink", title="x" * 40_000))
    assert row["Sprecher"].value == "Ada\ufffd Brink"
    assert len(row["Titel"].value) == LONGEST
    assert row["Titel"].value.endswith("…")


def test_a_full_sheet_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_table, "ROWS", 2)
    book = load_workbook(io.BytesIO(written(record(), record(), record(id="q3"))))
    assert book.sheetnames == ["Zitate", "Zitate 2"]
    assert [cell.value for cell in book["Zitate 2"]["O"]] == ["Zitat-ID", "q3"]


def test_a_table_without_quotes_still_has_its_head() -> None:
    (sheet,) = load_workbook(io.BytesIO(written())).worksheets
    assert [cell.value for cell in sheet[1]] == list(COLUMNS)
