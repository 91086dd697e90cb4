"""Keys and buttons of the review in, deeds in the archive out: about the chosen quote, or all that are selected.

A border that moves is shown at once and kept when it has come to rest, so that ten keys are one decision.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from attribution.types import Spans, STWRType
from db import corrections
from db.connection import Database
from db.queries import quote_ids
from db.quote_tables import View
from db.rows import Changes, Status
from gui import words
from gui.actions import Actions
from gui.archive import Archive
from gui.models.quote_model import Column, QuoteModel
from gui.views.article_pane import ArticlePane
from gui.views.quote_dialogs import NewQuoteDialog, SpeakerDialog
from gui.views.quote_table import QuoteTable
from gui.views.review_bar import Queue
from gui.word_borders import Border

REST_MS = 600
"""A border that has not moved for so long has come to rest."""

SORTED = {
    Queue.DOUBTFUL: (Column.CONFIDENCE, Qt.SortOrder.AscendingOrder),
    Queue.SURE: (Column.CONFIDENCE, Qt.SortOrder.DescendingOrder),
    Queue.PLACE: (-1, Qt.SortOrder.AscendingOrder),
}

Ids = Callable[[Database], Collection[str]]
Correct = Callable[[Database, Collection[str]], Changes]


class Review(QObject):
    """`stepped` asks for the next quote."""

    stepped = Signal()
    nothing_selected = Signal()

    def __init__(self, archive: Archive, model: QuoteModel, table: QuoteTable, pane: ArticlePane) -> None:
        super().__init__(table)
        self._archive, self._model, self._table, self._pane = archive, model, table, pane
        self._moved: tuple[str, Spans] | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.keep_borders)
        self.types = QMenu(table)
        pane.span_changed.connect(self._note_borders)

    def connect_deeds(self, deeds: Actions) -> None:
        for action, deed in (
            (deeds.accept, lambda: self.decide(Status.ACCEPTED)),
            (deeds.reject, lambda: self.decide(Status.REJECTED)),
            (deeds.reopen, lambda: self.decide(Status.UNREVIEWED)),
            (deeds.speaker, self.ask_speaker),
            (deeds.add, self.ask_new),
            (deeds.delete, self.delete),
            (deeds.start_left, lambda: self._pane.move_border(Border.START, -1)),
            (deeds.start_right, lambda: self._pane.move_border(Border.START, 1)),
            (deeds.end_left, lambda: self._pane.move_border(Border.END, -1)),
            (deeds.end_right, lambda: self._pane.move_border(Border.END, 1)),
        ):
            action.triggered.connect(lambda _=False, deed=deed: deed())
        self._fill_types(deeds.type)

    def sort(self, queue: Queue) -> None:
        """Orders the table as the queue wants it; the page fills it anew."""
        wanted = SORTED.get(queue)
        if wanted is None:
            return
        column, way = wanted
        head = self._table.horizontalHeader()
        with QSignalBlocker(head):
            head.setSortIndicator(column, way)
        self._model.set_order(column, way)

    def decide(self, status: Status) -> None:
        """Whoever decides about one quote goes on to the next."""
        is_one = self._count == 1
        if (
            self._correct(lambda db, ids: corrections.set_status(db, ids, status, by=self._archive.signature))
            and is_one
        ):
            self.stepped.emit()

    def set_type(self, type: STWRType) -> None:
        self._correct(lambda db, ids: corrections.set_type(db, ids, type, by=self._archive.signature))

    def delete(self) -> None:
        self._correct(lambda db, ids: corrections.delete_quotes(db, ids, by=self._archive.signature))

    def ask_speaker(self) -> None:
        ids, chosen = self._ids(), self._table.chosen()
        if ids is None:
            return
        quote = self._pane.chosen
        present = quote.entity if quote is not None else chosen.speaker if chosen else None
        dialog = SpeakerDialog(self._archive, present, self._count, self._table.window())
        dialog.accepted.connect(lambda: self._set_speaker(ids, dialog.speaker()))
        dialog.open()

    def ask_new(self) -> None:
        """The words selected in the article become a quote."""
        spans, chosen = self._pane.selected(), self._pane.article_id
        if not spans or chosen is None:
            self.nothing_selected.emit()
            return
        dialog = NewQuoteDialog(self._archive, self._pane.words_of(spans), self._table.window())
        dialog.accepted.connect(lambda: self._add(chosen, spans, dialog))
        dialog.open()

    def keep_borders(self) -> None:
        """Before anything else happens to the quote."""
        self._rest.stop()
        if self._moved is not None and self._archive.is_open:
            (quote, spans), self._moved = self._moved, None
            self._archive.do(lambda db: corrections.set_span(db, quote, spans, by=self._archive.signature))

    def _note_borders(self, quote: str, spans: Spans) -> None:
        if self._moved is not None and self._moved[0] != quote:
            self.keep_borders()
        self._moved = quote, spans
        self._rest.start()

    def _set_speaker(self, ids: Ids, speaker: corrections.Speaker) -> None:
        self._archive.do(lambda db: corrections.set_speaker(db, ids(db), speaker, by=self._archive.signature))

    def _add(self, article: int, spans: Spans, dialog: NewQuoteDialog) -> None:
        type, speaker = dialog.quote_type(), dialog.speaker()
        self._archive.do(
            lambda db: corrections.add_quote(db, article, spans, type, speaker, by=self._archive.signature)
        )

    def _fill_types(self, action: QAction) -> None:
        for number, type in enumerate(STWRType, start=1):
            entry = self.types.addAction(f"&{number}  {words.type_label(type)}")
            entry.setToolTip(words.type_meaning(type))
            entry.triggered.connect(lambda _=False, type=type: self.set_type(type))
        self.types.setToolTipsVisible(True)
        action.triggered.connect(lambda: self.types.popup(self._pane.mapToGlobal(self._pane.rect().topLeft())))

    def _correct(self, correct: Correct) -> bool:
        """False if there is nothing to correct."""
        ids = self._ids()
        if ids is None:
            return False
        self._archive.do(lambda db: correct(db, ids(db)))
        return True

    def _ids(self) -> Ids | None:
        """Looked up where it blocks nobody: a selection may be the whole archive."""
        self.keep_borders()
        if not self._archive.is_open:
            return None
        rows = self._rows()
        if self._count == 1:
            quote = self._pane.chosen if self._table.chosen() else None  # a row on its way is not what the pane shows
            return None if quote is None else lambda _db: [quote.id]
        view = self._model.shown
        return lambda db: _ids_of(db, view, rows)

    def _rows(self) -> list[range]:
        """The selected rows, in runs without a gap."""
        return [range(each.top(), each.bottom() + 1) for each in self._table.selectionModel().selection().toList()]

    @property
    def _count(self) -> int:
        return max(1, sum(map(len, self._rows())))


def _ids_of(db: Database, view: View, rows: Sequence[range]) -> Collection[str]:
    found = (
        quote_ids(db, view.filter, limit=len(run), offset=run.start, order=view.order, descending=view.descending)
        for run in rows
    )
    return list(dict.fromkeys(id for run in found for id in run))
