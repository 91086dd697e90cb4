"""The open archive as the window sees it: questions and deeds in, rows and the signal `changed(Changes)` out.

It, `gui.reader` and `gui.writer` alone hold a connection; the questions stand in `gui.archive_questions`. `open` raises
`ArchiveError` for what the world does wrong; `Writer` does the deeds and tells it by `failed`, as nobody waits for
their answer.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from attribution.types import AttributedArticle
from db import decisions, entities, store
from db.connection import open_archive
from db.rows import Changes
from gui.archive_questions import ArchiveQuestions
from gui.writer import Deed, Tell, Writer


class Archive(ArchiveQuestions):
    """Owns the connection; beside it only the child writes, which links statements."""

    opened = Signal(object)  # Path
    closed = Signal()
    changed = Signal(object)  # Changes
    decided = Signal()  # a person did it: it is to be shown at once
    failed = Signal(str)  # a deed was not done; words for the user
    linking_wanted = Signal()  # more quotes wait to be linked than a moment allows

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writer: Writer | None = None
        self.signature: str | None = None
        self.path: Path | None = None

    def open(self, path: Path, *, create: bool) -> None:
        """Opens an archive in place of the present one, which stays open if this fails."""
        db = open_archive(path, create=create)
        self.close()
        self.path = path
        self._open_readers(db, path)
        self._writer = Writer(path, self)
        self._writer.done.connect(self._tell_decided)
        self._writer.came_in.connect(self.changed)
        self._writer.linking_wanted.connect(self.linking_wanted)
        self._writer.failed.connect(self.failed)
        self.opened.emit(path)

    def close(self) -> None:
        if self._db is not None:
            db, self._db, self.path = self._db, None, None
            if self._writer is not None:
                self._writer.close()
                self._writer.deleteLater()
                self._writer = None
            self._close_readers()
            self.closed.emit()
            db.close()

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
