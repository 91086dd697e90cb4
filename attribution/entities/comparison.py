"""Two namings in, the level at which they are one out, or None; and whether they cannot be one.

Unknown is neutral: a missing first name, role, gender or country neither joins nor parts.
"""

from __future__ import annotations

from attribution.entities.institutions import institution
from attribution.entities.levels import Level
from attribution.entities.namings import Kind, Naming
from attribution.entities.persons import FirstNames, first_names, person_name, same_surname
from attribution.entities.roles import roles_agree
from attribution.entities.spelling import fold


def level(one: Naming, other: Naming) -> Level | None:
    """What these two tell by themselves; whether a surname has other bearers only all namings together tell."""
    if contradict(one, other):
        return None
    if Kind.ORGANISATION in (one.kind, other.kind):
        return _level_of_institutions(one, other)
    first, second = person_name(one.name), person_name(other.name)
    if not same_surname(first, second):
        return None
    agreement = first_names(first, second)
    if agreement is FirstNames.MISSING:
        return Level.SURNAME_AND_ROLE if roles_agree(one.role, other.role) else None
    if agreement is FirstNames.SAME:
        return Level.SAME_NAME if first.surname == second.surname else Level.TRANSLITERATION
    return Level.TRANSLITERATION if agreement is FirstNames.TRANSLITERATED else None


def contradict(one: Naming, other: Naming) -> bool:
    """A gender parts only where a first name is missing: of full names it is guessed less surely than they are read."""
    if one.kind and other.kind and one.kind is not other.kind:
        return True
    if Kind.ORGANISATION in (one.kind, other.kind):
        return False
    agreement = first_names(person_name(one.name), person_name(other.name))
    if agreement is FirstNames.MISSING:
        return bool(one.gender and other.gender and one.gender != other.gender)
    return agreement in (FirstNames.DIFFERENT, FirstNames.PARTLY)


def bear_one_name(one: Naming, other: Naming) -> bool:
    """The same surname, or the same name of an institution: who else might be meant where no more is said."""
    if Kind.ORGANISATION in (one.kind, other.kind):
        return institution(one.name) == institution(other.name)
    return same_surname(person_name(one.name), person_name(other.name))


def is_whole(naming: Naming) -> bool:
    """The name says by itself who is meant: a full name, or an institution's."""
    return naming.first_key is not None


def _level_of_institutions(one: Naming, other: Naming) -> Level | None:
    if fold(one.name) == fold(other.name):
        return Level.SAME_NAME
    both = one.kind is other.kind
    return Level.SAME_INSTITUTION if both and institution(one.name) == institution(other.name) else None


def are_two(one: Naming, other: Naming) -> bool:
    """Two people whom one article keeps apart although they share a surname and the names do not part them."""
    if Kind.ORGANISATION in (one.kind, other.kind) or contradict(one, other):
        return False
    first, second = person_name(one.name), person_name(other.name)
    return first.surname == second.surname and first_names(first, second) is FirstNames.MISSING and first != second
