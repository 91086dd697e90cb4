"""Two roles in, whether they speak for one person: "Kremlsprecher" and "Sprecher", "Staatschef" and "Präsident".

Different roles do not speak against it where the whole name agrees: people hold several. `families` is for finding:
roles that agree share one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from attribution.entities.institutions import country_of
from attribution.lexicon import lexicon

COMPOUND = ("chef", "minister", "politiker", "sprecher")
"""„Sprecher“ is what a Kremlsprecher is; a Präsident is not what a Vizepräsident is."""
LESSENED = ("alt", "ehemalig", "ex", "früher", "stellvertretend", "vize")


@dataclass(frozen=True, slots=True)
class Role:
    """`country` where the role tells it; `office` is what remains, in the masculine where that is a known role."""

    country: str | None
    office: str


@lru_cache(maxsize=50_000)
def role_of(text: str) -> Role:
    """„früherer US-Präsident“ → USA, frühererpräsident"""
    *before, last = text.split() or [""]
    parts = [part for part in last.split("-") if part]
    country = next(filter(None, (country_of(word, is_state=True) for word in (*before, *parts))), None)
    own = [word for word in before if word.casefold().startswith(LESSENED)]
    own += [lexicon().short_offices.get(part, (part,))[0] for part in parts if country_of(part) is None]
    return Role(country, _masculine("".join(own).casefold()))


def roles_agree(one: str | None, other: str | None) -> bool:
    """False where one of them is unknown, too."""
    return one is not None and other is not None and _agree(*sorted((one, other)))


@lru_cache(maxsize=200_000)
def _agree(one: str, other: str) -> bool:
    first, second = role_of(one), role_of(other)
    if not first.office or (first.country and second.country and first.country != second.country):
        return False
    shorter, longer = sorted((first.office, second.office), key=len)
    if shorter == longer or (shorter in COMPOUND and longer.endswith(shorter) and not longer.startswith(LESSENED)):
        return True
    return _known(shorter) in _takes_up(longer) or _known(longer) in _takes_up(shorter)


@lru_cache(maxsize=50_000)
def families(text: str) -> frozenset[str]:
    """What the role may be called: roles that agree have one of them in common."""
    office = role_of(text).office
    compound = next((noun for noun in COMPOUND if office.endswith(noun)), office)
    return frozenset({office, compound, _known(office), *_takes_up(office)})


def _takes_up(office: str) -> frozenset[str]:
    return lexicon().role_kin.get(office, frozenset())


def _known(office: str) -> str:
    """The known role at its end, unless it is lessened."""
    return office if office.startswith(LESSENED) else lexicon().role_of(office) or office


def _masculine(office: str) -> str:
    """ministerin → minister, vorsitzender → vorsitzende: one form for all genders"""
    plain = office.removesuffix("in") if lexicon().role_of(office.removesuffix("in")) else office
    return plain.removesuffix("r") if plain.removesuffix("r") in lexicon().roles else plain
