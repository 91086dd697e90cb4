"""The plain values that the whole program speaks about; this module imports nothing of ours.

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


class VariantKind(StrEnum):
    """How a variant stands to the fullest wording of its statement."""

    IDENTICAL = "identical"
    CUT = "cut"
    REWORDED = "reworded"
    OTHER_FORM = "other form"


class Deviation(StrEnum):
    """In what a variant differs from the fullest wording of its statement."""

    LEFT_OUT = "left out"
    ADDED = "added"
    REPLACED = "replaced"
    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    FORM = "form"
    SPEAKER = "speaker"


class Origin(StrEnum):
    """Where a variant is from. UNCLEAR: another outlet has the same text, and dates do not tell who had it first."""

    OWN = "own"
    AGENCY = "agency"
    COPIED = "copied"
    UNCLEAR = "unclear"


class ChangeKind(StrEnum):
    """What one stretch of a variant is against the fullest wording."""

    LEFT_OUT_START = "left out at the start"
    LEFT_OUT_MIDDLE = "left out in the middle"
    LEFT_OUT_END = "left out at the end"
    ADDED = "added"
    REPLACED = "replaced"
    NUMBER = "number"
    NEGATION = "negation"
    NAME = "name"
    FORM = "form"
    TENSE = "tense"
    SPEAKER = "speaker"
    DATE = "date"
    VENUE = "venue"


class Verdict(StrEnum):
    """What an archive says of a quote that somebody asks for, the best first (attribution.checking tells when)."""

    SUPPORTED = "supported"
    CUT = "cut"
    DEVIATING = "deviating"
    OTHER_SPEAKER = "other speaker"
    NOT_FOUND = "not found"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: where it stands in either text, in code points of `Wording.text`; empty where nothing does.

    What differs beside the quotes has no spans; `beside` says it in words, the variant's first.
    """

    kind: ChangeKind
    variant: Spans = ()
    fullest: Spans = ()
    beside: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a word diff: words of the variant, or (`is_gone`) words that only the fullest wording has.

    `change` says in what the stretch differs; None where both have it.
    """

    text: str
    change: ChangeKind | None = None
    is_gone: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """A quote as matching sees it: its words, and what else decides whether two are the same statement.

    `article` is any key that all quotes of one article share. `published` is ISO 8601 or None. `cue`, `frame` and
    `venue` are the words of these roles, None where the text gives none: they decide nothing, but their differences
    are shown. `outlet` and `agencies` are the article's: they decide who copied.
    """

    quote: str
    article: str
    text: str
    type: STWRType
    entity: str | None = None
    published: str | None = None
    cue: str | None = None
    frame: str | None = None
    venue: str | None = None
    outlet: str | None = None
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Variant:
    """One quote's place in a statement. `copy_of` is the id of the quote it was copied from, if that is known.

    Where text around the quote stands in another article, too, and that decided its origin, `beside` is the variant
    there and `share` how much of the whole text does, from 0 to 1.
    """

    quote: str
    kind: VariantKind
    deviations: tuple[Deviation, ...] = ()
    first: bool = False
    copy_of: str | None = None
    origin: Origin = Origin.OWN
    beside: str | None = None
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """The same utterance in several articles. The fullest wording comes first among the variants."""

    id: str
    variants: tuple[Variant, ...] = field(default=())


def text_of(text: str, spans: Spans) -> str | None:
    """The words of a role as product and tables show them: pieces joined by ' … '; None for an empty role."""
    return JOINT.join(text[start:end] for start, end in spans) or None


def quote_id(digest: str, type_: STWRType, spans: Spans) -> str:
    """A stable id: the same stretch of the same stored text, quoted in the same way, keeps it over every run."""
    key = f"{digest}:{type_}:{';'.join(f'{s}-{e}' for s, e in spans)}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
