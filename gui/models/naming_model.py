"""What articles call one person or organisation, each name with the reason why it is the same."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.entity_rows import NamingRow
from gui import words

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role every cell gives its whole NamingRow."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    NAME = 0
    ROLE = 1
    QUOTES = 2
    REASON = 3


class NamingModel(QAbstractTableModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._namings: Sequence[NamingRow] = ()

    def show_namings(self, namings: Sequence[NamingRow]) -> None:
        self.beginResetModel()
        self._namings = namings
        self.endResetModel()

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._namings)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._namings[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(row, Column(index.column()))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: NamingRow, column: Column) -> str:
        match column:
            case Column.NAME:
                return row.name
            case Column.ROLE:
                return row.role or ""
            case Column.QUOTES:
                return words.number(row.quotes)
            case Column.REASON if len(self._namings) == 1:
                return ""  # one name is the same as nothing else
            case Column.REASON:
                return row.german if QLocale().language() == QLocale.Language.German else row.english

    def _title(self, column: Column) -> str:
        return {
            Column.NAME: self.tr("Called"),
            Column.ROLE: self.tr("Role"),
            Column.QUOTES: self.tr("Quotes"),
            Column.REASON: self.tr("Why the same"),
        }[column]
