"""UPOS and features in, our XPOS out: the tag that the rules read.

The models that come with the program write it themselves, since they were trained on it. Others write STTS ("VVFIN")
or nothing, and what the rules want to know is read from their features instead.
"""

from __future__ import annotations

import re

NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})

_OURS = re.compile("(?:ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X)(?:[A-Z][a-z]+)*")


def parser_tag(upos: str, feats: str) -> str:
    """What a parser and the rules want to know of a word: "NOUNDat", "VERBFinSub", "PRONRelNom".

    >>> parser_tag("AUX", "Mood=Sub|VerbForm=Fin")
    'AUXFinSub'
    """
    pairs = dict(pair.split("=", 1) for pair in feats.split("|") if "=" in pair)
    case = pairs.get("Case", "").split(",")[0]
    if upos in ("VERB", "AUX"):
        mood = pairs.get("Mood", "")
        return upos + pairs.get("VerbForm", "") + (mood if mood in ("Sub", "Imp") else "")
    if upos == "PRON":
        return upos + pairs.get("PronType", "").split(",")[0] + case
    return upos + case if upos in NOMINAL else upos


def our_tag(upos: str, xpos: str, feats: str) -> str:
    """The tag as the models wrote it if it is one of ours, else the one that their features make."""
    return xpos if _OURS.fullmatch(xpos) else parser_tag(upos, feats)
