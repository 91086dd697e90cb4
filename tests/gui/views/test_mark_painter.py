"""Each role has a form of its own, and a mark over several lines has a stretch on each."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QTextDocument
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from gui.colours import DARK, LIGHT, Colours
from gui.highlighting import Mark, Role
from gui.views.legend import Legend
from gui.views.mark_painter import paint_stretch, stretches

TEXT = "Am Montag sagte die Bürgermeisterin, dass die Fähre bald wieder fahre.\n\nDas sei sicher."


@pytest.fixture
def document(qtbot: QtBot) -> QTextDocument:
    made = QTextDocument(TEXT)
    made.setTextWidth(160)
    made.documentLayout().documentSize()
    return made


def test_a_mark_over_lines_and_paragraphs_has_a_stretch_on_each_line(document: QTextDocument) -> None:
    found = list(stretches(document, 10, len(TEXT)))
    lines = document.begin().layout().lineCount()
    assert len(found) == lines + 1
    assert lines > 2
    assert all(upper.bottom() <= lower.top() + 1 for upper, lower in pairwise(found))


def test_a_stretch_is_as_wide_as_its_letters(document: QTextDocument) -> None:
    short, long = next(stretches(document, 0, 2)), next(stretches(document, 0, 9))
    assert 0 < short.width() < long.width()
    assert list(stretches(document, 4, 4)) == []


def _painted(role: Role, chosen: bool, colours: Colours, type: STWRType = STWRType.DIRECT) -> bytes:
    image = QImage(60, 24, QImage.Format.Format_RGB32)
    image.fill(colours.base)
    painter = QPainter(image)
    paint_stretch(painter, QRectF(5, 4, 50, 16), Mark("q", role, type, 0, 1), chosen, colours)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    return bytes(grey.constBits())


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_roles_are_told_apart_without_colour(colours: Colours) -> None:
    assert len({_painted(role, False, colours) for role in Role}) == len(Role)


def test_types_are_told_apart_without_any_colour() -> None:
    """All grounds made one: what is left is the line above."""
    plain = replace(LIGHT, direct="#eeeeee", indirect="#eeeeee", free="#eeeeee", reported="#eeeeee")
    assert len({_painted(Role.QUOTE, False, plain, type) for type in STWRType}) == len(STWRType)


@pytest.mark.parametrize("role", [Role.QUOTE, Role.FRAME])
def test_the_chosen_quote_and_its_frame_look_different(role: Role) -> None:
    assert _painted(role, True, LIGHT) != _painted(role, False, LIGHT)


def test_the_legend_leaves_out_what_does_not_fit(qtbot: QtBot) -> None:
    legend = Legend()
    qtbot.addWidget(legend)
    legend.resize(700, legend.sizeHint().height())
    wide = legend.grab().toImage()
    legend.resize(120, legend.sizeHint().height())
    narrow = legend.grab().toImage()
    ground = narrow.pixel(narrow.width() - 1, 0)
    assert any(wide.pixel(x, 12) != ground for x in range(300, 700))
    assert all(narrow.pixel(narrow.width() - 1, y) == ground for y in range(narrow.height()))
