"""An archive or none in, the exit code of the window out: builds all parts and alone knows who gets what.

Tests build the same parts with `Parts`, their own settings file and a fake analysis.
"""

from __future__ import annotations

import gc
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtWidgets import QApplication, QWidget

from analysis import faults
from analysis.analyser import Analyser as ChildAnalysis
from db.errors import ArchiveError
from gui import dialogs, language, settings, theme
from gui.analyser import Analyser, Analysis
from gui.archive import Archive
from gui.care import Care
from gui.importer import Importer
from gui.main_window import MainWindow
from gui.model_jobs import ModelJobs
from gui.settings import Settings
from language_models.shelf import Shelf

ANEW = 77
"""Tells `run` that the window does not end but comes back."""

SWITCH_SECONDS = 0.0005
"""So soon a thread that reads the archive lets the window's go on, which has hundreds of small things to paint."""


class Parts:
    """Everything behind one window; `close` leaves no thread, child or open file."""

    def __init__(self, store: QSettings, make_analysis: Callable[[], Analysis]) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)
        self.settings = Settings(store)
        self.archive = Archive()
        self.analyser = Analyser(make_analysis)
        self.importer = Importer(self.archive, self.analyser)
        self.models = ModelJobs(Shelf.of_user())
        self.care = Care(self.archive)
        self.window = MainWindow(self.archive, self.importer, self.settings, self.models, self.care)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def start(self, archive: Path | None) -> None:
        """With the archive asked for, else that of last time if it is still there, else the welcome page."""
        last: Path | None = self.settings.get(settings.LAST_ARCHIVE)
        if archive is not None:
            self.window.open_archive(archive, create=True)
        elif last is not None and last.exists():
            self.window.open_archive(last)
        self.window.recall_filter()
        self.window.show()

    def close(self) -> None:
        self.window.close()
        self.models.stop()
        self.importer.stop()
        self.analyser.stop()
        self.archive.close()
        self.care.close()


def run(archive: Path | None) -> int:
    """Shows the window until it is closed."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Zitatspur")
    app.setOrganizationName("Zitatspur")
    app.setDesktopFileName("zitatspur")
    theme.apply(app)
    spare_modules()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would keep Python from hearing Ctrl-C
    store = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Zitatspur", "Zitatspur")
    while (outcome := _show(app, store, archive)) is None:
        last: Path | None = Settings(store).get(settings.LAST_ARCHIVE)
        archive = last if last and last.exists() else None
    return outcome


def spare_modules() -> None:
    """Python's search for garbage holds all threads up: the hundred thousand objects of modules are left out of it."""
    gc.collect()
    gc.freeze()


def _show(app: QApplication, store: QSettings, archive: Path | None) -> int | None:
    """None if the window is to be built anew, in another language or with other letters."""
    chosen = Settings(store)
    language.install(app, language.wanted_locale(chosen.get(settings.LANGUAGE)))
    theme.choose(app, chosen.get(settings.THEME), chosen.get(settings.LETTERS))
    app.setStyleSheet("")  # it would be worked out anew for each widget that is put into another
    with Parts(store, lambda: ChildAnalysis(models=Shelf.of_user().models())) as parts:
        theme.dress(app)
        sys.excepthook = partial(_tell_uncaught, parts.window)
        parts.window.renewal_wanted.connect(lambda: app.exit(ANEW))
        parts.start(archive)
        outcome = app.exec()
    return None if outcome == ANEW else outcome


def _tell_uncaught(
    window: QWidget, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """What the world does to an open archive, a pulled-out stick say, is told; so is a bug, with where its trace is."""
    translate = QCoreApplication.translate
    if isinstance(error, ArchiveError):
        dialogs.tell_error(window, translate("app", "The archive cannot be read"), str(error))
    elif not isinstance(error, Exception):
        sys.__excepthook__(kind, error, trace)
    else:
        words = translate(
            "app", "The program made a mistake that we did not foresee (%1). What was stored is still there."
        ).replace("%1", type(error).__name__)
        if file := faults.report(error):
            words += "\n\n" + translate("app", "The report of it: %1").replace("%1", str(file))
        dialogs.tell_error(window, translate("app", "A mistake of the program"), words)
