"""Stretches of a text that may overlap in, a tree of stretches out, as markup needs them: each within one other.

A stretch that reaches beyond the one it begins in is cut there; the pieces keep its marks.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from typing import Generic, TypeVar

Mark = TypeVar("Mark")


@dataclass(slots=True)
class Stretch(Generic[Mark]):
    """Half-open; `inner` lie within it, in order, and never overlap."""

    start: int
    end: int
    mark: Mark | None = None
    inner: list[Stretch[Mark]] = field(default_factory=list)


def nested(start: int, end: int, marks: Iterable[tuple[int, int, Mark]]) -> Stretch[Mark]:
    """The whole from `start` to `end`; of two marks on one stretch the one given first is outside."""
    whole: Stretch[Mark] = Stretch(start, end)
    around, order = [whole], count()
    waiting = [(max(s, start), -min(e, end), next(order), mark) for s, e, mark in marks if s < end and e > start]
    heapq.heapify(waiting)
    while waiting:
        begin, negative_stop, rank, mark = heapq.heappop(waiting)
        while around[-1].end <= begin:
            around.pop()
        stop = min(-negative_stop, around[-1].end)
        if stop < -negative_stop:
            heapq.heappush(waiting, (stop, negative_stop, rank, mark))
        stretch = Stretch(begin, stop, mark)
        around[-1].inner.append(stretch)
        around.append(stretch)
    return whole
