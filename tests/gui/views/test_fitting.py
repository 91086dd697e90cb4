"""What scrolls when a window is small: not before all has shrunk to the least that it can be read at."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.views.fitting import Scrolling
from gui.views.flow_layout import FlowLayout

WORDS = ("Alle Sprecher", "Alle Outlets", "Alle Arten")


def _area(qtbot: QtBot) -> Scrolling:
    content = QWidget()
    column, line = QVBoxLayout(content), FlowLayout()
    for words in WORDS:
        line.addWidget(QPushButton(words))
    column.addLayout(line)
    column.addWidget(QTextEdit(), 1)
    area = Scrolling(content)
    qtbot.addWidget(area)
    area.show()
    return area


def test_what_can_shrink_shrinks_before_anything_scrolls(qtbot: QtBot) -> None:
    area = _area(qtbot)
    least = area.widget().minimumSizeHint().height()
    assert least < area.widget().sizeHint().height()
    area.resize(800, least)
    assert area.verticalScrollBar().maximum() == 0
    assert area.widget().height() == least


def test_below_that_it_scrolls(qtbot: QtBot) -> None:
    area = _area(qtbot)
    least = area.widget().minimumSizeHint().height()
    area.resize(800, least - 30)
    assert area.verticalScrollBar().maximum() == 30


def test_lines_that_wrap_take_the_room_they_need(qtbot: QtBot) -> None:
    area = _area(qtbot)
    width = max(button.sizeHint().width() for button in area.findChildren(QPushButton)) + 40
    area.resize(width, 600)
    buttons = area.findChildren(QPushButton)
    assert len({button.y() for button in buttons}) == len(WORDS)
    assert area.findChild(QTextEdit).y() > max(button.geometry().bottom() for button in buttons)


def test_what_grows_later_scrolls(qtbot: QtBot) -> None:
    area = _area(qtbot)
    area.resize(800, 300)
    area.findChild(QTextEdit).setMinimumHeight(500)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
