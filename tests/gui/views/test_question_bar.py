"""What one types is asked by Return or by the button, with the speaker or without."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.views.question_bar import QuestionBar


@pytest.fixture
def bar(qtbot: QtBot) -> QuestionBar:
    made = QuestionBar()
    qtbot.addWidget(made)
    made.set_speakers(["Anna Lürßen", "Ole Brinkmann"])
    made.show()
    return made


def test_return_asks_and_shift_return_begins_a_line(bar: QuestionBar, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    bar.check_wanted.connect(lambda words, speaker: told.append((words, speaker)))
    qtbot.keyClicks(bar.text, "Wir bleiben")
    qtbot.keyClick(bar.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(bar.text, "hier")
    assert told == []
    qtbot.keyClick(bar.text, Qt.Key.Key_Return)
    assert told == [("Wir bleiben\nhier", "")]


def test_the_speaker_goes_along(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.text.setPlainText("Wir bleiben")
    bar.speaker.setEditText(" Brinkmann ")
    with qtbot.waitSignal(bar.check_wanted) as told:
        qtbot.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert told.args == ["Wir bleiben", "Brinkmann"]


def test_new_speakers_leave_what_is_typed(bar: QuestionBar) -> None:
    bar.speaker.setEditText("Lür")
    bar.set_speakers(["Carla Brandis"])
    assert bar.speaker.currentText() == "Lür"


def test_escape_clears_and_says_so(bar: QuestionBar, qtbot: QtBot) -> None:
    bar.text.setPlainText("Wir bleiben")
    with qtbot.waitSignal(bar.cleared):
        qtbot.keyClick(bar.text, Qt.Key.Key_Escape)
    assert not bar.button.isEnabled()
