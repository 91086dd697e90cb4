"""A text and the spans of a quote in, the same with one border moved by words out. Counts code points; knows no Qt."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from enum import Enum, auto
from functools import cached_property

from attribution.types import Span, Spans

WORD = re.compile(r"\w+(?:[-’'.,]\w+)*|[^\w\s]")
"""Words with what stands within them; marks one by one, so that a border can go before or after each."""


class Border(Enum):
    START = auto()
    END = auto()


class Words:
    """The words of one text, looked for when a border is moved for the first time."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _starts(self) -> list[int]:
        return [match.start() for match in WORD.finditer(self._text)]

    @cached_property
    def _ends(self) -> list[int]:
        return [match.end() for match in WORD.finditer(self._text)]

    def moved(self, spans: Spans, border: Border, words: int) -> Spans:
        """The border goes so many words to the right, or to the left if negative; one word stays."""
        if border is Border.START:
            return self._with_start(spans, self._step(self._starts, spans[0].start, words))
        return self._with_end(spans, self._step(self._ends, spans[-1].end, words))

    def put(self, spans: Spans, border: Border, place: int) -> Spans:
        """The border goes to the nearest one of a word."""
        if border is Border.START:
            return self._with_start(spans, _nearest(self._starts, place))
        return self._with_end(spans, _nearest(self._ends, place))

    def whole(self, start: int, end: int) -> Spans:
        """All words that a stretch touches; none if there are none."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end) - 1
        return (Span(self._starts[first], self._ends[last]),) if first <= last < len(self._ends) else ()

    def _step(self, places: list[int], place: int, words: int) -> int:
        """Between two borders the first step leads to the next one."""
        here = bisect_right(places, place) - 1 if words > 0 else bisect_left(places, place)
        return places[min(max(here + words, 0), len(places) - 1)] if places else place

    def _with_start(self, spans: Spans, start: int) -> Spans:
        """Pieces before it fall away; it goes no further than the last word."""
        last = self._starts[max(0, bisect_left(self._ends, spans[-1].end))] if self._ends else start
        start = min(start, last)
        rest = [span for span in spans if span.end > start]
        return (Span(start, rest[0].end), *rest[1:])

    def _with_end(self, spans: Spans, end: int) -> Spans:
        first = self._ends[min(bisect_right(self._starts, spans[0].start) - 1, len(self._ends) - 1)]
        end = max(end, first)
        rest = [span for span in spans if span.start < end]
        return (*rest[:-1], Span(rest[-1].start, end))


def _nearest(places: list[int], place: int) -> int:
    after = bisect_left(places, place)
    near = places[max(0, after - 1) : after + 1]
    return min(near, key=lambda each: abs(each - place))
