"""The namings of one entity with their numbers in; what it is called, of what kind and gender it is, out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from attribution.entities.comparison import is_whole
from attribution.entities.namings import Kind, Naming
from attribution.entities.persons import person_name

LATER = "~"
T = TypeVar("T", bound=str)


@dataclass(frozen=True, slots=True)
class Use:
    """How often a naming occurs, and since when (ISO 8601; None: no article tells)."""

    naming: Naming
    mentions: int
    first_seen: str | None = None


def chosen_name(uses: Sequence[Use]) -> str:
    """The most frequent whole name; of equally frequent ones the earliest."""
    counts: Counter[str] = Counter()
    since: dict[str, str] = {}
    for use in uses:
        name = use.naming.name
        counts[name] += use.mentions
        since[name] = min(since.get(name, LATER), use.first_seen or LATER)
    whole = {use.naming.name: _fullness(use.naming) for use in uses}
    return min(counts, key=lambda name: (-whole[name], -counts[name], since[name], name))


def chosen_kind(uses: Iterable[Use]) -> Kind | None:
    return _most_frequent((use.naming.kind, use.mentions) for use in uses)


def chosen_gender(uses: Iterable[Use]) -> str | None:
    return _most_frequent((use.naming.gender, use.mentions) for use in uses)


def _fullness(naming: Naming) -> int:
    """A full name before an initial, an initial before a surname."""
    return 2 if is_whole(naming) else bool(person_name(naming.name).first)


def _most_frequent(values: Iterable[tuple[T | None, int]]) -> T | None:
    counts: Counter[T] = Counter()
    for value, mentions in values:
        if value is not None:
            counts[value] += mentions
    return min(counts, key=lambda value: (-counts[value], value), default=None)
