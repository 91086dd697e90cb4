"""The article shows its marks where they belong, and a click on one asks for its quote."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.colours import LIGHT
from gui.highlighting import Role, marks
from gui.views.article_text import ArticleText
from tests.gui.samples import FIRST, POLICE, PRONOUN, SAMPLES

FERRY = SAMPLES[0].article
LONG = "\n".join(["Es regnete den ganzen Tag."] * 60)


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleText]:
    made = ArticleText()
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show_text(FERRY.text, FERRY.title, marks(FERRY.text, SAMPLES[0].quotes), lambda id: f"warum {id}")
    made.show()
    qtbot.waitExposed(made)
    yield made
    QToolTip.hideText()


def _point(view: ArticleText, words: str) -> QPoint:
    """The middle of the first letter of some words."""
    cursor = view.document().find(words)
    assert not cursor.isNull()
    cursor.setPosition(cursor.selectionStart())
    left = view.cursorRect(cursor)
    cursor.movePosition(QTextCursor.MoveOperation.Right)
    return QPoint((left.center().x() + view.cursorRect(cursor).center().x()) // 2, left.center().y())


def _colour(view: ArticleText, words: str) -> str:
    """The ground just above the first letter."""
    point = _point(view, words)
    cursor = view.document().find(words)
    cursor.setPosition(cursor.selectionStart())
    top = view.cursorRect(cursor).top()
    return view.viewport().grab().toImage().pixelColor(point.x(), top + 1).name()


def test_the_text_is_shown_unchanged(view: ArticleText) -> None:
    assert view.toPlainText() == FERRY.text
    assert view.isReadOnly()


@pytest.mark.parametrize(
    ("words", "expected"),
    [("fahren wieder", FIRST.id), ("habe 14", PRONOUN.id), ("sagte Bürger", FIRST.id), ("Montag", None)],
)
def test_what_lies_under_the_mouse_is_found(view: ArticleText, words: str, expected: str | None) -> None:
    assert view.quote_under(QPointF(_point(view, words))) == expected


def test_quotes_have_the_ground_of_their_type(view: ArticleText) -> None:
    assert _colour(view, "fahren wieder") == LIGHT.of_type(FIRST.type)
    assert _colour(view, "habe 14") == LIGHT.of_type(PRONOUN.type)
    assert _colour(view, "Montag") == LIGHT.base


def test_the_chosen_quote_stands_out(view: ArticleText) -> None:
    view.choose(FIRST.id)
    assert _colour(view, "fahren wieder") == LIGHT.of_chosen(FIRST.type)
    view.choose(PRONOUN.id)
    assert _colour(view, "fahren wieder") == LIGHT.of_type(FIRST.type)


def test_a_click_on_a_mark_asks_for_its_quote(view: ArticleText, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.quote_clicked) as clicked:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "Straße"))
    assert clicked.args == [POLICE.id]
    with qtbot.assertNotEmitted(view.quote_clicked):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_point(view, "Montag"))


def test_hovering_says_why(view: ArticleText) -> None:
    point = _point(view, "Straße")
    event = QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), event)
    assert QToolTip.text() == f"warum {POLICE.id}"


def test_a_chosen_quote_far_down_is_brought_into_view(view: ArticleText) -> None:
    text = LONG + FERRY.text
    shifted = [mark for mark in marks(FERRY.text, SAMPLES[0].quotes) if mark.role == Role.QUOTE]
    moved = tuple(
        type(mark)(mark.quote, mark.role, mark.type, mark.start + len(LONG), mark.end + len(LONG)) for mark in shifted
    )
    view.show_text(text, None, moved, str)
    assert view.verticalScrollBar().value() == 0
    view.choose(POLICE.id)
    place = view.verticalScrollBar().value()
    assert view.viewport().rect().contains(_point(view, "Straße"))
    view.choose(PRONOUN.id)
    assert view.verticalScrollBar().value() == place, "what can be seen is not moved"


def test_the_title_is_larger_than_the_text(view: ArticleText) -> None:
    title = view.document().begin().begin().fragment().charFormat().font().pointSizeF()
    assert title > view.font().pointSizeF()


def test_lines_stay_short_enough_to_read(view: ArticleText) -> None:
    view.resize(1600, 500)
    assert view.viewport().width() < view.fontMetrics().averageCharWidth() * 80
