"""A `CheckAnswer` in, the list of its evidence out; behind it the places outside any quote."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.check_rows import CheckAnswer, Evidence, Narration
from gui import words
from gui.check_words import verdict_label

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role an entry gives its Evidence or Narration."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class EvidenceModel(QAbstractListModel):
    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Evidence | Narration, ...] = ()

    def show_answer(self, answer: CheckAnswer | None) -> None:
        self.beginResetModel()
        self._rows = (*answer.evidence, *answer.narration) if answer else ()
        self.endResetModel()

    def row_of(self, quote: str) -> int | None:
        """Of the evidence that has this quote."""
        rows = enumerate(self._rows)
        return next((at for at, row in rows if isinstance(row, Evidence) and row.quote.id == quote), None)

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join((row.quote.quote if isinstance(row, Evidence) else row.words).split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in self._spoken(row) if part)
        return None

    def _spoken(self, row: Evidence | Narration) -> tuple[str | None, ...]:
        """The whole entry as one sentence, for screen readers."""
        if isinstance(row, Narration):
            return self.tr("not a quote"), row.article.outlet, words.short_date(row.article.published), row.words
        quote = row.quote
        date = words.short_date(quote.published)
        return verdict_label(row.verdict), quote.outlet, date, quote.speaker, quote.quote
