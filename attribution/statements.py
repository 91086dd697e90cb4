"""`Wording`s in, `Statement`s out: quotes of several articles that are the same utterance.

`match` does it for wordings in memory. An archive does the same in steps, each for the new quotes alone: `db.comparing`
finds the likenesses, `db.sharing` the text that articles share, `db.settling` hands `statements_among` what hangs
together. The order of the wordings makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from attribution.copying.origins import NOTHING_SHARED, Shares
from attribution.matching.candidates import candidate_pairs
from attribution.matching.comparison import Likeness, compare
from attribution.matching.decisions import FREE, Bonds
from attribution.matching.names import NamesByArticle, names_by_article, names_for
from attribution.matching.stars import Neighbours, fullest_first, stars
from attribution.matching.variants import statement_of
from attribution.matching.words import Words, words_of
from attribution.statement_types import Statement, Wording

RECENT = 8_000
recent_words = lru_cache(maxsize=RECENT)(words_of)
"""`words_of` for an archive: who is near to new quotes is often near to the next ones, too."""

Likenesses = Mapping[tuple[str, str], Likeness]
"""By the quote ids of the fuller and the lesser wording."""


def match(wordings: Sequence[Wording], bonds: Bonds = FREE, shares: Shares = NOTHING_SHARED) -> list[Statement]:
    """Statements with two variants or more, in the order of their ids."""
    names = names_by_article(wordings)
    ordered = sorted((words_of(wording) for wording in wordings), key=fullest_first)
    return _statements(ordered, _neighbours(ordered, names), names, bonds, shares)


def statements_among(
    wordings: Sequence[Wording],
    likenesses: Likenesses,
    names: NamesByArticle,
    bonds: Bonds = FREE,
    shares: Shares = NOTHING_SHARED,
) -> list[Statement]:
    """As `match` does, with likenesses that are known already."""
    ordered = sorted((recent_words(wording) for wording in wordings), key=fullest_first)
    places = {words.wording.quote: position for position, words in enumerate(ordered)}
    neighbours: defaultdict[int, dict[int, Likeness]] = defaultdict(dict)
    for (fuller, lesser), likeness in likenesses.items():
        neighbours[places[fuller]][places[lesser]] = likeness
    return _statements(ordered, neighbours, names, bonds, shares)


def likeness_of(one: Words, other: Words, names: NamesByArticle) -> tuple[Words, Words, Likeness] | None:
    """The fuller of two wordings, the lesser, and how that stands to it; None if they are two statements."""
    fuller, lesser = (one, other) if fullest_first(one) < fullest_first(other) else (other, one)
    likeness = compare(lesser, fuller, names_for(lesser.wording, fuller.wording, names))
    return None if likeness is None else (fuller, lesser, likeness)


def _statements(
    ordered: Sequence[Words], neighbours: Neighbours, names: NamesByArticle, bonds: Bonds, shares: Shares
) -> list[Statement]:
    found = [statement_of(star, ordered, neighbours, names, shares) for star in stars(ordered, neighbours, bonds)]
    return sorted(found, key=lambda statement: statement.id)


def _neighbours(ordered: Sequence[Words], names: NamesByArticle) -> Neighbours:
    """For each wording the less full ones that are the same statement."""
    neighbours: defaultdict[int, dict[int, Likeness]] = defaultdict(dict)
    for fuller, lesser in candidate_pairs(ordered):
        known = names_for(ordered[lesser].wording, ordered[fuller].wording, names)
        likeness = compare(ordered[lesser], ordered[fuller], known)
        if likeness is not None:
            neighbours[fuller][lesser] = likeness
    return neighbours
