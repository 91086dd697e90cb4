"""Paths in, articles and statements in the archive out: the one who brings analyser, archive and queue together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from analysis.jobs import AnySource, Attributed, Listed
from db.rows import Changes
from gui.analyser import Analyser
from gui.archive import Archive
from gui.finder import Finder
from gui.given import Given
from gui.import_progress import Progress, Stage
from gui.import_queue import ImportQueue
from gui.pace import Pace
from gui.queue_rows import QueueRow, short_name
from ingest.errors import InputError
from ingest.sources import Source


class Importer(QObject):
    """One import at a time. What is given while it reads joins it; what is given later waits for the next."""

    progressed = Signal(object)  # Progress
    stage_changed = Signal()
    finished = Signal(object)  # Progress

    def __init__(self, archive: Archive, analyser: Analyser, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive, self._analyser = archive, analyser
        self.queue, self.pace = ImportQueue(self), Pace()
        self._finder, self._finding, self._unwanted = Finder(self), 0, 0
        self._progress = Progress()
        self._saving, self._is_linking_wanted = 0, False
        self.is_working = False  # in a pause, too, until what is in hand is done
        self._broken: str | None = None
        self.stage = Stage.IDLE
        archive.linking_wanted.connect(self.link)
        self._finder.found.connect(self._take_in)
        analyser.started.connect(lambda total: self._update(total=total))
        analyser.taken.connect(self._note_taken)
        analyser.analysing.connect(self.queue.note_analysing)
        analyser.listed.connect(self._note_listed)
        analyser.attributed.connect(self._keep)
        analyser.failed.connect(self._note_failure)
        analyser.finished.connect(self._note_worked)
        analyser.linked.connect(self._end)

    @property
    def is_busy(self) -> bool:
        return self.stage is not Stage.IDLE

    def add(self, given: Sequence[Given]) -> None:
        """Each path, address and text gets its rows in the queue as soon as it is known what it stands for."""
        self._finding += 1
        self._finder.find(given)
        if not self.is_busy:
            self._begin()

    def reanalyse(self) -> None:
        """The articles of the open archive, by the models of now; what is dropped meanwhile waits."""
        if self.is_busy or self._archive.path is None:
            return
        self._progress, self.pace, self.is_working, self._broken = Progress(anew=True), Pace(), True, None
        self._go_to(Stage.READING)
        self._analyser.reanalyse(self._archive.path)

    def link(self) -> None:
        """For a decision about more quotes than are linked in a moment; during an import it waits for its end."""
        self._is_linking_wanted = True
        if not self.is_busy:
            self._progress = Progress(is_linking=True)
            self._link()

    def renew(self) -> None:
        """Other models from the next article on; for when there is no import."""
        self._analyser.renew()

    def pause(self) -> None:
        """What is in hand is finished. An archive's own articles cannot wait: it might change meanwhile."""
        if self.stage is Stage.READING and not self._progress.anew:
            self.queue.waiting.pause()
            self.pace.pause()
            self._go_to(Stage.PAUSED)

    def resume(self) -> None:
        if self.stage is Stage.PAUSED:
            self.queue.waiting.resume()
            self.pace.resume()
            self._go_to(Stage.READING)
            self._go_on()

    def cancel(self) -> None:
        """The first call lets the article in hand be finished, the second does not wait for it."""
        if not self.is_busy:
            return
        self.queue.cancel_waiting()
        self._unwanted = self._finding
        is_second = self.stage in (Stage.CANCELLING, Stage.MATCHING)
        if is_second:
            self._analyser.abort()
        else:
            self._go_to(Stage.CANCELLING)
            self._analyser.cancel()
        self._update(cancelled=True)
        if not is_second:
            self._go_on()

    def cancel_rows(self, rows: Iterable[QueueRow]) -> None:
        """Just these; of what is in hand the outcome is not kept."""
        self._update(total=self._progress.total - self.queue.cancel(rows))
        self._go_on()

    def repeat(self, rows: Iterable[QueueRow]) -> None:
        """What failed or was cancelled."""
        if given := [row.given for row in rows if row.is_repeatable and row.given is not None]:
            self.add(given)

    def stop(self) -> None:
        self._finder.stop()

    def _begin(self) -> None:
        self._progress, self.pace, self._broken = Progress(), Pace(), None
        self._go_to(Stage.READING)
        self._count_given(self.queue.begin(self._analyser.waiting()))
        self._go_on()

    def _take_in(self, sources: list[Source], errors: list[InputError], is_all: bool) -> None:
        """What was given beside another job is for the next import."""
        is_wanted = not self._unwanted  # not cancelled meanwhile
        self._finding -= is_all
        self._unwanted -= is_all and not is_wanted
        fresh = self.queue.put(sources)
        if not is_wanted:
            self.queue.cancel_sources(fresh)
        elif self.stage in (Stage.READING, Stage.PAUSED) and not self._progress.anew:
            self.queue.waiting.add(fresh)
            self._count_given(fresh, len(errors))
        else:
            self.queue.later += fresh
        for error in errors:
            self._note_failure(error.origin, error.reason)
        self._go_on()

    def _count_given(self, sources: Sequence[Source], failed: int = 0) -> None:
        self._progress = self._progress.joined_by([source.origin for source in sources], failed)
        self.progressed.emit(self._progress)

    def _note_taken(self, batch: Sequence[AnySource]) -> None:
        self.queue.note_taken(batch)
        self._update(file=short_name(batch[0].origin))

    def _note_listed(self, listed: Listed) -> None:
        is_meant = self.queue.is_meant(listed.source.origin)
        self.queue.note_listed(listed)
        if is_meant:
            self._update(total=self._progress.total + listed.more)
            if self._archive.is_open:
                self._archive.forget_failure(listed.source.origin)

    def _keep(self, done: Attributed) -> None:
        origin, quotes = done.source.origin, len(done.attributed.quotes)
        if not self.queue.is_meant(origin):
            return
        if self._archive.is_open:
            self._saving += 1
            self._archive.save_article(done.attributed, partial(self._note_kept, origin, quotes))
        elif self.stage is Stage.READING:
            self.cancel()

    def _note_kept(self, origin: str, quotes: int, changes: Changes | None) -> None:
        if changes is not None:
            self.queue.note_stored(origin, quotes, changes)
            self.pace.note_done()
            self._update(articles=self._progress.articles + 1, quotes=self._progress.quotes + quotes)
        elif self.stage in (Stage.READING, Stage.PAUSED):
            self.cancel()  # a full disk will not take the next article either
        self._note_saved()

    def _note_failure(self, origin: str, reason: str) -> None:
        """Without an origin it is not the fault of a file: nobody works any more."""
        if not origin:
            self._broken = reason
        elif not self.queue.is_meant(origin):
            return
        else:
            self.queue.note_failed(origin, reason)
            self.pace.note_done()
            if self._archive.is_open:
                self._saving += 1
                self._archive.save_failure(origin, reason, lambda _: self._note_saved())
        self._update(failures=(*self._progress.failures, (origin, reason)))

    def _note_saved(self) -> None:
        self._saving -= 1
        self._go_on()

    def _note_worked(self, cancelled: bool) -> None:
        self.is_working = False
        self._update(file=None, cancelled=cancelled or self._progress.cancelled)
        self._go_on()

    def _go_on(self) -> None:
        """The next step, once all of the last one is done."""
        if self.is_working or self._saving or self.stage in (Stage.IDLE, Stage.MATCHING):
            return
        self.queue.give_up(self._broken)
        if self._broken is not None:
            self.queue.cancel_waiting()
        if self.stage in (Stage.READING, Stage.PAUSED) and (self._finding or len(self.queue.waiting)):
            if self.stage is Stage.READING and len(self.queue.waiting):
                self.is_working = True
                self._analyser.attribute(self.queue.waiting, self._archive.path)
            else:
                self.progressed.emit(self._progress)
            return
        self._link()

    def _link(self) -> None:
        """Links what is new, also after a cancelled import: what came in is there to be compared."""
        is_wanted, self._is_linking_wanted = self._is_linking_wanted, False
        if self._archive.path is None or not (self._progress.articles or is_wanted):
            return self._end(False)
        self._go_to(Stage.MATCHING)
        return self._analyser.link(self._archive.path)

    def _end(self, linked: bool) -> None:
        if linked and self._archive.is_open:
            self._archive.tell_linked()
        self._go_to(Stage.IDLE)
        self.finished.emit(self._progress)
        if self.queue.later or self._finding > self._unwanted:
            self._begin()
        elif self._is_linking_wanted:
            self.link()

    def _go_to(self, stage: Stage) -> None:
        self.stage = stage
        self.stage_changed.emit()
        if self.is_busy:
            self.progressed.emit(self._progress)

    def _update(self, **changes: object) -> None:
        self._progress = replace(self._progress, **changes)  # type: ignore[arg-type]
        self.progressed.emit(self._progress)
