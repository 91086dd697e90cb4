"""The way of a statement through the outlets: earlier stands further left, and the first has a form of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontMetrics
from pytestqt.qtbot import QtBot

from attribution.statement_types import Origin, VariantKind
from db.connection import open_archive
from db.origin_rows import OriginRow
from db.queries import quotes
from db.rows import QuoteFilter
from db.statement_queries import statement_ids, wording_tree
from db.wording_rows import VariantRow
from gui import theme
from gui.pictures.drawing import Area, Box, Drawing, Words
from gui.pictures.timeline import MARK, NAME_WIDTH, timeline_drawing
from tests.gui.spread import spread

WIDTH = 800.0
Made = Callable[..., VariantRow]


@pytest.fixture
def metrics(qtbot: QtBot) -> QFontMetrics:
    return QFontMetrics(QFont())


@pytest.fixture
def variant(archive_file: Path) -> Made:
    """A variant of any outlet and time, made of a row that an archive has."""
    with open_archive(archive_file) as db:
        row = quotes(db, QuoteFilter())[0]

    def make(id: str, outlet: str, published: str | None, *, first: bool = False) -> VariantRow:
        said = replace(row, id=id, outlet=outlet, published=published)
        origin = OriginRow(id, 1, outlet, published, first, Origin.OWN, (), None, None, None)
        return VariantRow(said, VariantKind.IDENTICAL, origin, is_fullest=first)

    return make


def places(drawing: Drawing) -> dict[str | None, Area]:
    return {area.quote: area for area in drawing.areas}


def marks(drawing: Drawing) -> list[Box]:
    """Lines of outlets are boxes, too."""
    return [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.rect.width() == MARK]


def words(drawing: Drawing) -> dict[str, Words]:
    return {shape.text: shape for shape in drawing.shapes if isinstance(shape, Words)}


def test_later_stands_further_right_by_as_much_as_it_is_later(metrics: QFontMetrics, variant: Made) -> None:
    rows = [
        variant("a", "Seebote", "2026-03-02T08:00:00+01:00", first=True),
        variant("b", "Tagblatt", "2026-03-02T20:00:00+01:00"),
        variant("c", "Kurier", "2026-03-04T08:00:00+01:00"),
    ]
    found = places(timeline_drawing(rows, metrics, WIDTH))
    a, b, c = (found[name].rect.center().x() for name in "abc")
    assert NAME_WIDTH < a < b < c < WIDTH
    assert (b - a) == pytest.approx((c - a) / 4)


def test_each_outlet_has_a_line_the_first_one_on_top(metrics: QFontMetrics, variant: Made) -> None:
    rows = [
        variant("a", "Seebote", "2026-03-02", first=True),
        variant("b", "Tagblatt", "2026-03-03"),
        variant("c", "Seebote", "2026-03-04"),
    ]
    drawing = timeline_drawing(rows, metrics, WIDTH)
    found, told = places(drawing), words(drawing)
    assert found["a"].rect.center().y() == found["c"].rect.center().y() < found["b"].rect.center().y()
    for name, outlet in (("a", "Seebote"), ("b", "Tagblatt")):
        assert told[outlet].rect.center().y() == pytest.approx(found[name].rect.center().y(), abs=1)


def test_who_had_it_first_is_told_by_form_and_word(metrics: QFontMetrics, variant: Made) -> None:
    rows = [variant("a", "Seebote", "2026-03-02", first=True), variant("b", "Tagblatt", "2026-03-03")]
    drawing = timeline_drawing(rows, metrics, WIDTH)
    first, other = marks(drawing)
    assert first.ground == first.border == other.border == theme.colours().accent
    assert other.ground == theme.colours().base
    assert "had it first" in places(drawing)["a"].label
    assert "had it first" not in places(drawing)["b"].label


def test_what_has_no_date_stands_beside_the_stretch_of_time(metrics: QFontMetrics, variant: Made) -> None:
    rows = [variant("a", "Seebote", "2026-03-02"), variant("b", "Tagblatt", "2026-03-03"), variant("c", "Kurier", None)]
    drawing = timeline_drawing(rows, metrics, WIDTH)
    found = places(drawing)
    assert found["c"].rect.left() > found["b"].rect.right()
    assert found["c"].rect.right() <= WIDTH
    assert "without a date" in words(drawing)
    assert "without a date" not in words(timeline_drawing(rows[:2], metrics, WIDTH))


def test_a_single_moment_needs_no_stretch(metrics: QFontMetrics, variant: Made) -> None:
    rows = [variant("a", "Seebote", "2026-03-02"), variant("b", "Tagblatt", "2026-03-02")]
    found = places(timeline_drawing(rows, metrics, WIDTH))
    assert found["a"].rect.x() == found["b"].rect.x()


def test_every_mark_lies_within_the_picture_however_narrow(metrics: QFontMetrics, variant: Made) -> None:
    rows = [variant(str(day), f"Blatt {day}", f"2026-03-{day:02}") for day in range(1, 9)]
    drawing = timeline_drawing(rows, metrics, 300)
    assert all(area.rect.left() >= 0 and area.rect.right() <= 300 for area in drawing.areas)
    assert all(area.rect.bottom() <= drawing.size.height() for area in drawing.areas)


def test_the_statement_of_an_archive_leads_to_its_quotes(metrics: QFontMetrics, tmp_path: Path) -> None:
    with open_archive(spread(tmp_path / "a.db")) as db:
        tree = wording_tree(db, statement_ids(db, QuoteFilter(text="Wehr"))[0])
    drawing = timeline_drawing(tree.variants, metrics, WIDTH)
    assert [area.quote for area in drawing.areas] == [row.quote.id for row in tree.variants]
    assert {"Hafenkurier", "Seebote", "Tagblatt", "2 Mar 2026", "3 Mar 2026"} <= set(words(drawing))
