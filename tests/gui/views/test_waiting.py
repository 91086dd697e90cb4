from __future__ import annotations

import threading
from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from db.errors import ArchiveError, Trouble
from gui.views import waiting
from gui.views.waiting import Waiting, wait_for
from tests.gui.conftest import MakeWindow


def _shown() -> list[Waiting]:
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, Waiting) and widget.isVisible()]


def test_what_takes_long_is_told_and_cannot_be_sent_away(qapp: QApplication) -> None:
    is_seen = threading.Event()
    seen: list[str] = []

    def look() -> None:
        for dialog in _shown():
            dialog.reject()
            dialog.close()
            seen.append(dialog.words.text() if dialog.isVisible() else "gone")
        is_seen.set()

    QTimer.singleShot(waiting.AT_ONCE_MS + 200, look)
    wait_for(lambda: is_seen.wait(10), "Öffnen", "Es dauert.")
    assert seen == ["Es dauert."]
    assert not _shown()


def test_what_is_done_at_once_shows_nothing(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "Waiting", None)  # would raise
    wait_for(lambda: None, "Öffnen", "Es dauert.")


def test_an_error_of_the_work_is_raised(qapp: QApplication) -> None:
    def fail() -> None:
        sleep(waiting.AT_ONCE_MS / 1000 + 0.1)
        raise ArchiveError(Trouble.FULL, "a.db")

    with pytest.raises(ArchiveError):
        wait_for(fail, "Öffnen", "Es dauert.")


def test_an_older_archive_is_brought_up_to_date_while_the_window_paints(
    make_window: MakeWindow, archive_file: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    parts = make_window()
    main_thread, worked_in = threading.current_thread(), []
    monkeypatch.setattr("gui.main_window.is_outdated", lambda path: True)
    monkeypatch.setattr(
        "gui.main_window.bring_up_to_date", lambda path: worked_in.append((path, threading.current_thread()))
    )
    assert parts.window.open_archive(archive_file)
    ((path, thread),) = worked_in
    assert path == archive_file
    assert thread is not main_thread
