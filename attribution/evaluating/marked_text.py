"""A stretch of text and marks on it in, HTML out: each run of characters with the classes of all marks on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from attribution.evaluating.gold import Tokens
from attribution.types import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A role of the quote `number` somewhere in the text; `badge` is HTML that stands before it."""

    span: Span
    number: int
    classes: tuple[str, ...]
    badge: str = ""


def lines_of(text: str) -> Iterator[Span]:
    """Where the lines with words in them stand."""
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def spans_of(found: Tokens, tokens: Sequence[tuple[int, int]]) -> list[Span]:
    """Where tokens stand, neighbours as one span."""
    spans: list[Span] = []
    previous = None
    for token in sorted(found):
        start, end = tokens[token]
        if previous == token - 1:
            spans[-1] = Span(spans[-1].start, end)
        else:
            spans.append(Span(start, end))
        previous = token
    return spans


def marked(text: str, stretch: Span, marks: Sequence[Mark]) -> str:
    """The stretch as HTML."""
    here = [mark for mark in marks if mark.span.start < stretch.end and mark.span.end > stretch.start]
    edges = {edge for mark in here for edge in mark.span if stretch.start < edge < stretch.end}
    runs = pairwise(sorted({*stretch, *edges}))
    return "".join(_run(text, Span(start, end), here) for start, end in runs)


def _run(text: str, run: Span, marks: Sequence[Mark]) -> str:
    over = [mark for mark in marks if mark.span.start <= run.start and run.end <= mark.span.end]
    words = escape(text[run.start : run.end])
    badges = "".join(mark.badge for mark in over if mark.span.start == run.start)
    if not over:
        return words
    return f'{badges}<span class="{_classes(over)}" data-quotes="{_numbers(over)}">{words}</span>'


def _classes(marks: Sequence[Mark]) -> str:
    nested = ["nested"] if sum("quote" in mark.classes for mark in marks) > 1 else []
    return " ".join(dict.fromkeys([*(name for mark in marks for name in mark.classes), *nested]))


def _numbers(marks: Sequence[Mark]) -> str:
    return " ".join(str(number) for number in sorted({mark.number for mark in marks}))
