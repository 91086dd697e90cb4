"""The import queue as Qt's table: one row a source, changed by its origin as news of it come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from gui import theme
from gui.queue_rows import QueueRow, QueueState
from gui.queue_words import state_words

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role an entry gives its whole QueueRow."""
FAILED_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a filter for failures looks at."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
ICONS = {
    QueueState.WAITING: "waiting",
    QueueState.READING: "working",
    QueueState.ANALYSING: "working",
    QueueState.DONE: "done",
    QueueState.CHANGED: "done",
    QueueState.KNOWN: "done",
    QueueState.FAILED: "warning",
    QueueState.CANCELLED: "close",
    QueueState.OPENED: "archive",
}


class QueueColumn(IntEnum):
    NAME = 0
    STATE = 1
    QUOTES = 2


class QueueModel(QAbstractTableModel):
    """An origin has one row: given again, it waits again in its old place."""

    counted = Signal()  # how many rows are in which state

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[QueueRow] = []
        self._places: dict[str, int] = {}
        self._icons: dict[QueueState, QIcon] = {}
        self.counts: Counter[QueueState] = Counter()
        self.in_hand: str | None = None
        """The origin that was taken last."""

    def __iter__(self) -> Iterator[QueueRow]:
        return iter(self._rows)

    def find(self, origin: str) -> QueueRow | None:
        place = self._places.get(origin)
        return None if place is None else self._rows[place]

    def put(self, rows: Iterable[QueueRow]) -> None:
        """At the end; what has a row already takes its place."""
        fresh = self._without_known(rows)
        if fresh:
            first = len(self._rows)
            self.beginInsertRows(NOWHERE, first, first + len(fresh) - 1)
            self._rows += fresh
            self._note_places(first)
            self.endInsertRows()
        self.counted.emit()

    def put_inside(self, origin: str, rows: Iterable[QueueRow]) -> None:
        """Below the file in which they were found."""
        fresh = self._without_known(rows)
        if fresh:
            first = self._places.get(origin, len(self._rows) - 1) + 1
            self.beginInsertRows(NOWHERE, first, first + len(fresh) - 1)
            self._rows[first:first] = fresh
            self._note_places(first)
            self.endInsertRows()
        self.counted.emit()

    def change(self, origin: str, **changes: Any) -> None:
        """A row that is no longer there changes nothing."""
        place = self._places.get(origin)
        if place is not None:
            self._set(place, replace(self._rows[place], **changes))
            self.counted.emit()

    def change_all(self, origins: Iterable[str], **changes: Any) -> None:
        """The same for many rows, told once."""
        places = [self._places[origin] for origin in origins if origin in self._places]
        for place in places:
            self._replace(place, replace(self._rows[place], **changes))
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(QueueColumn) - 1))
            self.counted.emit()

    def remove(self, is_meant: Callable[[QueueRow], bool]) -> None:
        self.beginResetModel()
        self._rows = [row for row in self._rows if not is_meant(row)]
        self._places.clear()
        self._note_places(0)
        self.counts = Counter(row.state for row in self._rows)
        self.endResetModel()
        self.counted.emit()

    def colour_icons(self) -> None:
        """Anew when the theme has changed."""
        self._icons.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(QueueColumn) - 1))

    def place(self, origin: str) -> QModelIndex:
        """Not valid for an origin without a row."""
        place = self._places.get(origin)
        return QModelIndex() if place is None else self.index(place, 0)

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(QueueColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section == QueueColumn.QUOTES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return (self.tr("Source"), self.tr("State"), self.tr("Quotes"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], QueueColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is QueueColumn.STATE:
            return self._icon(row.state)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.origin if column is QueueColumn.NAME else state_words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.name}: {state_words(row)}" if column is QueueColumn.NAME else _text(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is QueueColumn.QUOTES:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return {int(ROW_ROLE): row, int(FAILED_ROLE): str(row.state is QueueState.FAILED)}.get(role)

    # Private

    def _without_known(self, rows: Iterable[QueueRow]) -> list[QueueRow]:
        """Counts all of them; those with a row take its place."""
        fresh: dict[str, QueueRow] = {}
        for row in rows:
            if row.origin in self._places:
                self._set(self._places[row.origin], row)
            else:
                fresh[row.origin] = row
        self.counts.update(row.state for row in fresh.values())
        return list(fresh.values())

    def _set(self, place: int, row: QueueRow) -> None:
        self._replace(place, row)
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(QueueColumn) - 1))

    def _replace(self, place: int, row: QueueRow) -> None:
        self.counts[self._rows[place].state] -= 1
        self.counts[row.state] += 1
        self._rows[place] = row
        if row.state is QueueState.READING:
            self.in_hand = row.origin

    def _note_places(self, first: int) -> None:
        for place in range(first, len(self._rows)):
            self._places[self._rows[place].origin] = place

    def _icon(self, state: QueueState) -> QIcon:
        if state not in self._icons:
            self._icons[state] = theme.icon(ICONS[state])
        return self._icons[state]


def _text(row: QueueRow, column: QueueColumn) -> str:
    if column is QueueColumn.NAME:
        return f"    {row.name}" if row.inside else row.name
    if column is QueueColumn.STATE:
        return state_words(row)
    return str(row.quotes) if row.article is not None else ""
