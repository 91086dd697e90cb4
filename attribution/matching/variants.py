"""A `Star` of wordings in, the `Statement` out: kind, deviations and origin of each variant, and which was first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from attribution.copying.origins import Finding, Shares, origins
from attribution.matching.alignment import aligned
from attribution.matching.comparison import Likeness, compare
from attribution.matching.dates import stretch_of
from attribution.matching.deviations import deviations_of
from attribution.matching.names import NamesByArticle, names_for
from attribution.matching.stars import Neighbours, Star
from attribution.matching.words import Words
from attribution.statement_types import Deviation, Origin, Statement, Variant, VariantKind, Wording

ONLY_CUT = frozenset({Deviation.LEFT_OUT, Deviation.FORM})
# What a person put together is as like as that person says
BY_DECISION = 1.0
AS_IT_IS = Likeness(VariantKind.IDENTICAL, (), 1.0)


def statement_of(
    star: Star, ordered: Sequence[Words], neighbours: Neighbours, names: NamesByArticle, shares: Shares
) -> Statement:
    """The fullest wording first, then in the order of joining."""
    fullest, *others = star.members
    quotes = [ordered[position].wording for position in (fullest, *others)]
    near = neighbours.get(fullest, {})
    likenesses = [near.get(position) or likened(ordered[position], ordered[fullest], names) for position in others]
    first, found = _first(quotes), origins(quotes, shares)
    variants = (
        _variant(quote, likeness, number == first, finding)
        for number, (quote, likeness, finding) in enumerate(zip(quotes, [AS_IT_IS, *likenesses], found, strict=True))
    )
    return Statement(_id(quotes), tuple(variants))


def _variant(wording: Wording, likeness: Likeness, first: bool, finding: Finding) -> Variant:
    return Variant(
        quote=wording.quote,
        kind=likeness.kind,
        deviations=likeness.deviations,
        first=first,
        copy_of=finding.beside if finding.origin is Origin.COPIED else None,
        origin=finding.origin,
        beside=finding.beside,
        share=finding.share,
    )


def likened(member: Words, full: Words, names: Mapping[str, frozenset[str]]) -> Likeness:
    """How a wording stands to a fuller one that it is a variant of, because a person said so."""
    known = names_for(member.wording, full.wording, names)
    likeness = compare(member, full, known)
    if likeness is not None:
        return likeness
    found = set(deviations_of(aligned(member, full), known, member.is_direct != full.is_direct))
    kind = VariantKind.CUT if found and found <= ONLY_CUT else VariantKind.REWORDED
    return Likeness(kind, tuple(deviation for deviation in Deviation if deviation in found), BY_DECISION)


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
