"""Rows of a long list in, by pages: those that are looked at are asked for, those long unseen are forgotten.

A page on its way has no rows yet; one that has grown old shows what it had until the new rows have come.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Generic, TypeVar

T = TypeVar("T")
PAGES_KEPT = 20

Ask = Callable[[int, Callable[[Sequence[T]], None]], None]
Arrived = Callable[[int, int], None]


class Paging(Generic[T]):
    """`ask` gets the number of a page and whom to tell; `arrived` hears the first and last row that came late."""

    def __init__(self, size: int, ask: Ask[T], arrived: Arrived) -> None:
        self._size, self._ask, self._arrived = size, ask, arrived
        self._pages: OrderedDict[int, Sequence[T]] = OrderedDict()
        self._old: set[int] = set()
        self._asked: set[int] = set()
        self._is_asking, self._listings = False, 0

    def __iter__(self) -> Iterator[int]:
        """The numbers of the pages that are here."""
        return iter(self._pages)

    def start_over(self, pages: Mapping[int, Sequence[T]] | None = None) -> None:
        """For another list; answers about the one before count no more."""
        self._listings += 1
        self._pages = OrderedDict(pages or {})
        self._old.clear()
        self._asked.clear()

    def grow_old(self) -> None:
        """What is here is asked for anew where it is looked at."""
        self._old.update(self._pages)

    def row(self, row: int) -> T | None:
        """None if it is on its way, or there are fewer rows by now."""
        number, place = divmod(row, self._size)
        if number not in self._asked and (number not in self._pages or number in self._old):
            self._fetch(number)
        if number in self._pages:
            self._pages.move_to_end(number)
        page = self._pages.get(number, ())
        return page[place] if place < len(page) else None

    def _fetch(self, number: int) -> None:
        self._asked.add(number)
        self._is_asking = True  # what is there at once is no news to whoever asks
        self._ask(number, partial(self._take, number, self._listings))
        self._is_asking = False

    def _take(self, number: int, listing: int, rows: Sequence[T]) -> None:
        if listing != self._listings:
            return
        self._pages[number] = rows
        self._old.discard(number)
        self._asked.discard(number)
        if len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)
        if not self._is_asking:
            self._arrived(number * self._size, (number + 1) * self._size - 1)
