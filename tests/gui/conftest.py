"""A window as `gui.app` builds it, over files of its own and with an analysis that the test directs."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"  # before Qt is imported anywhere
os.environ.pop("ZITATSPUR_LANG", None)
os.environ["ZITATSPUR_THEME"] = "light"

import multiprocessing
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, QThread
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.store import save_article
from gui import folders
from gui.app import Parts
from tests.db.putting import put_statements
from tests.gui.fake_analysis import FakeAnalysis
from tests.gui.samples import SAMPLES, STATEMENTS

MakeWindow = Callable[..., Parts]


@pytest.fixture
def archive_file(tmp_path: Path) -> Path:
    """Three articles of two outlets with one statement in common."""
    path = tmp_path / "Archiv für März.db"
    with open_archive(path) as db:
        for attributed in SAMPLES:
            save_article(db, attributed)
        put_statements(db, STATEMENTS)
    return path


@pytest.fixture
def analysis() -> FakeAnalysis:
    return FakeAnalysis()


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "Einstellungen.ini"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the window would put into the user's folders goes into the test's."""

    def place(_: QStandardPaths.StandardLocation) -> str:
        return str(tmp_path / "Dokumente")

    monkeypatch.setattr(folders.QStandardPaths, "writableLocation", place)


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rows are there at once, however busy the machine is; a test about rows on their way sets it to 0."""
    monkeypatch.setattr("gui.archive_questions.PATIENCE", 10)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What message boxes would have said; none of them waits for a click."""
    words: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda _parent, title, text: words.append(f"{title}: {text}"))
    monkeypatch.setattr(QMessageBox, "about", lambda _parent, title, text: words.append(f"{title}: {text}"))
    return words


def _own_threads() -> int:
    """Those of Python: of a thread of Qt that has logged something, `threading` keeps a dummy for ever."""
    return sum(not thread.name.startswith("Dummy-") for thread in threading.enumerate())


@pytest.fixture
def make_window(qtbot: QtBot, settings_file: Path, analysis: FakeAnalysis, told: list[str]) -> Iterator[MakeWindow]:
    """Starts the program, more than once if need be; in the end nothing of it may be left."""
    made: list[Parts] = []

    def make(archive: Path | None = None) -> Parts:
        store = QSettings(str(settings_file), QSettings.Format.IniFormat)
        parts = Parts(store, lambda: analysis)
        made.append(parts)
        parts.start(archive)
        qtbot.waitExposed(parts.window)
        return parts

    threads = _own_threads()
    yield make
    for parts in made:
        parts.close()
        parts.window.deleteLater()
    QApplication.processEvents()
    assert multiprocessing.active_children() == []
    assert _own_threads() <= threads
    assert [thread for parts in made for thread in parts.analyser.findChildren(QThread) if thread.isRunning()] == []
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []
