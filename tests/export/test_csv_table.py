"""What the CSV table promises: it opens in a spreadsheet, runs no formula, loses nothing."""

from __future__ import annotations

import csv
import io

import pytest

from attribution.types import Article, Provenance, Quote, Span, STWRType
from export.csv_table import COLUMNS, TYPE_LABELS, CsvDialect, harmless, read_csv, write_csv
from export.record import Record, quote_record

HOSTILE = [
    "=1+1",
    "+49 40 1",
    "-5 Grad",
    "@here",
    "\t=1+1",
    "\r=1+1",
    "\ttab",
    "\rreturn",
    "\n=1+1",
    "  =1+1",
    "\u00a0=1+1",
    "\ufeff=1+1",
    "\u200b=1+1",
    '"=1+1"',
    "'=1+1",
    "＝1+1",
    "＋1",
    "－1",
    "＠here",
    "=cmd|' /C calc'!A0",
]
HARD_BUT_HARMLESS = [
    "„Ärger; Maß“",
    'a "b" c',
    "'s ist so",
    "''",
    "eins\nzwei",
    "a\rb",
    "a\r\nb",
    "–5",
    "„-5“",
    "",
    " ",
]


def record(**changes: object) -> Record:
    article = Article(
        "Titel\n\n„Öl, ja“, so er.",
        "a.txt",
        "Titel",
        "Bote",
        "2024-06-26T07:27:00+02:00",
        None,
        ("dpa", "AFP"),
    )
    quote = Quote("q1", STWRType.DIRECT, (Span(7, 15),), Provenance("direct"), entity="Ada Brink", confidence=0.97)
    return quote_record(article, quote, "s1", None, 3) | changes


def written(records: list[Record], dialect: CsvDialect = CsvDialect.GERMAN) -> bytes:
    stream = io.BytesIO()
    assert write_csv(records, stream, dialect) == len(records)
    return stream.getvalue()


def rows_of(records: list[Record], dialect: CsvDialect = CsvDialect.GERMAN) -> list[dict[str, str]]:
    return read_csv(io.BytesIO(written(records, dialect)))


def test_german_table_has_bom_semicolons_and_crlf() -> None:
    table = written([record()])
    assert table.startswith(b"\xef\xbb\xbfSprecher;Rolle;Zitat;")
    assert table.count(b"\r\n") == table.count(b"\n") == 2


def test_plain_table_has_commas_and_lf_alone() -> None:
    table = written([record()], CsvDialect.PLAIN)
    assert table.startswith(b"Sprecher,Rolle,Zitat,")
    assert b"\r" not in table


def test_one_row_a_quote_in_words_of_the_trade() -> None:
    (row,) = rows_of([record()])
    assert row == {
        "Sprecher": "Ada Brink",
        "Rolle": "",
        "Zitat": "„Öl, ja“",
        "Art": "direkt",
        "Outlet": "Bote",
        "Agentur": "dpa, AFP",
        "Datum": "26.06.2024 07:27",
        "Titel": "Titel",
        "Adresse": "a.txt",
        "Aussage": "s1",
        "Varianten": "3",
        "Fundstelle": "Absatz 2, Zeichen 7–15",
        "Sicherheit": "97 %",
        "Status": "offen",
        "Zitat-ID": "q1",
    }


def test_plain_table_keeps_dates_and_numbers_for_machines() -> None:
    (row,) = rows_of([record()], CsvDialect.PLAIN)
    assert (row["Datum"], row["Sicherheit"]) == ("2024-06-26T07:27:00+02:00", "0.97")


@pytest.mark.parametrize(("confidence", "cell"), [(0.9999, "99 %"), (1.0, "100 %"), (0.505, "50 %"), (0.0, "0 %")])
def test_only_what_is_certain_is_shown_as_certain(confidence: float, cell: str) -> None:
    assert rows_of([record(confidence=confidence)])[0]["Sicherheit"] == cell


@pytest.mark.parametrize(
    ("published", "cell"),
    [("2024-06-26", "26.06.2024"), ("2024-06", "2024-06"), ("gestern", "gestern"), (None, "")],
)
def test_a_date_that_is_not_full_is_not_made_up(published: str | None, cell: str) -> None:
    assert rows_of([record(published=published)])[0]["Datum"] == cell


def test_a_speaker_without_a_name_is_shown_in_the_words_of_the_text() -> None:
    unnamed = record(entity=None, speaker={"text": "die Polizei", "spans": [[0, 11]]})
    assert [row["Sprecher"] for row in rows_of([unnamed, record(entity=None)])] == ["die Polizei", ""]


def test_a_missing_outlet_is_told_by_the_file() -> None:
    assert rows_of([record(outlet=None, article="neu/Bericht.txt")])[0]["Outlet"] == "Bericht"


def test_every_type_and_status_has_a_german_word() -> None:
    assert set(TYPE_LABELS) == set(STWRType)
    statuses = [record(status=status) for status in ("unreviewed", "accepted", "rejected")]
    assert [row["Status"] for row in rows_of(statuses)] == ["offen", "bestätigt", "verworfen"]


@pytest.mark.parametrize("cell", HOSTILE)
def test_no_cell_runs_as_a_formula(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("dialect", CsvDialect)
@pytest.mark.parametrize("cell", HOSTILE + HARD_BUT_HARMLESS)
def test_every_cell_comes_back_as_it_was(cell: str, dialect: CsvDialect) -> None:
    (row,) = rows_of([record(title=cell, entity=cell or "x")], dialect)
    assert row["Titel"] == cell


@pytest.mark.parametrize("cell", ["–5", "„-5“", "a=b", "Nord-Süd", "", "1+1"])
def test_harmless_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@pytest.mark.parametrize("dialect", CsvDialect)
def test_line_breaks_stay_inside_their_cell(dialect: CsvDialect) -> None:
    table = written([record(title="a\rb\nc")], dialect).decode("utf-8-sig")
    assert len(list(csv.reader(io.StringIO(table, newline=""), delimiter=dialect.delimiter))) == 2


def test_a_table_without_quotes_still_has_its_head() -> None:
    assert written([]).decode("utf-8-sig") == ";".join(COLUMNS) + "\r\n"


def test_another_table_is_refused_in_words() -> None:
    with pytest.raises(ValueError, match="Keine Zitat-Tabelle"):
        read_csv(io.BytesIO(b"Name;Alter\r\n"))
