"""A clause that tells of a reaction in, those who react out.

*Kritik kam von Vogt*; *Lob erhielt sie von Prill*; *bei Kern stößt das auf Unverständnis*; *für Vogt ist das Unsinn*;
*ganz anders Hanno Prill*.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attribution.grammar.noun_phrases import phrase_end
from attribution.lexicon import lexicon
from attribution.parse import Parse

COMING = frozenset(("bekommen", "erfahren", "erhalten", "ernten", "hageln", "kommen"))
FROM = frozenset(("aus", "seitens", "vom", "von"))
MEETING = {"auslösen": "bei", "sein": "für", "sorgen": "bei", "stoßen": "bei", "treffen": "bei"}
"""Verb → preposition before whoever is met by what was said: das"""
THAT = frozenset(("damit", "das", "dies"))
COMPARING = frozenset(("anders", "ähnlich", "so"))
LONGEST_TURN = 9
"""Words of a sentence that does no more than hand over to its subject, stop included."""


def who_reacts(p: Parse, verb: int, start: int, stop: int, speaks: Callable[[range], bool]) -> set[int]:
    """Whom the reaction comes from, within [start, stop); empty if the verb tells of none.

    `speaks` tells whether a phrase names somebody.
    """
    reactions, lemma = lexicon().reactions, p.words[verb].lemma
    if lemma in COMING and any(p.low[i] in reactions for i in range(start, stop)):
        return _behind(p, FROM, start, stop, speaks)
    if lemma in MEETING and any(p.low[i] in THAT for i in range(max(start, verb - 1), min(verb + 3, stop))):
        return _behind(p, frozenset((MEETING[lemma],)), start, verb, speaks)
    return set()


def _behind(p: Parse, prepositions: frozenset[str], start: int, stop: int, speaks: Callable[[range], bool]) -> set[int]:
    for i in range(start, stop - 1):
        end = phrase_end(p, i + 1, stop) if p.low[i] in prepositions and p.marked[i] < 0 else None
        if end is not None and speaks(range(i + 1, end)):
            return set(range(i + 1, end))
    return set()


def who_differs(p: Parse, start: int, stop: int) -> set[int]:
    """Ganz anders Landrat Vogt. Nicht so die SPD. A sentence without a verb that only names the next to speak"""
    if stop - start > LONGEST_TURN or any(p.finite[i] for i in range(start, stop)):
        return set()
    first = next((i + 1 for i in range(start, min(start + 3, stop)) if p.low[i] in COMPARING), stop)
    end = phrase_end(p, first, stop) if first < stop else None
    return set(range(first, end)) if end == stop else set()


def hands_over(p: Parse, speaker: Iterable[int], start: int, stop: int) -> bool:
    """Vogt ist empört. Der Landrat ging noch weiter: a short sentence, nothing that happens to somebody or long ago

    — or one of any length that says that somebody will say nothing, and then mostly does: zu Berichten, wonach es
    gebrannt hat, wollte sich die Klinik nicht äußern.
    """
    words, first = p.words[start:stop], p.words[min(speaker)]
    happens = any({w.lemma, w.text} & lexicon().fates or w.lemma == "sollen" for w in words)
    past = any(w.lemma == "werden" or w.text == "hatte" for w in words) and any("Part" in w.xpos for w in words)
    someone = first.upos not in ("NUM", "PRON") and "Number=Plur" not in first.feats
    declines = any(w.lemma == "äußern" for w in words) and "nicht" in p.low[start:stop]
    return someone and (declines or (stop - start <= LONGEST_TURN and not happens and not past))
