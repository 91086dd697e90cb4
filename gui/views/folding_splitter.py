"""Two or three parts side by side; in a narrow window, or with large letters, one above the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

HANDLE = 10
LEAST_LETTERS = 48
"""So many letters stand in a line of each part when they are side by side."""


class FoldingSplitter(QSplitter):
    """`sizes`: how wide the parts are at first; `lines`: how many lines of letters each has at least when folded."""

    def __init__(
        self, parts: Sequence[QWidget], sizes: Sequence[int], lines: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._parts, self._lines = tuple(parts), tuple(lines)
        for part in parts:
            self.addWidget(part)
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)
        self.setSizes(list(sizes))

    @property
    def is_folded(self) -> bool:
        return self.orientation() is Qt.Orientation.Vertical

    def restoreState(self, state: QByteArray | bytes | bytearray | memoryview) -> bool:
        """The room that there is now decides, not the one that there was."""
        is_restored = super().restoreState(state)
        self._fold(self.width())
        return is_restored

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fold(self.width())

    def _fold(self, width: int) -> None:
        metrics = self.fontMetrics()
        is_narrow = width < metrics.averageCharWidth() * LEAST_LETTERS * len(self._parts)
        if is_narrow == self.is_folded:
            return
        self.setOrientation(Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal)
        for part, lines in zip(self._parts, self._lines, strict=True):
            part.setMinimumHeight(lines * metrics.lineSpacing() if is_narrow else 0)
