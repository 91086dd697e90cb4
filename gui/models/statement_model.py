"""A list of statements over any number of rows: their ids are known, the archive is asked for what is looked at.

Rows that are not there within a moment come later; until then their places are empty.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import partial
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
        self._asked: set[int] = set()
        self._is_asking, self._listings = False, 0

    def show_ids(self, ids: Sequence[str]) -> None:
        self.beginResetModel()
        self._ids, self._listings = ids, self._listings + 1
        self._pages.clear()
        self._asked.clear()
        self.endResetModel()

    def statement_row(self, row: int) -> StatementRow | None:
        """The row, or None if it is on its way or the archive has the statement no more."""
        number, place = divmod(row, PAGE)
        page = self._page(number)
        return page[place] if place < len(page) else None

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
        if number not in self._pages and number not in self._asked:
            self._ask(number)
        if number in self._pages:
            self._pages.move_to_end(number)
        return self._pages.get(number, [])

    def _ask(self, number: int) -> None:
        if self._archive.is_open:
            self._asked.add(number)
            self._is_asking = True  # what is there at once is no news to whoever asks
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            self._archive.ask_statement_rows(ids, partial(self._take, number, self._listings))
            self._is_asking = False

    def _take(self, number: int, listing: int, rows: list[StatementRow]) -> None:
        """A statement that is gone leaves its place empty until the list is asked for anew."""
        if listing != self._listings:
            return
        found = {row.id: row for row in rows}
        self._pages[number] = [found.get(id) for id in self._ids[number * PAGE : (number + 1) * PAGE]]
        self._asked.discard(number)
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        if not self._is_asking:
            last = number * PAGE + len(self._pages[number]) - 1
            self.dataChanged.emit(self.index(number * PAGE), self.index(last))
