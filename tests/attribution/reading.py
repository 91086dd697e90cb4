"""Candidates and quotes as German text, so that a test table and its failures can be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from attribution.candidates import Candidate
from attribution.parse import Parse
from attribution.types import Quote, text_of


@dataclass(frozen=True, slots=True)
class Read:
    """The parts of one quote in the words of the text; None for an empty one."""

    type: str
    rule: str
    quote: str | None
    cue: str | None
    speaker: str | None
    frame: str | None
    addressee: str | None
    entity: str | None = None


def words(p: Parse, places: Iterable[int]) -> str | None:
    """The text of some words, pieces joined by ' … '."""
    return text_of(p.text, p.spans(places))


def read_candidate(p: Parse, c: Candidate) -> Read:
    parts = (c.quote, c.cue, c.speaker, c.frame, c.addressee)
    return Read(c.type.value, c.rule, *(words(p, part) for part in parts))


def read_quote(text: str, q: Quote) -> Read:
    parts = (q.quote, q.cue, q.speaker, q.frame, q.addressee)
    return Read(q.type.value, q.provenance.rule, *(text_of(text, part) for part in parts), q.entity)
