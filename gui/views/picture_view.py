"""Shows a `Drawing`; its areas are chosen by mouse or arrow keys, and asked for by click or Return."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QScrollArea, QToolTip, QWidget

from gui import theme
from gui.pictures.drawing import Area, Drawing, paint

Make = Callable[[QFontMetrics, float], Drawing]
"""A drawing for these letters, as wide as there is room."""


class PictureView(QScrollArea):
    """Made anew for every width and theme, once it is looked at."""

    area_wanted = Signal(object)  # Area

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Make | None = None
        self._is_stale = False
        self.canvas = _Canvas(name)
        self.canvas.area_wanted.connect(self.area_wanted)
        self.canvas.area_met.connect(self._bring_into_view)
        self.setWidget(self.canvas)
        self.setWidgetResizable(True)
        self.setFocusProxy(self.canvas)

    @property
    def drawing(self) -> Drawing:
        if self._is_stale:
            self._draw()
        return self.canvas.drawing

    def show_picture(self, make: Make) -> None:
        self._make = make
        self._draw_when_seen()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_when_seen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw_when_seen()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw_when_seen()

    def _draw_when_seen(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        self._is_stale = False
        if self._make is not None:
            self.canvas.show_drawing(self._make(self.canvas.fontMetrics(), self.viewport().width()))

    def _bring_into_view(self, area: Area) -> None:
        center = area.rect.center()
        self.ensureVisible(round(center.x()), round(center.y()), round(area.rect.width()), round(area.rect.height()))


class _Canvas(QWidget):
    area_wanted = Signal(object)
    area_met = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.drawing = Drawing(QSize(0, 0))
        self._current = 0
        self._name = name
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    def show_drawing(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self._current = min(self._current, max(0, len(drawing.areas) - 1))
        self.setMinimumSize(drawing.size)
        self.setAccessibleDescription(self._label())
        self.update()

    def choose(self, number: int) -> None:
        """The area that the keys stand on; told to screen readers."""
        if 0 <= number < len(self.drawing.areas):
            self._current = number
            self.setAccessibleDescription(self._label())
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
            self.area_met.emit(self.drawing.areas[number])
            self.update()

    # Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colours().base))
        paint(self.drawing, painter, self.font(), QRectF(event.rect()))
        if self.hasFocus() and self.drawing.areas:
            painter.setPen(QPen(QColor(theme.colours().text), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self._outline(self.drawing.areas[self._current].rect))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: -self.drawing.columns,
            Qt.Key.Key_Down: self.drawing.columns,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.choose(self._current + steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.drawing.areas:
            self.area_wanted.emit(self.drawing.areas[self._current])
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        asks = found is not None and _asks(self.drawing.areas[found])
        self.setCursor(Qt.CursorShape.PointingHandCursor if asks else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._at(event.position())
        if found is not None and event.button() == Qt.MouseButton.LeftButton:
            self.choose(found)
            self.area_wanted.emit(self.drawing.areas[found])

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if found is None else self.drawing.areas[found].label, self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Private

    def _label(self) -> str:
        return self.drawing.areas[self._current].label if self.drawing.areas else ""

    def _at(self, point: QPointF) -> int | None:
        found = (number for number, area in enumerate(self.drawing.areas) if area.rect.contains(point))
        return next(found, None)

    def _outline(self, rect: QRectF) -> QRectF:
        """A stretch of no width can be seen, too."""
        return rect.adjusted(1, 1, -1, -1) if rect.width() > 4 else rect.adjusted(-2, 1, 2, -1)


def _asks(area: Area) -> bool:
    return area.filter is not None or area.outlet is not None or area.quote is not None
