"""A model set in, signals on how its fetching or checking goes out: a thread that can be cancelled.

Only the bytes come into this process: who loads the models is the analysis's child.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from language_models.errors import CancelledError, ModelsError
from language_models.resources import ModelFile
from language_models.sets import SETS, ModelSet
from language_models.shelf import Shelf
from language_models.verifying import verify

if TYPE_CHECKING:
    from language_models.installing import InstallProgress

logger = logging.getLogger(__name__)

PATIENCE = 2.0  # seconds that the end of the program waits for a server that says nothing


class ModelJobs(QObject):
    """One job at a time. Each ends with exactly one of the last four signals."""

    progressed = Signal(object)  # InstallProgress
    installed = Signal(str)  # the name of the set
    verified = Signal(object)  # dict: the name of a set → the files that are not as they should be
    cancelled = Signal()
    failed = Signal(str)  # words for the user
    _told = Signal(object)  # what is to be told, as something to call

    def __init__(self, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shelf = shelf
        self.is_busy = False
        self._thread: Thread | None = None
        self._cancelled = Event()
        # All others are emitted in the window's thread: who is connected may be gone when a queued one arrives
        self._told.connect(self._tell, Qt.ConnectionType.QueuedConnection)

    def install(self, models: ModelSet) -> None:
        """Fetches a set and chooses it."""
        self._begin(lambda: self._install(models))

    def verify(self) -> None:
        """Checks the files of all sets that are there."""
        self._begin(self._verify)

    def cancel(self) -> None:
        self._cancelled.set()

    def stop(self) -> None:
        """For the end of the program: the thread ends by itself at the latest when its server does."""
        self.cancel()
        if self._thread is not None:
            self._thread.join(PATIENCE)

    def _begin(self, job: Callable[[], Callable[[], None]]) -> None:
        if self.is_busy:
            return
        self.is_busy = True
        self._cancelled.clear()
        self._thread = Thread(target=self._do, args=(job,), name="models", daemon=True)
        self._thread.start()

    def _do(self, job: Callable[[], Callable[[], None]]) -> None:
        tell = self._outcome(job)
        self.is_busy = False
        self._told.emit(tell)

    def _tell(self, tell: Callable[[], None]) -> None:
        tell()

    def _outcome(self, job: Callable[[], Callable[[], None]]) -> Callable[[], None]:
        """Which signal tells of the end."""
        try:
            return job()
        except CancelledError:
            return self.cancelled.emit
        except ModelsError as error:
            return partial(self.failed.emit, str(error))
        except Exception as error:  # even a bug must not leave the window waiting
            logger.error("The job with models broke off", exc_info=error)
            return partial(self.failed.emit, f"{type(error).__name__}: {error}")

    def _install(self, models: ModelSet) -> Callable[[], None]:
        from language_models.installing import install  # loads what talks to the net, which a window seldom needs

        install(self.shelf, models, self._tell_progress, self._cancelled.is_set)
        self.shelf.use(models.name)
        return partial(self.installed.emit, models.name)

    def _tell_progress(self, progress: InstallProgress) -> None:
        self._told.emit(partial(self.progressed.emit, progress))

    def _verify(self) -> Callable[[], None]:
        there = [models for models in SETS if self.shelf.has(models)]
        return partial(self.verified.emit, {models.name: self._faulty(models) for models in there})

    def _faulty(self, models: ModelSet) -> list[ModelFile]:
        verdicts = verify(self.shelf.folder(models), self._cancelled.is_set)
        return [verdict.file for verdict in verdicts if verdict.fault]
