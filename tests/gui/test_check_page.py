"""The page "Prüfen" as its users have it: paste, read the verdict, look at the evidence, open the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.linking import link
from db.rows import QuoteFilter
from db.store import delete_article
from gui.app import Parts
from gui.check_page import CheckPage
from tests.gui.conftest import MakeWindow
from tests.gui.samples import ALTERED, FIRST


@pytest.fixture
def parts(make_window: MakeWindow, archive_file: Path) -> Parts:
    with open_archive(archive_file) as db:
        link(db)
    made = make_window(archive_file)
    made.window.pages.go_to("check")
    return made


@pytest.fixture
def page(parts: Parts) -> CheckPage:
    return parts.window.check


def ask(page: CheckPage, qtbot: QtBot, words: str, speaker: str = "") -> None:
    page.bar.text.setPlainText(words)
    page.bar.speaker.setEditText(speaker)
    qtbot.keyClick(page.bar.text, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.banner.isVisible() and page.verdict.text() != "")


def test_nothing_is_claimed_before_the_first_question(page: CheckPage) -> None:
    assert not page.banner.isVisible()
    assert not page.list.isVisible()
    assert not page.bar.button.isEnabled()


def test_return_checks_and_the_verdict_is_plain(page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "Wir fahren wieder")
    assert page.verdict.text() == "Supported"
    assert page.caution.text() == "Number, negation, name or day are different in: Seebote"
    assert page.pane.article.text.toPlainText() == "„Wir fahren wieder“"
    assert page.model.rowCount() == 2


def test_the_next_evidence_shows_what_differs(page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "Wir fahren wieder")
    page.step(1)
    assert page.pane.article.text.toPlainText() == "»Wir fahren nichtnegation wieder«"


def test_somebody_else_said_it(page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "Wir fahren wieder", "Ole Brinkmann")
    assert page.verdict.text() == "Other speaker"


def test_the_speakers_of_the_archive_are_offered(page: CheckPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.bar.speaker.findText("Anna Lürßen") >= 0)


def test_return_on_evidence_opens_its_article(parts: Parts, page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "Wir fahren nicht wieder")
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert parts.window.pages.key == "quotes"
    assert parts.window.quotes.pane.text.chosen == ALTERED.id


def test_words_outside_any_quote_lead_to_their_article(page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "schien die Sonne")
    assert page.verdict.text() == "Not found"
    assert page.meaning.text() == "The words stand in an article, but not as a quote."
    with qtbot.waitSignal(page.quotes_wanted) as told:
        qtbot.mouseClick(page.pane.button, Qt.MouseButton.LeftButton)
    assert isinstance(told.args[0], QuoteFilter)


def test_what_stands_nowhere_is_said_so(page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "Der Mond ist aufgegangen")
    assert (page.verdict.text(), page.list.isVisible()) == ("Not found", False)


def test_an_empty_question_takes_the_answer_away(page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "Wir fahren wieder")
    qtbot.keyClick(page.bar.text, Qt.Key.Key_Escape)
    assert not page.banner.isVisible()


def test_marks_alone_are_no_question(page: CheckPage, qtbot: QtBot) -> None:
    page.bar.text.setPlainText("„…“")
    qtbot.keyClick(page.bar.text, Qt.Key.Key_Return)
    assert not page.bar.button.isEnabled()
    assert not page.banner.isVisible()


def test_a_whole_text_is_no_question(page: CheckPage) -> None:
    page.bar.text.setPlainText("Wir bleiben " * 200)
    assert not page.bar.button.isEnabled()
    assert page.bar.warning.text() != ""
    page.bar.text.setPlainText("Wir bleiben")
    assert page.bar.warning.text() == ""


def test_a_change_of_the_archive_asks_anew(parts: Parts, page: CheckPage, qtbot: QtBot) -> None:
    ask(page, qtbot, "Wir fahren wieder")
    assert parts.archive.path is not None
    with open_archive(parts.archive.path) as db:
        changes = delete_article(db, parts.archive.article_of(FIRST.id))
    parts.archive.changed.emit(changes)
    qtbot.waitUntil(lambda: page.verdict.text() == "Deviating")
