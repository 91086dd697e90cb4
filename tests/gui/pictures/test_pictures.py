"""Drawings from figures: what a click on them asks for, and that words on them can be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QImage, QPainter
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from db.outlet_rows import Coverage, DayCount, Matrix, TypeCount
from db.rows import QuoteFilter
from gui import theme
from gui.pictures.coverage import coverage_drawing
from gui.pictures.days import days_drawing
from gui.pictures.drawing import Box, Drawing, Words, paint, save
from gui.pictures.matrix import matrix_drawing
from gui.pictures.shares import shares_drawing
from tests.gui.test_theme import READABLE, contrast

MARCH = QuoteFilter(published_from="2026-03-01")
MATRIX = Matrix(((7, "Anna Vogt"), (9, "Karl Brandt")), ("Seebote", "Tagblatt"), ((40, 0), (1, 3)))


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:
    return QFontMetrics(QFont())


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def test_a_cell_asks_for_its_quotes_within_the_period(metrics: QFontMetrics) -> None:
    drawing = matrix_drawing(MATRIX, metrics, MARCH)
    first, empty = drawing.areas[:2]
    assert first.filter == QuoteFilter(entity=7, outlet="Seebote", published_from="2026-03-01")
    assert first.pinned == "Anna Vogt"
    assert first.label == "Anna Vogt in Seebote: 40"
    assert empty.filter is None
    assert drawing.columns == 2


@pytest.mark.parametrize("colours", ["light", "dark"])
def test_numbers_can_be_read_on_the_deepest_cell(
    metrics: QFontMetrics, monkeypatch: pytest.MonkeyPatch, colours: str
) -> None:
    monkeypatch.setenv(theme.VARIABLE, colours)
    grounds = [shape.ground for shape in matrix_drawing(MATRIX, metrics, MARCH).shapes if isinstance(shape, Box)]
    assert len(set(grounds)) == 4
    assert all(contrast(theme.colours().text, ground) >= READABLE for ground in grounds)


def test_days_without_a_quote_have_their_place(metrics: QFontMetrics) -> None:
    drawing = days_drawing([DayCount("2026-03-02", 4), DayCount("2026-03-05", 1)], metrics, 800)
    assert [area.filter is not None for area in drawing.areas] == [True, False, False, True]
    assert drawing.areas[3].filter == QuoteFilter(published_from="2026-03-05", published_to="2026-03-05")


def test_a_long_time_is_shown_by_months(metrics: QFontMetrics) -> None:
    drawing = days_drawing([DayCount("2025-12-30", 4), DayCount("2026-02-05", 1), DayCount("2026-03", 9)], metrics, 800)
    assert len(drawing.areas) == 38  # 30 December to 5 February: few enough for days
    longer = days_drawing([DayCount("2025-11-30", 4), DayCount("2026-02-05", 1)], metrics, 800)
    assert [area.label for area in longer.areas] == ["11/2025: 4", "12/2025: 0", "01/2026: 0", "02/2026: 1"]
    assert longer.areas[3].filter == QuoteFilter(published_from="2026-02-01", published_to="2026-02-28")


def test_shares_of_an_outlet_fill_its_bar(metrics: QFontMetrics) -> None:
    types = [TypeCount("Seebote", STWRType.DIRECT, 3), TypeCount("Seebote", STWRType.INDIRECT, 1)]
    drawing = shares_drawing(types, metrics, 900, MARCH)
    direct, indirect, *others = drawing.areas
    assert direct.rect.width() == pytest.approx(3 * indirect.rect.width())
    assert indirect.filter == QuoteFilter(outlet="Seebote", type=STWRType.INDIRECT, published_from="2026-03-01")
    assert [area.filter for area in others] == [None] * 3
    assert {"direct 75%", "indirect 25%", "4"} <= set(words(drawing))


def test_coverage_asks_for_an_outlet(metrics: QFontMetrics) -> None:
    drawing = coverage_drawing([Coverage("Seebote", 2, 5), Coverage("Leer", 0, 0)], metrics, 600)
    assert [area.outlet for area in drawing.areas] == ["Seebote", "Leer"]
    assert "2 of 5" in words(drawing)


@pytest.mark.parametrize(
    "make", [lambda m: matrix_drawing(Matrix((), (), ()), m, MARCH), lambda m: days_drawing([], m, 500)]
)
def test_nothing_to_show_is_no_error(metrics: QFontMetrics, make, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    drawing = make(metrics)
    assert drawing.areas == ()
    save(drawing, tmp_path / "leer.svg", QFont(), "#ffffff")
    assert (tmp_path / "leer.svg").stat().st_size > 0


@pytest.mark.parametrize("top", [0, 35, 90])
def test_a_part_is_painted_as_it_stands_in_the_whole(metrics: QFontMetrics, top: int) -> None:
    seen = QRect(0, top, 700, 40)
    types = [TypeCount(f"Blatt {number}", type, 1 + number) for number in range(6) for type in STWRType]
    for drawing in (matrix_drawing(MATRIX, metrics, MARCH), shares_drawing(types, metrics, 700, MARCH)):
        whole, part = QImage(700, 400, QImage.Format.Format_RGB32), QImage(700, 400, QImage.Format.Format_RGB32)
        for image, within in ((whole, None), (part, QRectF(seen))):
            image.fill(Qt.GlobalColor.white)
            painter = QPainter(image)
            paint(drawing, painter, QFont(), within)
            painter.end()
        assert part.copy(seen) == whole.copy(seen)
    assert part != whole
