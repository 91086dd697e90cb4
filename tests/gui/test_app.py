"""The program as a whole: what it loads, in which language it speaks, and once with the real models."""

from __future__ import annotations

import gc
import multiprocessing
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from analysis.analyser import Analyser
from db.rows import QuoteFilter
from gui.app import Parts, spare_modules
from gui.import_desk import EXAMPLE

PATIENCE_MS = 300_000

STARTED = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gui import app

def shown(self):
    window = QApplication.topLevelWidgets()
    words = [each.windowTitle() for each in window if each.isVisible() and each.windowTitle()]
    words += [action.text() for each in window if hasattr(each, "menuBar") for action in each.menuBar().actions()]
    print("|".join(words))
    return 0

QApplication.exec = shown
code = app.run(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
print(" ".join(sorted({"stanza", "torch", "attribution.pipeline"} & set(sys.modules))) or "none")
sys.exit(code)
"""


def _start(home: Path, *arguments: Path, lang: str = "de") -> list[str]:
    folders = {name: str(home) for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    environment = os.environ | folders | {"ZITATSPUR_LANG": lang}
    command = [sys.executable, "-c", STARTED, *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=EXAMPLE.parent, check=True)
    assert ran.stderr == ""
    return ran.stdout.splitlines()


def test_the_window_opens_and_never_loads_the_parser(archive_file: Path, tmp_path: Path) -> None:
    words, loaded = _start(tmp_path, archive_file)
    assert words == "Archiv für März – Zitatspur|&Datei|&Bearbeiten|&Ansicht|&Zitate|D&urchsicht|&Hilfe"
    assert loaded == "none"


def test_the_next_start_opens_the_last_archive(archive_file: Path, tmp_path: Path) -> None:
    _start(tmp_path, archive_file)
    words, _ = _start(tmp_path, lang="en")
    assert words == "Archiv für März – Zitatspur|&File|&Edit|&View|&Quotes|&Review|&Help"


@pytest.mark.stanza
def test_the_example_is_read_by_the_real_models(tmp_path: Path, qtbot: QtBot) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    with Parts(store, Analyser) as parts:
        parts.start(tmp_path / "echt.db")
        with qtbot.waitSignal(parts.importer.finished, timeout=PATIENCE_MS) as finished:
            parts.window.imports.import_given([EXAMPLE])
        assert finished.args is not None
        assert (finished.args[0].articles, finished.args[0].failures) == (6, ())
        assert parts.window.quotes.model.rowCount() == parts.archive.count_quotes(QuoteFilter()) > 20
        assert [row for row in parts.archive.outlets() if row.name == "Seebote"]
        assert parts.window.quotes.pane.text.chosen is not None
    assert multiprocessing.active_children() == []


def test_what_modules_hold_is_left_out_of_the_search_for_garbage() -> None:
    try:
        spare_modules()
        assert gc.get_freeze_count() > 10_000
    finally:
        gc.unfreeze()
