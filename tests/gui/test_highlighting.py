"""Marks stand where the words stand, whatever comes before them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QTextCursor, QTextDocument

from attribution.types import Article, STWRType
from gui.highlighting import Mark, Positions, Role, innermost, marks
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
    ("hit", "expected"),
    [
        ([("outer", Role.QUOTE, 0, 30), ("inner", Role.QUOTE, 4, 8)], "inner"),
        ([("said", Role.QUOTE, 0, 30), ("other", Role.FRAME, 5, 9)], "said"),
        ([("said", Role.FRAME, 0, 30), ("said", Role.CUE, 5, 9)], "said"),
        ([("far", Role.ANTECEDENT, 0, 4)], None),
        ([], None),
    ],
    ids=["nested quote", "quote before frame", "frame and cue", "antecedent is no quote", "nothing"],
)
def test_pointing_at_several_marks_means_one_quote(hit: list[tuple[str, Role, int, int]], expected: str | None) -> None:
    assert innermost(_mark(*each) for each in hit) == expected
