"""Pieces of a word diff in, a laid-out text out: each kind of change has a form of its own beside its colour.

What is gone is struck through, what was added is underlined, what came for it underlined with dashes; numbers,
negations, names and days are bold in another colour, with the word for it raised behind them.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import cast

from PySide6.QtGui import QColor, QFont, QResizeEvent, QTextBlock, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget

from attribution.statement_types import ChangeKind, Piece
from gui import theme, words
from gui.theme import named

FACTS = frozenset({ChangeKind.NUMBER, ChangeKind.NEGATION, ChangeKind.NAME, ChangeKind.DATE})
"""Changes after which something else is said."""
QUIET = frozenset({ChangeKind.FORM, ChangeKind.TENSE})
OPENING = "„»«“‚([ "
Underline = QTextCharFormat.UnderlineStyle
LINES = {ChangeKind.ADDED: Underline.SingleUnderline, ChangeKind.REPLACED: Underline.DashUnderline}
MARGIN = 10.0


class DiffText(QWidget):
    """A heading and a text that can be read, selected and scrolled."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: tuple[Piece, ...] = ()
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setAcceptDrops(False)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(title)
        self.text.setFont(theme.reading_font(self.text.font()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(named(QLabel(title), "quiet"))
        column.addWidget(self.text, 1)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """From the first change on: in a long text nobody would find it."""
        self._pieces = pieces
        self._lay_out()
        cursor = QTextCursor(self.text.document())
        cursor.setPosition(first_change(self.text.document()))
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        document = diff_document(self._pieces, self.text.font(), self.text.viewport().width())
        document.setDocumentMargin(MARGIN)
        document.setParent(self.text)
        self.text.setDocument(document)


def first_change(document: QTextDocument) -> int:
    """Where the first words stand that went, came or are another; 0 if there are none."""
    block, plain = document.begin(), piece_format(None)
    while block.isValid():
        for each in cast("Iterable[QTextBlock.iterator]", block):
            fragment = each.fragment()
            if fragment.charFormat() != plain:
                return fragment.position()
        block = block.next()
    return 0


def diff_document(pieces: Iterable[Piece], font: QFont, width: float) -> QTextDocument:
    """As high as it has to be at that width."""
    document = QTextDocument()
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    cursor = QTextCursor(document)
    shown = [*pieces, Piece("")]
    before = ""
    for piece, after in pairwise(shown):
        _insert(cursor, piece, before, after.text)
        if piece.change is not None and _ends_fact(piece, after):
            cursor.insertText(words.change_label(piece.change), _raised())
        before = piece.text
    document.setTextWidth(width)
    return document


def piece_format(change: ChangeKind | None, *, is_gone: bool = False) -> QTextCharFormat:
    """How words of that change look; the legend shows the same."""
    made, colours = QTextCharFormat(), theme.colours()
    made.setForeground(QColor(colours.text))
    if change in FACTS:
        made.setForeground(QColor(colours.error))
        made.setFontWeight(QFont.Weight.Bold)
    elif change in QUIET:
        made.setUnderlineStyle(Underline.DotLine)
    elif change is not None:
        made.setForeground(QColor(colours.quiet if is_gone else colours.accent))
        made.setUnderlineStyle(Underline.NoUnderline if is_gone else LINES.get(change, Underline.SingleUnderline))
    made.setFontStrikeOut(is_gone)
    return made


def _insert(cursor: QTextCursor, piece: Piece, before: str, after: str) -> None:
    """What is gone brings no blanks of its own: they are put around it where words would touch."""
    plain = piece_format(None)
    if piece.is_gone and before and before[-1] not in OPENING:
        cursor.insertText(" ", plain)
    cursor.insertText(piece.text, piece_format(piece.change, is_gone=piece.is_gone))
    if piece.is_gone and after[:1].isalnum():
        cursor.insertText(" ", plain)


def _ends_fact(piece: Piece, after: Piece) -> bool:
    """Behind the last of the stretches that make one change."""
    return piece.change in FACTS and not (piece.is_gone and after.change is piece.change)


def _raised() -> QTextCharFormat:
    made = piece_format(ChangeKind.NUMBER)
    made.setFontWeight(QFont.Weight.Normal)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    return made
