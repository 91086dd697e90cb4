"""What people decided in; for two namings whether they are to be one, two, or as the rules have it, out.

The later decision outranks the earlier one, and each outranks what articles tell by naming two people of one surname.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, product


class RulingKind(StrEnum):
    """MERGE: all namings are one. SPLIT: those of `one` are one, and not those of `other`."""

    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision about namings, by their ids."""

    kind: RulingKind
    one: frozenset[int]
    other: frozenset[int]


Pair = tuple[int, int]


class Verdicts:
    """The decisions about pairs of namings."""

    def __init__(self, rulings: Iterable[Ruling] = (), namesakes: Iterable[Pair] = ()) -> None:
        """`rulings` in the order in which they were made; `namesakes` are two people of one article each."""
        self._verdicts: dict[Pair, bool] = {_ordered(pair): False for pair in namesakes}
        for ruling in rulings:
            is_merge = ruling.kind is RulingKind.MERGE
            self._note(combinations(sorted(ruling.one | ruling.other if is_merge else ruling.one), 2), True)
            if not is_merge:
                self._note(product(sorted(ruling.one), sorted(ruling.other)), False)

    def _note(self, pairs: Iterable[Pair], is_one: bool) -> None:
        for pair in pairs:
            # What is decided anew stands last
            self._verdicts.pop(_ordered(pair), None)
            self._verdicts[_ordered(pair)] = is_one

    def part(self, ones: Iterable[int], others: Iterable[int]) -> bool:
        """Some naming of the ones is not to be one with some of the others."""
        return bool(self._verdicts) and any(
            self._verdicts.get(_ordered(pair)) is False for pair in product(ones, tuple(others))
        )

    def united(self) -> list[Pair]:
        """The pairs that are to be one, the latest decision first."""
        return [pair for pair, is_one in reversed(self._verdicts.items()) if is_one]

    def partners(self, naming: int) -> list[int]:
        """Who is to be one with it, the latest decision first."""
        return [one if other == naming else other for one, other in self.united() if naming in (one, other)]


def _ordered(pair: Pair) -> Pair:
    return min(pair), max(pair)
