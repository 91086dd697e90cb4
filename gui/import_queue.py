"""News of sources in, their rows and the order of work out: the books of the import, which decide nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from analysis.jobs import Analysing, AnySource, Listed, origin_of
from analysis.waiting import Waiting
from db.rows import Changes
from gui.given import Given
from gui.models.queue_model import QueueModel
from gui.queue_rows import IN_HAND, UNFINISHED, QueueRow, QueueState, failed_row, row_of
from ingest.sources import Source


class ImportQueue(QObject):
    """What `waiting` has is read in this import, what `later` has in the next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.model = QueueModel(self)
        self.waiting, self.later = Waiting(), list[Source]()

    def unfinished(self) -> list[Given]:
        """What to go on with at the next start."""
        return [row.given for row in self.model if row.state in UNFINISHED and row.given is not None]

    def is_meant(self, origin: str) -> bool:
        """What was cancelled while it was in hand is not stored any more."""
        row = self.model.find(origin)
        return row is None or row.state is not QueueState.CANCELLED

    # What comes in

    def put(self, sources: Iterable[Source]) -> list[Source]:
        """Gives back those that are new here, or to be tried again."""
        fresh = [source for source in sources if not self._is_under_way(source)]
        before = [self.model.find(source.origin) for source in fresh]
        for old in before:
            self._count_ended(old, -1)
        rows = [row_of(source, old.inside if old else None) for source, old in zip(fresh, before, strict=True)]
        self.model.put(rows)
        return fresh

    def begin(self, waiting: Waiting) -> list[Source]:
        """Gives back what has waited for this import."""
        self.waiting, later, self.later = waiting, self.later, []
        self.waiting.add(later)
        return later

    # What becomes of it

    def note_taken(self, batch: Sequence[AnySource]) -> None:
        for source in batch:
            row = self.model.find(origin_of(source))
            if row is None:
                self.model.put([replace(row_of(source), state=QueueState.READING)])
            elif row.state is QueueState.WAITING:
                self.model.change(row.origin, state=QueueState.READING)

    def note_analysing(self, news: Analysing) -> None:
        for origin in news.origins:
            row = self.model.find(origin)
            if row is not None and row.state in IN_HAND:
                self.model.change(origin, state=QueueState.ANALYSING, share=news.share)

    def note_listed(self, listed: Listed) -> None:
        """The parts get rows below the file, unless it was cancelled meanwhile."""
        origin = listed.source.origin
        if not self.is_meant(origin):
            self.waiting.drop({source.origin for source in listed.sources})
            return
        parts = [row_of(source, origin) for source in listed.sources]
        parts += [failed_row(failure.origin, failure.reason, origin) for failure in listed.failures]
        self.model.put_inside(origin, parts)
        self.model.change(origin, state=QueueState.OPENED, parts=len(parts), ended=0)

    def note_failed(self, origin: str, reason: str) -> None:
        row = self.model.find(origin)
        if row is None:
            self.model.put([failed_row(origin, reason)])
        else:
            self.model.change(origin, state=QueueState.FAILED, reason=reason)
            self._count_ended(row)

    def note_stored(self, origin: str, quotes: int, changes: Changes) -> None:
        row = self.model.find(origin)
        state = QueueState.KNOWN if changes.known else QueueState.CHANGED if changes.versions else QueueState.DONE
        self.model.change(origin, state=state, quotes=quotes, article=next(iter(changes.articles), None))
        self._count_ended(row)

    def cancel(self, rows: Iterable[QueueRow]) -> int:
        """Gives back how many of them were of this import."""
        meant = [row for row in rows if row.is_cancellable]
        origins = {row.origin for row in meant}
        self.waiting.drop({row.origin for row in meant if row.state is QueueState.WAITING})
        later = [source for source in self.later if source.origin not in origins]
        others, self.later = len(self.later) - len(later), later
        self.model.change_all(origins, state=QueueState.CANCELLED)
        for around, parts in Counter(row.inside for row in meant if row.inside).items():
            self._count_ended_in(around, parts)
        return len(meant) - others

    def cancel_sources(self, sources: Iterable[Source]) -> None:
        self.model.change_all([source.origin for source in sources], state=QueueState.CANCELLED)

    def cancel_waiting(self) -> None:
        self.cancel([row for row in self.model if row.state is QueueState.WAITING])
        self.waiting.clear()
        self.later = []

    def give_up(self, reason: str | None) -> None:
        """What is still in hand when nobody works any more: broken off with a reason, or cancelled."""
        if not any(self.model.counts[state] for state in IN_HAND):
            return
        for row in [row for row in self.model if row.state in IN_HAND]:
            if reason is None:
                self.cancel([row])
            else:
                self.note_failed(row.origin, reason)

    # Private

    def _is_under_way(self, source: Source) -> bool:
        row = self.model.find(source.origin)
        return row is not None and row.state in UNFINISHED

    def _count_ended(self, row: QueueRow | None, number: int = 1) -> None:
        """In the file around it."""
        if row is not None and row.inside:
            self._count_ended_in(row.inside, number)

    def _count_ended_in(self, origin: str, number: int) -> None:
        if (around := self.model.find(origin)) is not None:
            self.model.change(origin, ended=around.ended + number)
