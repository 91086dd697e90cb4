"""What an article calls a speaker in; namings out: a name with the role and the gender that the article tells.

The same name with the same role is one naming, however many articles have it. „Anna Vogt und Paul Weber“ are two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from attribution.entities.institutions import institution, is_seat
from attribution.entities.persons import person_name
from attribution.entities.spelling import fold, sound_key, transliterates
from attribution.lexicon import lexicon

AND = " und "
MANNERS = {"frau": "f", "herr": "m", "herrn": "m"}
OPENS_COMPLEMENT = re.compile(r"\b(?:für|der|des|von|zur)\b")
WORD = re.compile(r"[^\W\d_]+")
LONGEST_ACRONYM = 6


class Kind(StrEnum):
    """What bears a name; where nothing tells it is unknown."""

    PERSON = "person"
    ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True)
class Naming:
    """`id` is any number of the caller's. `sense` is 0 but where a person parted bearers of one name."""

    id: int
    name: str
    kind: Kind | None = None
    role: str | None = None
    gender: str | None = None
    sense: int = 0

    @property
    def key(self) -> str:
        """Namings of one entity share it; so do a few others."""
        return naming_key(self.name, self.kind)

    @property
    def first_key(self) -> str | None:
        """What whole names of one entity share besides: the sound of the first name. None: the name is not whole."""
        return _first_key(self.name, self.kind)


def namings_of(entity: str, role: str | None = None, speaker_text: str | None = None) -> tuple[Naming, ...]:
    """Whom the resolved name of a quote's speaker means; several only where they are named together."""
    names = _named_together(entity)
    if len(names) > 1:
        return tuple(_naming(name, None, None) for name in names)
    return (_naming(entity, role, speaker_text),)


@lru_cache(maxsize=100_000)
def _first_key(name: str, kind: Kind | None) -> str | None:
    if kind is Kind.ORGANISATION:
        return ""
    person = person_name(name)
    return sound_key(person.first[0]) if person.is_full else None


@lru_cache(maxsize=100_000)
def naming_key(name: str, kind: Kind | None) -> str:
    """People by the sound of their surname, institutions by country and what is left of the name."""
    if kind is Kind.ORGANISATION:
        known = institution(name)
        if known.country is None and len(known.core) == 1:
            return sound_key(known.core[0])
        return f"{known.country or ''}|{' '.join(known.core)}"
    return sound_key(person_name(name).surname)


def kind_of(name: str, role: str | None = None, gender: str | None = None) -> Kind | None:
    words = name.split()
    has_first_name = 1 < len(words) < 4 and words[0] in lexicon().first_names
    if role or gender or (has_first_name and not (len(words) > 2 and _is_institution(words[-1]))):
        return Kind.PERSON
    if name in lexicon().places or is_seat(name) or any(_is_institution(word) for word in words):
        return Kind.ORGANISATION
    is_acronym = len(words) == 1 and 1 < len(name) <= LONGEST_ACRONYM and name.isupper()
    return Kind.ORGANISATION if is_acronym else None


def gender_of(name: str, role: str | None = None, speaker_text: str | None = None) -> str | None:
    """By Frau or Herr, else the first name, else the role: m, f or None."""
    manner = MANNERS.get((speaker_text or "").split(" ")[0].casefold())
    words = name.split()
    by_name = lexicon().first_names.get(words[0]) if len(words) > 1 else None
    noun = lexicon().role_of(role.split()[-1].casefold()) if role else None
    by_role = lexicon().roles[noun] if noun else None
    return manner or by_name or (by_role if by_role in ("m", "f") else None)


def spelled_otherwise(name: str, speaker_text: str | None) -> str | None:
    """„Gavrilov, ein Diplomat“ for "Konstantin Gawrilow": the surname in the other spelling."""
    known = person_name(name)
    words = (word for word in WORD.findall(speaker_text or "") if word[0].isupper() and fold(word) != known.surname)
    return next((word for word in words if known.is_slavic and transliterates(word, known.surname)), None)


def _naming(name: str, role: str | None, speaker_text: str | None) -> Naming:
    manner = gender_of("", None, speaker_text)
    kind = kind_of(name, role, manner)
    gender = None if kind is Kind.ORGANISATION else gender_of(name, role, speaker_text)
    return Naming(0, name, kind, role, gender)


def _named_together(entity: str) -> list[str]:
    """„Heckler und Koch“ and "Ministerium für Arbeit und Soziales" are one."""
    parts = entity.split(AND)
    for before, after in pairwise(parts):
        if not (_stands_alone(before) and _stands_alone(after)):
            return [entity]
        if OPENS_COMPLEMENT.search(before) and len(after.split()) == 1 and not is_seat(after):
            return [entity]
    return parts


def _stands_alone(name: str) -> bool:
    return bool(fold(name)) and (person_name(name).is_full or kind_of(name) is not None)


def _is_institution(word: str) -> bool:
    low = word.casefold()
    return lexicon().is_institution(low) and lexicon().role_of(low) != low
