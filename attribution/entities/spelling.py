"""Two spellings of a name in, whether they are one name out: Gawrilow and Gavrilov, Selenskyj and Zelensky.

By rule: both are read back into the Cyrillic letters that they may stand for, each as a German and as an English
transliteration (lexicon/transliteration.tsv); they are one name if the readings meet. So "Sauer" and "Schauer" stay
two. `sound_key` is coarser than the readings: spellings of one name always have the same key.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import product

from attribution.lexicon import FOLDER, read_table

Sounds = frozenset[str]
Reading = tuple[Sounds, ...]

UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "æ": "ae"})
NOT_A_LETTER = re.compile(r"[\W_]")
HUSHING = frozenset("чщшж")
"""After these ё is written o or e: Gorbatschow, Gorbachev."""
SHORT_I, YE, OPEN_O = frozenset("и"), frozenset("е"), frozenset("о")
SIBILANT = "s"
COARSE = str.maketrans(dict.fromkeys("сзцшжчщх", SIBILANT))
SLAVIC = re.compile(
    r"(?:[oe](?:w|v|ff|wa|va|wna|vna)|sk(?:[iyj]{1,2}|a[ijy]a)|[cstz]ki[ij]?|(?:[cs]h|zh|[cjy]k)ina?|enk[oa]|t?chko"
    r"|[jy]uk|chuk|[wv][iy]t?s?ch|[iy][jy]|yi|ii|(?:rg|ks|x|dr|tw|tv)e[ijy]|la[ijy]|mir|myr|sla[wv]|mitr[iy]"
    r"|[jy]ur[iy]|[hlz]n(?:[iyj]{1,2}|a[ijy]a)|l(?:z|ts)in|[^aeiou][jy]ak|y[gh]al|kh?ail|chail)$"
    r"|^y[aeou]|^[^aeiou][jy]o"
)


@lru_cache(maxsize=100_000)
def fold(name: str) -> str:
    """One word in small letters: case, accents, hyphens, ü/ue and ß/ss make no difference; digits do."""
    plain = unicodedata.normalize("NFC", name).casefold().translate(UMLAUTS)
    letters = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return NOT_A_LETTER.sub("", letters)


def transliterates(one: str, other: str) -> bool:
    """Whether two words may stand for one Cyrillic name; says nothing of how likely that is."""
    return any(_meet(first, second) for first, second in product(_readings(fold(one)), _readings(fold(other))))


def looks_slavic(word: str) -> bool:
    """By its ending: Sergej, Gawrilowa, Zelensky."""
    return SLAVIC.search(fold(word)) is not None


@lru_cache(maxsize=100_000)
def sound_key(word: str) -> str:
    """The same for all spellings of one name; others may share it."""
    german = _readings(fold(word))[0]
    key = "".join(min(sounds).translate(COARSE) for sounds in german)
    return re.sub(r"(.)\1+", r"\1", re.sub(f"{SIBILANT}+[ео]", f"{SIBILANT}е", key))


@lru_cache(maxsize=100_000)
def _readings(plain: str) -> tuple[Reading, ...]:
    """As a German and as an English spelling."""
    ending = re.sub("ff$", "v", plain)
    units = _units().findall(ending)
    return tuple(_smoothed([sounds for unit in units for sounds in _sounds()[unit][scheme]]) for scheme in (0, 1))


def _smoothed(sounds: list[Sounds]) -> Reading:
    """Doubled letters once; j before e and o is heard nowhere alike: Jelzin, Eltsin; Solowjow, Solovyev."""
    result: list[Sounds] = []
    for sound in sounds:
        if result and result[-1] == SHORT_I and sound in (YE, OPEN_O):
            result.pop()
            sound = YE
        elif result and sound in (YE, OPEN_O) and result[-1] & HUSHING:
            sound = YE | OPEN_O
        if not result or result[-1] != sound:
            result.append(sound)
    return tuple(result)


def _meet(one: Reading, other: Reading) -> bool:
    return len(one) == len(other) and all(first & second for first, second in zip(one, other, strict=True))


@cache
def _sounds() -> dict[str, tuple[tuple[Sounds, ...], tuple[Sounds, ...]]]:
    rows = read_table(FOLDER / "transliteration.tsv", ("letters", "german", "english"))
    return {letters: (_split(german), _split(english)) for letters, german, english in rows}


def _split(column: str) -> tuple[Sounds, ...]:
    return tuple(frozenset(sound) for sound in column.split())


@cache
def _units() -> re.Pattern[str]:
    return re.compile("|".join(sorted(_sounds(), key=len, reverse=True)))
