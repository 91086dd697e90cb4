"""What keeps all in reach on a small screen and with large letters: pages scroll, dialogs fit onto the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from gui.theme import FIRST_SIZE, named

EDGE = 40
"""For the frame that the system puts around a window."""


def scrolling(content: QWidget) -> QScrollArea:
    """Fills its place, and scrolls what does not fit into it."""
    area = named(QScrollArea(), "scrolling")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(content)
    area.setWidgetResizable(True)
    return area


def resize_to_fit(window: QWidget, width: int, height: int) -> None:
    """A size meant for letters of usual size grows with them, as far as the screen reaches."""
    wanted = QSize(width, height) * scale()
    screen = window.screen().availableSize()
    window.resize(wanted.boundedTo(screen - QSize(EDGE, EDGE)))


def scale() -> float:
    """How much larger than the system's the user wants the letters."""
    app = QApplication.instance()
    first = app.property(FIRST_SIZE) if app is not None else None
    return QApplication.font().pointSizeF() / first if first else 1.0
