"""A list of statements over any number of rows: their ids are known, the archive is asked for what is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.rows import StatementRow
from gui import words
from gui.archive import Archive

PAGE = 50
PAGES_KEPT = 20
ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role an entry gives its whole StatementRow."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class StatementModel(QAbstractListModel):
    """Which statements, and in which order, is told by `show_ids`."""

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._ids: Sequence[str] = ()
        self._pages: OrderedDict[int, list[StatementRow | None]] = OrderedDict()

    def show_ids(self, ids: Sequence[str]) -> None:
        self.beginResetModel()
        self._ids = ids
        self._pages.clear()
        self.endResetModel()

    def statement_row(self, row: int) -> StatementRow | None:
        """The row, or None if the archive has the statement no more."""
        number, place = divmod(row, PAGE)
        return self._page(number)[place]

    def row_of(self, statement: str) -> int | None:
        return self._ids.index(statement) if statement in self._ids else None

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or (row := self.statement_row(index.row())) is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(row.text.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tr("Reported by: {outlets}").format(outlets=", ".join(row.reported_by))
        return None

    # Private

    def _spoken(self, row: StatementRow) -> str:
        """The whole entry as one sentence, for screen readers."""
        outlets = self.tr("%n outlet(s)", "", row.outlets)
        deviates = self.tr("with deviations") if row.deviates else ""
        parts = (outlets, row.speaker, words.short_date(row.first_published), deviates, row.text)
        return ", ".join(part for part in parts if part)

    def _page(self, number: int) -> list[StatementRow | None]:
        if number not in self._pages:
            self._pages[number] = self._ask(self._ids[number * PAGE : (number + 1) * PAGE])
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

    def _ask(self, ids: Sequence[str]) -> list[StatementRow | None]:
        """A statement that is gone leaves its place empty until the list is asked for anew."""
        rows = {row.id: row for row in self._archive.statement_rows(ids)} if self._archive.is_open else {}
        return [rows.get(id) for id in ids]
