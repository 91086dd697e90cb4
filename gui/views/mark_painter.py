"""A mark and a laid-out document in, paint out: ground, line, dots or border for each line of the stretch.

Nothing is told by colour alone: roles have lines below or around the letters, types of quotes lines above them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument, QTextLine

from attribution.types import STWRType
from gui.colours import Colours
from gui.highlighting import Mark, Role

ROUND = 3.0
KNOB = 2.6
BELOW = 1.5
"""Between the foot of the letters and a line under them."""
ABOVE = {
    STWRType.INDIRECT: Qt.PenStyle.SolidLine,
    STWRType.INDIRECT_FREE_INDIRECT: Qt.PenStyle.DashLine,
    STWRType.FREE_INDIRECT: Qt.PenStyle.DashDotLine,
    STWRType.REPORTED: Qt.PenStyle.DotLine,
}
"""The line above a quote that says of which type it is."""


def stretches(document: QTextDocument, start: int, end: int, within: QRectF | None = None) -> Iterator[QRectF]:
    """The letters from start to end: one rectangle a line, from the top of the letters to their foot.

    Of paragraphs that lie outside of `within` there are none.
    """
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        if within is None or document.documentLayout().blockBoundingRect(block).intersects(within):
            yield from _stretches_in(document, block, start, end)
        block = block.next()


def is_below(document: QTextDocument, mark: Mark, visible: QRectF) -> bool:
    """Whether it begins in a paragraph that one would have to scroll down to."""
    return document.documentLayout().blockBoundingRect(document.findBlock(mark.start)).top() > visible.bottom()


def paint_mark(
    painter: QPainter, document: QTextDocument, mark: Mark, chosen: bool, colours: Colours, visible: QRectF
) -> None:
    """Antecedents are shown for the chosen quote only: they may stand far away."""
    if mark.role == Role.ANTECEDENT and not chosen:
        return
    for rect in stretches(document, mark.start, mark.end, visible):
        if rect.intersects(visible):
            paint_stretch(painter, rect, mark, chosen, colours)


def paint_stretch(painter: QPainter, rect: QRectF, mark: Mark, chosen: bool, colours: Colours) -> None:
    """One line of a mark; also used by the legend."""
    match mark.role:
        case Role.QUOTE:
            _paint_ground(painter, rect, colours.of_chosen(mark.type) if chosen else colours.of_type(mark.type))
            _paint_above(painter, rect, mark.type, colours)
        case Role.FRAME:
            _paint_border(painter, rect, colours.chosen if chosen else colours.quiet)
        case Role.SPEAKER:
            _paint_line(painter, rect, QPen(QColor(colours.speaker), 2.0))
        case Role.ANTECEDENT:
            _paint_line(painter, rect, QPen(QColor(colours.speaker), 1.6, Qt.PenStyle.DashLine))
        case Role.CUE:
            _paint_line(painter, rect, _dots(colours.cue))


def paint_margin(
    painter: QPainter, document: QTextDocument, marks: Iterable[Mark], chosen: str | None, colours: Colours
) -> None:
    """A bar beside the lines of the chosen quote."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.chosen))
    for mark in marks:
        if mark.quote == chosen and mark.role == Role.QUOTE:
            lines = list(stretches(document, mark.start, mark.end))
            if lines:
                bar = QRectF(2, lines[0].top(), 3, lines[-1].bottom() - lines[0].top())
                painter.drawRoundedRect(bar, 1.5, 1.5)


def paint_border(painter: QPainter, place: QRectF, colours: Colours) -> None:
    """What the mouse can take hold of: a line with a knob at its head."""
    painter.setPen(QPen(QColor(colours.chosen), 1.6))
    painter.drawLine(place.topLeft() - QPointF(0, 1), place.bottomLeft() + QPointF(0, 1))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.chosen))
    painter.drawEllipse(place.topLeft() - QPointF(0, 2), KNOB, KNOB)


def _stretches_in(document: QTextDocument, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    layout = block.layout()
    corner = document.documentLayout().blockBoundingRect(block).topLeft()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first = max(start - block.position(), line.textStart())
        last = min(end - block.position(), line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line, first), _x(line, last)
            top_left = corner + QPointF(left, line.y())
            yield QRectF(top_left, QSizeF(right - left, line.ascent() + line.descent()))


def _x(line: QTextLine, position: int) -> float:
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x


def _paint_ground(painter: QPainter, rect: QRectF, colour: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), ROUND, ROUND)


def _paint_above(painter: QPainter, rect: QRectF, type: STWRType, colours: Colours) -> None:
    """Direct speech has its quotation marks."""
    if (style := ABOVE.get(type)) is not None:
        pen = QPen(QColor(colours.quiet), 1.0, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(rect.topLeft() - QPointF(0, 0.5), rect.topRight() - QPointF(0, 0.5))


def _paint_border(painter: QPainter, rect: QRectF, colour: str) -> None:
    painter.setPen(QPen(QColor(colour), 1.0))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(-1.5, -1.5, 1.5, 1.5), ROUND, ROUND)


def _paint_line(painter: QPainter, rect: QRectF, pen: QPen) -> None:
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    y = rect.bottom() - BELOW
    painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _dots(colour: str) -> QPen:
    pen = QPen(QColor(colour), 2.0)
    pen.setDashPattern([1.0, 1.2])
    return pen
