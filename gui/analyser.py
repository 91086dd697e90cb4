"""Paths in, signals with what was found in them out: a thread that waits for the child process.

It only waits and passes on; the child alone loads the parser. All signals arrive in the window's thread.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from analysis.jobs import AnalysisError, Attributed, Failed
from attribution.types import Statement, Wording
from ingest.sources import Source, find_sources

logger = logging.getLogger(__name__)

SIGNALS = ("started", "reading", "attributed", "failed", "finished", "matched")


class Analysis(Protocol):
    """What we need of `analysis.analyser.Analyser`; tests put a fake in its place. `stop` fits any thread."""

    def attribute(
        self, sources: Iterable[Source], *, cancelled: Callable[[], bool]
    ) -> Iterator[Attributed | Failed]: ...

    def match(self, wordings: Sequence[Wording]) -> list[Statement]: ...

    def stop(self) -> None: ...

    def close(self) -> None: ...


class Analyser(QObject):
    """One job after the other. `cancel` lets the article in hand be finished, `abort` does not."""

    started = Signal(int)  # how many files
    reading = Signal(str)  # the file in hand
    attributed = Signal(object)  # AttributedArticle
    failed = Signal(str, str)  # origin, reason
    finished = Signal(bool)  # whether it was cancelled
    matched = Signal(object)  # list[Statement], or None if there is no telling
    _attribution_wanted = Signal(object)
    _matching_wanted = Signal(object)

    def __init__(self, make: Callable[[], Analysis], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = QThread(self)
        self._worker = _Worker(make())
        self._worker.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._attribution_wanted.connect(self._worker.attribute, queued)
        self._matching_wanted.connect(self._worker.match, queued)
        for name in SIGNALS:
            getattr(self._worker, name).connect(getattr(self, name), queued)
        self._thread.start()

    def attribute(self, paths: Sequence[Path]) -> None:
        self._worker.forget_cancel()
        self._attribution_wanted.emit(list(paths))

    def match(self, wordings: Sequence[Wording]) -> None:
        self._matching_wanted.emit(list(wordings))

    def cancel(self) -> None:
        self._worker.cancelled.set()

    def abort(self) -> None:
        self._worker.abort()

    def stop(self) -> None:
        """For the end of the program: leaves neither child nor thread behind."""
        self.abort()
        self._thread.quit()
        self._thread.wait()
        self._worker.close()


class _Worker(QObject):
    """Lives in the thread; events and `abort` are for the other side."""

    started = Signal(int)
    reading = Signal(str)
    attributed = Signal(object)
    failed = Signal(str, str)
    finished = Signal(bool)
    matched = Signal(object)

    def __init__(self, analysis: Analysis) -> None:
        super().__init__()
        self._analysis = analysis
        self.cancelled, self._aborted = Event(), Event()

    def forget_cancel(self) -> None:
        self.cancelled.clear()
        self._aborted.clear()

    def abort(self) -> None:
        self.cancelled.set()
        self._aborted.set()
        self._analysis.stop()

    def close(self) -> None:
        self._analysis.close()

    @Slot(object)
    def attribute(self, paths: list[Path]) -> None:
        try:
            self._attribute(paths)
        except Exception as error:  # even a bug must not leave the window waiting for `finished`
            self._tell(error)
        self._bury_aborted()
        self.finished.emit(self.cancelled.is_set())

    @Slot(object)
    def match(self, wordings: list[Wording]) -> None:
        statements: list[Statement] | None = None
        try:
            if not self._aborted.is_set():
                statements = self._analysis.match(wordings)
        except Exception as error:
            self._tell(error)
        self._bury_aborted()
        self.matched.emit(statements)

    def _attribute(self, paths: list[Path]) -> None:
        sources, errors = find_sources(paths)
        self.started.emit(len(sources) + len(errors))
        for error in errors:
            self.failed.emit(error.origin, error.reason)
        in_hand = iter(sources)
        self._announce(in_hand)
        for reply in self._analysis.attribute(sources, cancelled=self.cancelled.is_set):
            if isinstance(reply, Attributed):
                self.attributed.emit(reply.attributed)
            else:
                self.failed.emit(reply.origin, reply.reason)
            self._announce(in_hand)

    def _announce(self, sources: Iterator[Source]) -> None:
        if (source := next(sources, None)) is not None:
            self.reading.emit(source.path.name)

    def _bury_aborted(self) -> None:
        """A stopped analysis needs `close`, in this thread, before it can be used again."""
        if self._aborted.is_set():
            self._analysis.close()

    def _tell(self, error: Exception) -> None:
        """After an abort the analysis may end with any error: that is no news then."""
        if self._aborted.is_set():
            return
        if not isinstance(error, AnalysisError):
            logger.error("The analysis broke off", exc_info=error)
        self.failed.emit("", str(error) or type(error).__name__)
