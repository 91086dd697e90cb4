"""Dialogs ask for what they should and give back paths that can be used as they are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from export.csv_table import CsvDialect
from gui import dialogs

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
        ("Table for German Excel (*.csv)", CsvDialect.GERMAN),
        ("Plain CSV: UTF-8 with commas (*.csv)", CsvDialect.PLAIN),
        ("", CsvDialect.PLAIN),
    ],
    ids=["German Excel", "plain", "a system that does not tell: as last time"],
)
def test_the_kind_of_table_decides_the_dialect(
    parent: QWidget, monkeypatch: pytest.MonkeyPatch, kind: str, expected: CsvDialect
) -> None:
    asked = _answer(monkeypatch, "getSaveFileName", ("/texte/zitate", kind))
    assert dialogs.ask_table(parent, FOLDER, CsvDialect.PLAIN) == (Path("/texte/zitate.csv"), expected)
    assert asked[0][4].startswith("Plain CSV")


def test_a_table_that_nobody_wants_is_none(parent: QWidget, monkeypatch: pytest.MonkeyPatch) -> None:
    _answer(monkeypatch, "getSaveFileName", ("", ""))
    assert dialogs.ask_table(parent, FOLDER, CsvDialect.GERMAN) is None
