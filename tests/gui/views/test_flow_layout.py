"""Controls in a line go on in the next line where there is no room, and nobody gets less than it needs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from gui.views.flow_layout import FlowLayout


@pytest.fixture
def line(qtbot: QtBot) -> QWidget:
    """Three buttons; the second one may grow."""
    made = QWidget()
    qtbot.addWidget(made)
    layout = FlowLayout(made)
    for number in range(3):
        layout.addWidget(QPushButton(f"Ein Knopf, Nummer {number}"))
    buttons(made)[1].setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    made.show()
    return made


def buttons(line: QWidget) -> list[QPushButton]:
    return line.findChildren(QPushButton)


def wide(line: QWidget, width: int) -> list[int]:
    """Tops of the buttons at that width."""
    layout = line.layout()
    assert layout is not None
    line.resize(width, layout.heightForWidth(width))
    layout.activate()
    return [button.y() for button in buttons(line)]


def test_in_one_line_where_there_is_room_and_filled_by_who_may_grow(line: QWidget) -> None:
    assert len(set(wide(line, 900))) == 1
    first, second, third = buttons(line)
    assert first.width() == first.sizeHint().width()
    assert second.width() > second.sizeHint().width()
    assert third.geometry().right() == pytest.approx(899, abs=2)


def test_in_a_narrow_place_they_stand_below_each_other_within_the_height_that_was_asked_for(line: QWidget) -> None:
    tops = wide(line, buttons(line)[0].sizeHint().width() + 20)
    assert tops == sorted(set(tops))
    assert len(tops) == 3
    assert buttons(line)[2].geometry().bottom() <= line.height()


def test_what_is_hidden_takes_no_room(line: QWidget) -> None:
    layout = line.layout()
    assert layout is not None
    whole = layout.sizeHint().width()
    buttons(line)[0].hide()
    assert layout.sizeHint().width() < whole
