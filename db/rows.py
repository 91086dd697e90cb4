"""What the questions take and answer, and what the deeds report: frozen values that know no SQL."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from attribution.statement_types import Deviation
from attribution.types import Medium, STWRType


class Status(StrEnum):
    """What a person has decided about a quote."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Order(StrEnum):
    """What a list of quotes can be sorted by. POSITION: by article, then by place in the text."""

    POSITION = "position"
    SPEAKER = "speaker"
    QUOTE = "quote"
    TYPE = "type"
    OUTLET = "outlet"
    PUBLISHED = "published"
    VARIANTS = "variants"
    CONFIDENCE = "confidence"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class QuoteFilter:
    """Which quotes are asked for; what is None does not restrict.

    `text` is searched in quote and speaker, `speaker` in the shown speaker alone: all words must be there,
    the last one may be unfinished; case, accents and ß/ss do not matter; "…" keeps words together. `outlet`
    is the name that `QuoteRow.outlet` shows. Dates are ISO 8601 or its beginning ("2024-06"), inclusive.
    """

    text: str | None = None
    speaker: str | None = None
    outlet: str | None = None
    published_from: str | None = None
    published_to: str | None = None
    type: STWRType | None = None
    status: Status | None = None
    statement: str | None = None
    article: int | None = None
    entity: int | None = None
    min_confidence: float | None = None
    only_deviations: bool = False


@dataclass(frozen=True, slots=True)
class QuoteRow:
    """One line of a table of quotes.

    `speaker` is the entity, else the speaker's words in the text (`speaker_text`); `outlet` the article's,
    else the name of its file or host; `variants` the number of articles that have the statement, 1 if it is
    alone; `position` the start of the quote in its article's text.
    """

    id: str
    article: int
    speaker: str | None
    entity: str | None
    speaker_text: str | None
    role: str | None
    quote: str
    type: STWRType
    medium: Medium
    outlet: str
    agencies: tuple[str, ...]
    published: str | None
    title: str | None
    origin: str
    statement: str | None
    variants: int
    deviations: tuple[Deviation, ...]
    confidence: float
    rule: str
    status: Status
    position: int


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """One line of a list of articles. `failed` tells why a later import of the same origin failed."""

    id: int
    title: str | None
    outlet: str
    published: str | None
    origin: str
    agencies: tuple[str, ...]
    quotes: int
    failed: str | None


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement: its fullest wording, who said it, how far it went; `reported_by` names the outlets.

    `deviates`: some variant is not what the fullest wording says.
    """

    id: str
    text: str
    speaker: str | None
    outlets: int
    articles: int
    quotes: int
    first_published: str | None
    reported_by: tuple[str, ...]
    deviates: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    name: str
    quotes: int
    outlets: int


@dataclass(frozen=True, slots=True)
class OutletRow:
    name: str
    quotes: int
    speakers: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What a filter can be set to: names in German order, the first and the last publication date (None: no date)."""

    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    dates: tuple[str, str] | None


@dataclass(frozen=True, slots=True)
class ModelsRow:
    """Language models by name and digest, and what they found that is still in the archive."""

    models: str
    quotes: int
    articles: int


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not become an article; `when` is ISO 8601, UTC."""

    origin: str
    reason: str
    when: str


@dataclass(frozen=True, slots=True)
class QuoteCounts:
    """What a filter lets through; `reviewed` and `total` are of any status, whatever one it asks for."""

    filter: QuoteFilter
    quotes: int
    articles: int
    reviewed: int
    total: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What a deed changed, so that whoever shows the archive knows what to ask for anew.

    `decision` is the number under which the journal has what a person decided. `versions` are articles whose text had
    changed, so that it is now kept among their earlier versions; `known` are articles that were there with this text.
    """

    articles: frozenset[int] = frozenset()
    quotes: frozenset[str] = frozenset()
    statements: bool = False
    failures: bool = False
    decision: int | None = field(default=None, compare=False)
    entities: bool = False
    versions: frozenset[int] = frozenset()
    known: frozenset[int] = frozenset()
