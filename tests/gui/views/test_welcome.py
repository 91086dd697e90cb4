"""The welcome page asks for what a person wants to begin with."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.views.welcome import Welcome


@pytest.fixture
def page(qtbot: QtBot) -> Welcome:
    made = Welcome()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("way", ["new", "open", "example"])
def test_each_button_asks_for_its_own(page: Welcome, way: str, qtbot: QtBot) -> None:
    with qtbot.waitSignal(getattr(page, f"{way}_wanted")):
        qtbot.mouseClick(getattr(page, f"{way}_button"), Qt.MouseButton.LeftButton)


def test_a_recent_archive_is_asked_for_by_its_path(page: Welcome, qtbot: QtBot) -> None:
    page.set_recent([Path("/texte/März.db"), Path("/texte/April.db")])
    assert page.recent.item(0).text().startswith("März")
    with qtbot.waitSignal(page.recent_wanted) as wanted:
        qtbot.keyClick(page.recent, Qt.Key.Key_Down)
        page.recent.setCurrentRow(1)
        qtbot.keyClick(page.recent, Qt.Key.Key_Return)
    assert wanted.args == [Path("/texte/April.db")]
