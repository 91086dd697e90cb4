"""Files dragged over the window are announced and handed on; anything else is left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.views.drop_overlay import DropOverlay
from tests.gui.drags import drag_over, let_go


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


@pytest.fixture
def overlay(window: QWidget) -> DropOverlay:
    return DropOverlay(window)


def _data(*urls: str) -> QMimeData:
    made = QMimeData()
    made.setUrls([QUrl(url) for url in urls])
    return made


def test_files_cover_the_window_until_they_are_let_go(window: QWidget, overlay: DropOverlay, qtbot: QtBot) -> None:
    data = _data("file:///texte/a.txt", "file:///texte/f%C3%A4hre")
    assert drag_over(window, data)
    assert overlay.isVisible()
    assert overlay.size() == window.size()
    with qtbot.waitSignal(overlay.dropped) as dropped:
        let_go(window, data)
    assert dropped.args == [[Path("/texte/a.txt"), Path("/texte/fähre")]]
    assert not overlay.isVisible()


def test_dragging_away_uncovers_the_window(window: QWidget, overlay: DropOverlay) -> None:
    data = _data("file:///a.txt")
    drag_over(window, data)
    assert overlay.isVisible()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()


def test_a_link_is_taken_as_an_address(window: QWidget, overlay: DropOverlay, qtbot: QtBot) -> None:
    data = _data("https://example.org/artikel?a=b%20c")
    assert drag_over(window, data)
    with qtbot.waitSignal(overlay.dropped) as dropped:
        let_go(window, data)
    assert dropped.args == [["https://example.org/artikel?a=b%20c"]]


def test_what_is_nothing_to_import_is_not_taken(window: QWidget, overlay: DropOverlay) -> None:
    data = QMimeData()
    data.setText("drei kleine Worte")
    assert not drag_over(window, data)
    assert not overlay.isVisible()
