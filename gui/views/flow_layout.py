"""A line of controls that goes on in the next line where there is no room: for narrow windows and large letters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLayout, QLayoutItem, QToolButton, QWidget

GAP = 8


class FlowLayout(QLayout):
    """Whoever may grow in width shares what is left of its line. It wants to be one line, and may be of any width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)

    def add_actions(self, actions: Iterable[QAction]) -> None:
        """A button for each."""
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            self.addWidget(button)

    # Qt asks

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        around = self.contentsMargins()
        lines = [_height(line) for line in self._lines(width - around.left() - around.right())]
        return sum(lines) + self.spacing() * max(0, len(lines) - 1) + around.top() + around.bottom()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        return QSize(width, _height(shown)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        """The widest of them fits; how high that is `heightForWidth` says."""
        shown = self._shown()
        widest = max((item.minimumSize().width() for item in shown), default=0)
        return QSize(widest, _height(shown)).grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        rect = rect.marginsRemoved(self.contentsMargins())
        top = rect.top()
        for line in self._lines(rect.width()):
            height = _height(line)
            self._place(line, QRect(rect.left(), top, rect.width(), height))
            top += height + self.spacing()

    # Private

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> Iterator[list[QLayoutItem]]:
        line: list[QLayoutItem] = []
        taken = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if line and taken + wanted > width:
                yield line
                line, taken = [], 0
            line.append(item)
            taken += wanted + self.spacing()
        if line:
            yield line

    def _place(self, line: list[QLayoutItem], rect: QRect) -> None:
        widths = [min(item.sizeHint().width(), rect.width()) for item in line]
        left = rect.width() - sum(widths) - self.spacing() * (len(line) - 1)
        growing = [number for number, item in enumerate(line) if item.expandingDirections() & Qt.Orientation.Horizontal]
        for number in growing:
            widths[number] += max(0, left) // len(growing)
        place = QPoint(rect.topLeft())
        for item, width in zip(line, widths, strict=True):
            height = min(item.sizeHint().height(), rect.height())
            item.setGeometry(QRect(place + QPoint(0, (rect.height() - height) // 2), QSize(width, height)))
            place += QPoint(width + self.spacing(), 0)


def _height(items: list[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
