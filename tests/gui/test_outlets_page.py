"""The page "Outlets" as a person uses it: look, click down to the rows, save a picture."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from gui import dialogs
from gui.app import Parts
from gui.outlets_page import OutletsPage
from gui.views.picture_view import PictureView
from tests.gui.conftest import MakeWindow
from tests.gui.keys import focus
from tests.gui.spread import spread

MATRIX, DAYS, SHARES, LEFT_OUT = range(4)


@pytest.fixture
def parts(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> Parts:
    made = make_window(spread(tmp_path / "Archiv.db"))
    made.window.pages.go_to("outlets")
    qtbot.waitUntil(lambda: bool(made.window.outlets.matrix.drawing.areas))
    return made


@pytest.fixture
def page(parts: Parts) -> OutletsPage:
    return parts.window.outlets


def click(picture: PictureView, words: str, qtbot: QtBot) -> None:
    area = next(area for area in picture.drawing.areas if words in area.label)
    qtbot.mouseClick(picture.canvas, Qt.MouseButton.LeftButton, pos=area.rect.center().toPoint())


def test_a_cell_of_the_matrix_leads_to_its_quotes(parts: Parts, page: OutletsPage, qtbot: QtBot) -> None:
    click(page.matrix, "Karl Brandt in Der Bote", qtbot)
    quotes = parts.window.quotes
    assert parts.window.pages.key == "quotes"
    qtbot.waitUntil(lambda: quotes.model.rowCount() == 2)
    assert quotes.filter_bar.pin.text() == "Karl Brandt"
    assert quotes.filter_bar.outlet.currentText() == "Der Bote"


def test_the_keys_do_the_same(parts: Parts, page: OutletsPage, qtbot: QtBot) -> None:
    canvas, columns = page.matrix.canvas, page.matrix.drawing.columns
    focus(qtbot, canvas)
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.accessibleDescription() == page.matrix.drawing.areas[columns + 1].label
    filled = next(n for n, area in enumerate(page.matrix.drawing.areas) if area.filter is not None)
    canvas.choose(filled)
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert parts.window.pages.key == "quotes"


@pytest.mark.parametrize(
    ("number", "words"), [(MATRIX, "a number"), (DAYS, "a bar"), (SHARES, "a part of a bar"), (LEFT_OUT, "an outlet")]
)
def test_above_each_picture_stands_that_it_can_be_clicked(page: OutletsPage, number: int, words: str) -> None:
    page.tabs.setCurrentIndex(number)
    assert page.invitation.isVisible()
    assert page.invitation.text().startswith(f"A click on {words}, or Return,")


def test_an_empty_cell_leads_nowhere(parts: Parts, page: OutletsPage, qtbot: QtBot) -> None:
    click(page.matrix, "Jana Brandt in Der Bote", qtbot)
    assert parts.window.pages.key == "outlets"


def test_a_day_leads_to_its_quotes(parts: Parts, page: OutletsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(DAYS)
    click(page.days, "4 Mar 2026", qtbot)
    qtbot.waitUntil(lambda: parts.window.quotes.model.rowCount() == 2)
    assert parts.window.quotes.filter_bar.period.period() == ("2026-03-04", "2026-03-04")


def test_a_share_leads_to_its_quotes(parts: Parts, page: OutletsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(SHARES)
    click(page.shares, "Tagblatt, indirect", qtbot)
    qtbot.waitUntil(lambda: parts.window.quotes.model.rowCount() == 1)
    assert parts.window.quotes.filter.type is STWRType.INDIRECT


def test_what_an_outlet_left_out_leads_to_the_statement(parts: Parts, page: OutletsPage, qtbot: QtBot) -> None:
    page.tabs.setCurrentIndex(LEFT_OUT)
    qtbot.waitUntil(lambda: bool(page.coverage.drawing.areas))
    click(page.coverage, "Alpenpost had 0 of 2", qtbot)
    qtbot.waitUntil(lambda: "Alpenpost" in page.count.text() and page.model.rowCount() == 2)
    wanted = page.list.chosen()
    assert wanted is not None
    focus(qtbot, page.list)
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert parts.window.pages.key == "statements"
    statements = parts.window.statements
    qtbot.waitUntil(lambda: statements.pane.tree is not None and statements.pane.tree.statement == wanted.id)


def test_the_period_holds_for_every_picture(page: OutletsPage, qtbot: QtBot) -> None:
    page.period.last.setDate(QDate(2026, 3, 2))
    qtbot.waitUntil(lambda: len(page.matrix.drawing.areas) == 2)
    assert len(page.days.drawing.areas) == 1
    page.clear_filter()
    qtbot.waitUntil(lambda: len(page.days.drawing.areas) == 5)


@pytest.mark.parametrize("number", [MATRIX, DAYS, SHARES, LEFT_OUT])
@pytest.mark.parametrize("kind", ["png", "svg"])
def test_every_picture_can_be_saved(
    page: OutletsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, number: int, kind: str
) -> None:
    path = tmp_path / f"Bild für März.{kind}"
    monkeypatch.setattr(dialogs, "ask_picture", lambda *_: path)
    page.tabs.setCurrentIndex(number)
    qtbot.waitUntil(lambda: bool((page.matrix, page.days, page.shares, page.coverage)[number].drawing.areas))
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    image = QImage(str(path))
    assert image.width() > 200
    if kind == "svg":
        assert "Alpenpost" in path.read_text() or number == DAYS


def test_a_picture_that_cannot_be_written_is_told(
    page: OutletsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, told: list[str]
) -> None:
    monkeypatch.setattr(dialogs, "ask_picture", lambda *_: tmp_path / "kein Ordner" / "Bild.png")
    qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert "kein Ordner" in told[0]


def test_without_quotes_the_page_says_so(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window = make_window(tmp_path / "leer.db").window
    window.pages.go_to("outlets")
    qtbot.waitUntil(lambda: window.outlets.hint.isVisible())
    assert not window.outlets.save_button.isEnabled()
    assert window.outlets.invitation.isHidden()
