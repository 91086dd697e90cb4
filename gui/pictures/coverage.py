"""What each outlet had of the statements that at least two others had: a bar that is full where it had all."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFontMetrics

from db.outlet_rows import Coverage
from gui import theme
from gui.pictures.drawing import RIGHT, Area, Box, Drawing, Sketch, Words, grown

NAME_WIDTH, COUNT_WIDTH, EDGE = 150.0, 86.0, 8.0


def coverage_drawing(coverage: Iterable[Coverage], metrics: QFontMetrics, width: float) -> Drawing:
    sketch, line, colours = Sketch(), metrics.lineSpacing() + 14.0, theme.colours()
    rows, names, counts = list(coverage), grown(NAME_WIDTH, metrics), grown(COUNT_WIDTH, metrics)
    for number, row in enumerate(rows):
        y = EDGE + number * line
        sketch.shapes.append(Words(QRectF(EDGE, y, names - 12, line), row.outlet, colours.text, RIGHT))
        bar = QRectF(EDGE + names, y + 4, max(20.0, width - names - counts - EDGE * 2), line - 8)
        part = QRectF(bar.topLeft(), bar.size())
        part.setWidth(bar.width() * row.had / row.known if row.known else 0)
        sketch.shapes += [Box(bar, colours.hover, colours.border), Box(part, colours.accent)]
        told = QCoreApplication.translate("pictures", "{had} of {known}").format(had=row.had, known=row.known)
        sketch.shapes.append(Words(QRectF(bar.right() + 8, y, counts - 8, line), told, colours.quiet))
        whole = QRectF(0, y, width, line)
        label = QCoreApplication.translate("pictures", "{outlet} had {had} of {known} statements of others")
        said = label.format(outlet=row.outlet, had=row.had, known=row.known)
        sketch.areas.append(Area(whole, said, outlet=row.outlet))
    summary = QCoreApplication.translate("pictures", "What outlets had of the statements of others")
    return sketch.finish(width, EDGE * 2 + line * len(rows), summary=summary)
