"""Paths in, articles and statements in the archive out: the one who brings analyser and archive together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial

from PySide6.QtCore import QObject, Signal

from attribution.types import AttributedArticle
from gui.analyser import Analyser
from gui.archive import Archive
from gui.given import Given


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is, and in the end what it came to."""

    total: int = 0
    articles: int = 0
    quotes: int = 0
    failures: tuple[tuple[str, str], ...] = ()
    file: str | None = None
    cancelled: bool = False
    anew: bool = False  # articles of the archive itself
    is_linking: bool = False  # no articles: a decision has changed many quotes

    @property
    def done(self) -> int:
        return self.articles + sum(1 for origin, _ in self.failures if origin)


class Stage(Enum):
    IDLE = auto()
    READING = auto()
    CANCELLING = auto()
    MATCHING = auto()


class Importer(QObject):
    """One import after the other; what is given meanwhile waits for its turn."""

    progressed = Signal(object)  # Progress
    finished = Signal(object)  # Progress

    def __init__(self, archive: Archive, analyser: Analyser, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._analyser = archive, analyser
        self._waiting: list[Given] = []
        self._progress = Progress()
        self._saving, self._has_read, self._is_linking_wanted = 0, False, False
        self.stage = Stage.IDLE
        archive.linking_wanted.connect(self.link)
        analyser.started.connect(lambda total: self._update(total=total))
        analyser.reading.connect(lambda name: self._update(file=name))
        analyser.listed.connect(lambda more: self._update(total=self._progress.total + more))
        analyser.attributed.connect(self._keep)
        analyser.failed.connect(self._note_failure)
        analyser.finished.connect(self._note_read)
        analyser.linked.connect(self._end)

    @property
    def is_busy(self) -> bool:
        return self.stage is not Stage.IDLE

    def add(self, paths: Sequence[Given]) -> None:
        self._waiting += paths
        if not self.is_busy:
            self._begin()

    def reanalyse(self) -> None:
        """The articles of the open archive, by the models of now; what is dropped meanwhile waits."""
        if self.is_busy or self._archive.path is None:
            return
        self.stage, self._progress = Stage.READING, Progress(anew=True)
        self.progressed.emit(self._progress)
        self._analyser.reanalyse(self._archive.path)

    def link(self) -> None:
        """For a decision about more quotes than are linked in a moment; during an import it waits for its end."""
        self._is_linking_wanted = True
        if not self.is_busy:
            self._begin()

    def renew(self) -> None:
        """Other models from the next article on; for when there is no import."""
        self._analyser.renew()

    def cancel(self) -> None:
        """The first call lets the article in hand be finished, the second does not wait for it."""
        self._waiting.clear()
        if self.stage in (Stage.CANCELLING, Stage.MATCHING):
            self._analyser.abort()
        else:
            self.stage = Stage.CANCELLING
            self._analyser.cancel()
        self._update(cancelled=True)

    def _begin(self) -> None:
        paths, self._waiting = self._waiting, []
        self._progress = Progress(is_linking=not paths)
        if not paths:
            return self._link()
        self.stage = Stage.READING
        self.progressed.emit(self._progress)
        return self._analyser.attribute(paths, self._archive.path)

    def _keep(self, attributed: AttributedArticle) -> None:
        if self._archive.is_open:
            self._saving += 1
            self._archive.save_article(attributed, partial(self._note_kept, len(attributed.quotes)))
        elif self.stage is Stage.READING:
            self.cancel()

    def _note_kept(self, quotes: int, is_kept: bool) -> None:
        if is_kept:
            self._update(articles=self._progress.articles + 1, quotes=self._progress.quotes + quotes)
        elif self.stage is Stage.READING:
            self.cancel()  # a full disk will not take the next article either
        self._note_saved()

    def _note_failure(self, origin: str, reason: str) -> None:
        if origin and self._archive.is_open:  # without an origin it is not the fault of a file
            self._saving += 1
            self._archive.save_failure(origin, reason, lambda _: self._note_saved())
        self._update(failures=(*self._progress.failures, (origin, reason)))

    def _note_saved(self) -> None:
        self._saving -= 1
        self._link_when_saved()

    def _note_read(self, cancelled: bool) -> None:
        self._update(file=None, cancelled=cancelled or self._progress.cancelled)
        self._has_read = True
        self._link_when_saved()

    def _link_when_saved(self) -> None:
        if self._has_read and not self._saving:
            self._has_read = False
            self._link()

    def _link(self) -> None:
        """Links what is new, also after a cancelled import: what came in is there to be compared."""
        is_wanted, self._is_linking_wanted = self._is_linking_wanted, False
        if self._archive.path is None or not (self._progress.articles or is_wanted):
            return self._end(False)
        self.stage = Stage.MATCHING
        self.progressed.emit(self._progress)
        return self._analyser.link(self._archive.path)

    def _end(self, linked: bool) -> None:
        if linked and self._archive.is_open:
            self._archive.tell_linked()
        self.stage = Stage.IDLE
        self.finished.emit(self._progress)
        if self._waiting or self._is_linking_wanted:
            self._begin()

    def _update(self, **changes: object) -> None:
        self._progress = replace(self._progress, **changes)  # type: ignore[arg-type]
        self.progressed.emit(self._progress)
