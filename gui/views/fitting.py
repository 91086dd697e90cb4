"""What keeps all in reach on a small screen and with large letters: pages scroll, dialogs fit onto the screen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.theme import named, scale

EDGE = 40
"""For the frame that the system puts around a window."""


class Scrolling(QScrollArea):
    """Its content fills it, shrinks to the least that it can be read at, and is scrolled only below that.

    Qt's own resizable area scrolls already below what a content with wrapping lines would like best.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        named(self, "scrolling").setFrameShape(QFrame.Shape.NoFrame)
        self._content = content
        self.setWidget(content)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt has an area watch its content."""
        is_done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return is_done

    def _fit(self) -> None:
        room, content = self.maximumViewportSize(), self._content
        least = content.minimumSizeHint().width()
        if _height(content, max(room.width(), least)) > room.height():
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
        if room.width() < least:
            room.setHeight(room.height() - self.horizontalScrollBar().sizeHint().height())
        width = max(room.width(), least)
        content.resize(width, max(room.height(), _height(content, width)))


def _height(content: QWidget, width: int) -> int:
    """The least that it needs at that width."""
    layout = content.layout()
    if layout is None or not layout.hasHeightForWidth():
        return content.minimumSizeHint().height()
    return layout.totalMinimumHeightForWidth(width)


def resize_to_fit(window: QWidget, width: int, height: int) -> None:
    """A size meant for letters of usual size grows with them, as far as the screen reaches."""
    resize_onto_screen(window, QSize(width, height) * scale())


def resize_onto_screen(window: QWidget, wanted: QSize) -> None:
    """As large as the screen lets it be."""
    window.resize(wanted.boundedTo(window.screen().availableSize() - QSize(EDGE, EDGE)))
