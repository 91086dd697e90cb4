"""The open archive as the window sees it: questions and deeds in, rows and the signal `changed(Changes)` out.

It alone calls `db`. `open` raises `ArchiveError` for what the world does wrong; a deed tells it by `failed`,
as nobody waits for its answer. Questions are asked only while an archive is open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from attribution.types import Article, AttributedArticle, Quote
from db import queries, store
from db.connection import Database, open_archive
from db.errors import ArchiveError
from db.rows import ArticleRow, Changes, Failure, ModelsRow, Order, OutletRow, QuoteFilter, QuoteRow, SpeakerRow, Status


class Archive(QObject):
    """Owns the connection; beside it only the child writes, which links statements."""

    opened = Signal(object)  # Path
    closed = Signal()
    changed = Signal(object)  # Changes
    failed = Signal(str)  # words for the user

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._db: Database | None = None
        self.path: Path | None = None

    @property
    def is_open(self) -> bool:
        return self._db is not None

    def open(self, path: Path, *, create: bool) -> None:
        """Opens an archive in place of the present one, which stays open if this fails."""
        db = open_archive(path, create=create)
        self.close()
        self._db, self.path = db, path
        self.opened.emit(path)

    def close(self) -> None:
        if self._db is not None:
            db, self._db, self.path = self._db, None, None
            self.closed.emit()
            db.close()

    # Questions

    def quotes(self, filter: QuoteFilter, *, limit: int, offset: int, order: Order, descending: bool) -> list[QuoteRow]:
        return queries.quotes(self._open(), filter, limit=limit, offset=offset, order=order, descending=descending)

    def count_quotes(self, filter: QuoteFilter) -> int:
        return queries.count_quotes(self._open(), filter)

    def count_articles(self, filter: QuoteFilter) -> int:
        return queries.count_articles(self._open(), filter)

    def article(self, article_id: int) -> Article:
        return queries.article(self._open(), article_id)

    def article_row(self, article_id: int) -> ArticleRow:
        return queries.article_row(self._open(), article_id)

    def article_quotes(self, article_id: int) -> list[Quote]:
        return queries.article_quotes(self._open(), article_id)

    def full_quotes(self, filter: QuoteFilter) -> Iterator[queries.FullQuote]:
        return queries.full_quotes(self._open(), filter)

    def statuses(self) -> dict[str, Status]:
        return queries.statuses(self._open())

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

    # Deeds

    def save_article(self, attributed: AttributedArticle) -> bool:
        return self._do(lambda db: store.save_article(db, attributed))

    def save_failure(self, origin: str, reason: str) -> bool:
        return self._do(lambda db: store.save_failure(db, origin, reason))

    def tell_linked(self) -> None:
        """Another process has linked the statements."""
        self.changed.emit(Changes(statements=True))

    def _do(self, deed: Callable[[Database], Changes]) -> bool:
        """Does it and tells what changed; False and `failed` if the world did not allow it."""
        try:
            changes = deed(self._open())
        except ArchiveError as error:
            self.failed.emit(str(error))
            return False
        self.changed.emit(changes)
        return True

    def _open(self) -> Database:
        if self._db is None:
            raise RuntimeError("no archive is open")
        return self._db
