"""Direct candidates in; a headline that repeats words of the text gets the speaker that they have there.

*„Wir gehen nicht weg“ ¶ … ¶ „Wir gehen hier nicht weg, niemals“, sagte Vogt.*
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.candidates import Candidate, Place
from attribution.parse import Parse
from attribution.types import STWRType

SHORTEST = 3
"""Words that two quotes do not share by chance."""


def echo_speakers(p: Parse, found: Sequence[Candidate]) -> None:
    """Speakers of quotes in the first paragraph that have none."""
    direct = [c for c in found if c.type is STWRType.DIRECT]
    for quote in direct:
        is_bare = quote.place is Place.ALONE or quote.rule == "direct.topic"
        if is_bare and not quote.speaker and p.paragraph(quote.first) == 0:
            said = [c for c in direct if c.speaker and _holds(_said(p, c), _said(p, quote))]
            if len({frozenset(p.low[i] for i in c.speaker) for c in said}) == 1:
                quote.speaker, quote.source = set(said[0].speaker), said[0]


def _said(p: Parse, quote: Candidate) -> list[str]:
    return [p.low[i] for i in sorted(quote.quote) if p.words[i].text[0].isalnum()]


def _holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """All words of the shorter one, in their order; others may stand between."""
    rest = iter(longer)
    return len(shorter) >= SHORTEST and all(word in rest for word in shorter)
