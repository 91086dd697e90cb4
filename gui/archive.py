"""The open archive as the window sees it: questions and deeds in, rows and the signal `changed(Changes)` out.

It, `gui.reader` and `gui.writer` alone hold a connection. `open` raises `ArchiveError` for what the world does wrong;
`Writer` does the deeds and tells it by `failed`, as nobody waits for their answer. Questions are asked only while an
archive is open. Those that begin with `ask_` may take long in a large archive: `Reader` asks them, and `tell` gets the
answer later.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from attribution.types import Article, AttributedArticle, Quote
from db import (
    decisions,
    entities,
    entity_queries,
    journal,
    outlet_queries,
    queries,
    quote_tables,
    statement_queries,
    store,
)
from db.check_rows import CheckAnswer
from db.checking import check
from db.connection import Database, open_archive
from db.entity_rows import EntityEntry, EntityPortrait
from db.journal_rows import Correction, Entry
from db.outlet_rows import Coverage, OutletFigures
from db.quote_tables import Filling, View
from db.rows import (
    ArticleRow,
    Changes,
    Choices,
    Failure,
    ModelsRow,
    OutletRow,
    QuoteCounts,
    QuoteFilter,
    QuoteRow,
    SpeakerRow,
    StatementRow,
)
from db.wording_rows import WordingTree
from gui.exporting import ExportTarget, Written, export_to
from gui.reader import Reader
from gui.writer import Deed, Tell, Writer

T = TypeVar("T")
PATIENCE = 0.04
"""So many seconds a table waits for its rows before it shows that they are on their way."""


class Archive(QObject):
    """Owns the connection; beside it only the child writes, which links statements."""

    opened = Signal(object)  # Path
    closed = Signal()
    changed = Signal(object)  # Changes
    decided = Signal()  # a person did it: it is to be shown at once
    linking_wanted = Signal()  # more quotes wait to be linked than a moment allows
    failed = Signal(str)  # words for the user

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db: Database | None = None
        self._reader: Reader | None = None
        self._row_reader: Reader | None = None
        self._exporter: Reader | None = None  # of its own: an export may take minutes
        self._writer: Writer | None = None
        self.signature: str | None = None
        self.path: Path | None = None

    @property
    def is_open(self) -> bool:
        return self._db is not None

    def open(self, path: Path, *, create: bool) -> None:
        """Opens an archive in place of the present one, which stays open if this fails."""
        db = open_archive(path, create=create)
        self.close()
        self._db, self.path = db, path
        self._reader, self._row_reader = Reader(path, self), Reader(path, self)
        self._exporter = Reader(path, self)
        for reader in (self._reader, self._row_reader, self._exporter):
            reader.failed.connect(self.failed)
        self._writer = Writer(path, self)
        self._writer.done.connect(self._tell_decided)
        self._writer.came_in.connect(self.changed)
        self._writer.linking_wanted.connect(self.linking_wanted)
        self._writer.failed.connect(self.failed)
        self.opened.emit(path)

    def close(self) -> None:
        if self._db is not None:
            db, self._db, self.path = self._db, None, None
            helpers = (self._writer, self._reader, self._row_reader, self._exporter)
            self._reader = self._row_reader = self._exporter = self._writer = None
            for helper in helpers:
                if helper is not None:
                    helper.close()
                    helper.deleteLater()
            self.closed.emit()
            db.close()

    # Questions

    def count_quotes(self, filter: QuoteFilter) -> int:
        return queries.count_quotes(self._open(), filter)

    def article(self, article_id: int) -> Article:
        return queries.article(self._open(), article_id)

    def article_of(self, quote: str) -> int:
        return queries.article_of(self._open(), quote)

    def article_row(self, article_id: int) -> ArticleRow:
        return queries.article_row(self._open(), article_id)

    def article_quotes(self, article_id: int) -> list[Quote]:
        return queries.article_quotes(self._open(), article_id)

    def speakers(self) -> list[SpeakerRow]:
        return queries.speakers(self._open())

    def outlets(self) -> list[OutletRow]:
        return queries.outlets(self._open())

    def models_used(self) -> list[ModelsRow]:
        return queries.models_used(self._open())

    def quote_models(self, article_id: int) -> dict[str, str]:
        return queries.quote_models(self._open(), article_id)

    def failures(self) -> list[Failure]:
        return queries.failures(self._open())

    def decisions(self, limit: int, offset: int) -> list[Entry]:
        return journal.entries(self._open(), limit=limit, offset=offset)

    def next_to_undo(self) -> Entry | None:
        return journal.next_to_undo(self._open())

    def next_to_redo(self) -> Entry | None:
        return journal.next_to_redo(self._open())

    def corrections_of(self, quote: str) -> list[Correction]:
        return journal.corrections_of(self._open(), quote)

    # What a table shows: by a reader of its own, as nobody likes to wait for rows while something else is counted

    def ask_filling(self, view: View, quote: str | None, near: int, tell: Callable[[Filling], None]) -> None:
        self._ask_rows(lambda db: quote_tables.fill(db, view, quote, near), tell)

    def ask_page(self, view: View, number: int, tell: Callable[[list[QuoteRow]], None]) -> None:
        self._ask_rows(lambda db: quote_tables.page(db, view, number), tell)

    def ask_place(self, view: View, quote: str, near: int, tell: Callable[[int], None]) -> None:
        """-1 if the filter hides it."""
        self._ask_rows(lambda db: _or_nowhere(quote_tables.place_of(db, view, quote, near)), tell)

    def ask_statement_rows(self, ids: Sequence[str], tell: Callable[[list[StatementRow]], None]) -> None:
        self._ask_rows(lambda db: statement_queries.statement_rows(db, ids), tell)

    # Questions that may take long

    def ask_choices(self, tell: Callable[[Choices], None]) -> None:
        self._ask(queries.choices, tell)

    def ask_counts(self, filter: QuoteFilter, tell: Callable[[QuoteCounts], None]) -> None:
        self._ask(lambda db: queries.quote_counts(db, filter), tell)

    def ask_statements(self, filter: QuoteFilter, tell: Callable[[list[str]], None]) -> None:
        self._ask(lambda db: statement_queries.statement_ids(db, filter), tell)

    def ask_wording_tree(self, statement: str, tell: Callable[[WordingTree], None]) -> None:
        self._ask(lambda db: statement_queries.wording_tree(db, statement), tell)

    def ask_entities(self, text: str | None, tell: Callable[[list[EntityEntry]], None]) -> None:
        self._ask(lambda db: entity_queries.entity_entries(db, text), tell)

    def ask_outlet_counts(self, entities: Sequence[int], tell: Callable[[dict[int, int]], None]) -> None:
        self._ask(lambda db: entity_queries.outlet_counts(db, entities), tell)

    def ask_portrait(self, entity: int, tell: Callable[[EntityPortrait], None]) -> None:
        self._ask(lambda db: entity_queries.entity_portrait(db, entity), tell)

    def ask_outlet_figures(self, period: QuoteFilter, tell: Callable[[OutletFigures], None]) -> None:
        self._ask(lambda db: outlet_queries.outlet_figures(db, period), tell)

    def ask_coverage(self, period: QuoteFilter, tell: Callable[[list[Coverage]], None]) -> None:
        self._ask(lambda db: outlet_queries.coverage(db, period), tell)

    def ask_left_out(self, outlet: str, period: QuoteFilter, tell: Callable[[list[str]], None]) -> None:
        self._ask(lambda db: outlet_queries.left_out(db, outlet, period), tell)

    def ask_check(self, text: str, speaker: str | None, tell: Callable[[CheckAnswer], None]) -> None:
        """The text has a word at least."""
        self._ask(lambda db: check(db, text, speaker), tell)

    def ask_export(self, filter: QuoteFilter, target: ExportTarget, tell: Callable[[Written], None]) -> None:
        """Writes a file; whoever closes the archive stops it."""
        exporter = self._exporter
        if exporter is None:
            raise RuntimeError("no archive is open")
        exporter.ask(lambda db: export_to(db, filter, target, lambda: self._exporter is not exporter), tell)

    def drop(self, tell: Callable[[Any], None]) -> None:
        """Nobody waits for the answer any more."""
        for reader in (self._reader, self._row_reader):
            if reader is not None:
                reader.drop(tell)

    # Deeds: done in the background, one after the other; `changed` or `failed` tell how they ended

    def save_article(self, attributed: AttributedArticle, tell: Tell) -> None:
        """Statements wait for the end of the import."""
        self.writer.do(lambda db: store.save_article(db, attributed), tell, links=False)

    def save_failure(self, origin: str, reason: str, tell: Tell) -> None:
        self.writer.do(lambda db: store.save_failure(db, origin, reason), tell, links=False)

    def forget_failure(self, origin: str) -> None:
        self.writer.do(lambda db: store.forget_failure(db, origin), links=False)

    def take_out(self, quote: str) -> None:
        self.do(lambda db: decisions.take_out(db, quote, by=self.signature))

    def put_in(self, quote: str, statement: str) -> None:
        self.do(lambda db: decisions.put_in(db, quote, statement, by=self.signature))

    def merge_statements(self, statements: Sequence[str]) -> None:
        self.do(lambda db: decisions.merge_statements(db, statements, by=self.signature))

    def split_statement(self, statement: str, quotes: Collection[str]) -> None:
        self.do(lambda db: decisions.split_statement(db, statement, quotes, by=self.signature))

    def merge_entities(self, into: int, others: Collection[int]) -> None:
        self.do(lambda db: entities.merge_entities(db, into, others, by=self.signature))

    def split_entity(self, entity: int, *, namings: Collection[int] = (), quotes: Collection[str] = ()) -> None:
        self.do(lambda db: entities.split_entity(db, entity, namings=namings, quotes=quotes, by=self.signature))

    def rename_entity(self, entity: int, name: str) -> None:
        self.do(lambda db: entities.rename_entity(db, entity, name, by=self.signature))

    def do(self, deed: Deed) -> None:
        """What a person does; what follows from it for other quotes is linked afterwards."""
        self.writer.do(deed)

    @property
    def writer(self) -> Writer:
        if self._writer is None:
            raise RuntimeError("no archive is open")
        return self._writer

    def tell_linked(self) -> None:
        """Another process has linked the statements."""
        self.changed.emit(Changes(statements=True))

    def _tell_decided(self, changes: Changes) -> None:
        """Everybody knows that it is stale before anybody asks anew."""
        self.changed.emit(changes)
        self.decided.emit()

    def _ask_rows(self, question: Callable[[Database], T], tell: Callable[[T], None]) -> None:
        if self._row_reader is None:
            raise RuntimeError("no archive is open")
        self._row_reader.ask(question, tell, PATIENCE)

    def _ask(self, question: Callable[[Database], T], tell: Callable[[T], None]) -> None:
        if self._reader is None:
            raise RuntimeError("no archive is open")
        self._reader.ask(question, tell)

    def _open(self) -> Database:
        if self._db is None:
            raise RuntimeError("no archive is open")
        return self._db


def _or_nowhere(place: int | None) -> int:
    return -1 if place is None else place
