"""The filter of the table in, how much it lets through out: counted in the background, after changes at leisure."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from db.rows import QuoteCounts, QuoteFilter
from gui.archive import Archive

PAUSE_MS = 250
"""An import changes the archive many times a second; the table follows at leisure."""
PAUSE_TO_WORK = 4
"""A large table takes longer to fill: it is left alone that many times as long."""


class QuoteCounting(QObject):
    """Counts what `wanted` gives; an answer to an older filter is asked for anew, and nobody is told."""

    counted = Signal(object)  # QuoteCounts

    def __init__(self, archive: Archive, wanted: Callable[[], QuoteFilter], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._wanted = archive, wanted
        self._since: QElapsedTimer | None = None
        self._counts: QuoteCounts | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.ask)

    @property
    def is_stale(self) -> bool:
        """Something has changed that nobody has been told of yet."""
        return self._timer.isActive() or self._since is not None

    def start_over(self) -> None:
        """For another archive."""
        self._timer.stop()
        self._counts = None

    def ask(self) -> None:
        """Counting takes long in a large archive: the window goes on meanwhile."""
        self._timer.stop()
        if self._archive.is_open:
            self._since = QElapsedTimer()
            self._since.start()
            self._archive.ask_counts(self._wanted(), self._take)

    def ask_soon(self) -> None:
        """At the next pause, however many ask."""
        if not self._timer.isActive():
            self._timer.start()

    def words(self, quotes: int) -> str:
        """In how many articles is told a moment later."""
        if not self._archive.is_open:
            return ""
        counted, counts = self.tr("%Ln quote(s)", "", quotes), self._counts
        if counts is None or (counts.filter, counts.quotes) != (self._wanted(), quotes):
            return counted
        found_in = self.tr("in %Ln article(s)", "", counts.articles)
        return f"{counted} {found_in}"

    def _take(self, counts: QuoteCounts) -> None:
        if counts.filter != self._wanted():
            return self.ask()
        if self._since is not None:
            self._timer.setInterval(max(PAUSE_MS, self._since.elapsed() * PAUSE_TO_WORK))
        self._since, self._counts = None, counts
        return self.counted.emit(counts)
