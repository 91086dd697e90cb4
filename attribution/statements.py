"""`Wording`s in, `Statement`s out: quotes of several articles that are the same utterance.

Stars, not chains: the fullest wording stands in the middle and every other must resemble it, not just one of its
variants. One article gives a statement one quote at most. The order of the wordings makes no difference.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attribution.matching.candidates import candidate_pairs
from attribution.matching.comparison import Likeness, compare
from attribution.matching.dates import stretch_of
from attribution.matching.speakers import is_organisation
from attribution.matching.words import TOKEN, Words, words_of
from attribution.types import Statement, Variant, VariantKind, Wording

# What two members share of the smaller one's content, lest the two halves of one quote be one statement
LEAST_COMMON_OF_MEMBERS = 0.4

Neighbours = Mapping[int, Mapping[int, Likeness]]


def match(wordings: Sequence[Wording]) -> list[Statement]:
    """Statements with two variants or more, in the order of their ids."""
    ordered = sorted((words_of(wording) for wording in wordings), key=_fullest_first)
    neighbours = _neighbours(ordered, _names(wordings))
    taken: set[int] = set()
    statements = []
    for hub in range(len(ordered)):
        if hub in taken:
            continue
        members = _members(hub, ordered, neighbours.get(hub, {}), taken)
        if members:
            taken.update((hub, *members))
            statements.append(_statement(hub, members, ordered, neighbours[hub]))
    return sorted(statements, key=lambda statement: statement.id)


def _fullest_first(words: Words) -> tuple[int, bool, str, str, str]:
    """Of two equally full wordings the direct one, then the earlier one is the fuller."""
    wording = words.wording
    return (-words.size, not words.is_direct, wording.published or "~", wording.quote, wording.article)


def _names(wordings: Iterable[Wording]) -> frozenset[str]:
    """Casefolded words of the names of all known speakers who are people."""
    entities = {wording.entity for wording in wordings if wording.entity}
    words = (word for name in entities if not is_organisation(name) for word in TOKEN.findall(name))
    return frozenset(word.casefold() for word in words if word[0].isupper() and len(word) > 2)


def _neighbours(ordered: Sequence[Words], names: frozenset[str]) -> Neighbours:
    """For each wording the less full ones that are the same statement."""
    neighbours: defaultdict[int, dict[int, Likeness]] = defaultdict(dict)
    for fuller, lesser in candidate_pairs(ordered):
        likeness = compare(ordered[lesser], ordered[fuller], names)
        if likeness is not None:
            neighbours[fuller][lesser] = likeness
    return neighbours


def _members(hub: int, ordered: Sequence[Words], near: Mapping[int, Likeness], taken: set[int]) -> list[int]:
    """Who joins: nearest first, one of each article, none that has little in common with those before."""
    members: list[int] = []
    articles = {ordered[hub].wording.article}
    for lesser in sorted(near, key=lambda position: (-near[position].score, position)):
        words = ordered[lesser]
        if lesser in taken or words.wording.article in articles:
            continue
        if all(_have_much_in_common(words, ordered[member]) for member in members):
            members.append(lesser)
            articles.add(words.wording.article)
    return members


def _have_much_in_common(one: Words, other: Words) -> bool:
    smaller = min(one.size, other.size)
    return (one.content & other.content).total() >= LEAST_COMMON_OF_MEMBERS * smaller


def _statement(hub: int, members: Sequence[int], ordered: Sequence[Words], near: Mapping[int, Likeness]) -> Statement:
    quotes = [ordered[position].wording for position in (hub, *members)]
    first = _first(quotes)
    fullest = Variant(quotes[0].quote, VariantKind.IDENTICAL, first=first == 0)
    others = (
        Variant(quote.quote, near[member].kind, near[member].deviations, first=first == number)
        for number, (member, quote) in enumerate(zip(members, quotes[1:], strict=True), start=1)
    )
    return Statement(_id(quotes), (fullest, *others))


def _first(quotes: Sequence[Wording]) -> int | None:
    """Which of them was published before all others; None if dates do not tell."""
    stretches = [stretch_of(quote.published) for quote in quotes]
    dated = [(number, stretch) for number, stretch in enumerate(stretches) if stretch is not None]
    if len(dated) < 2:
        return None
    (earliest, stretch), *later = sorted(dated, key=lambda entry: entry[1].start)
    return earliest if all(stretch.is_before(other) for _, other in later) else None


def _id(quotes: Iterable[Wording]) -> str:
    """Holds as long as the smallest quote id stays in the statement."""
    smallest = min(quote.quote for quote in quotes)
    return hashlib.sha256(f"statement:{smallest}".encode()).hexdigest()[:16]
