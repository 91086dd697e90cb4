"""A list of people and organisations; how many outlets quote them is asked for where one looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from db.entity_rows import EntityEntry
from gui.archive import Archive

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role an entry gives its whole EntityEntry."""
OUTLETS_ROLE = Qt.ItemDataRole.UserRole + 1
"""How many outlets quote it; None until the archive has counted."""
AT_ONCE = 40

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class EntityModel(QAbstractListModel):
    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._entries: Sequence[EntityEntry] = ()
        self._rows: dict[int, int] = {}
        self._outlets: dict[int, int] = {}
        self._wanted: list[int] = []
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._count)

    def show_entries(self, entries: Sequence[EntityEntry]) -> None:
        self.beginResetModel()
        self._entries, self._rows = entries, {entry.id: row for row, entry in enumerate(entries)}
        self._outlets.clear()
        self._wanted.clear()
        self.endResetModel()

    def entry(self, row: int) -> EntityEntry:
        return self._entries[row]

    def row_of(self, entity: int) -> int | None:
        return self._rows.get(entity)

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        if role == ROW_ROLE:
            return entry
        if role == OUTLETS_ROLE:
            return self._outlets_of(entry.id)
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry)
        return None

    # Private

    def _spoken(self, entry: EntityEntry) -> str:
        quotes = self.tr("%Ln quote(s)", "", entry.quotes)
        return ", ".join(part for part in (entry.name, entry.role, quotes) if part)

    def _outlets_of(self, entity: int) -> int | None:
        """Those that are looked at are counted together, the latest first."""
        if entity not in self._outlets and entity not in self._wanted:
            self._wanted.append(entity)
            self._timer.start()
        return self._outlets.get(entity)

    def _count(self) -> None:
        if self._archive.is_open and self._wanted:
            self._archive.ask_outlet_counts(self._wanted[-AT_ONCE:], self._take_counts)

    def _take_counts(self, counts: dict[int, int]) -> None:
        """Who has been scrolled away meanwhile is asked for when it is looked at again."""
        self._wanted.clear()
        self._outlets |= counts
        rows = [self._rows[entity] for entity in counts if entity in self._rows]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), 0), [OUTLETS_ROLE])
