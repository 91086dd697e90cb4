"""The plain values about statements: the same utterance in several articles, and in what its variants differ.

Frozen and fit to be pickled, as those of `attribution.types`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from attribution.types import Spans, STWRType


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
