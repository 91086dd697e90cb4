"""Stretches that overlap become a tree."""

from __future__ import annotations

import pytest

from export.nesting import Stretch, nested


def drawn(stretch: Stretch[str], text: str) -> str:
    """The inner stretches as (mark: words)."""
    words, place = "", stretch.start
    for inner in stretch.inner:
        words += text[place : inner.start] + f"({inner.mark}:{drawn(inner, text)})"
        place = inner.end
    return words + text[place : stretch.end]


@pytest.mark.parametrize(
    ("marks", "tree"),
    [
        ([], "abcdef"),
        ([(0, 2, "1"), (4, 6, "2")], "(1:ab)cd(2:ef)"),
        ([(1, 2, "2"), (0, 4, "1")], "(1:a(2:b)cd)ef"),
        ([(0, 3, "1"), (0, 3, "2")], "(1:(2:abc))def"),
        ([(0, 3, "1"), (2, 5, "2")], "(1:ab(2:c))(2:de)f"),
        ([(0, 2, "1"), (1, 6, "2"), (3, 4, "3")], "(1:a(2:b))(2:c(3:d)ef)"),
        ([(-5, 2, "1"), (5, 99, "2"), (6, 9, "3")], "(1:ab)cde(2:f)"),
    ],
)
def test_each_stretch_lies_in_one_other(marks: list[tuple[int, int, str]], tree: str) -> None:
    assert drawn(nested(0, 6, marks), "abcdef") == tree
