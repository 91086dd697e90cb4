"""`main.py export`: all quotes or those that the filters let through, with statement, status and outlet."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from db import queries, store
from db.connection import open_archive
from db.rows import QuoteFilter, Status
from export.csv_table import read_csv
from export.formats import Format
from tests.cli.conftest import Run


@pytest.fixture
def archive(run: Run, articles: Path, tmp_path: Path) -> Path:
    archive = tmp_path / "archiv.db"
    run("import", "--db", archive, articles)
    return archive


def test_csv_for_german_spreadsheets_is_what_one_gets(run: Run, archive: Path) -> None:
    ended = run("export", "--db", archive)
    assert ended.code == 0
    assert ended.data.startswith("\ufeffSprecher;Rolle;Zitat;")
    rows = read_csv(io.BytesIO(ended.data.encode()))
    assert [row["Varianten"] for row in rows if "Deich" in row["Zitat"]] == ["2", "2"]


def test_the_objects_carry_the_statement(run: Run, archive: Path) -> None:
    data = run("export", "--db", archive, "--format", "jsonl").data
    records = [json.loads(line) for line in data.splitlines()]
    shared = [record for record in records if record["variant"]]
    assert len(shared) == 2
    assert len({record["statement"] for record in shared}) == 1


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        (("--text", "deich"), 2),
        (("--outlet", "Alpenpost"), 1),
        (("--type", "direct"), 3),
        (("--type", "Indirect"), 0),
        (("--speaker", "niemand"), 0),
        (("--from", "2026-03-03"), 1),
        (("--to", "2.3.2026"), 2),
        (("--from", "2026-03", "--to", "2026"), 3),
        (("--min-confidence", "0.9"), 0),
        (("--statement", "gibt es nicht"), 0),
    ],
)
def test_filters_narrow_the_table(filters: tuple[str, ...], number: int, run: Run, archive: Path) -> None:
    ended = run("export", "--db", archive, "--csv-dialect", "plain", *filters)
    assert len(read_csv(io.BytesIO(ended.data.encode()))) == number
    assert ended.code == 0


def test_the_status_is_exported_and_can_be_asked_for(run: Run, archive: Path) -> None:
    db = open_archive(archive)
    (first, *_) = queries.quotes(db, QuoteFilter())
    store.set_status(db, [first.id], Status.ACCEPTED)
    ended = run("export", "--db", archive, "--status", "accepted")
    assert [row["Status"] for row in read_csv(io.BytesIO(ended.data.encode()))] == ["bestätigt"]


def test_a_file_is_replaced_only_by_a_whole_one(run: Run, archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "zitate.csv"
    file.write_text("alt")
    ended = run("export", "--db", archive, "-o", file)
    assert ended.data == ""
    assert len(read_csv(io.BytesIO(file.read_bytes()))) == 3
    assert "3 Zitate geschrieben" in ended.words


@pytest.mark.parametrize("format", Format)
def test_every_format_goes_to_standard_output_and_to_a_file(
    format: Format, run: Run, archive: Path, tmp_path: Path
) -> None:
    file = tmp_path / f"zitate{format.suffix}"
    ended = run("export", "--db", archive, "--format", format, "-o", file)
    one, several = format.counted
    assert ended.code == 0
    assert any(f" {word} geschrieben." in ended.words for word in (one, several))
    assert file.stat().st_size > 0
    if format not in (Format.XLSX, Format.PDF):  # no text
        piped = run("export", "--db", archive, "--format", format)
        assert len(piped.data.encode()) > 0


def test_a_workbook_is_not_written_to_a_screen(run: Run, archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    ended = run("export", "--db", archive, "--format", "xlsx")
    assert (ended.code, ended.data) == (2, "")
    assert "-o zitate.xlsx" in ended.words


def test_an_unknown_format_names_those_there_are(run: Run, archive: Path) -> None:
    ended = run("export", "--db", archive, "--format", "word")
    assert ended.code == 2
    assert "xlsx" in ended.words
    assert "bibtex" in ended.words
