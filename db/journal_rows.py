"""What the journal of decisions answers: frozen values that know no SQL."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Subject(StrEnum):
    """What a decision is about."""

    QUOTES = "quotes"
    STATEMENTS = "statements"
    ENTITIES = "entities"


class CorrectionKind(StrEnum):
    """What a person can decide about quotes."""

    STATUS = "status"
    SPEAKER = "speaker"
    TYPE = "type"
    SPAN = "span"
    ADD = "add"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Told:
    """What a list of decisions says about one: how many it concerns, whom or what, and the value before and after.

    `about` are the first words of the quote or statement, or the names; `before` is None where there were several.
    """

    count: int = 1
    about: str | None = None
    before: str | None = None
    after: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision as the journal lists it. `kind` is a word of the subject's own kinds of decision.

    `redoable`: it was undone, and nothing new has been decided since.
    """

    id: int
    subject: Subject
    kind: str
    told: Told
    made_at: str
    made_by: str
    undone_at: str | None
    redoable: bool


@dataclass(frozen=True, slots=True)
class Correction:
    """Who corrected a quote, when, and in which aspect; as its provenance tells."""

    kind: CorrectionKind
    made_at: str
    made_by: str
