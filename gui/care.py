"""What keeps an archive safe: backups, checks, restoring, compacting. Done in the background; answers come later.

It goes by the path, as an archive that is too damaged to be opened can be put back, too. One thing is done after the
other in a thread of its own, so that a person's decisions need not wait for a backup of gigabytes; compacting alone is
the writer's, as decisions cannot be stored meanwhile. An `ArchiveError` is an answer like any other.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from db import backups, compacting
from db.backup_loss import Loss, lost_by_restoring
from db.backups import Backup, Occasion
from db.compacting import Compacted
from db.connection import Database, open_reader
from db.errors import ArchiveError
from db.invariants import Fault, faults
from db.rows import Changes
from gui.archive import Archive

logger = logging.getLogger(__name__)

T = TypeVar("T")
Tell = Callable[[T | Exception], None]
"""Hears the answer, or why there is none."""
HOUR_MS = 3_600_000
"""A window that stays open for days looks so often whether a new day has begun."""


class Care(QObject):
    """`is_busy` while anything is asked for; `close` waits for what is in hand."""

    busy_changed = Signal()
    daily_failed = Signal(object)  # Exception
    _ended = Signal(object, object)  # who hears it, and the answer

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._threads: ThreadPoolExecutor | None = None
        self._waiting, self._is_compacting, self._is_closed = 0, False, False
        self._timer = QTimer(self, interval=HOUR_MS)
        self._timer.timeout.connect(self._back_up_daily)
        self._timer.start()
        archive.opened.connect(lambda _: self._back_up_daily())
        archive.closed.connect(lambda: self._set_compacting(False))
        self._ended.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        return self._waiting > 0 or self._is_compacting

    def close(self) -> None:
        """Nobody is told any more."""
        self._timer.stop()
        self._is_closed = True
        if self._threads is not None:
            self._threads.shutdown(wait=True, cancel_futures=True)

    # Each with the path of an archive, open or not

    def ask_backups(self, path: Path, tell: Tell[list[Backup]]) -> None:
        """The latest first."""
        self._do(lambda: backups.backups(path), tell)

    def back_up(self, path: Path, occasion: Occasion, tell: Tell[Backup]) -> None:
        """With all that has been decided up to now."""
        self._after_deeds(path, lambda: self._do(lambda: backups.back_up(path, occasion), tell))

    def check_backup(self, backup: Backup, tell: Tell[Backup]) -> None:
        self._do(lambda: _checked(backup), tell)

    def check_archive(self, path: Path, tell: Tell[list[Fault]]) -> None:
        self._do(lambda: _faults(path), tell)

    def ask_loss(self, path: Path, backup: Backup, tell: Tell[Loss]) -> None:
        self._after_deeds(path, lambda: self._do(lambda: lost_by_restoring(path, backup.path), tell))

    def restore(self, path: Path, backup: Backup, tell: Tell[Path | None]) -> None:
        """Closes the archive first if it is open; whoever asked opens it again. Tells where its present state went."""
        if self._archive.path == path:
            self._archive.close()
        self._do(lambda: backups.restore(path, backup.path), tell)

    def compact(self, path: Path, tell: Tell[Compacted]) -> None:
        """Of the open archive."""
        told: list[Compacted] = []

        def deed(db: Database) -> Changes:
            told.append(compacting.compact(db, path))
            return Changes()

        self._set_compacting(True)
        self._archive.writer.do(deed, lambda _: self._tell_compacted(told, tell), links=False)

    # Private

    def _tell_compacted(self, told: list[Compacted], tell: Tell[Compacted]) -> None:
        """What went wrong the archive tells itself, as of any deed."""
        self._set_compacting(False)
        if told:
            tell(told[0])

    def _back_up_daily(self) -> None:
        if (path := self._archive.path) is not None:
            self._do(lambda: backups.back_up_daily(path), self._tell_daily)

    def _tell_daily(self, answer: Backup | Exception | None) -> None:
        if isinstance(answer, Exception):
            self.daily_failed.emit(answer)

    def _after_deeds(self, path: Path, then: Callable[[], None]) -> None:
        """What was decided a moment ago is stored first."""
        if self._archive.path == path:
            self._archive.writer.do(lambda _: Changes(), lambda _: then(), links=False)
        else:
            then()

    def _do(self, work: Callable[[], T], tell: Tell[T]) -> None:
        if self._threads is None:
            self._threads = ThreadPoolExecutor(1, thread_name_prefix="care")
        self._count(1)
        self._threads.submit(self._work, work, tell)

    def _work(self, work: Callable[[], T], tell: Tell[T]) -> None:
        """Runs in the thread."""
        try:
            answer: Any = work()
        except ArchiveError as error:
            answer = error
        except Exception as error:
            logger.exception("The care of an archive broke off")
            answer = error
        self._ended.emit(tell, answer)

    def _hand_over(self, tell: Tell[Any], answer: Any) -> None:
        if not self._is_closed:
            self._count(-1)
            tell(answer)

    def _set_compacting(self, is_on: bool) -> None:
        """A closed archive has been waited for."""
        self._is_compacting = is_on
        self.busy_changed.emit()

    def _count(self, by: int) -> None:
        self._waiting += by
        self.busy_changed.emit()


def _checked(backup: Backup) -> Backup:
    backups.check_file(backup.path)
    return backup


def _faults(path: Path) -> list[Fault]:
    backups.check_file(path)
    with closing(open_reader(path)) as db:
        return faults(db)
