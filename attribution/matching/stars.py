"""`Words` with their likenesses and what people decided in, `Star`s out: who is one statement with whom.

Stars, not chains: the fullest wording stands in the middle and every other must resemble it, not just one of its
variants. One article gives a star one quote at most. Only a person's decision makes an exception. What comes out for a
quote depends on nothing but the quotes that it hangs together with by likenesses and decisions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from attribution.matching.comparison import Likeness
from attribution.matching.decisions import FREE, Bonds
from attribution.matching.words import Words

# What two members share of the smaller one's content, lest the two halves of one quote be one statement
LEAST_COMMON_OF_MEMBERS = 0.4

Neighbours = Mapping[int, Mapping[int, Likeness]]
"""For a position the less full ones that are the same statement."""


def fullest_first(words: Words) -> tuple[int, bool, str, str, str]:
    """Of two equally full wordings the direct one, then the earlier one is the fuller."""
    wording = words.wording
    return (-words.size, not words.is_direct, wording.published or "~", wording.quote, wording.article)


@dataclass(slots=True)
class Star:
    """A statement as it grows: positions in order of joining; who was bound by a person, and who joined by likeness.

    `beside` has those who joined by the head that they are like.
    """

    bound: list[int]
    articles: set[str]
    joined: list[int] = field(default_factory=list)
    beside: defaultdict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    @property
    def members(self) -> list[int]:
        """The fullest first, then who was bound to it, then who joined, the nearest first."""
        fullest = min(self.bound + self.joined)
        return [fullest, *(position for position in self.bound + self.joined if position != fullest)]


@dataclass(frozen=True, slots=True)
class Body:
    """What moves as one: a single quote, or quotes that a person bound together. `heads` attract others."""

    positions: tuple[int, ...]
    heads: tuple[int, ...]


def stars(ordered: Sequence[Words], neighbours: Neighbours, bonds: Bonds = FREE) -> Iterator[Star]:
    """`ordered` is sorted by `fullest_first`. Yields only what has two members or more."""
    bodies = _bodies(ordered, bonds)
    sky = _Sky(ordered, neighbours, _reversed(neighbours), bodies, bonds)
    taken: set[int] = set()
    for hub in range(len(ordered)):
        body = bodies[hub]
        if hub in taken or hub != body.heads[0]:
            continue
        star = sky.star(body, taken)
        taken.update(star.bound, star.joined)
        if len(star.bound) + len(star.joined) > 1:
            yield star


@dataclass(frozen=True, slots=True)
class _Sky:
    ordered: Sequence[Words]
    neighbours: Neighbours
    fuller: Neighbours
    bodies: Sequence[Body]
    bonds: Bonds

    def star(self, hub: Body, taken: set[int]) -> Star:
        """The body and who joins it: nearest first, one of each article, none with little in common with another."""
        star = Star(list(hub.positions), set(self._articles(hub.positions)))
        for _score, position, head in sorted(self._near(hub)):
            body = self.bodies[position]
            if position in taken or position in star.bound or position in star.joined:
                continue
            if position in body.heads and self._fits(body, star, head):
                star.joined += [position, *(other for other in body.positions if other != position)]
                star.beside[head].append(position)
                star.articles.update(self._articles(body.positions))
        return star

    def _near(self, hub: Body) -> Iterator[tuple[float, int, int]]:
        """Who resembles which head, the nearest smallest; of the fuller ones, who did not become a hub before it."""
        for head in hub.heads:
            around = {**self.neighbours.get(head, {}), **self.fuller.get(head, {})}
            for position, likeness in around.items():
                if position > hub.heads[0]:
                    yield -likeness.score, position, head

    def _fits(self, body: Body, star: Star, head: int) -> bool:
        if not star.articles.isdisjoint(self._articles(body.positions)):
            return False
        if self.bonds.separates(self._quotes(body.positions), self._quotes(star.bound + star.joined)):
            return False
        return all(
            _have_much_in_common(self.ordered[one], self.ordered[other])
            for one in body.heads
            for other in star.beside[head]
        )

    def _articles(self, positions: Iterable[int]) -> list[str]:
        return [self.ordered[position].wording.article for position in positions]

    def _quotes(self, positions: Iterable[int]) -> list[str]:
        return [self.ordered[position].wording.quote for position in positions]


def _bodies(ordered: Sequence[Words], bonds: Bonds) -> list[Body]:
    """For each position the body it belongs to."""
    bodies = [Body((position,), (position,)) for position in range(len(ordered))]
    places = {words.wording.quote: position for position, words in enumerate(ordered)}
    for unit in bonds.units:
        present = tuple(sorted(places[quote] for quote in unit.quotes if quote in places))
        heads = tuple(sorted(places[quote] for quote in unit.heads if quote in places)) or present[:1]
        for position in present:
            bodies[position] = Body(present, heads)
    return bodies


def _reversed(neighbours: Neighbours) -> Neighbours:
    fuller: defaultdict[int, dict[int, Likeness]] = defaultdict(dict)
    for position, lesser in neighbours.items():
        for other, likeness in lesser.items():
            fuller[other][position] = likeness
    return fuller


def _have_much_in_common(one: Words, other: Words) -> bool:
    smaller = min(one.size, other.size)
    return (one.content & other.content).total() >= LEAST_COMMON_OF_MEMBERS * smaller
