"""The variants of one statement with the text that their articles share in, the origin of each out.

An agency that an article credits, or that an article with the same text credits, is where both have it from: of each
other they have copied nothing. Without an agency, whoever shares text with an article that another outlet published
earlier has copied from it; where the dates do not tell who was earlier, the origin is unclear. An outlet's own articles
never count against each other, and it is as early as its earliest article.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from attribution.matching.dates import Stretch, stretch_of, time_order
from attribution.statement_types import Origin, Wording

Shares = Mapping[tuple[str, str], float]
"""By a quote's id and another article: how much of its own stands there, where the text around the quote does."""
NOTHING_SHARED: Shares = {}

AS_MUCH = 0.9
"""Who copied a copy shares nearly as much with the first: of sources that have nearly as much, the earliest is it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """An origin; for what is not a credit of its own the quote beside which it was found, and the share of text."""

    origin: Origin
    beside: str | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class _Partner:
    """Another outlet's variant whose article shares text; neither before nor after where the dates do not tell."""

    wording: Wording
    share: float
    is_before: bool
    is_after: bool


def origins(wordings: Sequence[Wording], shares: Shares = NOTHING_SHARED) -> list[Finding]:
    """In the order of the wordings, which are those of one statement."""
    earliest = _earliest(wordings)
    return [_origin(wording, _partners(wording, wordings, shares, earliest)) for wording in wordings]


def _origin(wording: Wording, partners: Sequence[_Partner]) -> Finding:
    if wording.agencies:
        return Finding(Origin.AGENCY)
    credited = [partner for partner in partners if partner.wording.agencies]
    earlier = [partner for partner in partners if partner.is_before]
    open_ = [partner for partner in partners if not partner.is_after]
    for origin, found in ((Origin.AGENCY, credited), (Origin.COPIED, earlier), (Origin.UNCLEAR, open_)):
        if found:
            source = _source(found)
            return Finding(origin, source.wording.quote, source.share)
    return Finding(Origin.OWN)


def _source(partners: Sequence[_Partner]) -> _Partner:
    most = max(partner.share for partner in partners)
    near = [partner for partner in partners if partner.share >= AS_MUCH * most]
    return min(near, key=lambda partner: (*time_order(partner.wording.published), partner.wording.quote))


def _partners(
    wording: Wording, wordings: Iterable[Wording], shares: Shares, earliest: Mapping[str, Stretch]
) -> list[_Partner]:
    mine = earliest.get(_outlet(wording))
    found = []
    for other in wordings:
        share = shares.get((wording.quote, other.article))
        if share is None or _outlet(other) == _outlet(wording):
            continue
        its = stretch_of(other.published)
        is_before = mine is not None and its is not None and its.is_before(mine)
        is_after = mine is not None and its is not None and mine.is_before(its)
        found.append(_Partner(other, share, is_before, is_after))
    return found


def _earliest(wordings: Iterable[Wording]) -> dict[str, Stretch]:
    """By outlet; unknown as soon as one of its dates is, since that may be the earliest."""
    dates: defaultdict[str, list[Stretch | None]] = defaultdict(list)
    for wording in wordings:
        dates[_outlet(wording)].append(stretch_of(wording.published))
    return {
        outlet: Stretch(min(stretch.start for stretch in known), min(stretch.end for stretch in known))
        for outlet, stretches in dates.items()
        if len(known := [stretch for stretch in stretches if stretch]) == len(stretches)
    }


def _outlet(wording: Wording) -> str:
    """Where none is known, each article is one of its own."""
    return wording.outlet or f"article {wording.article}"
