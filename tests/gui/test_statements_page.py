"""The page "Aussagen" as a person uses it: choose, compare, take out, put in, merge, split, go to the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import Parts
from gui.statements_page import StatementsPage
from gui.views.quote_picker import QuotePicker
from tests.gui.conftest import MakeWindow
from tests.gui.keys import focus
from tests.gui.spread import ARTICLES, spread


@pytest.fixture
def parts(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> Parts:
    made = make_window(spread(tmp_path / "Archiv.db"))
    made.window.pages.go_to("statements")
    qtbot.waitUntil(lambda: made.window.statements.pane.tree is not None)
    return made


@pytest.fixture
def page(parts: Parts) -> StatementsPage:
    return parts.window.statements


def outlets(page: StatementsPage) -> list[str]:
    return [row.quote.outlet for row in page.pane.tree.variants] if page.pane.tree else []


def wait_for(qtbot: QtBot, page: StatementsPage, names: list[str]) -> None:
    qtbot.waitUntil(lambda: outlets(page) == names)


def test_the_widest_statement_is_shown_first_with_its_tree(page: StatementsPage) -> None:
    assert page.count.text() == "3 statement(s)"
    assert outlets(page) == ["Hafenkurier", "Seebote", "Tagblatt"]


def test_the_tree_follows_the_keys(page: StatementsPage, qtbot: QtBot) -> None:
    focus(qtbot, page.list)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    wait_for(qtbot, page, ["Der Bote", "Alpenpost"])


def test_another_speaker_of_the_same_words_is_told(page: StatementsPage, qtbot: QtBot) -> None:
    page.list.choose(1)
    wait_for(qtbot, page, ["Der Bote", "Alpenpost"])
    spoken = [page.pane.model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert any("Jana Brandt" in words and "Karl Brandt" in words for words in spoken)


def test_filtering_leaves_what_has_such_a_variant(page: StatementsPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.filter_bar.text, "insel")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    wait_for(qtbot, page, ["Der Bote", "Seebote"])
    page.filter_bar.text.setText("nirgends")
    qtbot.waitUntil(lambda: page.hint.isVisible())
    assert page.pane.tree is None
    page.clear_filter()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_only_deviations_on_demand(page: StatementsPage, qtbot: QtBot) -> None:
    qtbot.mouseClick(page.filter_bar.deviations, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.model.rowCount() < 3)
    rows = [page.model.statement_row(row) for row in range(page.model.rowCount())]
    assert rows
    assert all(row is not None and row.deviates for row in rows)


def test_return_opens_the_article_at_the_quote(parts: Parts, page: StatementsPage, qtbot: QtBot) -> None:
    page.pane.list.choose(2)
    focus(qtbot, page.pane.list)
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Return)
    window = parts.window
    assert window.pages.key == "quotes"
    assert window.quotes.pane.text.chosen == ARTICLES[2].quotes[0].id
    assert window.quotes.filter_bar.pin.isVisible()
    qtbot.mouseClick(window.quotes.filter_bar.pin, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.quotes.model.rowCount() == 7)


def test_a_double_click_does_the_same(parts: Parts, page: StatementsPage, qtbot: QtBot) -> None:
    view = page.pane.list
    place = view.visualRect(page.pane.model.index(1, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert parts.window.quotes.pane.text.chosen == page.pane.model.variant(1).quote.id


def test_delete_takes_a_variant_out_and_it_stays_out(parts: Parts, page: StatementsPage, qtbot: QtBot) -> None:
    page.pane.list.choose(2)
    focus(qtbot, page.pane.list)
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Delete)
    wait_for(qtbot, page, ["Hafenkurier", "Seebote"])
    parts.archive.tell_linked()
    qtbot.wait(30)
    assert outlets(page) == ["Hafenkurier", "Seebote"]


def test_what_was_taken_out_comes_back_by_undo(parts: Parts, page: StatementsPage, qtbot: QtBot) -> None:
    page.pane.list.choose(2)
    page.take_out.trigger()
    wait_for(qtbot, page, ["Hafenkurier", "Seebote"])
    parts.window.deeds.undo.trigger()
    wait_for(qtbot, page, ["Hafenkurier", "Seebote", "Tagblatt"])


def test_what_is_selected_is_split_off(page: StatementsPage, qtbot: QtBot) -> None:
    assert page.split.isEnabled()
    page.pane.list.selectAll()
    assert not page.split.isEnabled()
    page.pane.list.choose(0)
    page.split.trigger()
    wait_for(qtbot, page, ["Seebote", "Tagblatt"])


def test_two_statements_become_one(page: StatementsPage, qtbot: QtBot) -> None:
    assert not page.merge.isEnabled()
    select = QItemSelectionModel.SelectionFlag.Select
    page.list.selectionModel().select(page.model.index(1, 0), select)
    focus(qtbot, page.list)
    qtbot.keyClick(page.list, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(outlets(page)) == 5)
    assert page.model.rowCount() == 2


def test_a_quote_is_put_in_from_a_list(page: StatementsPage, qtbot: QtBot) -> None:
    def pick() -> None:
        picker = QApplication.activeModalWidget()
        assert isinstance(picker, QuotePicker)
        try:
            qtbot.waitUntil(lambda: picker.filter_bar.outlet.findData("Alpenpost") > 0)
            picker.filter_bar.outlet.setCurrentText("Alpenpost")
            qtbot.waitUntil(lambda: picker.model.rowCount() == 1)
            qtbot.keyClick(picker.filter_bar.text, Qt.Key.Key_Return)
            qtbot.keyClick(picker.table, Qt.Key.Key_Return)
        finally:
            if picker.isVisible():
                picker.reject()

    QTimer.singleShot(50, pick)
    focus(qtbot, page.pane.list)
    qtbot.keyClick(page.pane.list, Qt.Key.Key_Insert)
    wait_for(qtbot, page, ["Hafenkurier", "Seebote", "Tagblatt", "Alpenpost"])


def test_a_decision_that_makes_no_sense_is_told(
    parts: Parts, page: StatementsPage, told: list[str], qtbot: QtBot
) -> None:
    assert page.pane.tree is not None
    parts.archive.put_in(page.pane.tree.fullest.id, page.pane.tree.statement)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "two different statements" in told[0]


def test_what_is_chosen_stays_when_the_archive_changes(parts: Parts, page: StatementsPage, qtbot: QtBot) -> None:
    page.list.choose(2)
    wait_for(qtbot, page, ["Der Bote", "Seebote"])
    parts.archive.tell_linked()
    page.refresh()
    qtbot.wait(50)
    assert outlets(page) == ["Der Bote", "Seebote"]
    assert page.list.currentIndex().row() == 2


def test_without_statements_the_page_says_what_they_are(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window = make_window(tmp_path / "leer.db").window
    window.pages.go_to("statements")
    qtbot.waitUntil(lambda: window.statements.hint.isVisible())
    assert window.statements.count.text() == "0 statement(s)"


def test_the_timeline_leads_from_a_mark_to_its_quote(
    parts: Parts, page: StatementsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    qtbot.mouseClick(page.pane.as_timeline, Qt.MouseButton.LeftButton)
    drawing = page.pane.timeline.drawing
    assert page.pane.tree is not None
    variants = page.pane.tree.variants
    assert [area.quote for area in drawing.areas] == [row.quote.id for row in variants]
    assert "had it first" in drawing.areas[0].label
    for name in ("Zeit.png", "Zeit.svg"):
        page.pane.save_picture(tmp_path / name)
        assert (tmp_path / name).stat().st_size > 500
    where = drawing.areas[1].rect.center().toPoint()
    qtbot.mouseClick(page.pane.timeline.canvas, Qt.MouseButton.LeftButton, pos=where)
    assert parts.window.pages.key == "quotes"
    assert parts.window.quotes.pane.text.chosen == variants[1].quote.id


def test_above_the_timeline_stands_what_a_click_on_it_shows(page: StatementsPage, qtbot: QtBot) -> None:
    assert not page.pane.invitation.isVisible()
    qtbot.mouseClick(page.pane.as_timeline, Qt.MouseButton.LeftButton)
    assert page.pane.invitation.isVisible()
    assert "Return, shows the quote in its article" in page.pane.invitation.text()
    assert page.pane.invitation.geometry().bottom() < page.pane.timeline.geometry().top()


def test_the_tree_comes_when_a_row_that_was_on_its_way_is_there(
    page: StatementsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.archive_questions.PATIENCE", 0)
    page.model.show_ids([row.id for n in (2, 1, 0) if (row := page.model.statement_row(n))])
    page.list.choose(1)
    wait_for(qtbot, page, ["Der Bote", "Alpenpost"])
