"""The keys of somebody who reviews, and what then stands in the archive."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.queries import quotes
from db.rows import QuoteFilter, QuoteRow
from gui.app import Parts

KEYS = Qt.KeyboardModifier


def ready(parts: Parts, qtbot: QtBot) -> Parts:
    """The keyboard is in the table."""
    parts.window.activateWindow()
    parts.window.quotes.table.setFocus()
    qtbot.waitUntil(parts.window.quotes.table.hasFocus)
    return parts


def rows(file: Path) -> dict[str, QuoteRow]:
    """What stands in the file."""
    with open_archive(file) as db:
        return {row.id: row for row in quotes(db, QuoteFilter(), limit=None)}


def press(parts: Parts, key: Qt.Key, modifier: Qt.KeyboardModifier = KEYS.NoModifier) -> None:
    QTest.keyClick(parts.window.quotes.table, key, modifier)


def settled(parts: Parts, qtbot: QtBot) -> None:
    """All that was asked for is done and shown."""
    page = parts.window.quotes
    page.review.keep_borders()
    writer = parts.archive.writer
    qtbot.waitUntil(lambda: not writer.is_busy and not page.is_stale, timeout=10_000)


def dialog(kind: type, qtbot: QtBot) -> object:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    return QApplication.activeModalWidget()
