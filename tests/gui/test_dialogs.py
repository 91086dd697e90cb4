"""Dialogs ask for what they should and give back paths that can be used as they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from export.csv_table import CsvDialect
from export.formats import Format
from gui import dialogs
from gui.exporting import ExportTarget

FOLDER = Path("/texte")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _answer(monkeypatch: pytest.MonkeyPatch, name: str, answer: Any) -> list[tuple[Any, ...]]:
    asked: list[tuple[Any, ...]] = []
    monkeypatch.setattr(QFileDialog, name, lambda *given, **_: asked.append(given) or answer)
    return asked


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [("/texte/neu", Path("/texte/neu.db")), ("/texte/neu.db", Path("/texte/neu.db")), ("", None)],
)
def test_a_new_archive_has_its_suffix(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, chosen: str, expected: Path | None
) -> None:
    asked = _answer(monkeypatch, "getSaveFileName", (chosen, ""))
    assert dialogs.ask_new_archive(parent, FOLDER) == expected
    assert asked[0][2] == str(FOLDER / "Archive.db")


def test_archives_and_articles_are_looked_for_in_the_folder_of_last_time(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = _answer(monkeypatch, "getOpenFileName", ("/texte/a.db", ""))
    many = _answer(monkeypatch, "getOpenFileNames", (["/texte/a.txt", "/texte/b.txt"], ""))
    assert dialogs.ask_archive(parent, FOLDER) == Path("/texte/a.db")
    assert dialogs.ask_files(parent, FOLDER) == [Path("/texte/a.txt"), Path("/texte/b.txt")]
    assert {one[0][2], many[0][2]} == {str(FOLDER)}


@pytest.mark.parametrize(("chosen", "expected"), [("/texte/Presse", Path("/texte/Presse")), ("", None)])
def test_a_folder_or_none(parent: QWidget, monkeypatch: pytest.MonkeyPatch, chosen: str, expected: Path | None) -> None:
    _answer(monkeypatch, "getExistingDirectory", chosen)
    assert dialogs.ask_folder(parent, FOLDER) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("Table for German Excel (*.csv)", ExportTarget(Path("/texte/zitate.csv"), Format.CSV, CsvDialect.GERMAN)),
        ("Plain CSV: UTF-8 with commas (*.csv)", ExportTarget(Path("/texte/zitate.csv"), Format.CSV, CsvDialect.PLAIN)),
        ("Excel table (*.xlsx)", ExportTarget(Path("/texte/zitate.xlsx"), Format.XLSX)),
        ("Articles for LaTeX: BibTeX (*.bib)", ExportTarget(Path("/texte/zitate.bib"), Format.BIBTEX)),
        ("", ExportTarget(Path("/texte/zitate.csv"), Format.CSV, CsvDialect.PLAIN)),
    ],
    ids=["German Excel", "plain", "Excel", "BibTeX", "a system that does not tell: as last time"],
)
def test_the_kind_decides_the_format(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, kind: str, expected: ExportTarget
) -> None:
    asked = _answer(monkeypatch, "getSaveFileName", ("/texte/zitate", kind))
    assert dialogs.ask_export(parent, FOLDER, (Format.CSV, CsvDialect.PLAIN)) == expected
    assert asked[0][4].startswith("Plain CSV")


def test_the_ending_follows_the_kind_and_replaces_no_file(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "zitate.html").touch()
    _answer(monkeypatch, "getSaveFileName", (str(tmp_path / "zitate.csv"), "Dossier to read and print (*.html)"))
    target = dialogs.ask_export(parent, FOLDER, (Format.CSV, CsvDialect.GERMAN))
    assert target == ExportTarget(tmp_path / "zitate 2.html", Format.HTML)


@pytest.mark.parametrize("format", Format)
def test_every_format_is_offered(parent: QWidget, monkeypatch: pytest.MonkeyPatch, format: Format) -> None:
    _answer(monkeypatch, "getSaveFileName", ("/texte/zitate", ""))
    target = dialogs.ask_export(parent, FOLDER, (format, CsvDialect.GERMAN))
    assert target == ExportTarget(Path(f"/texte/zitate{format.suffix}"), format)


def test_a_table_that_nobody_wants_is_none(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, "getSaveFileName", ("", ""))
    assert dialogs.ask_export(parent, FOLDER, (Format.CSV, CsvDialect.GERMAN)) is None
