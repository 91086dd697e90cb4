"""A clause that tells of a reaction in, those who react out: *Kritik kam von Vogt*; *Lob erhielt sie von Prill*."""

from __future__ import annotations

from collections.abc import Callable

from attribution.grammar.noun_phrases import phrase_end
from attribution.lexicon import lexicon
from attribution.parse import Parse

COMING = frozenset(("bekommen", "erfahren", "erhalten", "ernten", "hageln", "kommen"))
FROM = frozenset(("aus", "seitens", "vom", "von"))


def who_reacts(p: Parse, verb: int, start: int, stop: int, speaks: Callable[[range], bool]) -> set[int]:
    """Whom the reaction comes from, within [start, stop); empty if the verb tells of none.

    `speaks` tells whether a phrase names somebody.
    """
    reactions = lexicon().reactions
    if p.words[verb].lemma not in COMING or not any(p.low[i] in reactions for i in range(start, stop)):
        return set()
    for i in range(start, stop - 1):
        end = phrase_end(p, i + 1, stop) if p.low[i] in FROM and p.marked[i] < 0 else None
        if end is not None and speaks(range(i + 1, end)):
            return set(range(i + 1, end))
    return set()
