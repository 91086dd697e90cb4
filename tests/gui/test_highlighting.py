"""Marks stand where the words stand, whatever comes before them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from attribution.types import Article, STWRType
from gui.highlighting import Mark, Positions, Role, marks, quote_at
from tests.gui.samples import quote


@pytest.mark.parametrize("before", ["", "Ä ", "🚢 ", "👩‍🚀🚢 ß ", "𝔄𝔅 "])
def test_an_emoji_before_a_mark_does_not_shift_it(before: str) -> None:
    text = f"{before}„Ja“, sagte 🙂 Merkel"
    article = Article(text, "a.txt")
    document = QTextDocument(text)
    for mark in marks(text, [quote(article, "„Ja“", cue="sagte", speaker="Merkel")]):
        cursor = QTextCursor(document)
        cursor.setPosition(mark.start)
        cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
        assert cursor.selectedText() == {Role.QUOTE: "„Ja“", Role.CUE: "sagte", Role.SPEAKER: "Merkel"}[mark.role]


@pytest.mark.parametrize("text", ["", "abc", "a🚢b", "🚢🚢", "ß🚢\n👩‍🚀"])
def test_there_and_back_is_the_same_place(text: str) -> None:
    positions = Positions(text)
    assert [positions.from_qt(positions.to_qt(i)) for i in range(len(text) + 1)] == list(range(len(text) + 1))
    assert positions.to_qt(len(text)) == len(text.encode("utf-16-le")) // 2


def test_every_piece_of_a_role_gets_a_mark() -> None:
    article = Article("Es teilte die Polizei mit: „Ja“", "a.txt")
    made = marks(article.text, [quote(article, "„Ja“", cue="teilte … mit")])
    assert [(mark.role, mark.start) for mark in made] == [(Role.CUE, 3), (Role.CUE, 22), (Role.QUOTE, 27)]


def _mark(id: str, role: Role, start: int, end: int) -> Mark:
    return Mark(id, role, STWRType.DIRECT, start, end)


@pytest.mark.parametrize(
    ("position", "expected"),
    [(0, "outer"), (5, "inner"), (8, "outer"), (12, "outer"), (20, None)],
    ids=["quote", "nested quote", "end is open", "frame", "nothing there"],
)
def test_pointing_finds_the_innermost_quote(position: int, expected: str | None) -> None:
    made = (
        _mark("outer", Role.QUOTE, 0, 10),
        _mark("inner", Role.QUOTE, 4, 8),
        _mark("outer", Role.FRAME, 10, 16),
        _mark("far", Role.ANTECEDENT, 18, 25),
    )
    assert quote_at(made, position) == expected


def test_a_quote_wins_over_the_shorter_frame_of_another() -> None:
    made = (_mark("said", Role.QUOTE, 0, 30), _mark("other", Role.FRAME, 5, 9))
    assert quote_at(made, 6) == "said"
