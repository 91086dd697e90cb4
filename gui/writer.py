"""Deeds in, what they changed out: done one after the other in a thread of its own, so that the window never waits.

The thread has its own connection. Afterwards it links the few quotes whose wording a deed has changed; many wait for
the next import. What `done` and `failed` tell arrives in the window's thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from db.connection import Database, open_archive
from db.corrections import CorrectionError
from db.decisions import DecisionError
from db.errors import ArchiveError
from db.linking import link, waiting
from db.rows import Changes

logger = logging.getLogger(__name__)

Deed = Callable[[Database], Changes]
FEW = 500
"""So many quotes are compared in moments; more would keep the next deed waiting."""


class Writer(QObject):
    """One thread at most; it lives from the first deed to `close`."""

    done = Signal(object)  # Changes
    failed = Signal(str)  # words for the user
    _ended = Signal(object)  # Changes, or words for the user
    _linked = Signal(object)  # Changes

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

    def do(self, deed: Deed) -> None:
        self._waiting += 1
        self._threads.submit(self._work, deed)

    def close(self) -> None:
        """Waits until everything asked for is done; nobody is told of it any more."""
        self._ended.disconnect(self._hand_over)
        self._linked.disconnect(self._tell_linked)
        self._threads.submit(self._close_connection)
        self._threads.shutdown(wait=True)

    def _work(self, deed: Deed) -> None:
        """Runs in the thread."""
        try:
            if self._db is None:
                self._db = open_archive(self._path, create=False)
            changes = deed(self._db)
            self._ended.emit(changes)
            if changes.articles or changes.statements:
                self._link(self._db)
        except (ArchiveError, CorrectionError, DecisionError) as error:
            self._ended.emit(str(error))
        except KeyError:
            self._ended.emit(_gone())
        except Exception as error:
            logger.exception("A deed broke off")
            self._ended.emit(str(error) or type(error).__name__)

    def _link(self, db: Database) -> None:
        """Nobody waits for it: if another process writes, it is done another time."""
        todo = waiting(db)
        if not 0 < todo.to_compare + todo.to_settle <= FEW:
            return
        try:
            changes = link(db)
        except ArchiveError:
            return
        self._linked.emit(changes)

    def _close_connection(self) -> None:
        if self._db is not None:
            self._db.close()

    def _hand_over(self, outcome: Changes | str) -> None:
        self._waiting -= 1
        if isinstance(outcome, str):
            self.failed.emit(outcome)
        else:
            self.done.emit(outcome)

    def _tell_linked(self, changes: Changes) -> None:
        self.done.emit(changes)


def _gone() -> str:
    return QCoreApplication.translate("Archive", "What you chose is no longer in the archive. Please choose again.")
