"""What the questions about outlets answer: frozen values that know no SQL."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.types import STWRType


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who reports whom: `counts` has a row for each speaker, a column for each outlet; both begin with the most quotes.

    `speakers` are number and name of an entity.
    """

    speakers: tuple[tuple[int, str], ...]
    outlets: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class DayCount:
    """`day` is ISO 8601, or as much of it as the articles tell."""

    day: str
    quotes: int


@dataclass(frozen=True, slots=True)
class TypeCount:
    outlet: str
    type: STWRType
    quotes: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """Of the statements that at least two other outlets have, how many this one has, too."""

    outlet: str
    had: int
    known: int


@dataclass(frozen=True, slots=True)
class OutletFigures:
    """Who reports whom, when, and in which form."""

    matrix: Matrix
    days: tuple[DayCount, ...]
    types: tuple[TypeCount, ...]
