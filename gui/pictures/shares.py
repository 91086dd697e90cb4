"""In which form outlets report: for each a bar of direct, indirect and other speech, as shares of its quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFontMetrics

from attribution.types import STWRType
from db.outlet_rows import TypeCount
from db.rows import QuoteFilter
from gui import theme, words
from gui.pictures.drawing import CENTER, RIGHT, Area, Box, Drawing, Sketch, Words, grown

NAME_WIDTH, COUNT_WIDTH, EDGE, LEAST_BAR = 190.0, 70.0, 8.0, 40.0


def shares_drawing(types: Iterable[TypeCount], metrics: QFontMetrics, width: float, period: QuoteFilter) -> Drawing:
    """Outlets with most quotes first."""
    by_outlet: defaultdict[str, dict[STWRType, int]] = defaultdict(dict)
    for row in types:
        by_outlet[row.outlet][row.type] = row.quotes
    sketch, line, colours = Sketch(), metrics.lineSpacing() + 14.0, theme.colours()
    names, counted = grown(NAME_WIDTH, metrics), grown(COUNT_WIDTH, metrics)
    top = _add_legend(sketch, metrics)
    ordered = sorted(by_outlet.items(), key=lambda entry: -sum(entry[1].values()))
    for number, (outlet, counts) in enumerate(ordered):
        y, total = top + number * line, sum(counts.values())
        sketch.shapes.append(Words(QRectF(EDGE, y, names - 12, line), outlet, colours.text, RIGHT))
        bar = QRectF(EDGE + names, y + 3, max(LEAST_BAR, width - names - counted - EDGE * 2), line - 6)
        _add_bar(sketch, bar, outlet, counts, metrics, period)
        count = QRectF(bar.right() + 8, y, counted - 8, line)
        sketch.shapes.append(Words(count, str(total), colours.quiet))
    summary = QCoreApplication.translate("pictures", "Direct and indirect speech")
    return sketch.finish(width, top + line * len(ordered) + EDGE, columns=len(STWRType), summary=summary)


def _add_legend(sketch: Sketch, metrics: QFontMetrics) -> float:
    left, height = EDGE + grown(NAME_WIDTH, metrics), metrics.height() + 4.0
    for type in STWRType:
        label, colours = words.type_label(type), theme.colours()
        box = QRectF(left, EDGE, metrics.horizontalAdvance(label) + 14.0, height)
        sketch.shapes.append(Box(box, colours.of_type(type), colours.of_chosen(type)))
        sketch.shapes.append(Words(box, label, colours.text, CENTER))
        left = box.right() + 8
    return EDGE + height + 12


def _add_bar(
    sketch: Sketch, bar: QRectF, outlet: str, counts: dict[STWRType, int], metrics: QFontMetrics, period: QuoteFilter
) -> None:
    """Every type has an area, so that the keys go straight up and down; one without quotes asks for nothing.

    Where there is room the type stands in its part: two of them have one colour.
    """
    colours, left, total = theme.colours(), bar.left(), sum(counts.values())
    for type in STWRType:
        count = counts.get(type, 0)
        part = QRectF(left, bar.top(), bar.width() * count / total, bar.height())
        share = words.percent(count / total)
        if count:
            sketch.shapes.append(Box(part, colours.of_type(type), colours.of_chosen(type)))
            told = (f"{words.type_label(type)} {share}", share, "")
            fitting = next(text for text in told if metrics.horizontalAdvance(text) + 6 < part.width() or not text)
            sketch.shapes.append(Words(part, fitting, colours.text, CENTER))
        label = QCoreApplication.translate("pictures", "{outlet}, {type}: {count} ({share})")
        said = label.format(outlet=outlet, type=words.type_label(type), count=count, share=share)
        wanted = replace(period, outlet=outlet, type=type)
        sketch.areas.append(Area(part, said, wanted if count else None))
        left = part.right()
