"""The journal as a list, the latest first: more rows come as one scrolls to them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from db.journal_rows import Entry
from gui.archive import Archive
from gui.decision_words import decision_detail, decision_label, decision_time

PAGE = 200
ENTRY_ROLE = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class DecisionModel(QAbstractListModel):
    """What was undone is struck through and says so in words."""

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._entries: list[Entry] = []
        self._has_more = False

    def reload(self) -> None:
        """As many rows as there were; something may have been decided or undone."""
        self.beginResetModel()
        wanted = max(PAGE, len(self._entries))
        self._entries = self._archive.decisions(wanted, 0) if self._archive.is_open else []
        self._has_more = len(self._entries) == wanted
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, entry: int) -> int | None:
        return next((row for row, each in enumerate(self._entries) if each.id == entry), None)

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def canFetchMore(self, parent: Index) -> bool:
        return self._has_more and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        more = self._archive.decisions(PAGE, len(self._entries))
        self._has_more = len(more) == PAGE
        if more:
            self.beginInsertRows(NOWHERE, len(self._entries), len(self._entries) + len(more) - 1)
            self._entries += more
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return decision_detail(entry) or None
        if role == Qt.ItemDataRole.FontRole and entry.undone_at:
            font = QFont()
            font.setStrikeOut(True)
            return font
        return entry if role == ENTRY_ROLE else None

    def _text(self, entry: Entry) -> str:
        head = [decision_label(entry), decision_time(entry)]
        if entry.undone_at:
            head.append(self.tr("undone") if entry.redoable else self.tr("undone for good"))
        return "\n".join(part for part in (" · ".join(head), decision_detail(entry)) if part)
