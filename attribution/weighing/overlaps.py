"""Scored candidates in, those that stand out: the doubtful dropped, of two readings of one stretch the likelier kept.

A direct quote inside another quote is nesting, not rivalry, so direct and other quotes are settled apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from attribution.candidates import UNKNOWN_RATE, Candidate, Place
from attribution.types import STWRType

SAME_STRETCH = 0.7
"""Overlap (F1 of words) from which two candidates are readings of the same stretch."""
WHOLE_SENTENCE = (STWRType.REPORTED, STWRType.FREE_INDIRECT)


def settle(candidates: Sequence[Candidate], thresholds: Mapping[STWRType, float]) -> list[Candidate]:
    """Candidates that stand, in text order."""
    standing: list[Candidate] = []
    at = defaultdict[int, list[int]](list)  # word → who stands there; rivals have one in common
    likely = _distinct([c for c in candidates if c.quote and c.probability >= thresholds[c.type]])
    for candidate in sorted(likely, key=lambda c: (-c.probability, c.first)):
        near = {n for word in candidate.quote for n in at[word]}
        if not any(_rivals(candidate, standing[n]) for n in near):
            for word in candidate.words:
                at[word].append(len(standing))
            standing.append(candidate)
    _follow_hosts(standing)
    return sorted(standing, key=lambda c: (c.first, -max(c.quote)))


def _distinct(likely: Sequence[Candidate]) -> list[Candidate]:
    """Without names in marks that are part of who speaks, and without sentences whose verb has a quote in marks:
    of *Vogt sprach von einem „Rückschritt“* the words in marks are the quote, not the sentence once more.
    """
    speakers = [c.speaker for c in likely if c.speaker]
    said = {c.verb for c in likely if c.type is STWRType.DIRECT and c.verb is not None}
    return [
        c
        for c in likely
        if not (c.type is STWRType.REPORTED and c.verb in said) and not any(c.quote < speaker for speaker in speakers)
    ]


def _follow_hosts(standing: Sequence[Candidate]) -> None:
    """Marks inside a quote are said by the speaker of the one that stands, not of the first one proposed; if none
    stands, that one has not proved who speaks.
    """
    hosts = [c for c in standing if c.type is not STWRType.DIRECT]
    for quote in standing:
        if quote.place is Place.HOST:
            around = [h for h in hosts if quote.quote <= h.quote]
            host = min(around, key=lambda h: (h.type is not STWRType.INDIRECT, len(h.quote)), default=None)
            quote.host = host
            quote.cue, quote.frame = (set(host.cue), set(host.frame)) if host else (set(), set())
            quote.speaker, quote.via = (set(host.speaker), set(host.via)) if host else (set(), set())


def _rivals(one: Candidate, two: Candidate) -> bool:
    if (one.type is STWRType.DIRECT) != (two.type is STWRType.DIRECT):
        return False
    if one.type in WHOLE_SENTENCE and one.quote & two.words:
        return True
    if two.type in WHOLE_SENTENCE and two.quote & one.quote and one.type is STWRType.INDIRECT:
        return True
    if _is_by_the_way(one, two) or _is_by_the_way(two, one):
        return True
    if _is_nested(one, two) or _is_nested(two, one):
        return False
    if one.type is two.type is STWRType.INDIRECT and one.cue and one.cue == two.cue and one.quote & two.quote:
        return True
    return overlap(one.quote, two.quote) > SAME_STRETCH


def _is_nested(inner: Candidate, outer: Candidate) -> bool:
    """Frame and all, the one stands inside the quote of the other: [habe Austin betont, dass Q], sagte Ryder.

    A source that is put in belongs to the outer one alone: Laut Nordpost [hat der Fonds angekündigt, Q].
    """
    if not inner.cue:
        return False
    inside = inner.words <= outer.quote
    return inside or (_is_source(outer) and inner.cue <= outer.quote and inner.words <= outer.quote | outer.frame)


def _is_by_the_way(inner: Candidate, outer: Candidate) -> bool:
    """Deiche[, schrieb der Verband,] lösten nichts, nötig sei Platz: a verb of no saying inside what is said"""
    return inner.facts.get("rate", 1.0) <= UNKNOWN_RATE and bool(inner.cue) and inner.words <= outer.quote | outer.frame


def _is_source(candidate: Candidate) -> bool:
    return candidate.rule.startswith("indirect.source_")


def overlap(one: set[int], two: set[int]) -> float:
    """F1 of two sets of words."""
    both = len(one & two)
    return 2 * both / (len(one) + len(two)) if both else 0.0


def parents(standing: Sequence[Candidate]) -> dict[int, int]:
    """Number of a candidate → number of the narrowest one that holds it."""
    at = defaultdict[int, list[int]](list)
    for n, candidate in enumerate(standing):
        for word in candidate.quote:
            at[word].append(n)
    result = {}
    for n, candidate in enumerate(standing):
        around = [m for m in at[candidate.first] if m != n and candidate.quote < standing[m].quote]
        if around:
            result[n] = min(around, key=lambda m: len(standing[m].quote))
    return result
