"""The way of a statement through the outlets: a line for each, the first one on top, a mark for every variant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QDateTime, QRectF, Qt
from PySide6.QtGui import QFontMetrics

from db.wording_rows import VariantRow
from gui import theme, words
from gui.pictures.drawing import RIGHT, Area, Box, Drawing, Sketch, Words, grown

NAME_WIDTH, EDGE, MARK, UNDATED = 150.0, 10.0, 14.0, 110.0


def timeline_drawing(variants: Sequence[VariantRow], metrics: QFontMetrics, width: float) -> Drawing:
    """`variants` in order of time, those without a date last; these stand beside the stretch of time."""
    sketch, line = Sketch(), metrics.lineSpacing() + 16.0
    outlets = list(dict.fromkeys(row.quote.outlet for row in variants))
    times = [_seconds(row.quote.published) for row in variants]
    dated = [time for time in times if time is not None]
    names, undated = grown(NAME_WIDTH, metrics), grown(UNDATED, metrics)
    beside = undated if len(dated) < len(times) else 0.0
    room = QRectF(names, EDGE + line, max(80.0, width - names - beside - EDGE * 3), line * len(outlets))
    _add_scale(sketch, variants, room, beside, metrics)
    for number, outlet in enumerate(outlets):
        y = room.top() + number * line
        sketch.shapes.append(Words(QRectF(EDGE, y, names - EDGE * 2, line), outlet, theme.colours().text, RIGHT))
        sketch.shapes.append(Box(QRectF(room.left(), y + line / 2, room.width() + beside, 1), theme.colours().border))
    for row, time in zip(variants, times, strict=True):
        y = room.top() + (outlets.index(row.quote.outlet) + 0.5) * line
        _add_mark(sketch, row, room.right() + beside / 2 if time is None else _place(time, dated, room), y)
    summary = QCoreApplication.translate("pictures", "The way through the outlets")
    return sketch.finish(width, room.bottom() + EDGE, columns=1, summary=summary)


def _place(time: float, dated: Iterable[float], room: QRectF) -> float:
    """All at one moment stand at the left."""
    first, last = min(dated), max(dated)
    part = (time - first) / (last - first) if last > first else 0.0
    return room.left() + MARK + part * (room.width() - 2 * MARK)


def _add_scale(
    sketch: Sketch, variants: Sequence[VariantRow], room: QRectF, beside: float, metrics: QFontMetrics
) -> None:
    """The first and the last day above the lines."""
    quiet, height = theme.colours().quiet, float(metrics.height())
    days = list(dict.fromkeys(words.short_date(row.quote.published) for row in variants if row.quote.published))
    place = QRectF(room.left(), EDGE, room.width(), height)
    if days:
        sketch.shapes.append(Words(place, days[0], quiet))
    if len(days) > 1:
        sketch.shapes.append(Words(place, days[-1], quiet, RIGHT))
    if beside:
        told = QCoreApplication.translate("pictures", "without a date")
        sketch.shapes.append(Words(QRectF(room.right() + EDGE, EDGE, beside, height), told, quiet))


def _add_mark(sketch: Sketch, row: VariantRow, x: float, y: float) -> None:
    """Who had it first is full, the others are framed."""
    colours, place = theme.colours(), QRectF(x - MARK / 2, y - MARK / 2, MARK, MARK)
    is_first = row.origin.first
    sketch.shapes.append(Box(place, colours.accent if is_first else colours.base, colours.accent))
    told = [row.quote.outlet, words.long_date(row.quote.published)]
    if is_first:
        told.append(QCoreApplication.translate("pictures", "had it first"))
    label = f"{', '.join(part for part in told if part)}: {' '.join(row.quote.quote.split())}"
    sketch.areas.append(Area(place, label, quote=row.quote.id))


def _seconds(published: str | None) -> float | None:
    """A day alone is its beginning; None for what is no date."""
    moment = QDateTime.fromString(published or "", Qt.DateFormat.ISODate)
    return float(moment.toSecsSinceEpoch()) if moment.isValid() else None
