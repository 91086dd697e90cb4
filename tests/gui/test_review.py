"""The review as a person does it: by keys, with the mouse at a border, by dialogs; undone, restarted and redone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from db.connection import open_archive
from db.rows import Status
from db.store import save_article
from gui.app import Parts
from gui.highlighting import Role
from gui.quotes_page import QuotesPage
from gui.views.history import History
from gui.views.review_bar import Queue
from tests.gui.conftest import MakeWindow
from tests.gui.reviewing import KEYS, press, ready, rows, settled
from tests.gui.samples import FIRST, POLICE, PRONOUN, many

ALT, SHIFT, CTRL = KEYS.AltModifier, KEYS.ShiftModifier, KEYS.ControlModifier


def chosen(parts: Parts) -> str | None:
    return parts.window.quotes.pane.text.chosen


def progress(page: QuotesPage) -> str:
    return page.review_bar.told.text()


@pytest.fixture
def parts(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> Parts:
    return ready(make_window(archive_file), qtbot)


def test_keys_decide_and_go_on_to_the_next(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_A)
    press(parts, Qt.Key.Key_X)
    assert chosen(parts) == POLICE.id
    settled(parts, qtbot)
    found = rows(archive_file)
    assert [found[quote.id].status for quote in (FIRST, PRONOUN, POLICE)] == [
        Status.ACCEPTED,
        Status.REJECTED,
        Status.UNREVIEWED,
    ]
    assert chosen(parts) == POLICE.id
    qtbot.waitUntil(lambda: progress(parts.window.quotes) == "2 of 4 reviewed")


def test_letters_typed_into_the_search_decide_nothing(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    parts.window.quotes.filter_bar.text.setFocus()
    QTest.keyClicks(parts.window.quotes.filter_bar.text, "axs")
    settled(parts, qtbot)
    assert parts.window.quotes.filter_bar.text.text() == "axs"
    assert {row.status for row in rows(archive_file).values()} == {Status.UNREVIEWED}


def test_undo_restart_and_redo(parts: Parts, make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_A)
    settled(parts, qtbot)
    assert parts.window.deeds.undo.text() == "&Undo: 1 quote(s) accepted"
    press(parts, Qt.Key.Key_Z, CTRL)
    settled(parts, qtbot)
    assert rows(archive_file)[FIRST.id].status is Status.UNREVIEWED
    assert not parts.window.deeds.undo.isEnabled()
    parts.close()
    again = make_window()
    assert again.window.deeds.redo.text() == "&Redo: 1 quote(s) accepted"
    again.window.deeds.redo.trigger()
    settled(again, qtbot)
    assert rows(archive_file)[FIRST.id].status is Status.ACCEPTED


def test_closing_the_window_loses_nothing(parts: Parts, archive_file: Path) -> None:
    press(parts, Qt.Key.Key_A)
    press(parts, Qt.Key.Key_Right, ALT)
    parts.close()
    found = rows(archive_file)
    assert found[FIRST.id].status is Status.ACCEPTED
    assert found[PRONOUN.id].quote == "Sie habe 14 Anrufe bekommen,"


def test_the_queue_has_the_doubtful_ones_first_and_ends_in_praise(parts: Parts, qtbot: QtBot) -> None:
    page = parts.window.quotes
    page.review_bar.choose(Queue.DOUBTFUL)
    assert page.model.rowCount() == 4
    first = page.model.quote_row(0)
    last = page.model.quote_row(3)
    assert first is not None
    assert last is not None
    assert first.confidence <= last.confidence
    assert chosen(parts) == first.id
    for left in (3, 2, 1, 0):
        press(parts, Qt.Key.Key_A)
        settled(parts, qtbot)
        assert page.model.rowCount() == left
    assert page.hint.isVisible()
    parts.window.deeds.undo.trigger()
    settled(parts, qtbot)
    assert page.model.rowCount() == 1
    page.review_bar.choose(Queue.ALL)
    assert page.model.rowCount() == 4


def test_all_that_are_selected_get_one_decision(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_A, CTRL)
    press(parts, Qt.Key.Key_A)
    settled(parts, qtbot)
    assert {row.status for row in rows(archive_file).values()} == {Status.ACCEPTED}
    assert [entry.told.count for entry in parts.archive.decisions(10, 0)] == [4]


def test_thousands_at_once_do_not_stall_the_window(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    with open_archive(archive_file) as db:
        for attributed in many(60, 50):
            save_article(db, attributed)
    parts = make_window(archive_file)
    page = parts.window.quotes
    page.table.selectAll()
    parts.window.deeds.accept.trigger()
    assert parts.archive.writer.is_busy, "the window has gone on"
    settled(parts, qtbot)
    assert parts.archive.decisions(1, 0)[0].told.count == 3004
    parts.window.deeds.undo.trigger()
    settled(parts, qtbot)
    assert {row.status for row in rows(archive_file).values()} == {Status.UNREVIEWED}


@pytest.mark.parametrize(
    ("key", "modifier", "words"),
    [
        (Qt.Key.Key_Right, ALT, "Sie habe 14 Anrufe bekommen,"),
        (Qt.Key.Key_Left, ALT, "Sie habe 14 Anrufe"),
        (Qt.Key.Key_Right, ALT | SHIFT, "habe 14 Anrufe bekommen"),
        (Qt.Key.Key_Left, ALT | SHIFT, ". Sie habe 14 Anrufe bekommen"),
    ],
)
def test_borders_move_by_words(
    parts: Parts, archive_file: Path, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, words: str
) -> None:
    press(parts, Qt.Key.Key_Down)
    press(parts, key, modifier)
    settled(parts, qtbot)
    assert rows(archive_file)[PRONOUN.id].quote == words
    assert chosen(parts) == PRONOUN.id


def test_many_keys_at_a_border_are_one_decision(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_Down)
    for _ in range(3):
        press(parts, Qt.Key.Key_Left, ALT)
    settled(parts, qtbot)
    assert rows(archive_file)[PRONOUN.id].quote == "Sie habe"
    assert len(parts.archive.decisions(10, 0)) == 1


def test_a_border_is_dragged(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_Down)
    text = parts.window.quotes.pane.text
    (mark,) = [m for m in text.marks if m.quote == PRONOUN.id and m.role == Role.QUOTE]
    held, target = _place(parts, mark.end), _place(parts, mark.end - len("bekommen") - 2)
    QTest.mousePress(text.viewport(), Qt.MouseButton.LeftButton, pos=held)
    QTest.mouseMove(text.viewport(), target)
    QTest.mouseRelease(text.viewport(), Qt.MouseButton.LeftButton, pos=target)
    settled(parts, qtbot)
    assert rows(archive_file)[PRONOUN.id].quote == "Sie habe 14 Anrufe"


def _place(parts: Parts, position: int) -> QPoint:
    text = parts.window.quotes.pane.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(position)
    return QPointF(text.cursorRect(cursor).center()).toPoint()


def test_what_is_refused_is_told_and_not_shown_any_longer(
    parts: Parts, archive_file: Path, told: list[str], qtbot: QtBot
) -> None:
    """The border of one quote is dragged until it would be another."""
    press(parts, Qt.Key.Key_Down)
    page = parts.window.quotes
    spans = FIRST.quote
    page.pane.span_changed.emit(PRONOUN.id, spans)
    settled(parts, qtbot)
    qtbot.waitUntil(lambda: bool(told))
    assert "is a quote already" in told[0]
    assert rows(archive_file)[PRONOUN.id].quote == "Sie habe 14 Anrufe bekommen"


def test_a_type_is_chosen_by_its_number(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_T)
    qtbot.waitUntil(parts.window.quotes.review.types.isVisible)
    QTest.keyClick(parts.window.quotes.review.types, Qt.Key.Key_5)
    settled(parts, qtbot)
    assert rows(archive_file)[FIRST.id].type is STWRType.REPORTED


def test_a_quote_is_deleted_and_comes_back(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    press(parts, Qt.Key.Key_Delete)
    settled(parts, qtbot)
    assert FIRST.id not in rows(archive_file)
    assert parts.window.quotes.model.rowCount() == 3
    parts.window.deeds.undo.trigger()
    settled(parts, qtbot)
    assert parts.window.quotes.model.rowCount() == 4


def test_the_history_leads_back_and_forth(parts: Parts, archive_file: Path, qtbot: QtBot) -> None:
    for _ in range(3):
        press(parts, Qt.Key.Key_A)
    settled(parts, qtbot)
    parts.window.deeds.history.trigger()
    (history,) = parts.window.findChildren(History)
    assert history.model.rowCount() == 3
    history.list.setCurrentIndex(history.model.index(2))
    history.go.click()
    settled(parts, qtbot)
    accepted = [row.status is Status.ACCEPTED for row in rows(archive_file).values()]
    assert accepted.count(True) == 1
    history.list.setCurrentIndex(history.model.index(0))
    assert history.go.text() == "&Redo up to here"
    QTest.keyClick(history.list, Qt.Key.Key_Return)
    settled(parts, qtbot)
    assert [row.status for row in rows(archive_file).values()].count(Status.ACCEPTED) == 3
    history.start.click()
    settled(parts, qtbot)
    assert {row.status for row in rows(archive_file).values()} == {Status.UNREVIEWED}
    history.close()


def test_decisions_bear_the_name_that_one_has_chosen(
    parts: Parts, make_window: MakeWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: (" Berta Groß ", True))
    parts.window.deeds.sign.trigger()
    press(parts, Qt.Key.Key_A)
    settled(parts, qtbot)
    parts.close()
    again = make_window()
    again.window.deeds.reject.trigger()
    settled(again, qtbot)
    assert [entry.made_by for entry in again.archive.decisions(10, 0)] == ["Berta Groß"] * 2


def test_the_article_tells_who_decided(parts: Parts, qtbot: QtBot) -> None:
    parts.archive.signature = "Berta Groß"
    press(parts, Qt.Key.Key_A)
    settled(parts, qtbot)
    press(parts, Qt.Key.Key_Up)
    assert "Reviewed by: Berta Groß" in parts.window.quotes.pane.reasons


def test_on_other_pages_the_keys_are_off(parts: Parts) -> None:
    parts.window.pages.go_to("speakers")
    assert not parts.window.deeds.accept.isEnabled()
    parts.window.pages.go_to("quotes")
    assert parts.window.deeds.accept.isEnabled()


def test_every_button_and_list_of_the_review_has_a_name_and_says_what_it_does(parts: Parts) -> None:
    deeds, bar = parts.window.deeds, parts.window.quotes.review_bar
    assert [a.text() for a in (deeds.accept, deeds.reject, deeds.speaker, deeds.add) if "(" not in a.toolTip()] == []
    assert all(widget.accessibleName() for widget in (bar.queue, bar.progress))
