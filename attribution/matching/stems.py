"""A casefolded word in, the key that its inflected forms share out.

Verbs whose stem changes are looked up, all others lose their endings: „käme“ and "kommt" → =kommen, „Verträge“ →
vertrag, „fortgesetzt“ and "fortsetze" → fortsetz, „verlief“ → ver=laufen.
"""

from __future__ import annotations

import re

from attribution.matching.tables import verb_forms, word_group

# The shortest beginning of three letters or more after which only endings follow
STEM = re.compile(r"(.{3,}?)(?:ern|e[mnrst]|te|[enst])*")
# „Prozent“ and "Prozess" are not one word: what ends so keeps it
NOUN = re.compile(r"(.+?(?:ant|ent|ess|heit|ion|ismus|ist|keit|nis|schaft|tat|ung))(?:en|es|e|s|sen|se|ses|n)?")
LONGEST_PARTICLE = 8
PREFIXES = ("be", "ent", "er", "miss", "ver", "zer", "über", "unter", "wider")
UMLAUTS = str.maketrans("äöü", "aou")


def key_of(plain: str, is_capital: bool) -> str:
    return (
        _verb(plain)
        or (None if is_capital else _particle_verb(plain) or _prefixed_verb(plain))
        or stem(plain, is_capital)
    )


def stem(plain: str, is_capital: bool = False) -> str:
    """Takes endings, umlauts and the ge- of a participle off: „Verträge“ → vertrag, „gemacht“ → mach"""
    word = plain.translate(UMLAUTS)
    noun = NOUN.fullmatch(word) if is_capital else None
    if noun:
        return noun[1]
    if len(word) > 5 and word.startswith("ge") and word.endswith("t"):
        word = word[2:]
    match = STEM.fullmatch(word)
    return match[1] if match else word


def _verb(plain: str) -> str | None:
    verb = verb_forms().get(plain)
    return None if verb is None else f"={verb}"


def _particle_verb(plain: str) -> str | None:
    """„ausgegangen“, "auszugehen", "ausgehe" → aus=gehen; „fortgesetzt“, "fortsetze" → fortsetz"""
    ends = (end for end in range(min(len(plain) - 3, LONGEST_PARTICLE), 1, -1))
    particle = next((plain[:end] for end in ends if plain[:end] in word_group("particle")), None)
    if particle is None:
        return None
    rest = plain.removeprefix(particle)
    rest = rest.removeprefix("zu") if len(rest) > 6 else rest
    return particle + (_verb(rest) or stem(rest))


def _prefixed_verb(plain: str) -> str | None:
    """„verlief“, "verlaufen" → ver=laufen; „zerbrochen“ → zer=brechen"""
    for prefix in PREFIXES:
        rest = plain.removeprefix(prefix)
        verb = _verb(rest) or _verb(f"ge{rest}") if rest != plain else None
        if verb is not None:
            return prefix + verb
    return None
