"""Quotes per day as bars; over a long time per month, so that no bar is too thin to be hit."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QFontMetrics

from db.outlet_rows import DayCount
from db.rows import QuoteFilter
from gui import theme, words
from gui.pictures.drawing import CENTER, RIGHT, Area, Box, Drawing, Sketch, Words, grown

HEIGHT, EDGE, SCALE_WIDTH = 320.0, 10.0, 52.0
WIDEST, MOST_DAYS = 92.0, 62
DAY, MONTH = len("2024-06-26"), len("2024-06")


def days_drawing(days: Iterable[DayCount], metrics: QFontMetrics, width: float) -> Drawing:
    """`days` are ISO dates, in their order; what is no full date cannot be placed."""
    bars = _bars([day for day in days if len(day.day) == DAY])
    sketch, below = Sketch(), metrics.lineSpacing() * 2.0
    most = max((quotes for _, quotes in bars), default=1)
    scale = grown(SCALE_WIDTH, metrics)
    room = QRectF(scale, EDGE + metrics.height(), width - scale - EDGE, HEIGHT - below - metrics.height())
    _add_scale(sketch, room, most, metrics)
    step = min(WIDEST, room.width() / max(1, len(bars)))
    every = ceil(metrics.horizontalAdvance("00.00.0000 ") / step)
    for number, (span, quotes) in enumerate(bars):
        place = QRectF(room.left() + number * step, room.top(), step, room.height())
        _add_bar(sketch, place, span, quotes, quotes / most)
        if number % every == 0:
            label = QRectF(place.left(), room.bottom() + 4, step * every, metrics.lineSpacing())
            sketch.shapes.append(Words(label, _short(span), theme.colours().quiet))
    summary = QCoreApplication.translate("pictures", "Quotes per day")
    return sketch.finish(width, HEIGHT, columns=max(1, len(bars)), summary=summary)


def _bars(days: list[DayCount]) -> list[tuple[str, int]]:
    """Days without a quote are there, too; with too many days, months."""
    if not days:
        return []
    counted = Counter({day.day: day.quotes for day in days})
    span = list(_each_day(days[0].day, days[-1].day))
    if len(span) <= MOST_DAYS:
        return [(day, counted[day]) for day in span]
    months = dict.fromkeys(day[:MONTH] for day in span)
    by_month: Counter[str] = Counter()
    for day, quotes in counted.items():
        by_month[day[:MONTH]] += quotes
    return [(month, by_month[month]) for month in months]


def _each_day(first: str, last: str) -> Iterator[str]:
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    while day <= end:
        yield day.isoformat()
        day += timedelta(days=1)


def _add_scale(sketch: Sketch, room: QRectF, most: int, metrics: QFontMetrics) -> None:
    """Lines at nothing, half and most."""
    colours = theme.colours()
    for part in (0.0, 0.5, 1.0) if most > 1 else (0.0, 1.0):
        y = room.bottom() - room.height() * part
        sketch.shapes.append(Box(QRectF(room.left(), y, room.width(), 0.8), colours.border))
        label = QRectF(0, y - metrics.height() / 2, room.left() - 8, metrics.height())
        if (most * part).is_integer():
            sketch.shapes.append(Words(label, str(round(most * part)), colours.quiet, RIGHT))


def _add_bar(sketch: Sketch, place: QRectF, span: str, quotes: int, part: float) -> None:
    colours, gap = theme.colours(), min(4.0, place.width() * 0.15)
    height = place.height() * part
    bar = QRectF(place.left() + gap, place.bottom() - height, place.width() - 2 * gap, height)
    if quotes:
        sketch.shapes.append(Box(bar, colours.accent))
        if place.width() > WIDEST / 2:
            above = QRectF(place.left(), bar.top() - 20, place.width(), 18)
            sketch.shapes.append(Words(above, words.number(quotes), colours.text, CENTER))
    label = QCoreApplication.translate("pictures", "{day}: {count}")
    label = label.format(day=_short(span), count=words.number(quotes))
    first, last = _ends(span)
    wanted = QuoteFilter(published_from=first, published_to=last) if quotes else None
    sketch.areas.append(Area(place, label, wanted))


def _ends(span: str) -> tuple[str, str]:
    """The first and the last day of a month; a day is both."""
    if len(span) == DAY:
        return span, span
    _, days = monthrange(int(span[:4]), int(span[5:]))
    return f"{span}-01", f"{span}-{days:02}"


def _short(span: str) -> str:
    """02.03.2026, or 03/2026 for a month."""
    return words.short_date(span) if len(span) == DAY else f"{span[5:]}/{span[:4]}"
