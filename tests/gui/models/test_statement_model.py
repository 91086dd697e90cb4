"""Statements are asked for page by page, and only where one looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.statement_queries import statement_ids
from gui.archive import Archive
from gui.models.statement_model import PAGE, ROW_ROLE, StatementModel
from tests.gui.spread import spread

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def archive(qtbot: QtBot, tmp_path: Path) -> Iterator[Archive]:
    made = Archive()
    made.open(spread(tmp_path / "Archiv.db"), create=False)
    yield made
    made.close()


@pytest.fixture
def ids(archive: Archive) -> list[str]:
    assert archive.path is not None
    with open_archive(archive.path) as db:
        return statement_ids(db)


def test_the_model_keeps_the_rules_of_qt(archive: Archive, ids: list[str]) -> None:
    parent = QObject()
    model = StatementModel(archive, parent)
    QAbstractItemModelTester(model, STRICT, parent)
    model.show_ids(ids)
    assert model.rowCount() == 3
    model.show_ids(())
    assert model.rowCount() == 0


def test_only_pages_that_are_looked_at_are_asked_for(
    archive: Archive, ids: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []
    ask = archive.ask_statement_rows
    monkeypatch.setattr(archive, "ask_statement_rows", lambda ids, tell: asked.append(len(ids)) or ask(ids, tell))
    model = StatementModel(archive)
    model.show_ids([*ids, *(f"gone {n}" for n in range(3 * PAGE))])
    assert model.index(0, 0).data(ROW_ROLE).id == ids[0]
    assert model.index(1, 0).data(ROW_ROLE).id == ids[1]
    assert asked == [PAGE]


def test_a_statement_that_is_gone_is_an_empty_place(archive: Archive, ids: list[str]) -> None:
    model = StatementModel(archive)
    model.show_ids(["gone", *ids])
    assert model.index(0, 0).data() is None
    assert model.row_of(ids[0]) == 1
    assert model.row_of("unknown") is None


def test_screen_readers_hear_the_whole_entry(archive: Archive, ids: list[str]) -> None:
    model = StatementModel(archive)
    model.show_ids(ids)
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Anna Vogt" in spoken
    assert "with deviations" in spoken
    assert "14 Millionen" in spoken


def test_rows_on_their_way_are_empty_and_tell_when_they_are_there(
    archive: Archive, ids: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.archive.PATIENCE", 0)
    model = StatementModel(archive)
    model.show_ids(ids)
    with qtbot.waitSignal(model.dataChanged) as told:
        assert model.index(1, 0).data() is None
    assert told.args is not None
    assert (told.args[0].row(), told.args[1].row()) == (0, len(ids) - 1)
    assert model.index(1, 0).data(ROW_ROLE).id == ids[1]


def test_an_answer_for_another_list_is_none(
    archive: Archive, ids: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.archive.PATIENCE", 0)
    model = StatementModel(archive)
    model.show_ids(ids)
    assert model.index(0, 0).data() is None
    model.show_ids(ids[::-1])
    with qtbot.waitSignal(model.dataChanged):
        assert model.index(0, 0).data() is None
    assert model.index(0, 0).data(ROW_ROLE).id == ids[-1]
