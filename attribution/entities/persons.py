"""A person's name in, first names and surname out; and how the first names of two namings go together.

„Ursula von der Leyen“ → ("ursula",), "leyen", particles "von der". Titles are no part of a name.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import zip_longest

from attribution.entities.spelling import fold, looks_slavic, transliterates

PARTICLES = frozenset(
    (
        "af",
        "al",
        "bin",
        "da",
        "de",
        "del",
        "della",
        "den",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "ibn",
        "la",
        "le",
        "of",
        "ten",
        "ter",
        "van",
        "vom",
        "von",
        "y",
        "zu",
        "zum",
        "zur",
    )
)
TITLES = frozenset(("dr", "frau", "hc", "herr", "herrn", "ing", "jur", "lady", "lord", "med", "phil", "prof", "sir"))
PATRONYMIC = ("witsch", "vich", "vych", "wytsch", "wna", "vna")


class FirstNames(StrEnum):
    """What two namings say of the first name. MISSING: one of them gives none, or only its initial."""

    SAME = "same"
    TRANSLITERATED = "transliterated"
    MISSING = "missing"
    PARTLY = "partly"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class PersonName:
    """Folded parts of a name; `is_slavic` if one of them has a Slavic ending."""

    first: tuple[str, ...]
    particles: str
    surname: str
    is_slavic: bool

    @property
    def is_full(self) -> bool:
        return bool(self.first) and len(self.first[0]) > 1


@lru_cache(maxsize=100_000)
def person_name(name: str) -> PersonName:
    words = [word for word in name.split() if fold(word) and fold(word) not in TITLES]
    if not words:
        return PersonName((), "", fold(name), False)
    *before, surname = words
    start = next((i for i, word in enumerate(before) if word in PARTICLES), len(before))
    first = tuple(fold(part) for word in before[:start] for part in word.split("-") if fold(part))
    particles = " ".join(word.casefold() for word in before[start:])
    return PersonName(first, particles, fold(surname), any(map(looks_slavic, (*first, surname))))


def same_surname(one: PersonName, other: PersonName) -> bool:
    """A naming without first name may leave the particles out: Leyen, Ursula von der Leyen."""
    if one.particles != other.particles and not (_is_bare(one) or _is_bare(other)):
        return False
    return one.surname == other.surname or _is_transliterated(one, other)


def first_names(one: PersonName, other: PersonName) -> FirstNames:
    """Further first names may be missing as initials or patronymics: George W. Bush, Wladimir Wladimirowitsch Putin."""
    if not one.first or not other.first:
        return FirstNames.MISSING
    slavic = one.is_slavic or other.is_slavic
    verdict = FirstNames.SAME
    for number, (first, second) in enumerate(zip_longest(one.first, other.first)):
        part = _part(first, second, slavic)
        if part in (FirstNames.DIFFERENT, FirstNames.PARTLY):
            return part
        if part is FirstNames.TRANSLITERATED or (part is FirstNames.MISSING and number == 0):
            verdict = part
    return verdict


def _part(one: str | None, other: str | None, slavic: bool) -> FirstNames:
    if one is None or other is None:
        alone = one or other or ""
        return FirstNames.SAME if len(alone) == 1 or alone.endswith(PATRONYMIC) else FirstNames.PARTLY
    if one == other:
        return FirstNames.SAME if len(one) > 1 else FirstNames.MISSING
    if 1 in (len(one), len(other)):
        return FirstNames.MISSING if one[0] == other[0] else FirstNames.DIFFERENT
    return FirstNames.TRANSLITERATED if slavic and transliterates(one, other) else FirstNames.DIFFERENT


def _is_transliterated(one: PersonName, other: PersonName) -> bool:
    return (one.is_slavic or other.is_slavic) and transliterates(one.surname, other.surname)


def _is_bare(name: PersonName) -> bool:
    return not name.particles and not name.first
