"""A relative pronoun in, the name or institution right before its comma out: *Jens Brandner, der sagte, …*"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.parse import Parse
from attribution.people.cast import NOBODY, Cast, Resolved
from attribution.people.names import Mention

RELATIVES = {"der": "m", "dem": "m", "die": "f", "das": "n", "welcher": "m", "welche": "f", "welches": "n"}


def is_relative_pronoun(p: Parse, words: Sequence[int]) -> bool:
    """Jens Brandner, der sagte, …"""
    i = words[0]
    return len(words) == 1 and p.low[i] in RELATIVES and i > 0 and p.words[i - 1].text == ","


def relative(cast: Cast, word: int) -> Resolved:
    """The name or institution that ends right before the comma of a relative clause."""
    p, gender = cast.parse, RELATIVES[cast.parse.low[word]]
    stop = word - 1
    if p.words[stop - 1].text == ")":
        stop = next((i for i in range(stop - 1, max(0, stop - 6), -1) if p.words[i].text == "("), stop)
    for person, mention in cast.mentions_before(word):
        if mention.end == stop and person.gender in (gender, None) and gender != "n" and not _is_owned(p, mention):
            return cast.pointing([word], person, mention)
    for one in cast.institutions:
        if max(one.words) == stop - 1 and one.gender == gender:
            return cast.pointing_to([word], one)
    return NOBODY


def _is_owned(p: Parse, mention: Mention) -> bool:
    """der Sohn von Vogt, der …; not: Das kam von Vogt, der …"""
    before = mention.start - 1
    return before > 0 and p.low[before] in ("von", "vom", "des", "für") and p.words[before - 1].upos == "NOUN"
