"""Every kind of change has a form of its own beside its colour."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QFont, QTextCharFormat
from pytestqt.qtbot import QtBot

from attribution.statement_types import ChangeKind, Piece
from gui.views.diff_text import DiffText, diff_document, first_change, piece_format

NUMBER = (
    Piece("für "),
    Piece("14", ChangeKind.NUMBER, is_gone=True),
    Piece("12", ChangeKind.NUMBER),
    Piece(" Euro"),
)


def form(kind: ChangeKind | None, is_gone: bool = False) -> tuple[object, ...]:
    """What is left of a format when one sees no colours."""
    made = piece_format(kind, is_gone=is_gone)
    return made.fontWeight(), made.fontStrikeOut(), made.underlineStyle()


def test_kinds_can_be_told_apart_without_colours(qtbot: QtBot) -> None:
    shown = [
        (None, False),
        (ChangeKind.LEFT_OUT_END, True),
        (ChangeKind.ADDED, False),
        (ChangeKind.REPLACED, False),
        (ChangeKind.NUMBER, False),
        (ChangeKind.FORM, False),
    ]
    for one, other in combinations(shown, 2):
        assert form(*one) != form(*other), (one, other)


@pytest.mark.parametrize("kind", [ChangeKind.NUMBER, ChangeKind.NEGATION, ChangeKind.NAME, ChangeKind.DATE])
def test_facts_are_named_behind_their_words(qtbot: QtBot, kind: ChangeKind) -> None:
    document = diff_document((Piece("so"), Piece("x", kind)), QFont(), 400)
    assert document.toPlainText() != "sox"
    raised = document.begin().begin()
    formats = []
    while not raised.atEnd():
        formats.append(raised.fragment().charFormat().verticalAlignment())
        raised += 1
    assert QTextCharFormat.VerticalAlignment.AlignSuperScript in formats


def test_a_change_of_two_stretches_is_named_once(qtbot: QtBot) -> None:
    assert diff_document(NUMBER, QFont(), 400).toPlainText() == "für 14 12number Euro"


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ((Piece("„Wir"), Piece("zwei", ChangeKind.ADDED, is_gone=True), Piece(" gehen“")), "„Wir zwei gehen“"),
        ((Piece("„"), Piece("Ja", ChangeKind.ADDED, is_gone=True), Piece("wir“")), "„Ja wir“"),
        ((Piece("„Wir"), Piece("alle", ChangeKind.ADDED, is_gone=True), Piece("“")), "„Wir alle“"),
    ],
)
def test_what_is_gone_touches_no_other_word(qtbot: QtBot, pieces: tuple[Piece, ...], text: str) -> None:
    assert diff_document(pieces, QFont(), 400).toPlainText() == text


def test_narrow_texts_are_higher(qtbot: QtBot) -> None:
    words = (Piece("Der Wochenmarkt zieht im Herbst auf den Platz vor dem alten Bahnhof um"),)
    assert diff_document(words, QFont(), 120).size().height() > diff_document(words, QFont(), 900).size().height()


def test_a_long_text_is_shown_from_its_first_change_on(qtbot: QtBot) -> None:
    before = "Ein Satz, der blieb.\n" * 50
    view = DiffText("Text")
    qtbot.addWidget(view)
    view.resize(300, 120)
    view.show()
    view.show_pieces((Piece(before), Piece("neu", ChangeKind.ADDED)))
    assert first_change(view.text.document()) == len(before)
    assert view.text.verticalScrollBar().value() > 0
    assert first_change(diff_document((Piece(before),), QFont(), 300)) == 0
