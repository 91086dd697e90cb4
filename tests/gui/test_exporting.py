"""What the window exports holds just what the filter lets through, and is whole or not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from db.connection import Database, open_archive
from db.rows import QuoteFilter
from export.csv_table import CsvDialect, read_csv
from export.formats import Format
from gui import exporting
from gui.archive import Archive
from gui.exporting import ExportTarget, Written, export_to


@pytest.fixture
def archive(archive_file: Path, qtbot: QtBot) -> Iterator[Archive]:
    made = Archive()
    made.open(archive_file, create=False)
    yield made
    made.close()


@pytest.fixture
def db(archive_file: Path) -> Iterator[Database]:
    with open_archive(archive_file) as db:
        yield db


def running() -> bool:
    return False


@pytest.mark.parametrize("dialect", list(CsvDialect))
def test_the_filter_decides_what_is_written(
    archive: Archive, tmp_path: Path, qtbot: QtBot, dialect: CsvDialect
) -> None:
    path, told = tmp_path / "zitate.csv", list[Written]()
    archive.ask_export(QuoteFilter(outlet="Hafenkurier"), ExportTarget(path, Format.CSV, dialect), told.append)
    qtbot.waitUntil(lambda: told == [Written(3)])
    with path.open("rb") as stream:
        rows = read_csv(stream)
    assert [row["Sprecher"] for row in rows] == ["Anna Lürßen", "Anna Lürßen", "die Polizei"]
    assert [row["Varianten"] for row in rows] == ["2", "1", "1"]
    assert {row["Status"] for row in rows} == {"offen"}


@pytest.mark.parametrize("format", Format)
def test_every_format_is_written(db: Database, tmp_path: Path, format: Format) -> None:
    path = tmp_path / f"zitate{format.suffix}"
    assert export_to(db, QuoteFilter(), ExportTarget(path, format), running).entries > 0
    assert path.stat().st_size > 0


@pytest.mark.qt_log_level_fail("WARNING")
def test_qt_does_not_complain_of_a_dossier_set_in_the_background(
    archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    path, told = tmp_path / "dossier.pdf", list[Written]()
    archive.ask_export(QuoteFilter(), ExportTarget(path, Format.PDF), told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told[0].error is None
    assert path.read_bytes().startswith(b"%PDF-")


def test_a_workbook_written_here_opens(db: Database, tmp_path: Path) -> None:
    path = tmp_path / "zitate.xlsx"
    export_to(db, QuoteFilter(), ExportTarget(path, Format.XLSX), running)
    assert load_workbook(path).active.max_row == 5


def test_an_export_that_breaks_off_leaves_the_old_file(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "zitate.csv"
    path.write_text("von gestern", encoding="utf-8")

    def break_off(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(exporting, "write_export", break_off)
    assert export_to(db, QuoteFilter(), ExportTarget(path, Format.CSV), running).error == "No space left on device"
    assert path.read_text(encoding="utf-8") == "von gestern"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


@pytest.mark.parametrize("format", Format)
def test_a_stopped_export_leaves_nothing(db: Database, tmp_path: Path, format: Format) -> None:
    target = ExportTarget(tmp_path / "neu" / f"zitate{format.suffix}", format)
    target.path.parent.mkdir()
    assert export_to(db, QuoteFilter(), target, lambda: True).error == "InterruptedError"
    assert list(target.path.parent.iterdir()) == []


def test_a_missing_folder_is_told(db: Database, tmp_path: Path) -> None:
    target = ExportTarget(tmp_path / "fehlt" / "zitate.csv", Format.CSV)
    assert export_to(db, QuoteFilter(), target, running) == Written(error="No such file or directory")
