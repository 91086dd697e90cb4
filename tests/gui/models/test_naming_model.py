"""What articles call a speaker, each with its reason in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QObject
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from attribution.entities.levels import Level
from db.entity_rows import NamingRow
from gui.models.naming_model import Column, NamingModel

STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
ROWS = (
    NamingRow(1, "Anna Vogt", "Ministerin", "f", 4, Level.FIRST, None),
    NamingRow(2, "Vogt", None, None, 2, Level.ONLY_BEARER, "Anna Vogt"),
)


@pytest.fixture
def language() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot) -> None:
    parent = QObject()
    model = NamingModel(parent)
    QAbstractItemModelTester(model, STRICT, parent)
    model.show_namings(ROWS)
    assert [model.index(1, column).data() for column in Column][:3] == ["Vogt", "", "2"]


@pytest.mark.parametrize(("locale", "word"), [("de_DE", "Gleicher Nachname"), ("en_GB", "Same surname")])
def test_the_reason_speaks_the_language_of_the_window(qtbot: QtBot, language: None, locale: str, word: str) -> None:
    QLocale.setDefault(QLocale(locale))
    model = NamingModel()
    model.show_namings(ROWS)
    assert model.index(1, Column.REASON).data().startswith(word)


def test_a_name_that_stands_alone_needs_no_reason(qtbot: QtBot) -> None:
    model = NamingModel()
    model.show_namings(ROWS[:1])
    assert model.index(0, Column.REASON).data() == ""
