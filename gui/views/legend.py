"""What stands under the article and says which mark stands for what, drawn as the marks are."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from attribution.types import STWRType
from gui import theme, words
from gui.highlighting import Mark, Role
from gui.views.mark_painter import paint_stretch

PADDING, GAP, BETWEEN = 4, 9, 8

Entry = tuple[str, Mark]


class Legend(QWidget):
    """Roles and types, in as many lines as they need."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = self._named()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Which mark stands for what"))
        self.setAccessibleDescription(", ".join(label for label, _ in self._entries))

    def sizeHint(self) -> QSize:
        return QSize(300, self.heightForWidth(max(self.width(), 300)))

    def heightForWidth(self, width: int) -> int:
        return round(max(rect.bottom() for rect, _, _ in self._placed(width)) + BETWEEN / 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for rect, label, mark in self._placed(self.width()):
            paint_stretch(painter, rect, mark, False, theme.colours())
            painter.setPen(self.palette().text().color())
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, label)
        painter.end()

    def _named(self) -> list[Entry]:
        direct = STWRType.DIRECT
        roles = [
            (self.tr("Speaker"), _mark(Role.SPEAKER, direct)),
            (self.tr("Cue"), _mark(Role.CUE, direct)),
            (self.tr("Frame"), _mark(Role.FRAME, direct)),
        ]
        types = (direct, STWRType.INDIRECT, STWRType.INDIRECT_FREE_INDIRECT, STWRType.REPORTED)
        return roles + [(words.type_label(type), _mark(Role.QUOTE, type)) for type in types]

    def _placed(self, width: int) -> Iterator[tuple[QRectF, str, Mark]]:
        metrics = self.fontMetrics()
        left, top, height = 2.0, BETWEEN / 2, float(metrics.ascent() + metrics.descent())
        for label, mark in self._entries:
            wanted = metrics.horizontalAdvance(label) + PADDING * 2
            if left + wanted > width and left > 2:
                left, top = 2.0, top + height + BETWEEN
            yield QRectF(left, top, wanted, height), label, mark
            left += wanted + GAP


def _mark(role: Role, type: STWRType) -> Mark:
    return Mark("", role, type, 0, 0)
