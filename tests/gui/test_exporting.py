"""The exported table holds just what the filter lets through, and is whole or not there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.rows import QuoteFilter
from export.csv_table import CsvDialect, read_csv
from gui.archive import Archive
from gui.exporting import export_csv


@pytest.fixture
def archive(archive_file: Path, qtbot: QtBot) -> Iterator[Archive]:
    made = Archive()
    made.open(archive_file, create=False)
    yield made
    made.close()


@pytest.mark.parametrize("dialect", list(CsvDialect))
def test_the_filter_decides_what_is_written(archive: Archive, tmp_path: Path, dialect: CsvDialect) -> None:
    path = tmp_path / "zitate.csv"
    assert export_csv(archive, QuoteFilter(outlet="Hafenkurier"), path, dialect) == 3
    with path.open("rb") as stream:
        rows = read_csv(stream)
    assert [row["Sprecher"] for row in rows] == ["Anna Lürßen", "Anna Lürßen", "die Polizei"]
    assert [row["Varianten"] for row in rows] == ["2", "1", "1"]
    assert {row["Status"] for row in rows} == {"offen"}


def test_an_export_that_breaks_off_leaves_the_old_table(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "zitate.csv"
    path.write_text("von gestern", encoding="utf-8")

    def break_off(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("gui.exporting.quote_record", break_off)
    with pytest.raises(OSError, match="No space"):
        export_csv(archive, QuoteFilter(), path, CsvDialect.GERMAN)
    assert path.read_text(encoding="utf-8") == "von gestern"
    assert [each.name for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_a_missing_folder_is_an_os_error(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        export_csv(archive, QuoteFilter(), tmp_path / "fehlt" / "zitate.csv", CsvDialect.GERMAN)
