"""A border of a quote goes from word to word, with the mouse to the nearest one, and never past the last word."""

from __future__ import annotations

import pytest

from attribution.types import Span, Spans
from gui.word_borders import Border, Words

TEXT = "Sie sagte: „Das Wehr hält – noch.“ Mehr nicht."
WORDS = Words(TEXT)


def spans(*pieces: str) -> Spans:
    return tuple(Span(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces)


def words(found: Spans) -> list[str]:
    return [TEXT[start:end] for start, end in found]


@pytest.mark.parametrize(
    ("border", "steps", "expected"),
    [
        (Border.END, 1, "Das Wehr hält – noch."),
        (Border.END, 2, "Das Wehr hält – noch.“"),
        (Border.END, -1, "Das Wehr hält –"),
        (Border.START, 1, "Wehr hält – noch"),
        (Border.START, -1, "„Das Wehr hält – noch"),
        (Border.START, -99, "Sie sagte: „Das Wehr hält – noch"),
        (Border.END, 99, "Das Wehr hält – noch.“ Mehr nicht."),
        (Border.END, -99, "Das"),
        (Border.START, 99, "noch"),
    ],
)
def test_a_border_moves_by_words_and_marks(border: Border, steps: int, expected: str) -> None:
    assert words(WORDS.moved(spans("Das Wehr hält – noch"), border, steps)) == [expected]


def test_from_between_two_words_the_first_step_leads_to_the_next() -> None:
    assert words(WORDS.moved(spans("Das We"), Border.END, 1)) == ["Das Wehr"]
    assert words(WORDS.moved(spans("Das We"), Border.END, -1)) == ["Das"]
    assert words(WORDS.moved(spans("ehr hält"), Border.START, -1)) == ["Wehr hält"]


def test_pieces_that_a_border_passes_fall_away() -> None:
    pieces = spans("Das Wehr", "noch.", "Mehr nicht")
    assert words(WORDS.moved(pieces, Border.END, -3)) == ["Das Wehr", "noch."]
    assert words(WORDS.moved(pieces, Border.START, 3)) == ["– noch.", "Mehr nicht"]


@pytest.mark.parametrize(
    ("border", "at", "expected"),
    [(Border.END, "ehr hält", "Das Wehr"), (Border.START, "r hält", "hält"), (Border.END, "Sie", "Das")],
)
def test_the_mouse_puts_it_at_the_nearest_word(border: Border, at: str, expected: str) -> None:
    place = TEXT.index(at) + (2 if border is Border.END else 1)
    assert words(WORDS.put(spans("Das Wehr hält"), border, place)) == [expected]


def test_a_selection_becomes_whole_words() -> None:
    start, end = TEXT.index("ehr hält"), TEXT.index("lt – noch")
    assert words(WORDS.whole(start, end)) == ["Wehr hält"]
    assert WORDS.whole(TEXT.index(" hält"), TEXT.index("hält")) == ()
    assert Words("").whole(0, 0) == ()
