"""The plain values that the whole program speaks about: articles, and quotes in them; it imports nothing of ours.

Spans are half-open [start, end) and count Unicode code points of `Article.text`. Roles of a quote are
tuples of spans in text order, empty where the text gives nothing. Values are frozen and can be pickled,
so that they travel between the child process, which analyses, and the parent, which stores.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of `Article.text`: half-open, in code points."""

    start: int
    end: int


Spans = tuple[Span, ...]

JOINT = " … "
"""Stands between the pieces of a discontinuous role when they are shown as one text."""


class STWRType(StrEnum):
    """Form of speech, thought or writing representation (Redewiedergabe; Petersen-Frey & Biemann 2024)."""

    DIRECT = "Direct"
    INDIRECT = "Indirect"
    INDIRECT_FREE_INDIRECT = "IndirectFreeIndirect"
    FREE_INDIRECT = "FreeIndirect"
    REPORTED = "Reported"


class Medium(StrEnum):
    """How a quote was uttered."""

    SPEECH = "Speech"
    THOUGHT = "Thought"
    WRITING = "Writing"


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes that an article was read from, as they came: compressed (zlib), with the SHA-256 of the bytes."""

    sha256: str
    media_type: str
    size: int
    packed: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Article:
    """One news text. `origin` is the path or address it came from; dates are ISO 8601 strings.

    `address` is the canonical one on the web, `archived` that of a copy in a web archive. `retrieved` tells when the
    bytes were fetched; when the archive took them in, only the archive knows.
    """

    text: str
    origin: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    retrieved: str | None = None
    agencies: tuple[str, ...] = ()
    updated: str | None = None
    author: str | None = None
    section: str | None = None
    address: str | None = None
    archived: str | None = None
    original: Original | None = field(default=None, compare=False)

    @property
    def digest(self) -> str:
        """SHA-256 of the stored text, in hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Provenance:
    """Why a quote is there: dotted rule name, and in words what in the text speaks for it."""

    rule: str
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """One stretch of an article (or several) that reproduces what somebody said, wrote or thought.

    `entity` is the resolved name of the speaker (None if nobody is named), `role` the title or office that
    goes with it, `antecedent` the mention to which a pronoun or role in `speaker` points. `parent` is the id
    of the quote around this one, `level` 1 for the outermost. `confidence` lies in [0, 1].
    """

    id: str
    type: STWRType
    quote: Spans
    provenance: Provenance
    medium: Medium = Medium.SPEECH
    cue: Spans = ()
    speaker: Spans = ()
    frame: Spans = ()
    addressee: Spans = ()
    venue: Spans = ()
    via: tuple[Spans, ...] = ()
    antecedent: Spans = ()
    entity: str | None = None
    role: str | None = None
    parent: str | None = None
    level: int = 1
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Run:
    """What made the quotes of an article: program, parser and model versions, and when (ISO 8601, UTC)."""

    program: str
    parser: str
    models: str
    started: str


@dataclass(frozen=True, slots=True)
class Decided:
    """What people decided about a quote: its status, whether they changed it, who did so last and when (ISO 8601)."""

    quote: str
    status: str
    edited: bool
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class DecidedStatements:
    """What people decided about statements; `parts` are quotes, `kind` is one of the kinds in `matching.decisions`."""

    kind: str
    parts: tuple[tuple[str, ...], ...]
    by: str
    at: str


@dataclass(frozen=True, slots=True)
class Carried:
    """What comes along with an article from another archive: which one of its text it was there, and the decisions.

    The first article of an export has those about statements.
    """

    copy: int
    decided: tuple[Decided, ...] = ()
    statements: tuple[DecidedStatements, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributedArticle:
    """An article with its quotes, in order of their first span, and the run that found them.

    `cuts` is how often an overlong sentence or text had to be divided; quotes around such a place may be missing.
    `carried` is there if another archive exported it.
    """

    article: Article
    quotes: tuple[Quote, ...]
    run: Run
    cuts: int = 0
    carried: Carried | None = None


def text_of(text: str, spans: Spans) -> str | None:
    """The words of a role as product and tables show them: pieces joined by ' … '; None for an empty role."""
    return JOINT.join(text[start:end] for start, end in spans) or None


def quote_id(digest: str, type_: STWRType, spans: Spans) -> str:
    """A stable id: the same stretch of the same stored text, quoted in the same way, keeps it over every run."""
    key = f"{digest}:{type_}:{';'.join(f'{s}-{e}' for s, e in spans)}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
