"""A `Drawing` is boxes and words at their places, with the areas that answer a click; painted on anything Qt paints on.

The window, a PNG and an SVG get the same strokes.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from db.rows import QuoteFilter

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
USUAL_LINE = 20.0
BORDER = 1.0
PNG_SCALE = 2
"""Sharp on paper and on fine screens."""


@dataclass(frozen=True, slots=True)
class Box:
    rect: QRectF
    ground: str
    border: str | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """`slant`: degrees by which they are turned around the lower left of their place."""

    rect: QRectF
    text: str
    ink: str
    align: Qt.AlignmentFlag = LEFT
    is_bold: bool = False
    slant: float = 0


@dataclass(frozen=True, slots=True)
class Area:
    """A place that can be chosen: `label` says it in words; `outlet`, `quote` or `filter` is what it asks for."""

    rect: QRectF
    label: str
    filter: QuoteFilter | None = None
    pinned: str = ""
    outlet: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Drawing:
    """`columns`: how many areas stand beside each other, for the keys up and down."""

    size: QSize
    shapes: tuple[Box | Words, ...] = ()
    areas: tuple[Area, ...] = ()
    columns: int = 1
    summary: str = ""


@dataclass(slots=True)
class Sketch:
    """A drawing in the making."""

    shapes: list[Box | Words] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    def finish(self, width: float, height: float, *, columns: int = 1, summary: str = "") -> Drawing:
        size = QSize(round(width), round(height))
        return Drawing(size, tuple(self.shapes), tuple(self.areas), columns, summary)


def grown(length: float, metrics: QFontMetrics) -> float:
    """A length meant for letters of usual size, for letters as large as these."""
    return length * max(1.0, metrics.lineSpacing() / USUAL_LINE)


def paint(drawing: Drawing, painter: QPainter, font: QFont, seen: QRectF | None = None) -> None:
    """All of it, or what reaches into the part that is seen: of hundreds of outlets twenty have room in a window."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    reach = seen and seen.adjusted(-BORDER, -BORDER, BORDER, BORDER)
    for shape in drawing.shapes:
        is_turned = isinstance(shape, Words) and shape.slant  # and stands elsewhere than its place says
        if reach is not None and not is_turned and not shape.rect.intersects(reach):
            continue
        if isinstance(shape, Box):
            _paint_box(painter, shape)
        else:
            _paint_words(painter, shape, font)


def save(drawing: Drawing, path: Path, font: QFont, ground: str) -> None:
    """As SVG or PNG, after the end of the name. OSError if it cannot be written."""
    if path.suffix.lower() == ".svg":
        _save_svg(drawing, path, font, ground)
    else:
        _save_png(drawing, path, font, ground)
    if not path.exists() or not path.stat().st_size:
        raise OSError(f"{path}")


def _save_svg(drawing: Drawing, path: Path, font: QFont, ground: str) -> None:
    path.open("wb").close()  # tells at once, with its reason, if it cannot be written
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(drawing.size)
    generator.setViewBox(QRect(0, 0, drawing.size.width(), drawing.size.height()))
    generator.setTitle(drawing.summary)
    _paint_on(generator, lambda painter: paint(drawing, painter, font), drawing.size, ground)


def _save_png(drawing: Drawing, path: Path, font: QFont, ground: str) -> None:
    path.open("wb").close()
    image = QImage(drawing.size * PNG_SCALE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(PNG_SCALE)
    _paint_on(image, lambda painter: paint(drawing, painter, font), drawing.size, ground)
    image.save(str(path))


def _paint_on(device: QPaintDevice, strokes: Callable[[QPainter], None], size: QSize, ground: str) -> None:
    painter = QPainter(device)
    painter.fillRect(QRect(0, 0, size.width(), size.height()), QColor(ground))
    strokes(painter)
    painter.end()


def _paint_box(painter: QPainter, box: Box) -> None:
    painter.setPen(QColor(box.border) if box.border else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(box.ground))
    painter.drawRect(box.rect)


def _paint_words(painter: QPainter, words: Words, font: QFont) -> None:
    made = QFont(font)
    if words.is_bold:
        made.setWeight(QFont.Weight.DemiBold)
    painter.setFont(made)
    painter.setPen(QColor(words.ink))
    text = painter.fontMetrics().elidedText(words.text, Qt.TextElideMode.ElideRight, round(words.rect.width()))
    painter.save()
    if words.slant:
        painter.translate(words.rect.bottomLeft())
        painter.rotate(words.slant)
        painter.drawText(QRectF(0, -words.rect.height(), words.rect.width(), words.rect.height()), LEFT, text)
    else:
        painter.drawText(words.rect, words.align, text)
    painter.restore()
