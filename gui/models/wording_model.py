"""One statement's wording tree as a list: its variants in order of time."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from attribution.statement_types import ChangeKind
from db.wording_rows import VariantRow, WordingTree
from gui import words

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role an entry gives its whole VariantRow."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class WordingModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tree: WordingTree | None = None

    def show_tree(self, tree: WordingTree | None) -> None:
        self.beginResetModel()
        self.tree = tree
        self.endResetModel()

    def variant(self, row: int) -> VariantRow:
        assert self.tree is not None
        return self.tree.variants[row]

    def row_of(self, quote: str) -> int | None:
        found = (n for n, row in enumerate(self.tree.variants if self.tree else ()) if row.quote.id == quote)
        return next(found, None)

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self.tree is None else len(self.tree.variants)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.variant(index.row())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(row.quote.quote.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        return None

    # Private

    def _spoken(self, row: VariantRow) -> str:
        """What the eye sees in the diff, in words."""
        quote = row.quote
        parts = [quote.outlet, words.long_date(quote.published), words.type_label(quote.type)]
        parts += words.origin_labels(row.origin)
        parts += [self.tr("fullest wording")] if row.is_fullest else []
        return ". ".join([", ".join(parts), quote.quote, *_spoken_changes(row)])


def _spoken_changes(row: VariantRow) -> list[str]:
    pieces = [
        f"{words.change_label(piece.change)}: {piece.text}"
        for piece in row.pieces
        if piece.change is not None and (piece.is_gone or piece.change is not ChangeKind.FORM)
    ]
    return [*pieces, *(words.change_beside(change) for change in row.changes if change.beside)]
