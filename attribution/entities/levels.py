"""Why a naming belongs to its entity: ordered levels, each with a sentence in German and in English."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """From the surest on. In its sentences {one} is the naming, {other} the one that it was joined to."""

    BY_PERSON = "by person"
    SAME_NAME = "same name"
    TRANSLITERATION = "transliteration"
    SAME_INSTITUTION = "same institution"
    SURNAME_AND_ROLE = "surname and role"
    ONLY_BEARER = "only bearer"
    FIRST = "first"
    UNDECIDED = "undecided"

    @property
    def rank(self) -> int:
        """0 is the surest."""
        return _RANKS[self]

    @property
    def german(self) -> str:
        return _SENTENCES[self][0]

    @property
    def english(self) -> str:
        return _SENTENCES[self][1]


_RANKS = {level: rank for rank, level in enumerate(Level)}
_SENTENCES = {
    Level.BY_PERSON: (
        "Von Hand zugeordnet: „{one}“.",
        "Assigned by hand: “{one}”.",
    ),
    Level.SAME_NAME: (
        "Gleicher voller Name: „{one}“ und „{other}“.",
        "Same full name: “{one}” and “{other}”.",
    ),
    Level.TRANSLITERATION: (
        "Derselbe Name in anderer Umschrift: „{one}“ und „{other}“.",
        "The same name in another transliteration: “{one}” and “{other}”.",
    ),
    Level.SAME_INSTITUTION: (
        "Dieselbe Institution mit anderen Worten: „{one}“ und „{other}“.",
        "The same institution in other words: “{one}” and “{other}”.",
    ),
    Level.SURNAME_AND_ROLE: (
        "Gleicher Nachname und passende Funktion: „{one}“ und „{other}“.",
        "Same surname and agreeing role: “{one}” and “{other}”.",
    ),
    Level.ONLY_BEARER: (
        "Gleicher Nachname, und niemand sonst im Archiv heißt so: „{one}“ und „{other}“.",
        "Same surname, and nobody else in the archive bears it: “{one}” and “{other}”.",
    ),
    Level.FIRST: (
        "„{one}“: die Nennung, an die sich andere anschließen.",
        "“{one}”: the mention that others are joined to.",
    ),
    Level.UNDECIDED: (
        "„{one}“ bleibt für sich: Mehrere im Archiv könnten gemeint sein.",
        "“{one}” stays alone: several in the archive may be meant.",
    ),
}
