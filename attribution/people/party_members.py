"""A noun for a member of a party in, the member whom the article names out: *die Grüne*, *der Sozialdemokrat*."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.lexicon import lexicon
from attribution.people.cast import NOBODY, Cast, Resolved
from attribution.people.nearness import choose
from attribution.people.traits import Traits

GENDERS = {"der": "m", "die": "f"}


def by_party(cast: Cast, words: Sequence[int], head: int, earlier: Sequence[set[int]]) -> Resolved | None:
    """The one of that party and gender; None where the noun is no such noun or may be an office as well.

    The party itself is *die Grünen*: one Grüne is a woman, and nobody if none is known.
    """
    p = cast.parse
    parties, gender = lexicon().party_members.get(p.low[head]), GENDERS.get(p.low[words[0]])
    if parties is None or gender is None or len(words) > 2:
        return None
    fitting = [(x, m) for x, m in cast.mentions_before(words[0])
               if x.gender in (gender, None) and cast.traits(x).parties & parties]  # fmt: skip
    if fitting:
        return choose(cast, list(words), fitting, Traits(), earlier)
    return None if lexicon().role_of(p.low[head]) else NOBODY
