"""New, open and recent archives, as menu and welcome page offer them: a choice of the user in, a path to open out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QMenu

from gui import dialogs, settings
from gui.actions import Actions
from gui.folders import last_folder
from gui.settings import Settings
from gui.views.welcome import Welcome


class ArchiveMenu(QObject):
    """`open_archive` opens an archive, or makes it, and tells what stands against it."""

    def __init__(
        self,
        store: Settings,
        deeds: Actions,
        recent: QMenu,
        welcome: Welcome,
        open_archive: Callable[..., bool],
        window: QMainWindow,
    ) -> None:
        super().__init__(window)
        self._settings, self._recent, self._welcome = store, recent, welcome
        self._open_archive, self._window = open_archive, window
        deeds.new.triggered.connect(lambda: self._ask_new())
        deeds.open.triggered.connect(lambda: self._ask_archive())
        welcome.new_wanted.connect(self._ask_new)
        welcome.open_wanted.connect(self._ask_archive)
        welcome.recent_wanted.connect(open_archive)

    def fill(self) -> None:
        """With the archives that were open of late."""
        paths = self._settings.recent_archives()
        self._welcome.set_recent(paths)
        self._recent.clear()
        for path in paths:
            self._recent.addAction(str(path)).triggered.connect(lambda _=False, path=path: self._open_archive(path))

    def enable(self, is_free: bool) -> None:
        """Not beside an import."""
        self._recent.setEnabled(is_free and not self._recent.isEmpty())

    def _ask_new(self) -> None:
        if path := dialogs.ask_new_archive(self._window, last_folder(self._settings)):
            self._open_asked(path, create=True)

    def _ask_archive(self) -> None:
        if path := dialogs.ask_archive(self._window, last_folder(self._settings)):
            self._open_asked(path, create=False)

    def _open_asked(self, path: Path, *, create: bool) -> None:
        self._settings.set(settings.FOLDER, path.parent)
        self._open_archive(path, create=create)
