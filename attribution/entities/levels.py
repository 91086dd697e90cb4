"""Why a naming belongs to its entity: ordered levels, each with a sentence in German and in English."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """From the surest on. In the sentences {one} is the naming, {other} the one that it was joined to."""

    german: str
    english: str

    BY_PERSON = (
        "by person",
        "Von Ihnen zugeordnet.",
        "Assigned by you.",
    )
    SAME_NAME = (
        "same name",
        "Gleicher voller Name: „{one}“ und „{other}“.",
        "Same full name: “{one}” and “{other}”.",
    )
    TRANSLITERATION = (
        "transliteration",
        "Derselbe Name in anderer Umschrift: „{one}“ und „{other}“.",
        "The same name in another transliteration: “{one}” and “{other}”.",
    )
    SAME_INSTITUTION = (
        "same institution",
        "Dieselbe Institution mit anderen Worten: „{one}“ und „{other}“.",
        "The same institution in other words: “{one}” and “{other}”.",
    )
    SURNAME_AND_ROLE = (
        "surname and role",
        "Gleicher Nachname und passende Funktion: „{one}“ und „{other}“.",
        "Same surname and agreeing role: “{one}” and “{other}”.",
    )
    ONLY_BEARER = (
        "only bearer",
        "Gleicher Nachname, und niemand sonst im Archiv heißt so: „{one}“ und „{other}“.",
        "Same surname, and nobody else in the archive bears it: “{one}” and “{other}”.",
    )
    FIRST = (
        "first",
        "„{one}“: der Name, an den sich andere Nennungen anschließen.",
        "“{one}”: the name that other mentions are joined to.",
    )
    UNDECIDED = (
        "undecided",
        "„{one}“ bleibt für sich: Mehrere im Archiv könnten gemeint sein.",
        "“{one}” stays alone: several people in the archive may be meant.",
    )

    def __new__(cls, value: str, german: str, english: str) -> Level:
        member = str.__new__(cls, value)
        member._value_ = value
        member.german = german
        member.english = english
        return member

    @property
    def rank(self) -> int:
        """0 is the surest."""
        return list(Level).index(self)
