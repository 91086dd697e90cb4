"""The list of speakers; outlets are counted where one looks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.entity_queries import entity_entries
from db.entity_rows import EntityEntry
from gui.archive import Archive
from gui.models.entity_model import OUTLETS_ROLE, EntityModel
from tests.gui.spread import spread

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def archive(qtbot: QtBot, tmp_path: Path) -> Iterator[Archive]:
    made = Archive()
    made.open(spread(tmp_path / "Archiv.db"), create=False)
    yield made
    made.close()


@pytest.fixture
def entries(archive: Archive) -> list[EntityEntry]:
    assert archive.path is not None
    with open_archive(archive.path) as db:
        return entity_entries(db)


def test_the_model_keeps_the_rules_of_qt(archive: Archive, entries: list[EntityEntry], qtbot: QtBot) -> None:
    parent = QObject()
    model = EntityModel(archive, parent)
    QAbstractItemModelTester(model, STRICT, parent)
    model.show_entries(entries)
    assert model.index(0, 0).data(OUTLETS_ROLE) is None
    qtbot.waitUntil(lambda: model.index(0, 0).data(OUTLETS_ROLE) == 3)
    assert model.row_of(entries[1].id) == 1
    assert model.row_of(999) is None


def test_only_who_is_looked_at_is_counted_and_all_of_them_at_once(
    archive: Archive, entries: list[EntityEntry], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[int]] = []
    ask = archive.ask_outlet_counts
    monkeypatch.setattr(archive, "ask_outlet_counts", lambda ids, tell: asked.append(list(ids)) or ask(ids, tell))
    model = EntityModel(archive)
    model.show_entries(entries)
    for row in (0, 1, 0):
        model.index(row, 0).data(OUTLETS_ROLE)
    qtbot.waitUntil(lambda: model.index(1, 0).data(OUTLETS_ROLE) == 2)
    assert asked == [[entries[0].id, entries[1].id]]
