"""Questions that may take long in, answers out: asked in a thread of its own, so that the window never waits.

The thread has its own connection, which only reads. Answers come back into the window's thread, in order; a newer
question with the same `tell` replaces an older one, whose answer never comes. Whoever has some patience gets an answer
that is there in time before `ask` returns: a table need not flicker for a few milliseconds.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from db.connection import Database, open_reader
from db.errors import ArchiveError

T = TypeVar("T")
GONE = (KeyError,)
"""What was asked about is no longer there: the next `changed` says so, too."""


@dataclass(eq=False, slots=True)
class _Asked:
    question: Callable[[Database], Any]
    tell: Callable[[Any], None]
    answer: Any = None
    is_off: bool = False


class Reader(QObject):
    """One thread at most; it lives from the first question to `close`."""

    failed = Signal(str)  # words for the user
    _answered = Signal(object)  # _Asked

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._threads = ThreadPoolExecutor(1, thread_name_prefix="reader")
        self._db: Database | None = None
        self.took = 0.0
        """Seconds of work for the answer that came last."""
        self._latest: dict[Callable[[Any], None], _Asked] = {}
        self._answered.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return bool(self._latest)

    def ask(self, question: Callable[[Database], T], tell: Callable[[T], None], patience: float = 0) -> None:
        """`patience`: for so many seconds."""
        self.drop(tell)
        asked = self._latest[tell] = _Asked(question, tell)
        working = self._threads.submit(self._work, asked)
        if patience and wait([working], patience).done:
            self._hand_over(asked)

    def drop(self, tell: Callable[[Any], None]) -> None:
        """Nobody waits for this answer any more."""
        if (older := self._latest.pop(tell, None)) is not None:
            older.is_off = True

    def close(self) -> None:
        """Waits for the question in hand, which is cut short."""
        for asked in self._latest.values():
            asked.is_off = True
        self._latest.clear()
        if self._db is not None:
            self._db.conn.interrupt()
        self._threads.submit(self._close_connection)
        self._threads.shutdown(wait=True)

    def _work(self, asked: _Asked) -> None:
        """Runs in the thread."""
        if asked.is_off:
            return
        start = perf_counter()
        try:
            if self._db is None:
                self._db = open_reader(self._path)
            asked.answer = asked.question(self._db)
            self.took = perf_counter() - start
        except GONE:
            asked.answer = None
        except Exception as error:
            asked.answer = error
        self._answered.emit(asked)

    def _close_connection(self) -> None:
        if self._db is not None:
            self._db.close()

    def _hand_over(self, asked: _Asked) -> None:
        if asked.is_off:
            return
        asked.is_off, answer = True, asked.answer
        del self._latest[asked.tell]
        if isinstance(answer, ArchiveError):
            self.failed.emit(str(answer))
        elif isinstance(answer, Exception):
            raise answer
        elif answer is not None:
            asked.tell(answer)
