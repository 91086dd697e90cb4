"""The settings dialog: what can be applied in the open window is, for the rest the window is to be built anew."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui import settings, theme
from gui.archive import Archive
from gui.settings import Settings
from gui.views.settings_dialog import SettingsDialog


class SettingsMenu(QObject):
    """Says by signals what it cannot do itself."""

    models_wanted = Signal()
    renewal_wanted = Signal()

    def __init__(self, archive: Archive, store: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._archive, self._settings, self._window = archive, store, window

    def ask(self, *, is_free: bool) -> None:
        """Beside an import (not `is_free`) some cannot be changed."""
        dialog = SettingsDialog(self._settings, self._window, is_free=is_free)
        before = self._settings.get(settings.LANGUAGE), self._settings.get(settings.LETTERS)
        dialog.models_wanted.connect(self.models_wanted)
        dialog.accepted.connect(lambda: self._apply(before))
        dialog.open()

    def _apply(self, before: tuple[str, int]) -> None:
        self._archive.signature = self._settings.get(settings.SIGNATURE)
        letters: int = self._settings.get(settings.LETTERS)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.choose(app, self._settings.get(settings.THEME), letters)
        if before != (self._settings.get(settings.LANGUAGE), letters):
            self.renewal_wanted.emit()
