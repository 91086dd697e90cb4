"""Backups of the open archive, and of one that cannot be opened: the action and errors in, the dialog out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from db.backups import Backup, Occasion, backups
from db.errors import ArchiveError, Trouble
from gui import dialogs
from gui.actions import Actions
from gui.archive import Archive
from gui.care import Care
from gui.views.backups_dialog import BackupsDialog

MESSAGE_MS = 20_000
RESTORABLE = (Trouble.DAMAGED, Trouble.NOT_AN_ARCHIVE, Trouble.MISSING)
"""What a backup is the cure for."""


class BackupsMenu(QObject):
    """`reopen` opens an archive and tells what stands against it."""

    def __init__(
        self, archive: Archive, care: Care, deeds: Actions, reopen: Callable[[Path], object], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._archive, self._care, self._window = archive, care, window
        self.dialog = BackupsDialog(care, window)
        self.dialog.restored.connect(reopen)
        deeds.backups.triggered.connect(lambda: self._show())
        care.daily_failed.connect(self._tell_daily)

    def tell_unopened(self, path: Path, error: ArchiveError) -> None:
        """If there are backups of it, they are offered."""
        if error.trouble in RESTORABLE and backups(path):
            if dialogs.ask_backups(self._window, str(error)):
                self.dialog.show_for(path, is_open=False)
        else:
            title = self.tr("The archive cannot be opened")
            dialogs.tell_error(self._window, title, str(error))

    def back_up_before(self, deed: Callable[[], None]) -> None:
        """What changes much at once does not begin without a backup."""
        path = self._archive.path
        if path is not None:
            self._care.back_up(path, Occasion.BULK, lambda answer: self._go_on(answer, deed))

    def _go_on(self, answer: Backup | Exception, deed: Callable[[], None]) -> None:
        if isinstance(answer, Exception):
            title = self.tr("The backup before it could not be made")
            dialogs.tell_error(self._window, title, str(answer))
        else:
            deed()

    def _show(self) -> None:
        if (path := self._archive.path) is not None:
            self.dialog.show_for(path, is_open=True)

    def _tell_daily(self, error: Exception) -> None:
        """Nobody has asked for it: only damage is worth a dialog."""
        title = self.tr("The daily backup could not be made")
        if isinstance(error, ArchiveError) and error.trouble is Trouble.DAMAGED:
            dialogs.tell_error(self._window, title, str(error))
        else:
            self._window.statusBar().showMessage(f"{title}: {error}", MESSAGE_MS)
