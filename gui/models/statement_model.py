"""A list of statements over any number of rows: their ids are known, the archive is asked for what is looked at.

Rows that are not there within a moment come later; until then their places are empty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.rows import StatementRow
from gui import words
from gui.archive import Archive
from gui.models.paging import Paging

PAGE = 50
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
        self._pages = Paging[StatementRow | None](PAGE, self._ask, self._show_arrived)

    def show_ids(self, ids: Sequence[str]) -> None:
        self.beginResetModel()
        self._ids = ids
        self._pages.start_over()
        self.endResetModel()

    def statement_row(self, row: int) -> StatementRow | None:
        """The row, or None if it is on its way or the archive has the statement no more."""
        return self._pages.row(row)

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
        outlets = self.tr("%Ln outlet(s)", "", row.outlets)
        deviates = self.tr("with deviations") if row.deviates else ""
        parts = (outlets, row.speaker, words.short_date(row.first_published), deviates, row.text)
        return ", ".join(part for part in parts if part)

    def _ask(self, number: int, tell: Callable[[Sequence[StatementRow | None]], None]) -> None:
        """A statement that is gone leaves its place empty until the list is asked for anew."""
        if self._archive.is_open:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            self._archive.ask_statement_rows(ids, lambda rows: tell(_in_places(ids, rows)))

    def _show_arrived(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first), self.index(min(last, len(self._ids) - 1)))


def _in_places(ids: Sequence[str], rows: Sequence[StatementRow]) -> list[StatementRow | None]:
    found = {row.id: row for row in rows}
    return [found.get(id) for id in ids]
