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

    rule: str
    type: str
    quote: str | None
    cue: str | None
    speaker: str | None
    frame: str | None
    addressee: str | None = None
    via: str | None = None
    entity: str | None = None


def shown(p: Parse, words: Iterable[int]) -> str | None:
    """The text of some words, pieces joined by ' … '."""
    return text_of(p.text, p.spans(words))


def read_candidate(p: Parse, c: Candidate) -> Read:
    quote, cue, speaker, frame, addressee, via = (
        shown(p, part) for part in (c.quote, c.cue, c.speaker, c.frame, c.addressee, c.via)
    )
    return Read(c.rule, c.type.value, quote, cue, speaker, frame, addressee, via)


def read_quote(text: str, q: Quote) -> Read:
    quote, cue, speaker, frame, addressee, via = (
        text_of(text, part) for part in (q.quote, q.cue, q.speaker, q.frame, q.addressee, q.via[0] if q.via else ())
    )
    return Read(q.provenance.rule, q.type.value, quote, cue, speaker, frame, addressee, via, q.entity)


def at(p: Parse, text: str, number: int = 1) -> int:
    """Index of a word of the text, of its n-th occurrence."""
    return [i for i, word in enumerate(p.words) if word.text == text][number - 1]


def place(p: Parse, text: str) -> tuple[int, int]:
    """Words [start, end) that make up a stretch of the text."""
    start = p.text.index(text)
    inside = [i for i, w in enumerate(p.words) if start <= w.span.start and w.span.end <= start + len(text)]
    return inside[0], inside[-1] + 1


def before_last_comma(p: Parse, word: int) -> int:
    """Where the content clause behind a phrase begins: the last comma after it, else the end of the sentence."""
    end = p.sentence(word).end
    return max((i for i in range(word, end) if p.words[i].text == ","), default=end)
