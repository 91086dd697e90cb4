"""A table whose columns nobody can guess: the person is asked, at once or on demand."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from gui.app import Parts
from gui.views.columns_dialog import ColumnsDialog
from tests.gui.conftest import MakeWindow
from tests.gui.fake_analysis import TABLE
from tests.gui.importing import import_files, press, select, states, texts


@pytest.fixture
def parts(make_window: MakeWindow, archive_file: Path) -> Parts:
    return make_window(archive_file)


def _table(folder: Path) -> Path:
    (file,) = texts(folder, TABLE)
    file.write_text("Nr;Wortlaut\n1;„Der Deich hält“, sagte Ute Brandt.\n", encoding="utf-8")
    return file


def _dialog(parts: Parts, qtbot: QtBot) -> ColumnsDialog:
    qtbot.waitUntil(lambda: bool(parts.window.findChildren(ColumnsDialog)))
    return parts.window.findChildren(ColumnsDialog)[-1]


def test_a_table_that_says_nothing_to_us_is_asked_about(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    import_files(parts, qtbot, _table(tmp_path / "Neu"))
    dialog = _dialog(parts, qtbot)
    dialog.choices["text"].setCurrentText("Wortlaut")
    with qtbot.waitSignal(parts.importer.finished):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert states(parts)[TABLE] == "opened, articles inside: 3"


def test_among_others_it_waits_until_one_asks(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    import_files(parts, qtbot, _table(tmp_path / "Neu"), *texts(tmp_path / "Neu", "a.txt"))
    assert parts.window.findChildren(ColumnsDialog) == []
    select(parts, TABLE)
    press(qtbot, parts.window.imports.panel.columns)
    _dialog(parts, qtbot).reject()
    assert states(parts)[TABLE].startswith("failed: Keine Spalte")


def test_only_a_table_has_columns(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    import_files(parts, qtbot, *texts(tmp_path / "Neu", "a.txt"))
    select(parts, "a.txt")
    assert parts.window.imports.panel.columns.isHidden()
