"""The queue as Qt's table: rows come, change by origin and go; thousands of them without lag."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.models.queue_model import ROW_ROLE, QueueColumn, QueueModel
from gui.queue_rows import UNFINISHED, QueueRow, QueueState, row_of
from ingest.sources import Source

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
MANY = 10_000
SECONDS = 2.0
"""Many times what it takes, as tests share a machine; one look at all rows for each change would take minutes."""


def _rows(*names: str) -> list[QueueRow]:
    return [row_of(Source(Path(f"/texte/{name}.txt"))) for name in names]


@pytest.fixture
def model(qtbot: QtBot) -> QueueModel:
    made = QueueModel()
    QAbstractItemModelTester(made, STRICT, made)
    made.put(_rows("a", "b", "c"))
    return made


def _names(model: QueueModel) -> list[str]:
    return [row.name for row in model]


def _state(model: QueueModel, row: int) -> str:
    return str(model.index(row, QueueColumn.STATE).data())


def test_each_state_has_its_words(model: QueueModel) -> None:
    said = []
    for state in QueueState:
        model.change("/texte/a.txt", state=state, share=0.4, reason="Die Datei ist leer.", parts=8, ended=2)
        said.append(_state(model, 0))
    assert said == [
        "waiting",
        "being read",
        "being analysed, 40%",
        "opened, articles inside: 8, 25% done",
        "done",
        "done, text has changed",
        "already known",
        "failed: Die Datei ist leer.",
        "cancelled",
    ]


def test_a_screen_reader_hears_name_and_state(model: QueueModel) -> None:
    heard = model.index(1, QueueColumn.NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "b.txt: waiting"


def test_quotes_are_counted_only_where_there_is_an_article(model: QueueModel) -> None:
    model.change("/texte/a.txt", state=QueueState.DONE, quotes=0, article=3)
    assert [model.index(row, QueueColumn.QUOTES).data() for row in (0, 1)] == ["0", ""]


def test_a_source_given_again_waits_in_its_old_place(model: QueueModel) -> None:
    model.change("/texte/a.txt", state=QueueState.FAILED, reason="leer")
    model.put(_rows("d", "a"))
    assert _names(model) == ["a.txt", "b.txt", "c.txt", "d.txt"]
    assert _state(model, 0) == "waiting"


def test_parts_stand_below_their_file(model: QueueModel) -> None:
    model.put_inside("/texte/b.txt", _rows("x", "y"))
    assert _names(model) == ["a.txt", "b.txt", "x.txt", "y.txt", "c.txt"]
    model.change("/texte/c.txt", state=QueueState.DONE)
    assert _state(model, 4) == "done"


def test_the_counts_follow(model: QueueModel) -> None:
    model.change("/texte/a.txt", state=QueueState.DONE)
    model.put_inside("/texte/a.txt", _rows("x"))
    assert (model.counts[QueueState.DONE], model.counts[QueueState.WAITING]) == (1, 3)
    model.remove(lambda row: row.state not in UNFINISHED)
    assert (model.counts[QueueState.DONE], model.rowCount()) == (0, 3)
    assert model.find("/texte/a.txt") is None


def test_news_of_a_row_that_is_gone_change_nothing(model: QueueModel) -> None:
    model.change("/texte/fehlt.txt", state=QueueState.DONE)
    assert model.counts[QueueState.DONE] == 0


def test_ten_thousand_rows_come_and_change_without_lag(qtbot: QtBot) -> None:
    model = QueueModel()
    rows = _rows(*map(str, range(MANY)))
    begun = time.process_time()
    model.put(rows)
    for row in rows:
        model.change(row.origin, state=QueueState.DONE)
    assert time.process_time() - begun < SECONDS
    assert model.index(MANY - 1, 0).data(ROW_ROLE).state is QueueState.DONE
