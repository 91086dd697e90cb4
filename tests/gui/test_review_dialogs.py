"""What the review asks for in dialogs: the speaker of a quote, and a quote of selected words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from gui.app import Parts
from gui.views.quote_dialogs import NewQuoteDialog, SpeakerDialog
from tests.gui.conftest import MakeWindow
from tests.gui.reviewing import dialog, press, ready, rows, settled
from tests.gui.samples import FERRY, FIRST, POLICE


@pytest.fixture
def parts(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> Parts:
    return ready(make_window(archive_file), qtbot)


def test_a_speaker_is_picked_by_the_first_letters(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_Down)
    press(parts, Qt.Key.Key_Down)
    press(parts, Qt.Key.Key_S)
    asked = dialog(SpeakerDialog, qtbot)
    assert isinstance(asked, SpeakerDialog)
    QTest.keyClicks(asked.box.text, "anna")
    qtbot.waitUntil(lambda: asked.box.list.currentItem().text().startswith("Anna Lürßen"))
    QTest.keyPress(asked.box.text, Qt.Key.Key_Return)
    settled(parts, qtbot)
    assert rows(archive_file)[POLICE.id].entity == "Anna Lürßen"
    assert parts.window.deeds.undo.text() == "&Undo: Speaker of 1 quote(s)"


def test_a_name_that_nobody_has_is_taken_as_typed_however_fast(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_S)
    asked = dialog(SpeakerDialog, qtbot)
    assert isinstance(asked, SpeakerDialog)
    asked.box.text.setText("Berta Groß")
    QTest.keyPress(asked.box.text, Qt.Key.Key_Return)
    settled(parts, qtbot)
    assert rows(archive_file)[FIRST.id].entity == "Berta Groß"


def test_arrows_in_the_line_lead_to_nobody(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_S)
    asked = dialog(SpeakerDialog, qtbot)
    assert isinstance(asked, SpeakerDialog)
    qtbot.waitUntil(lambda: asked.box.list.count() == 2)
    QTest.keyClick(asked.box.text, Qt.Key.Key_Down)
    QTest.keyPress(asked.box.text, Qt.Key.Key_Return)
    settled(parts, qtbot)
    assert rows(archive_file)[FIRST.id].speaker is None


def test_a_dialog_that_is_cancelled_changes_nothing(parts: Parts, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_S)
    asked = dialog(SpeakerDialog, qtbot)
    assert isinstance(asked, SpeakerDialog)
    QTest.keyPress(asked, Qt.Key.Key_Escape)
    settled(parts, qtbot)
    assert parts.archive.decisions(10, 0) == []


def test_selected_words_become_a_quote(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    text = parts.window.quotes.pane.text
    cursor = text.textCursor()
    start = len(FERRY[: FERRY.index("hrt wieder")].encode("utf-16-le")) // 2
    cursor.setPosition(start)
    cursor.setPosition(start + 8, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    press(parts, Qt.Key.Key_N)
    asked = dialog(NewQuoteDialog, qtbot)
    assert isinstance(asked, NewQuoteDialog)
    asked.box.text.setText("Berta Groß")
    asked.accept()
    settled(parts, qtbot)
    (added,) = [row for row in rows(archive_file).values() if row.rule == "person.added"]
    assert (added.quote, added.speaker, added.type) == ("fährt wieder", "Berta Groß", STWRType.INDIRECT)


def test_without_selected_words_one_is_told_how(parts: Parts) -> None:
    press(parts, Qt.Key.Key_N)
    assert "select words" in parts.window.statusBar().currentMessage()
