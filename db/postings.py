"""Elements of wordings in, the numbers of the quotes that have them out: chunks in an archive that only grow.

Adding a quote touches one chunk an element, however many quotes there are. A number that stays in a chunk after its
quote is gone does no harm: whoever reads it looks the quote up in `wordings`.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from sqlite_utils import Database

from db.matchables import listed

Numbers = np.ndarray[tuple[int], np.dtype[np.uint32]]

CHUNK = 240
"""Numbers in a chunk: a kilobyte, so that four make a page of the archive."""
CHUNK_BITS = 24
NONE: Numbers = np.empty(0, np.uint32)


class Family(IntEnum):
    """What a posting tells of a quote: that it has the element, that this is one of its rarest, that it is small."""

    EVERYWHERE = 0
    TELLING = 1
    SMALL = 2


@dataclass(slots=True)
class Term:
    """An element's row; `counts` by family."""

    id: int
    counts: list[int]


class Postings:
    """Holds what it read until it is thrown away: made anew for each batch, used inside one transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._terms: dict[str, Term] = {}
        self._numbers: dict[tuple[int, Family], Numbers] = {}

    def term(self, element: str) -> Term | None:
        """None for one that no quote has; only of those that `know` has been told of."""
        return self._terms.get(element)

    def know(self, elements: Iterable[str], *, create: bool = False) -> None:
        """Reads the rows of elements that are not known yet."""
        unknown = [element for element in elements if element not in self._terms]
        if create:
            sql = "INSERT OR IGNORE INTO terms (term, everywhere, telling, small) VALUES (?, 0, 0, 0)"
            self._db.conn.executemany(sql, [(element,) for element in unknown])
        sql = "SELECT term, terms.id, everywhere, telling, small FROM json_each(?) CROSS JOIN terms ON term = value"
        for element, id, *counts in self._db.execute(sql, [listed(unknown)]):
            self._terms[element] = Term(id, counts)

    def frequency(self, elements: Iterable[str]) -> dict[str, int]:
        known = ((element, self._terms.get(element)) for element in elements)
        return {element: term.counts[Family.EVERYWHERE] for element, term in known if term}

    def add(self, new: Mapping[tuple[str, Family], Sequence[int]]) -> None:
        """Fills the last chunk of each element up and begins further ones."""
        rows: list[tuple[int, bytes]] = []
        for (element, family), quotes in new.items():
            term = self._terms[element]
            chunk, filled = divmod(term.counts[family], CHUNK)
            numbers = array("I", self._chunk(_place(term.id, family, chunk)) if filled else b"")
            numbers.extend(quotes)
            for start in range(0, len(numbers), CHUNK):
                place = _place(term.id, family, chunk + start // CHUNK)
                rows.append((place, numbers[start : start + CHUNK].tobytes()))
            term.counts[family] += len(quotes)
            self._numbers.pop((term.id, family), None)
        self._db.conn.executemany("INSERT OR REPLACE INTO postings VALUES (?, ?)", sorted(rows))
        counts = [(*self._terms[key].counts, self._terms[key].id) for key in {element for element, _family in new}]
        self._db.conn.executemany("UPDATE terms SET everywhere = ?, telling = ?, small = ? WHERE id = ?", counts)

    def with_hits(self, elements: Iterable[str], family: Family, hits: int) -> Numbers:
        """The quotes that have so many of the elements at least.

        Such a quote is in one of the shorter lists; the longest, which are many times as long, are only asked for it.
        """
        lists = sorted((self.numbers(element, family) for element in elements), key=len)
        shorter, longest = lists[: len(lists) - hits + 1], lists[len(lists) - hits + 1 :]
        if not shorter:
            return NONE
        quotes, counts = np.unique(np.concatenate(shorter), return_counts=True)
        for numbers in longest:
            counts = counts + among(quotes, numbers)
        return quotes[counts >= hits]

    def numbers(self, element: str, family: Family) -> Numbers:
        """Sorted; empty for an element that nobody has."""
        term = self._terms.get(element)
        if term is None or not term.counts[family]:
            return NONE
        if (term.id, family) not in self._numbers:
            first, last = _place(term.id, family, 0), _place(term.id, family + 1, 0) - 1
            chunks = self._db.execute("SELECT quotes FROM postings WHERE place BETWEEN ? AND ?", [first, last])
            joined = np.frombuffer(b"".join(chunk for (chunk,) in chunks), np.uint32)
            self._numbers[term.id, family] = np.sort(joined, kind="stable")  # quick, as it is sorted but for a few
        return self._numbers[term.id, family]

    def _chunk(self, place: int) -> bytes:
        stored: bytes = self._db.execute("SELECT quotes FROM postings WHERE place = ?", [place]).fetchone()[0]
        return stored


def among(quotes: Numbers, numbers: Numbers) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """For each of the quotes whether it is among the numbers, which are sorted."""
    if not len(numbers):
        return np.zeros(len(quotes), np.bool_)
    places = np.minimum(np.searchsorted(numbers, quotes), len(numbers) - 1)
    return numbers[places] == quotes


def _place(term: int, family: int, chunk: int) -> int:
    return (term * len(Family) + family << CHUNK_BITS) + chunk
