"""What people decided about statements in, the `Bonds` that matching must keep to out.

A later decision outranks an earlier one, for the quotes that both speak of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, permutations, product

Apart = Mapping[str, frozenset[str]]


class DecisionKind(StrEnum):
    """What a person did with statements."""

    MERGE = "merge"
    SPLIT = "split"
    TAKE_OUT = "take out"
    PUT_IN = "put in"


@dataclass(frozen=True, slots=True)
class Decision:
    """`parts` are the quotes it is about, the fullest wording of each part first.

    MERGE: the statements that became one. SPLIT: the two that one became. TAKE_OUT: the quote; who stayed. PUT_IN: the
    quote; who was there.
    """

    id: int
    kind: DecisionKind
    parts: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """Quotes that are one statement because a person said so. Others join it if they are near one of its `heads`."""

    quotes: frozenset[str]
    heads: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bonds:
    """`apart` tells for a quote with whom it must not be in one statement."""

    units: tuple[Unit, ...]
    apart: Apart

    def separates(self, one: Iterable[str], other: Iterable[str]) -> bool:
        strangers = {quote for known in one for quote in self.apart.get(known, ())}
        return not strangers.isdisjoint(other)


FREE = Bonds((), {})


def bonds(decisions: Iterable[Decision]) -> Bonds:
    """Goes from the latest decision to the first; what contradicts a later one is passed over."""
    units: dict[str, Unit] = {}
    apart: defaultdict[str, set[str]] = defaultdict(set)
    welcome: set[tuple[str, str]] = set()
    for decision in sorted(decisions, key=lambda decision: -decision.id):
        for group, heads in _together(decision):
            _join(group, heads, units, apart)
        for one, other in _apart(decision):
            if (one, other) not in welcome and other not in _unit(one, units).quotes:
                apart[one].add(other)
                apart[other].add(one)
        welcome.update(_welcome(decision))
    different = {min(unit.quotes): unit for unit in units.values() if len(unit.quotes) > 1}
    ordered = tuple(different[smallest] for smallest in sorted(different))
    return Bonds(ordered, {quote: frozenset(others) for quote, others in apart.items()})


def _together(decision: Decision) -> list[tuple[Sequence[str], frozenset[str]]]:
    """Groups of quotes that are one statement, each with its heads."""
    match decision.kind:
        case DecisionKind.MERGE:
            everybody = [quote for part in decision.parts for quote in part]
            return [(everybody, frozenset(part[0] for part in decision.parts))]
        case DecisionKind.SPLIT:
            return [(part, frozenset(part[:1])) for part in decision.parts]
        case DecisionKind.PUT_IN:
            (quote,), others = decision.parts
            return [((others[0], quote), frozenset(others[:1]))]
        case DecisionKind.TAKE_OUT:
            return []


def _apart(decision: Decision) -> Iterable[tuple[str, str]]:
    if decision.kind not in (DecisionKind.SPLIT, DecisionKind.TAKE_OUT):
        return ()
    return (pair for one, other in combinations(decision.parts, 2) for pair in product(one, other))


def _welcome(decision: Decision) -> Iterable[tuple[str, str]]:
    """Pairs that may be together from this decision on, whatever an earlier one says; each pair both ways."""
    match decision.kind:
        case DecisionKind.MERGE:
            return permutations([quote for part in decision.parts for quote in part], 2)
        case DecisionKind.PUT_IN:
            (quote,), others = decision.parts
            return (pair for other in others for pair in ((quote, other), (other, quote)))
        case DecisionKind.SPLIT:
            return (pair for part in decision.parts for pair in permutations(part, 2))
        case DecisionKind.TAKE_OUT:
            return ()


def _join(group: Sequence[str], heads: frozenset[str], units: dict[str, Unit], apart: Mapping[str, set[str]]) -> None:
    """Each to the first of the group, unless a later decision holds the two apart."""
    for quote in group:
        one, other = _unit(group[0], units), _unit(quote, units)
        if any(not apart.get(member, set()).isdisjoint(other.quotes) for member in one.quotes):
            continue
        both = one.quotes | other.quotes
        joined = Unit(both, one.heads | other.heads | (heads & both))
        units.update(dict.fromkeys(both, joined))


def _unit(quote: str, units: Mapping[str, Unit]) -> Unit:
    return units.get(quote, Unit(frozenset({quote}), frozenset()))
