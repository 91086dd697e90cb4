"""In which form outlets report: for each a bar of direct, indirect and other speech, as shares of its quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
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
    labels = {type: words.type_label(type) for type in STWRType}  # once: there may be hundreds of outlets
    top = _add_legend(sketch, metrics)
    ordered = sorted(by_outlet.items(), key=lambda entry: -sum(entry[1].values()))
    for number, (outlet, counts) in enumerate(ordered):
        y, total = top + number * line, sum(counts.values())
        sketch.shapes.append(Words(QRectF(EDGE, y, names - 12, line), outlet, colours.text, RIGHT))
        bar = QRectF(EDGE + names, y + 3, max(LEAST_BAR, width - names - counted - EDGE * 2), line - 6)
        _add_bar(sketch, bar, counts, metrics, labels)
        _add_areas(sketch, bar, outlet, counts, labels, period)
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
    sketch: Sketch,
    bar: QRectF,
    counts: Mapping[STWRType, int],
    metrics: QFontMetrics,
    labels: Mapping[STWRType, str],
) -> None:
    """Where there is room the type stands in its part: two of them have one colour."""
    colours = theme.colours()
    for type, part in _parts(bar, counts):
        if count := counts.get(type, 0):
            sketch.shapes.append(Box(part, colours.of_type(type), colours.of_chosen(type)))
            share = words.percent(count / sum(counts.values()))
            told = (f"{labels[type]} {share}", share, "")
            fitting = next(text for text in told if metrics.horizontalAdvance(text) + 6 < part.width() or not text)
            sketch.shapes.append(Words(part, fitting, colours.text, CENTER))


def _add_areas(
    sketch: Sketch,
    bar: QRectF,
    outlet: str,
    counts: Mapping[STWRType, int],
    labels: Mapping[STWRType, str],
    period: QuoteFilter,
) -> None:
    """Every type has an area, so that the keys go straight up and down; one without quotes asks for nothing."""
    label = QCoreApplication.translate("pictures", "{outlet}, {type}: {count} ({share})")
    for type, part in _parts(bar, counts):
        count = counts.get(type, 0)
        share = words.percent(count / sum(counts.values()))
        said = label.format(outlet=outlet, type=labels[type], count=words.number(count), share=share)
        sketch.areas.append(Area(part, said, replace(period, outlet=outlet, type=type) if count else None))


def _parts(bar: QRectF, counts: Mapping[STWRType, int]) -> Iterator[tuple[STWRType, QRectF]]:
    left, total = bar.left(), sum(counts.values())
    for type in STWRType:
        part = QRectF(left, bar.top(), bar.width() * counts.get(type, 0) / total, bar.height())
        yield type, part
        left = part.right()
