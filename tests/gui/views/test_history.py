"""The list of decisions says what it is for while it is empty."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from db import corrections
from db.rows import Status
from gui.views.history import History
from tests.gui.conftest import MakeWindow
from tests.gui.samples import FIRST


def test_an_empty_history_says_so_until_something_is_decided(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    history = History(parts.archive, parts.window)
    assert "Nothing has been decided yet" in history.hint.text()
    parts.archive.do(lambda db: corrections.set_status(db, [FIRST.id], Status.ACCEPTED, by="Ute"))
    qtbot.waitUntil(lambda: history.model.rowCount() == 1, timeout=30_000)
    assert "The latest decision comes first" in history.hint.text()
    history.close()
