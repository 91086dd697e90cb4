"""The journal as Qt's list: pages on demand, undone rows struck through."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.corrections import set_status
from db.rows import Status
from db.undoing import undo
from gui.archive import Archive
from gui.models import decision_model
from gui.models.decision_model import ENTRY_ROLE, DecisionModel
from tests.gui.samples import FIRST, PRONOUN

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(archive_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[DecisionModel]:
    """Five decisions in pages of two; the last one is undone."""
    monkeypatch.setattr(decision_model, "PAGE", 2)
    with open_archive(archive_file) as db:
        for status in (Status.ACCEPTED, Status.REJECTED, Status.UNREVIEWED, Status.ACCEPTED):
            set_status(db, [FIRST.id], status, by="Berta Groß")
        set_status(db, [FIRST.id, PRONOUN.id], Status.REJECTED, by="Berta Groß")
        undo(db)
    archive = Archive()
    archive.open(archive_file, create=False)
    made = DecisionModel(archive)
    made.reload()
    yield made
    archive.close()


def test_rows_come_page_by_page(model: DecisionModel) -> None:
    seen = [model.rowCount()]
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
        seen.append(model.rowCount())
    assert seen == [2, 4, 5]
    model.reload()
    assert model.rowCount() == 5


def test_qt_finds_nothing_wrong_with_the_model(model: DecisionModel) -> None:
    QAbstractItemModelTester(model, STRICT)
    model.reload()


def test_what_is_undone_is_struck_through_and_says_so(model: DecisionModel) -> None:
    undone, held = model.index(0), model.index(1)
    assert undone.data(Qt.ItemDataRole.FontRole).strikeOut()
    assert held.data(Qt.ItemDataRole.FontRole) is None
    assert "undone" in undone.data()
    assert "2 quote(s) rejected · Berta Groß" in undone.data()


def test_a_row_is_found_by_its_decision(model: DecisionModel) -> None:
    entry = model.index(1).data(ENTRY_ROLE)
    assert model.row_of(entry.id) == 1
    assert model.row_of(99) is None


def test_without_an_archive_it_is_empty(model: DecisionModel, archive_file: Path) -> None:
    model._archive.close()
    model.reload()
    assert model.rowCount() == 0
