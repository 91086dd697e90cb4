"""An article's text in, its `Prose` out: the words outside of quotation marks; and what two of them share.

Shared is every word in a run of `RUN` that the other article has, too, wherever it stands: passages may be put in
another order, cut and retouched. What an outlet prints under each of its articles („Mehr zum Thema“) is told by its
shingles and does not count.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from attribution.copying.shingles import shingle_of
from attribution.parsing.quotation_marks import quoted_spans
from attribution.types import Span, Spans

RUN = 6
"""Words in a row: shorter ones („sagte ein Sprecher des Ministeriums“) recur in independent reports of one event."""
LEAST_SHARE = 0.2
LEAST_WORDS = 30
"""Beneath one of these, what two articles have in common is no sign of copying."""
REACH = 300
"""Code points between a quote and a shared passage at most, for the quote to be part of what is shared."""

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Prose:
    """Words with their places in the text; `runs` has each run of `RUN` words with the number of its first word.

    `shingles` has those runs that are kept.
    """

    spans: Spans
    runs: tuple[tuple[str, int], ...]
    known: frozenset[str]
    shingles: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class SharedText:
    """What of one article stands in another: `passages` of its text, with so many of its `of` words in them."""

    words: int
    of: int
    passages: Spans

    @property
    def share(self) -> float:
        return self.words / self.of if self.of else 0.0

    @property
    def tells(self) -> bool:
        """Whether it is so much that one was not written without the other."""
        return self.words >= LEAST_WORDS and self.share >= LEAST_SHARE


@lru_cache(maxsize=500)
def prose_of(text: str) -> Prose:
    spans: list[Span] = []
    runs: list[tuple[str, int]] = []
    for start, end in _outside_marks(text):
        found = list(_WORD.finditer(text, start, end))
        words = [word[0].casefold() for word in found]  # and so ß is ss, as Swiss outlets print it
        runs += [(" ".join(words[place : place + RUN]), len(spans) + place) for place in range(len(words) - RUN + 1)]
        spans += [Span(*word.span()) for word in found]
    known = frozenset(run for run, _place in runs)
    kept = {run: number for run in known if (number := shingle_of(run)) is not None}
    return Prose(tuple(spans), tuple(runs), known, kept)


def shared_text(one: Prose, other: Prose, common: Set[int] = frozenset()) -> SharedText:
    """What of the one stands in the other, without what is in so many articles that its shingles are `common`."""
    shared = [(run, place) for run, place in one.runs if run in other.known]
    stretches = list(_joined(_telling(shared, one.shingles, common) if common else (place for _run, place in shared)))
    passages = tuple(Span(one.spans[first].start, one.spans[end - 1].end) for first, end in stretches)
    return SharedText(sum(end - first for first, end in stretches), len(one.spans), passages)


def lies_near(quote: Spans, passages: Sequence[Span]) -> bool:
    """Whether a passage is, or begins or ends, beside the quote."""
    start, end = quote[0].start - REACH, quote[-1].end + REACH
    place = bisect(passages, end, key=lambda passage: passage.start)
    return place > 0 and passages[place - 1].end >= start


def _outside_marks(text: str) -> Iterator[tuple[int, int]]:
    place = 0
    for quoted in quoted_spans(text):
        yield place, quoted.start
        place = quoted.end
    yield place, len(text)


def _telling(shared: Sequence[tuple[str, int]], kept: Mapping[str, int], common: Set[int]) -> Iterator[int]:
    """First words of runs that are not common; one that is not kept is what the kept one before it is, or behind it."""
    for _gap, group in groupby(enumerate(shared), key=lambda entry: entry[1][1] - entry[0]):
        stretch = [entry for _number, entry in group]
        marks = [(kept[run] in common) if run in kept else None for run, _place in stretch]
        is_common = next((mark for mark in marks if mark is not None), False)
        for (_run, place), mark in zip(stretch, marks, strict=True):
            is_common = is_common if mark is None else mark
            if not is_common:
                yield place


def _joined(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """First words of runs, in order, as stretches [first, end) of words."""
    first, end = 0, 0
    for place in places:
        if place >= end:
            if end:
                yield first, end
            first = place
        end = place + RUN
    if end:
        yield first, end
