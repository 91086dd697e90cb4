"""Who reports whom: a row for each speaker, a column for each outlet, the darker the more quotes."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFontMetrics

from db.outlet_rows import Matrix
from db.rows import QuoteFilter
from gui import theme, words
from gui.colours import Colours
from gui.pictures.drawing import CENTER, RIGHT, Area, Box, Drawing, Sketch, Words, grown

NAME_WIDTH, CELL_WIDTH, HEAD_LENGTH, EDGE = 190.0, 58.0, 130.0, 6.0
DEEPEST = 0.38
"""So much of the accent is mixed into the ground of the largest number: words on it can still be read."""
SLANT = -35.0


def matrix_drawing(matrix: Matrix, metrics: QFontMetrics, period: QuoteFilter) -> Drawing:
    sketch, line = Sketch(), metrics.lineSpacing() + 10.0
    names, cell, head = (grown(length, metrics) for length in (NAME_WIDTH, CELL_WIDTH, HEAD_LENGTH))
    top = head * 0.62 + metrics.height()
    for column, outlet in enumerate(matrix.outlets):
        place = QRectF(EDGE + names + column * cell + 16, top - metrics.height() - 6, head, metrics.height())
        sketch.shapes.append(Words(place, outlet, theme.colours().quiet, slant=SLANT))
    for row, speaker in enumerate(matrix.speakers):
        name = QRectF(EDGE, top + row * line, names - 10, line)
        sketch.shapes.append(Words(name, speaker[1], theme.colours().text, RIGHT))
        _add_cells(sketch, matrix, row, QRectF(EDGE + names, top + row * line, cell, line), period)
    width = EDGE * 2 + names + cell * len(matrix.outlets) + head * 0.5
    summary = QCoreApplication.translate("pictures", "Who reports whom")
    height = top + line * len(matrix.speakers) + EDGE
    return sketch.finish(width, height, columns=len(matrix.outlets), summary=summary)


def _add_cells(sketch: Sketch, matrix: Matrix, row: int, first: QRectF, period: QuoteFilter) -> None:
    colours, most = theme.colours(), max(max(counts) for counts in matrix.counts) or 1
    entity, name = matrix.speakers[row]
    label = QCoreApplication.translate("pictures", "{speaker} in {outlet}: {count}")
    for column, outlet in enumerate(matrix.outlets):
        count, rect = matrix.counts[row][column], first.translated(column * first.width(), 0)
        sketch.shapes.append(Box(rect, _shade(count / most, colours), colours.border))
        if count:
            sketch.shapes.append(Words(rect, words.number(count), colours.text, CENTER))
        wanted = replace(period, entity=entity, outlet=outlet) if count else None
        told = label.format(speaker=name, outlet=outlet, count=words.number(count))
        sketch.areas.append(Area(rect, told, wanted, pinned=name))


def _shade(part: float, colours: Colours) -> str:
    """Small numbers differ more than large ones do: the root of the share."""
    ground, accent, weight = QColor(colours.base), QColor(colours.accent), DEEPEST * part**0.5
    pairs = ((ground.red(), accent.red()), (ground.green(), accent.green()), (ground.blue(), accent.blue()))
    return QColor(*(round(one + (other - one) * weight) for one, other in pairs)).name()
