"""One line under the article that says which mark stands for what, drawn as the marks are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from attribution.types import STWRType
from gui import theme, words
from gui.highlighting import Mark, Role
from gui.views.mark_painter import paint_stretch

PADDING, GAP = 4, 9

Entry = tuple[str, Mark]


class Legend(QWidget):
    """Shows roles and types; leaves out from the right what does not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(self.sizeHint().height())
        self.setAccessibleName(self.tr("Which mark stands for what"))

    def sizeHint(self) -> QSize:
        return QSize(300, self.fontMetrics().height() + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, left = self.fontMetrics(), 2.0
        height = metrics.ascent() + metrics.descent()
        for label, mark in self._entries():
            rect = QRectF(left, (self.height() - height) / 2, metrics.horizontalAdvance(label) + PADDING * 2, height)
            if rect.right() > self.width():
                break
            paint_stretch(painter, rect, mark, False, theme.colours())
            painter.setPen(self.palette().text().color())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)
            left = rect.right() + GAP
        painter.end()

    def _entries(self) -> list[Entry]:
        direct = STWRType.DIRECT
        roles = [
            (self.tr("Speaker"), _mark(Role.SPEAKER, direct)),
            (self.tr("Cue"), _mark(Role.CUE, direct)),
            (self.tr("Frame"), _mark(Role.FRAME, direct)),
        ]
        types = (direct, STWRType.INDIRECT, STWRType.INDIRECT_FREE_INDIRECT, STWRType.REPORTED)
        return roles + [(words.type_label(type), _mark(Role.QUOTE, type)) for type in types]


def _mark(role: Role, type: STWRType) -> Mark:
    return Mark("", role, type, 0, 0)
