"""Paths, addresses and texts in, the sources behind them out, or the beginning of a table: in a thread of its own."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from gui.given import Given
from ingest.errors import InputError
from ingest.sources import Source, find_sources

if TYPE_CHECKING:
    from ingest.containers.table_preview import TablePreview


AT_ONCE = 1_000
"""So many sources are rows of the queue in a moment: the window goes on in between."""


class Finder(QObject):
    """Each `find` is answered by `found`, in order; the last answer says `is_all`. All arrive in the main thread."""

    found = Signal(object, object, bool)  # list of Source, list of InputError, is_all
    looked = Signal(object, object)  # Source, TablePreview; only for what is a table
    _found = Signal(object, object, bool)
    _looked = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="finder")
        self._is_stopped = False
        # The thread emits this one alone: whoever is connected to the other may be gone when a queued one arrives
        self._found.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._looked.connect(self._tell_looked, Qt.ConnectionType.QueuedConnection)

    def find(self, given: Sequence[Given]) -> None:
        self._threads.submit(self._find, list(given))

    def look_at(self, source: Source) -> None:
        """What a table holds; a file that is none, or that cannot be read, is told by its import."""
        self._threads.submit(self._look_at, source)

    def stop(self) -> None:
        """For the end of the program; nobody is told of anything any more."""
        self._is_stopped = True
        self._threads.shutdown(wait=True, cancel_futures=True)

    def _find(self, given: list[Given]) -> None:
        """Runs in the thread."""
        sources, errors = list[Source](), list[InputError]()
        try:
            sources, errors = find_sources(given)
        finally:
            for start in range(0, len(sources) - AT_ONCE, AT_ONCE):
                self._found.emit(sources[start : start + AT_ONCE], [], False)
            done = (len(sources) - 1) // AT_ONCE * AT_ONCE if sources else 0
            self._found.emit(sources[done:], errors, True)

    def _look_at(self, source: Source) -> None:
        """Runs in the thread."""
        # Loads the readers of tables: not before somebody asks for one
        from ingest.containers.table_preview import table_preview

        with suppress(InputError, OSError):
            if (preview := table_preview(source.path)) is not None:
                self._looked.emit(source, preview)

    def _tell_looked(self, source: Source, preview: TablePreview) -> None:
        if not self._is_stopped:
            self.looked.emit(source, preview)

    def _tell(self, sources: list[Source], errors: list[InputError], is_all: bool) -> None:
        if not self._is_stopped:
            self.found.emit(sources, errors, is_all)
