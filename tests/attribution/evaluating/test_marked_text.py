"""Marks on a text as HTML: nesting, overlaps, several pieces, and characters that mean something in HTML."""

from __future__ import annotations

import pytest

from attribution.evaluating.marked_text import Mark, lines_of, marked, spans_of
from attribution.types import Span
from tests.attribution.gold_quotes import TEXT, TOKENS

ALL = Span(0, len(TEXT))


def mark(start: int, end: int, *classes: str, number: int = 1, badge: str = "") -> Mark:
    return Mark(Span(start, end), number, classes, badge)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("eins", ["eins"]),
        ("eins\n\nzwei\n", ["eins", "zwei"]),
        ("\n \neins\nzwei", ["eins", "zwei"]),
    ],
)
def test_lines_with_words_are_found(text: str, lines: list[str]) -> None:
    assert [text[start:end] for start, end in lines_of(text)] == lines


@pytest.mark.parametrize(
    ("tokens", "words"), [((), []), ((0,), ["Lohse"]), ((3, 4, 6), ["die Brücke", "alt"]), ((10, 9), ["regnete ."])]
)
def test_neighbouring_tokens_make_one_span(tokens: tuple[int, ...], words: list[str]) -> None:
    assert [TEXT[start:end] for start, end in spans_of(frozenset(tokens), TOKENS)] == words


def test_without_marks_the_text_stays_as_it_is() -> None:
    assert marked(TEXT, Span(0, 11), []) == "Lohse sagte"


def test_what_means_something_in_html_is_escaped() -> None:
    assert marked("<b> & „x“", Span(0, 9), []) == "&lt;b&gt; &amp; „x“"
    assert ">&lt;b&gt;</span>" in marked("<b>", Span(0, 3), [mark(0, 3, "quote")])


def test_a_mark_wraps_its_words_and_carries_its_number() -> None:
    assert marked(TEXT, Span(0, 11), [mark(6, 11, "cue", number=4)]) == (
        'Lohse <span class="cue" data-quotes="4">sagte</span>'
    )


def test_overlapping_marks_are_cut_into_runs() -> None:
    html = marked(TEXT, Span(0, 13), [mark(0, 13, "frame"), mark(0, 5, "speaker"), mark(6, 11, "cue", number=2)])
    assert html == (
        '<span class="frame speaker" data-quotes="1">Lohse</span><span class="frame" data-quotes="1"> </span>'
        '<span class="frame cue" data-quotes="1 2">sagte</span><span class="frame" data-quotes="1"> ,</span>'
    )


def test_a_quote_in_a_quote_shows_as_nested() -> None:
    html = marked(TEXT, Span(14, 32), [mark(14, 32, "quote"), mark(18, 24, "quote", number=2)])
    assert '<span class="quote nested" data-quotes="1 2">Brücke</span>' in html
    assert html.count("nested") == 1


def test_a_badge_stands_once_before_its_mark() -> None:
    html = marked(TEXT, ALL, [mark(14, 32, "quote", badge="<b>1</b>"), mark(18, 24, "cue", number=2)])
    assert html.count("<b>1</b>") == 1
    assert ', <b>1</b><span class="quote"' in html


def test_a_mark_over_two_lines_is_seen_in_both_and_its_badge_in_the_first() -> None:
    text, over = "eins zwei\ndrei vier", mark(5, 14, "quote", badge="<b>1</b>")
    first, second = (marked(text, line, [over]) for line in lines_of(text))
    assert first == 'eins <b>1</b><span class="quote" data-quotes="1">zwei</span>'
    assert second == '<span class="quote" data-quotes="1">drei</span> vier'


def test_marks_elsewhere_leave_a_line_alone() -> None:
    assert marked("eins\nzwei", Span(0, 4), [mark(5, 9, "quote")]) == "eins"
