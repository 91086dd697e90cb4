"""Quotes of an article in, marks at Qt's text positions out; the one place that knows both ways of counting.

Spans count code points; Qt counts UTF-16 units, of which a character beyond U+FFFF (an emoji) takes two.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from attribution.types import Quote, Spans, STWRType

WIDE = re.compile("[\U00010000-\U0010ffff]")
"""Characters beyond the basic plane; looked for by the pattern, since a text may have a million others."""


class Role(StrEnum):
    """What a mark stands for."""

    QUOTE = "quote"
    FRAME = "frame"
    CUE = "cue"
    SPEAKER = "speaker"
    ANTECEDENT = "antecedent"


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the shown text, half-open, in Qt's positions, and the quote that it belongs to."""

    quote: str
    role: Role
    type: STWRType
    start: int
    end: int


class Positions:
    """Translates between code points of one text and Qt's positions in it."""

    def __init__(self, text: str) -> None:
        self._wide = [found.start() for found in WIDE.finditer(text)]
        self._wide_in_qt = [i + wide_before for wide_before, i in enumerate(self._wide)]

    def to_qt(self, code_point: int) -> int:
        return code_point + bisect_left(self._wide, code_point)

    def from_qt(self, position: int) -> int:
        return position - bisect_left(self._wide_in_qt, position)


def marks(text: str, quotes: Iterable[Quote]) -> tuple[Mark, ...]:
    """All marks of an article, outer ones first, so that later ones are painted over them."""
    positions = Positions(text)
    found = [mark for quote in quotes for mark in _marks_of(quote, positions)]
    return tuple(sorted(found, key=lambda mark: (mark.start, -mark.end)))


def innermost(hit: Iterable[Mark]) -> str | None:
    """The quote meant by pointing at some marks at once: the shortest one, quotes before their frames."""
    meant = [mark for mark in hit if mark.role != Role.ANTECEDENT]
    return min(meant, key=_nearness).quote if meant else None


def _nearness(mark: Mark) -> tuple[bool, int]:
    return mark.role != Role.QUOTE, mark.end - mark.start


def _marks_of(quote: Quote, positions: Positions) -> Iterator[Mark]:
    for role, spans in _roles(quote):
        for start, end in spans:
            yield Mark(quote.id, role, quote.type, positions.to_qt(start), positions.to_qt(end))


def _roles(quote: Quote) -> Iterator[tuple[Role, Spans]]:
    yield Role.QUOTE, quote.quote
    yield Role.FRAME, quote.frame
    yield Role.CUE, quote.cue
    yield Role.SPEAKER, quote.speaker
    yield Role.ANTECEDENT, quote.antecedent
