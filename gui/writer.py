"""Deeds in, what they changed out: done one after the other in a thread of its own, so that the window never waits.

The thread has its own connection. Afterwards it links the few quotes whose wording or speaker a deed has changed; for
many it asks by `linking_wanted`. What the signals tell arrives in the window's thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from db.connection import Database, open_archive
from db.corrections import CorrectionError
from db.decisions import DecisionError
from db.errors import ArchiveError
from db.rows import Changes

logger = logging.getLogger(__name__)

Deed = Callable[[Database], Changes]
Tell = Callable[[Changes | None], None]
"""Hears what the deed changed; None if it was not done."""
FEW = 500
"""So many quotes are compared in moments; more would keep the next deed waiting."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    deed: Deed
    tell: Tell | None
    links: bool


class Writer(QObject):
    """One thread at most; it lives from the first deed to `close`."""

    done = Signal(object)  # Changes
    came_in = Signal(object)  # Changes, of which there may be many in a second
    failed = Signal(str)  # words for the user
    linking_wanted = Signal()
    _ended = Signal(object, object)  # _Wanted; Changes, or words for the user
    _linked = Signal(object)  # Changes, or None if there is too much to link

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._db: Database | None = None
        self._waiting = 0
        # The thread emits these two alone: whoever is connected to the others may be gone when a queued one arrives
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)
        self._linked.connect(self._tell_linked, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return self._waiting > 0

    def do(self, deed: Deed, tell: Tell | None = None, *, links: bool = True) -> None:
        """Linking is left to whoever does many deeds."""
        self._waiting += 1
        self._threads.submit(self._work, _Wanted(deed, tell, links))

    def close(self) -> None:
        """Waits until everything asked for is done; nobody is told of it any more."""
        self._ended.disconnect(self._hand_over)
        self._linked.disconnect(self._tell_linked)
        self._threads.submit(self._close_connection)
        self._threads.shutdown(wait=True)

    def _work(self, wanted: _Wanted) -> None:
        """Runs in the thread."""
        try:
            if self._db is None:
                self._db = open_archive(self._path, create=False)
            changes = wanted.deed(self._db)
            self._ended.emit(wanted, changes)
            if wanted.links and (changes.articles or changes.statements or changes.entities):
                self._link(self._db)
        except (ArchiveError, CorrectionError, DecisionError) as error:
            self._ended.emit(wanted, str(error))
        except KeyError:
            self._ended.emit(wanted, _gone())
        except Exception as error:
            logger.exception("A deed broke off")
            self._ended.emit(wanted, str(error) or type(error).__name__)

    def _link(self, db: Database) -> None:
        """Nobody waits for it: if another process writes, it is done another time."""
        from db.linking import link, waiting  # the window starts faster without numpy

        todo = waiting(db)
        count = todo.to_compare + todo.to_settle
        if count > FEW:
            self._linked.emit(None)
        if not 0 < count <= FEW:
            return
        try:
            changes = link(db)
        except ArchiveError:
            return
        self._linked.emit(changes)

    def _close_connection(self) -> None:
        if self._db is not None:
            self._db.close()

    def _hand_over(self, wanted: _Wanted, outcome: Changes | str) -> None:
        self._waiting -= 1
        if isinstance(outcome, str):
            self.failed.emit(outcome)
        elif wanted.links:
            self.done.emit(outcome)
        else:
            self.came_in.emit(outcome)
        if wanted.tell is not None:
            wanted.tell(None if isinstance(outcome, str) else outcome)

    def _tell_linked(self, changes: Changes | None) -> None:
        if changes is None:
            self.linking_wanted.emit()
        else:
            self.done.emit(changes)


def _gone() -> str:
    return QCoreApplication.translate("Archive", "What you chose is no longer in the archive. Please choose again.")
