"""A word as it is written in, as the lexicon has it out: heisst → heißt, Äusserung → Äußerung, OB → oberbürgermeister,
Lehrer:innen → lehrerinnen.

Of Swiss spellings only stems that no other German word has with ss; what the reform of 1996 changed (daß, mußte) is
left to the rules.
"""

from __future__ import annotations

import re
from functools import lru_cache

from attribution.lexicon import lexicon

SWISS = re.compile(
    r"äusser|ausser(?!n\b)|begrüss|gegrüss|gemäss|geissel|heiss|hiess|massnahm|mutmass|reiss|schliess|stiess|stoss|"
    r"verliess|vergäss|grösse|grosse?[nmrs]?\b|strasse|weiss",
    re.IGNORECASE,
)


GENDERED = re.compile(r"\b([A-ZÄÖÜ][\w-]*[a-zäöüß])([:*_/·])(?=in(?:nen)?(?:\b|[a-zäöüß]{3}))")
"""Aktivist:innen, Lehrer*in, Student_innenvertretung"""
BINNEN_I = re.compile(r"(?<=[a-zäöüß]{2})I(?=nnen\b)|(?<=er|nt|or|st)I(?=n\b)")
"""LehrerInnen, StudentIn; not LinkedIn"""


def in_one_piece(text: str) -> str:
    """The text, of the same length, with signs of gender that the tokenizer takes no word apart at."""
    return BINNEN_I.sub("i", GENDERED.sub(r"\1*", text))


def without_sign(word: str) -> str:
    """Lehrer*innen → Lehrerinnen, which the tagger knows."""
    return GENDERED.sub(r"\1", word)


@lru_cache(maxsize=50_000)
def with_eszett(word: str) -> str:
    return SWISS.sub(lambda match: match.group().replace("ss", "ß"), word) if "ss" in word else word


def as_the_lexicon(word: str) -> str:
    """In lower case; of a short office the long one, which is no "ob" any more."""
    short = lexicon().short_offices.get(word)
    return short[0] if short else with_eszett(without_sign(word).lower())
