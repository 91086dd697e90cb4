"""The table shows what the archive answers, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from db.connection import open_archive
from db.rows import Order, QuoteFilter
from db.store import save_article
from gui.archive import Archive
from gui.models.quote_model import ORDERS, PAGE, ROW_ROLE, Column, QuoteModel
from tests.gui.samples import ALTERED, FIRST, many

ARTICLES, EACH = 60, 10


@pytest.fixture
def archive(archive_file: Path, qtbot: QtBot) -> Iterator[Archive]:
    made = Archive()
    made.open(archive_file, create=False)
    yield made
    made.close()


@pytest.fixture
def model(archive: Archive) -> QuoteModel:
    made = QuoteModel(archive)
    made.reload()
    return made


@pytest.fixture
def large(tmp_path: Path, qtbot: QtBot) -> Iterator[QuoteModel]:
    with open_archive(tmp_path / "gross.db") as db:
        for attributed in many(ARTICLES, EACH):
            save_article(db, attributed)
    archive = Archive()
    archive.open(tmp_path / "gross.db", create=False)
    made = QuoteModel(archive)
    made.reload()
    yield made
    archive.close()


def _column(model: QuoteModel, column: Column) -> list[str]:
    return [model.index(row, column).data() for row in range(model.rowCount())]


def place(model: QuoteModel, quote: str) -> int:
    told: list[int] = []
    model.find(quote, told.append)
    return told[0]


def test_qt_finds_no_fault_with_it(model: QuoteModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_filter(QuoteFilter(text="wieder"))
    model.sort(Column.SPEAKER, Qt.SortOrder.DescendingOrder)
    model.set_filter(QuoteFilter(text="gibt es nicht"))
    assert tester.model() is model


def test_a_closed_archive_has_no_rows(archive: Archive) -> None:
    model = QuoteModel(archive)
    archive.close()
    model.reload()
    assert model.rowCount() == 0
    assert not model.index(0, 0).isValid()


def test_cells_say_it_in_words(model: QuoteModel) -> None:
    row = [model.index(0, column).data() for column in Column]
    assert row == ["Anna Lürßen", "„Wir fahren wieder“", "direct", "Hafenkurier", "2 Mar 2026", "2", "97%", "open"]


def test_a_speaker_without_a_name_is_shown_by_the_words_of_the_text(model: QuoteModel) -> None:
    assert _column(model, Column.SPEAKER)[2] == "die Polizei"


def test_every_cell_hands_out_its_row(model: QuoteModel) -> None:
    assert {model.index(0, column).data(ROW_ROLE).id for column in Column} == {FIRST.id}


def test_the_tip_of_variants_names_what_deviates(model: QuoteModel) -> None:
    altered = place(model, ALTERED.id)
    tip = model.index(altered, Column.VARIANTS).data(Qt.ItemDataRole.ToolTipRole)
    assert "different negation" in tip
    alone = model.index(2, Column.VARIANTS).data(Qt.ItemDataRole.ToolTipRole)
    assert alone == "Found in this article only"


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways(model: QuoteModel, column: Column) -> None:
    model.sort(column, Qt.SortOrder.AscendingOrder)
    upwards = _column(model, column)
    model.sort(column, Qt.SortOrder.DescendingOrder)
    assert _column(model, column) == upwards[::-1] or len(set(upwards)) < len(upwards)
    assert sorted(_column(model, column)) == sorted(upwards)


def test_every_column_has_its_order_and_title(model: QuoteModel) -> None:
    assert set(ORDERS) == set(Column)
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert len(set(titles)) == len(Column)
    assert set(ORDERS.values()) == set(Order) - {Order.POSITION}


def test_no_column_is_the_order_of_the_text(model: QuoteModel) -> None:
    before = _column(model, Column.QUOTE)
    model.sort(Column.QUOTE, Qt.SortOrder.DescendingOrder)
    assert _column(model, Column.QUOTE) != before
    model.sort(-1)
    assert _column(model, Column.QUOTE) == before


@pytest.mark.parametrize(
    ("filter", "rows"),
    [
        (QuoteFilter(), 4),
        (QuoteFilter(text="strasse"), 1),
        (QuoteFilter(speaker="lurssen"), 3),
        (QuoteFilter(outlet="Seebote"), 1),
        (QuoteFilter(type=STWRType.INDIRECT), 2),
        (QuoteFilter(outlet="Seebote", type=STWRType.INDIRECT), 0),
    ],
)
def test_the_filter_decides_which_rows_there_are(model: QuoteModel, filter: QuoteFilter, rows: int) -> None:
    model.set_filter(filter)
    assert model.rowCount() == len(_column(model, Column.QUOTE)) == rows


def test_only_the_pages_that_are_looked_at_are_asked_for(large: QuoteModel, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    ask = large._archive.ask_page
    monkeypatch.setattr(large._archive, "ask_page", lambda *a: asked.append(a[1]) or ask(*a))
    assert large.rowCount() == ARTICLES * EACH
    assert large.index(PAGE * 2 + 5, 0).data(ROW_ROLE) is not None
    assert large.index(PAGE * 2 + 6, 0).data() == "Person 6"
    assert asked == [2]


def test_pages_long_unseen_are_forgotten(large: QuoteModel, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gui.models.paging.PAGES_KEPT", 1)
    for row in (0, PAGE, 2 * PAGE):
        large.quote_row(row)
    assert list(large._pages) == [2]


def test_a_quote_is_found_on_a_page_never_looked_at(large: QuoteModel) -> None:
    last = large.quote_row(ARTICLES * EACH - 1)
    assert last is not None
    large.reload()
    assert place(large, last.id) == ARTICLES * EACH - 1
    assert place(large, "no such id") == -1


def test_what_is_chosen_is_known_with_its_place_and_page_after_filling(large: QuoteModel) -> None:
    far = large.quote_row(500)
    assert far is not None
    large.anchor = lambda: far.id
    large.sort(Column.QUOTE)
    assert list(large._pages) == [large.place // PAGE]
    assert large.quote_row(large.place) == far


def test_until_the_reader_has_answered_the_table_shows_what_it_showed(
    large: QuoteModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.archive_questions.PATIENCE", 0)
    before = large.rowCount()
    with qtbot.waitSignal(large.modelReset):
        large.set_filter(QuoteFilter(outlet="gibt es nicht"))
        assert large.rowCount() == before
        assert large.shown.filter == QuoteFilter()
    assert large.rowCount() == 0


def test_rows_on_their_way_are_empty_and_tell_when_they_are_there(
    large: QuoteModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.archive_questions.PATIENCE", 0)
    with qtbot.waitSignal(large.dataChanged) as told:
        assert large.index(PAGE + 5, 0).data() is None
    assert told.args is not None
    assert (told.args[0].row(), told.args[1].row()) == (PAGE, 2 * PAGE - 1)
    assert large.index(PAGE + 5, 0).data() == "Person 5"


def test_old_values_stay_until_the_new_ones_are_there(
    large: QuoteModel, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.archive_questions.PATIENCE", 0)
    large.refresh(large.rowCount())
    with qtbot.waitSignal(large.dataChanged):
        assert large.index(5, 0).data() == "Person 5"


def test_a_row_that_has_vanished_meanwhile_is_empty(model: QuoteModel) -> None:
    assert model.quote_row(model.rowCount() + PAGE) is None
    assert model.data(QModelIndex()) is None
