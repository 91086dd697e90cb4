"""Two speakers' names in, an `Agreement` out: same, different, or not to be told.

Names from other alphabets are compared by sound, so that Selenskyj and Zelensky, Gawrilow and Gavrilov agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from rapidfuzz.fuzz import ratio

# Spellings of one sound in German, English and scientific transliteration; order matters
SOUNDS = (
    (re.compile("schtsch|shch|tsch|tch|cz|č"), "c"),
    (re.compile("sch|sh|zh|š|ž"), "s"),
    (re.compile("ch|kh"), "c"),
    (re.compile("ou|oe|ö"), "o"),
    (re.compile("w|ff?$"), "v"),
    (re.compile("ij|yj|iy|yi|ii|ie|j|y"), "i"),
    (re.compile("z|ß"), "s"),
    (re.compile("ks"), "x"),
    (re.compile("ck|q"), "k"),
)
DOUBLED = re.compile(r"(.)\1+")
NAME_WORD = re.compile(r"[^\W\d_]+")
# How alike two names must sound: selenski/selensk 93, gavrilov/gavrilov 100, müller/möller 83
SAME_SOUND = 88
# Words that say of a name that it is no person's
ORGANISATION = re.compile(
    r"(?i)(ministerium|amt|polizei|regierung|partei|verband|gericht|präsidium|behörde|konzern|bank|armee|zentrum|"
    r"agentur|kommission|fraktion|anwaltschaft|feuerwehr|dienst|institut|gewerkschaft|rat|pentagon|kreml)\b"
)


class Agreement(StrEnum):
    """Whether two quotes have one speaker; PERHAPS where one of the two may speak for the other."""

    SAME = "same"
    UNKNOWN = "unknown"
    PERHAPS = "perhaps"
    DIFFERENT = "different"


def agreement(one: str | None, other: str | None) -> Agreement:
    """Who is not named may be anybody."""
    if one is None or other is None:
        return Agreement.UNKNOWN
    if _sounds(one) == _sounds(other):
        return Agreement.SAME
    if is_organisation(one) or is_organisation(other):
        return _organisations_agree(one, other)
    return Agreement.SAME if _persons_agree(_sounds(one), _sounds(other)) else Agreement.DIFFERENT


def is_named_in(name: str | None, words: Iterable[str]) -> bool:
    """Whether words hold the last part of a name, as „habe Austin betont“ does for "Lloyd Austin"."""
    return name is not None and any(sound(word) == _sounds(name)[-1] for word in words if _sounds(name))


@lru_cache(maxsize=50_000)
def is_organisation(name: str) -> bool:
    return ORGANISATION.search(name) is not None


def same_sound(one: str, other: str) -> bool:
    """Whether two words are spellings of one name."""
    return ratio(sound(one), sound(other), score_cutoff=SAME_SOUND) > 0


@lru_cache(maxsize=50_000)
def sound(word: str) -> str:
    plain = unicodedata.normalize("NFC", word).casefold()
    for spelling, letter in SOUNDS:
        plain = spelling.sub(letter, plain)
    return DOUBLED.sub(r"\1", plain)


@lru_cache(maxsize=50_000)
def _sounds(name: str) -> tuple[str, ...]:
    return tuple(sound(word) for word in NAME_WORD.findall(name))


def _organisations_agree(one: str, other: str) -> Agreement:
    """„Pentagon“ and its spokesman; „Verteidigungsministerium“, which may be the Russian one."""
    if is_organisation(one) != is_organisation(other):
        return Agreement.PERHAPS
    shorter, longer = sorted((set(_sounds(one)), set(_sounds(other))), key=len)
    if not shorter <= longer:
        return Agreement.DIFFERENT
    return Agreement.PERHAPS if "und" in longer - shorter else Agreement.UNKNOWN


def _persons_agree(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Surnames must agree; first names too, where both are given (an initial will do)."""
    if not one or not other or ratio(one[-1], other[-1]) < SAME_SOUND:
        return False
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0], other[0]
    return first[0] == second[0] and (min(len(first), len(second)) == 1 or ratio(first, second) >= 70)
