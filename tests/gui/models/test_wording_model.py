"""The wording tree as a list, and what screen readers hear of a diff."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.statement_queries import statement_ids, wording_tree
from db.wording_rows import WordingTree
from gui.models.wording_model import WordingModel
from tests.gui.spread import spread

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def tree(tmp_path: Path) -> WordingTree:
    with open_archive(spread(tmp_path / "Archiv.db")) as db:
        return wording_tree(db, statement_ids(db)[0])


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, tree: WordingTree) -> None:
    parent = QObject()
    model = WordingModel(parent)
    QAbstractItemModelTester(model, STRICT, parent)
    model.show_tree(tree)
    assert model.rowCount() == 3
    model.show_tree(None)
    assert model.rowCount() == 0


def test_what_the_eye_sees_is_said_in_words(qtbot: QtBot, tree: WordingTree) -> None:
    model = WordingModel()
    model.show_tree(tree)
    first, _, retold = (model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3))
    assert first.startswith("Hafenkurier, ")
    assert "from dpa" in first
    assert "fullest wording" in first
    assert "number: 14 Millionen" in retold
    assert "number: 12 Millionen" in retold
    assert "left out: alte" in retold
    assert "form: werde" not in retold
