"""What the window asks the open archive: filters and ids in, frozen rows out. `gui.archive` adds the deeds.

Questions are asked only while an archive is open. Those that begin with `ask_` may take long in a large archive:
`Reader` asks them, and `tell` gets the answer later.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from db import entity_queries, journal, outlet_queries, queries, quote_tables, statement_queries, version_diffs
from db.check_rows import CheckAnswer
from db.connection import Database
from db.entity_rows import EntityEntry, EntityPortrait
from db.journal_rows import Entry
from db.outlet_rows import Coverage, OutletFigures
from db.quote_tables import Filling, View
from db.rows import (
    ArticleRow,
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
from db.version_diffs import VersionDiff
from db.whole_articles import WholeArticle, whole_article
from db.wording_rows import WordingTree
from gui.exporting import ExportTarget, Written, export_to
from gui.reader import Reader

T = TypeVar("T")
PATIENCE = 0.02
"""So many seconds a table waits for its rows before it shows that they are on their way."""


class ArchiveQuestions(QObject):
    """Owns the connections that only read."""

    unread = Signal(str)  # a question had no answer; words for the user

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db: Database | None = None
        self._reader: Reader | None = None
        self._row_reader: Reader | None = None
        self._exporter: Reader | None = None  # of its own: an export may take minutes

    @property
    def is_open(self) -> bool:
        return self._db is not None

    @property
    def slowness(self) -> float:
        """Seconds that the last of the questions took that may take long."""
        return self._reader.took if self._reader is not None else 0.0

    def _open_readers(self, db: Database, path: Path) -> None:
        self._db = db
        self._reader, self._row_reader, self._exporter = (Reader(path, self) for _ in range(3))
        for reader in (self._reader, self._row_reader, self._exporter):
            reader.failed.connect(self.unread)

    def _close_readers(self) -> None:
        helpers = (self._reader, self._row_reader, self._exporter)
        self._reader = self._row_reader = self._exporter = None
        for helper in helpers:
            if helper is not None:
                helper.close()
                helper.deleteLater()

    # At once

    def count_quotes(self, filter: QuoteFilter) -> int:
        return queries.count_quotes(self._open(), filter)

    def article_of(self, quote: str) -> int:
        return queries.article_of(self._open(), quote)

    def article_row(self, article_id: int) -> ArticleRow:
        return queries.article_row(self._open(), article_id)

    def speakers(self) -> list[SpeakerRow]:
        return queries.speakers(self._open())

    def outlets(self) -> list[OutletRow]:
        return queries.outlets(self._open())

    def models_used(self) -> list[ModelsRow]:
        return queries.models_used(self._open())

    def failures(self) -> list[Failure]:
        return queries.failures(self._open())

    def decisions(self, limit: int, offset: int) -> list[Entry]:
        return journal.entries(self._open(), limit=limit, offset=offset)

    def next_to_undo(self) -> Entry | None:
        return journal.next_to_undo(self._open())

    def next_to_redo(self) -> Entry | None:
        return journal.next_to_redo(self._open())

    # What tables and texts show: by a reader of its own, as nobody likes to wait while something else is counted

    def ask_filling(self, view: View, quote: str | None, tell: Callable[[Filling], None]) -> None:
        self._ask_rows(lambda db: quote_tables.fill(db, view, quote), tell)

    def ask_page(self, view: View, number: int, tell: Callable[[list[QuoteRow]], None]) -> None:
        self._ask_rows(lambda db: quote_tables.page(db, view, number), tell)

    def ask_place(self, view: View, quote: str, tell: Callable[[int], None]) -> None:
        """-1 if the filter hides it."""
        self._ask_rows(lambda db: _or_nowhere(quote_tables.place_of(db, view, quote)), tell)

    def ask_article(self, article: int, tell: Callable[[WholeArticle], None]) -> None:
        self._ask_rows(lambda db: whole_article(db, article), tell)

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
        self._ask(lambda db: _checked(db, text, speaker), tell)

    def ask_versions(self, article: int, tell: Callable[[list[VersionDiff]], None]) -> None:
        self._ask(lambda db: version_diffs.version_diffs(db, article), tell)

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


def _checked(db: Database, text: str, speaker: str | None) -> CheckAnswer:
    from db.checking import check  # the window starts faster without numpy

    return check(db, text, speaker)
