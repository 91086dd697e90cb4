"""Strokes that the lists and tables share: the ground of a row, a line that is cut off, a few lines, a chip."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from gui import theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
CHIP_PADDING = 6


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, *, is_first: bool = True) -> None:
    """The first cell of a selected row has a bar at its edge."""
    colours, state, rect = theme.colours(), option.state, option.rect
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(rect, QColor(colours.selection))
        if is_first and state & QStyle.StateFlag.State_Active:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
    painter.setPen(QPen(QColor(colours.hover), 1))
    painter.drawLine(rect.bottomLeft(), rect.bottomRight())


def paint_line(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, LEFT | Qt.TextFlag.TextSingleLine, shown)


def paint_wrapped(painter: QPainter, rect: QRect, text: str, lines: int) -> None:
    """What does not fit into the lines ends in an ellipsis."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(LEFT))
    layout.beginLayout()
    spacing, y = painter.fontMetrics().lineSpacing(), 0
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        if number == lines - 1:
            paint_line(painter, rect.translated(0, y), text[line.textStart() :])
        else:
            line.draw(painter, QPointF(rect.left(), rect.top() + y))
        y += spacing
    layout.endLayout()


def paint_chip(painter: QPainter, left: int, top: int, label: str, ground: str, border: str, ink: str) -> int:
    """A word in a rounded box; gives where the next may begin."""
    metrics = painter.fontMetrics()
    chip = QRectF(left + 0.5, top - 0.5, metrics.horizontalAdvance(label) + 2 * CHIP_PADDING - 1, metrics.height() + 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(border))
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor(ink))
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, label)
    return round(chip.right()) + CHIP_PADDING


def bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
