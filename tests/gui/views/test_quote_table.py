"""The table is one a person can work in by keys: rows, sorting, columns."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from pytestqt.qtbot import QtBot

from gui.archive import Archive
from gui.colours import LIGHT
from gui.models.quote_model import Column, QuoteModel
from gui.views import quote_delegate
from gui.views.quote_table import HIDDEN_AT_FIRST, QuoteTable
from tests.gui.samples import FIRST, PRONOUN


@pytest.fixture
def table(archive_file: Path, qtbot: QtBot) -> Iterator[QuoteTable]:
    archive = Archive()
    archive.open(archive_file, create=False)
    model = QuoteModel(archive)
    made = QuoteTable(model)
    qtbot.addWidget(made)
    model.reload()
    made.resize(800, 400)
    made.show()
    qtbot.waitExposed(made)
    yield made
    archive.close()


def _speakers(table: QuoteTable) -> list[str]:
    return [table.model().index(row, Column.SPEAKER).data() for row in range(table.model().rowCount())]


def test_the_row_under_the_cursor_is_told(table: QuoteTable, qtbot: QtBot) -> None:
    table.choose(2)
    with qtbot.waitSignal(table.quote_chosen) as chosen:
        table.choose(0)
    assert chosen.args is not None
    assert chosen.args[0].id == FIRST.id
    with qtbot.waitSignal(table.quote_chosen) as chosen:
        qtbot.keyClick(table, Qt.Key.Key_Down)
    assert chosen.args is not None
    assert chosen.args[0].id == PRONOUN.id


def test_going_along_a_row_tells_nothing_new(table: QuoteTable, qtbot: QtBot) -> None:
    table.choose(0)
    with qtbot.assertNotEmitted(table.quote_chosen):
        qtbot.keyClick(table, Qt.Key.Key_Right)


def test_the_menu_sorts_as_a_click_on_the_head_does(table: QuoteTable) -> None:
    natural = _speakers(table)
    by_name = {action.text(): action for action in table.sorting_menu.actions()}
    by_name["Speaker"].trigger()
    assert _speakers(table) == sorted(natural, key=str.casefold)
    by_name["Article and place in the text"].trigger()
    assert _speakers(table) == natural


def test_columns_can_be_hidden_but_not_the_quote(table: QuoteTable) -> None:
    table.columns_menu.aboutToShow.emit()
    actions = dict(zip(Column, table.columns_menu.actions(), strict=True))
    assert [column for column in Column if not actions[column].isChecked()] == list(HIDDEN_AT_FIRST)
    assert not actions[Column.QUOTE].isEnabled()
    actions[Column.STATUS].trigger()
    actions[Column.TYPE].trigger()
    assert not table.isColumnHidden(Column.STATUS)
    assert table.isColumnHidden(Column.TYPE)


def test_columns_come_back_as_they_were(table: QuoteTable, qtbot: QtBot) -> None:
    table.setColumnHidden(Column.CONFIDENCE, False)
    table.horizontalHeader().resizeSection(Column.SPEAKER, 211)
    table.horizontalHeader().setSortIndicator(Column.OUTLET, Qt.SortOrder.DescendingOrder)
    other = QuoteTable(table.model())
    qtbot.addWidget(other)
    other.restore_columns(table.columns())
    assert not other.isColumnHidden(Column.CONFIDENCE)
    assert other.columnWidth(Column.SPEAKER) == 211
    assert other.horizontalHeader().sortIndicatorSection() == Column.OUTLET


def test_the_type_has_the_ground_that_it_has_in_the_article(table: QuoteTable) -> None:
    cell = table.visualRect(table.model().index(0, Column.TYPE))
    image = table.viewport().grab().toImage()
    seen = {image.pixelColor(x, cell.top() + 10).name() for x in range(cell.left(), cell.right())}
    assert LIGHT.of_type(FIRST.type) in seen


def test_the_date_stands_below_the_outlet_until_it_has_its_own_column(table: QuoteTable) -> None:
    below = table.visualRect(table.model().index(0, Column.OUTLET)).adjusted(0, 26, 0, -4)

    def inked() -> bool:
        image = table.viewport().grab(below).toImage()
        return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}) > 1

    assert inked()
    table.setColumnHidden(Column.PUBLISHED, False)
    below = table.visualRect(table.model().index(0, Column.OUTLET)).adjusted(0, 26, 0, -4)
    assert not inked()


def test_the_head_does_not_look_at_what_is_selected(table: QuoteTable) -> None:
    """It would ask for each row of the selection; with a large archive all selected, the window stood still."""
    assert table.horizontalHeader().selectionModel() is not table.selectionModel()


@pytest.mark.parametrize(("column", "shown"), [(Column.CONFIDENCE, True), (Column.SPEAKER, False), (-1, False)])
def test_by_certainty_each_row_says_below_its_type_how_sure_it_is(
    table: QuoteTable, monkeypatch: pytest.MonkeyPatch, column: int, shown: bool
) -> None:
    painted: list[tuple[str, QRect]] = []

    def note(painter: QPainter, rect: QRect, text: str) -> None:
        painted.append((text, QRect(rect)))

    monkeypatch.setattr(quote_delegate, "paint_line", note)
    table.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)
    assert table.isColumnHidden(Column.CONFIDENCE)
    table.grab()
    types = [table.visualRect(table.model().index(row, Column.TYPE)) for row in range(table.model().rowCount())]
    told = [text for cell in types for text, rect in painted if cell.contains(rect.center()) and "%" in text]
    sure = [table.model().index(row, Column.CONFIDENCE).data() for row in range(table.model().rowCount())]
    assert told == (sure if shown else [])
