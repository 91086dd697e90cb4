"""What stands below the wording tree that says which form of the words stands for what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from attribution.statement_types import ChangeKind
from gui import words
from gui.views.diff_text import piece_format

MEANING = (
    (ChangeKind.LEFT_OUT_MIDDLE, True),
    (ChangeKind.ADDED, False),
    (ChangeKind.REPLACED, False),
    (ChangeKind.NUMBER, False),
    (ChangeKind.NEGATION, False),
    (ChangeKind.NAME, False),
    (ChangeKind.FORM, False),
)
BY_WORDS = MEANING[:-2]
"""What is known of two versions of a whole text."""
GAP = "\u2003"


class DiffLegend(QWidget):
    """Drawn in the forms that it explains."""

    def __init__(self, shown: Sequence[tuple[ChangeKind, bool]] = MEANING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.setAccessibleName(self.tr("Which form of the words stands for what"))
        self.setAccessibleDescription(", ".join(words.change_label(kind) for kind, _ in shown))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def heightForWidth(self, width: int) -> int:
        return round(self._document(width).size().height()) + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(2, 4)
        self._document(self.width()).drawContents(painter)
        painter.end()

    def _document(self, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDefaultFont(self.font())
        document.setDocumentMargin(0)
        cursor = QTextCursor(document)
        for kind, is_gone in self._shown:
            cursor.insertText(words.change_label(kind), piece_format(kind, is_gone=is_gone))
            cursor.insertText(GAP, piece_format(None))
        document.setTextWidth(width - 4)
        return document
