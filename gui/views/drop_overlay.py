"""Takes what is dragged onto its window; covers it meanwhile and says what letting go would do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.given import Given, given

EDGE, ROUND = 14, 12
LETTERS = 1.4


class DropOverlay(QWidget):
    """As large as its parent; lets the mouse through and listens to the parent's events."""

    dropped = Signal(object)  # list[Given]

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        parent.setAcceptDrops(True)
        parent.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event.type():
            case QEvent.Type.DragEnter | QEvent.Type.DragMove if _given(event):
                self._cover()
                event.accept()
            case QEvent.Type.DragLeave:
                self.hide()
            case QEvent.Type.Drop:
                self.hide()
                event.accept()
                self._tell_later(_given(event))
            case _:
                return super().eventFilter(watched, event)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, painter = theme.colours(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(colours.window)
        ground.setAlphaF(0.9)
        painter.fillRect(self.rect(), ground)
        painter.setPen(QPen(QColor(colours.accent), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE), ROUND, ROUND)
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * LETTERS)
        painter.setFont(font)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.tr("Let go to import"))
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def _tell_later(self, dropped: list[Given]) -> None:
        """The program that the files come from waits for us until the event is over."""
        QTimer.singleShot(0, self, lambda: self.dropped.emit(dropped))


def _given(event: QEvent) -> list[Given]:
    """Drag and drop events of Qt share one base class; words dragged within our own window are not for us."""
    if not isinstance(event, QDropEvent) or event.source() is not None:
        return []
    return given(event.mimeData())
