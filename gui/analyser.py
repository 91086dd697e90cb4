"""Sources or an archive in, signals with what was found out: a thread that waits for the child process.

It only waits and passes on; the child alone loads the parser. All signals arrive in the window's thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from threading import Event, Lock
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from analysis.analyser import nothing_known
from analysis.jobs import Analysing, AnalysisError, Attributed, Failed, Listed
from analysis.waiting import Taken, Waiting
from db.connection import open_archive, open_reader
from db.errors import ArchiveError
from db.known_articles import has_address
from db.outdated import outdated_articles, read_articles
from ingest.sources import Source
from language_models.shelf import Shelf

logger = logging.getLogger(__name__)

SIGNALS = ("started", "taken", "analysing", "listed", "attributed", "failed", "finished", "linked")


class Analysis(Protocol):
    """What we need of `analysis.analyser.Analyser`; tests put a fake there. `close` fits any thread."""

    def attribute(
        self,
        sources: Waiting,
        *,
        cancelled: Callable[[], bool],
        is_known: Callable[[Source], bool],
        told: Callable[[Analysing], None],
    ) -> Iterator[Attributed | Failed | Listed]: ...

    def link(self, archive: Path) -> None: ...

    def close(self) -> None: ...


class Analyser(QObject):
    """One job after the other. `cancel` lets the article in hand be finished, `abort` does not."""

    started = Signal(int)  # how many articles of an archive
    taken = Signal(object)  # tuple of sources that are read now
    analysing = Signal(object)  # Analysing
    listed = Signal(object)  # Listed
    attributed = Signal(object)  # Attributed
    failed = Signal(str, str)  # origin, reason
    finished = Signal(bool)  # whether it was cancelled
    linked = Signal(bool)  # whether statements are up to date
    _attribution_wanted = Signal(object)
    _linking_wanted = Signal(object)
    _reanalysis_wanted = Signal(object)

    def __init__(self, make: Callable[[], Analysis], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = _Worker(make)
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._attribution_wanted.connect(self._worker.attribute, queued)
        self._linking_wanted.connect(self._worker.link, queued)
        self._reanalysis_wanted.connect(self._worker.reanalyse, queued)
        for name in SIGNALS:
            getattr(self._worker, name).connect(getattr(self, name), queued)
        self._thread.start()

    def waiting(self) -> Waiting:
        """An order of work for `attribute`; what is taken of it is told."""
        return Waiting(taken=self._worker.tell_taken)

    def attribute(self, waiting: Waiting, archive: Path | None = None) -> None:
        """Ends when nothing waits any more, or in a pause. Of a feed only what the archive does not have yet."""
        self._worker.forget_cancel()
        self._attribution_wanted.emit((waiting, archive))

    def reanalyse(self, archive: Path) -> None:
        """The articles of an archive that other models than the present ones analysed."""
        self._worker.forget_cancel()
        self._reanalysis_wanted.emit(archive)

    def link(self, archive: Path) -> None:
        self._linking_wanted.emit(archive)

    def renew(self) -> None:
        """The next job gets an analysis of its own, with the models of then; only while there is none."""
        self._worker.renew()

    def cancel(self) -> None:
        self._worker.cancelled.set()

    def abort(self) -> None:
        self._worker.abort()

    def stop(self) -> None:
        """For the end of the program: leaves neither child nor thread behind."""
        self.abort()
        self._thread.quit()
        self._thread.wait()


class _Worker(QObject):
    """Lives in the thread; events and `abort` are for the other side."""

    started = Signal(int)
    taken = Signal(object)
    analysing = Signal(object)
    listed = Signal(object)
    attributed = Signal(object)
    failed = Signal(str, str)
    finished = Signal(bool)
    linked = Signal(bool)

    def __init__(self, make: Callable[[], Analysis]) -> None:
        super().__init__()
        self._make = make
        self._analysis: Analysis | None = None
        self._changing = Lock()  # of the analysis, which both sides may end
        self.cancelled, self._aborted = Event(), Event()

    def forget_cancel(self) -> None:
        self.cancelled.clear()
        self._aborted.clear()

    def abort(self) -> None:
        """An analysis that was closed stays so; the next job gets a fresh one."""
        self.cancelled.set()
        self._aborted.set()
        self.renew()

    def renew(self) -> None:
        with self._changing:
            analysis, self._analysis = self._analysis, None
        if analysis is not None:
            analysis.close()

    @property
    def tell_taken(self) -> Taken:
        return self.taken.emit

    @Slot(object)
    def attribute(self, job: tuple[Waiting, Path | None]) -> None:
        self._do(lambda: self._attribute(*job))

    @Slot(object)
    def reanalyse(self, archive: Path) -> None:
        self._do(lambda: self._reanalyse(archive))

    @Slot(object)
    def link(self, archive: Path) -> None:
        done = False
        try:
            if (analysis := self._open()) is not None:
                analysis.link(archive)
                done = True
        except Exception as error:
            self._tell(error)
        self.linked.emit(done)

    def _do(self, job: Callable[[], None]) -> None:
        try:
            job()
        except Exception as error:  # even a bug must not leave the window waiting for `finished`
            self._tell(error)
        self.finished.emit(self.cancelled.is_set())

    def _reanalyse(self, archive: Path) -> None:
        """Over a connection of its own, as this is another thread than the window's."""
        with closing(open_archive(archive, create=False)) as db:
            outdated = outdated_articles(db, Shelf.of_user().described())
            self.started.emit(len(outdated))
            if outdated:
                self._hear(Waiting(read_articles(db, outdated), self.tell_taken))

    def _attribute(self, waiting: Waiting, archive: Path | None) -> None:
        if archive is None:
            return self._hear(waiting)
        with closing(open_reader(archive)) as db:
            return self._hear(waiting, lambda source: has_address(db, source.address or "", source.updated))

    def _hear(self, sources: Waiting, is_known: Callable[[Source], bool] = nothing_known) -> None:
        if (analysis := self._open()) is None:
            return
        replies = analysis.attribute(
            sources, cancelled=self.cancelled.is_set, is_known=is_known, told=self.analysing.emit
        )
        for reply in replies:
            if isinstance(reply, Listed):
                self.listed.emit(reply)
            elif isinstance(reply, Attributed):
                self.attributed.emit(reply)
            else:
                self.failed.emit(reply.origin, reply.reason)

    def _open(self) -> Analysis | None:
        """None after an abort."""
        with self._changing:
            if self._analysis is None and not self._aborted.is_set():
                self._analysis = self._make()
            return self._analysis

    def _tell(self, error: Exception) -> None:
        """After an abort the analysis may end with any error: that is no news then."""
        if self._aborted.is_set():
            return
        if not isinstance(error, AnalysisError | ArchiveError):
            logger.error("The analysis broke off", exc_info=error)
        self.failed.emit("", str(error) or type(error).__name__)
