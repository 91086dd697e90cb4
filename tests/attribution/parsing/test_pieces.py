"""Paragraphs of articles stay whole; what a parser could not bear is cut at a place that does least harm."""

from __future__ import annotations

import pytest

from attribution.parsing import pieces as module
from attribution.parsing.pieces import LONGEST_PIECE, LONGEST_SENTENCE, pieces, portions
from attribution.types import Span

SENTENCE = "Der Rat der Stadt Eichwalde tagte am Montag bis in die Nacht. "


def cut(text: str) -> tuple[list[str], int]:
    spans, cuts = pieces(text, Span(0, len(text)))
    return [text[start:end] for start, end in spans], cuts


@pytest.mark.parametrize("times", [1, 30, 250])
def test_a_paragraph_of_an_article_stays_whole(times: int) -> None:
    assert cut(SENTENCE * times) == ([SENTENCE * times], 0)


def test_a_very_long_paragraph_is_divided_between_sentences() -> None:
    parts, cuts = cut(SENTENCE * 2000)
    assert cuts == 0
    assert "".join(parts) == SENTENCE * 2000
    assert all(part.endswith("Nacht. ") and len(part) <= LONGEST_PIECE for part in parts)


def test_an_overlong_sentence_is_cut_behind_commas() -> None:
    text = SENTENCE + "sie kamen und redeten, " * 300 + "Ende."
    parts, cuts = cut(text)
    assert cuts == len(parts) - 1 > 3
    assert "".join(parts) == text
    assert all(part.endswith(", ") and len(part) <= LONGEST_SENTENCE + len(SENTENCE) for part in parts[:-1])


@pytest.mark.parametrize("odd", ["x", "ja ", "😀", "„", "1", "ש", "\u0301", ". ", "a.", "\u202e", "„a“ "])
def test_no_sentence_without_end_and_no_piece_is_longer_than_the_bounds(odd: str) -> None:
    parts, _ = cut(odd * 60_000)
    assert "".join(parts) == odd * 60_000
    assert max(map(len, parts)) <= LONGEST_PIECE + LONGEST_SENTENCE


def test_only_the_paragraph_is_looked_at() -> None:
    text = "x" * 4000 + "\n" + "y" * 4000
    assert pieces(text, Span(4001, 8001))[0] == [Span(n, n + 1000) for n in (4001, 5001, 6001, 7001)]


def test_articles_stay_whole_in_portions_and_only_longer_ones_are_divided(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PORTION", 10)
    articles = [[Span(0, 4), Span(5, 8)], [Span(0, 3)], [Span(0, 6), Span(6, 12), Span(12, 15)], [], [Span(0, 30)]]
    assert list(portions(articles)) == [
        [(0, [Span(0, 4), Span(5, 8)]), (1, [Span(0, 3)])],
        [(2, [Span(0, 6)])],
        [(2, [Span(6, 12), Span(12, 15)])],
        [(4, [Span(0, 30)])],
    ]
