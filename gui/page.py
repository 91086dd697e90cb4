"""What the window asks of every page beside "Zitate", and what pages ask of the window.

A page asks the archive for nothing while it is hidden: what has changed meanwhile is asked for when it is shown.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from db.rows import Changes
from gui.archive import Archive

PAUSE_MS, PAUSE_TO_WORK = 400, 4
"""An import changes the archive many times a second; pages follow at leisure, most where answers take long."""


class Page(QWidget):
    """Subclasses say in `reload` what they ask for, in `cares` after which changes."""

    quote_wanted = Signal(str)
    """Id of a quote, to be shown in its article."""
    quotes_wanted = Signal(object, str)
    """A QuoteFilter and what it stands for in words, to be shown on the page "Zitate"."""
    statement_wanted = Signal(str)

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._is_stale = True
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._reload_when_seen)
        archive.changed.connect(self._notice)
        archive.decided.connect(self._reload_when_seen)

    def show_archive(self) -> None:
        """For an archive just opened: nothing of the one before stays."""
        self.start_over()
        self._is_stale = True
        self._reload_when_seen()

    def refresh(self) -> None:
        """Something may have changed of which nobody told."""
        self._is_stale = True
        self._reload_when_seen()

    # For subclasses

    def start_over(self) -> None:
        """Filters and choices as at the first start."""

    def reload(self) -> None:
        """Asks for everything anew; what is chosen stays chosen."""

    def cares(self, changes: Changes) -> bool:
        return bool(changes.articles or changes.quotes or changes.statements or changes.entities)

    def search(self) -> None:
        """Puts the keyboard where one searches."""

    def clear_filter(self) -> None:
        """Shows all there is."""

    def step(self, rows: int) -> None:
        """To the next row or the one before, wherever the keyboard is."""

    def state(self) -> QByteArray:
        """Widths and order, for the next start."""
        return QByteArray()

    def restore(self, state: QByteArray) -> None:
        """What `state` gave; a damaged one counts as none."""

    # Qt asks

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._reload_when_seen()

    # Private

    def _notice(self, changes: Changes) -> None:
        if self.cares(changes):
            self._is_stale = True
            if not self._timer.isActive():
                self._timer.start(max(PAUSE_MS, round(self._archive.slowness * 1000 * PAUSE_TO_WORK)))

    def _reload_when_seen(self) -> None:
        if self._is_stale and self.isVisible() and self._archive.is_open:
            self._timer.stop()
            self._is_stale = False
            self.reload()
