"""What parent and child say to each other: jobs go in, one reply per source (or per matching) comes back."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.types import AttributedArticle, Statement, Wording
from ingest.sources import Source


@dataclass(frozen=True, slots=True)
class AttributeJob:
    """Files to read and to analyse; each is answered by an `Attributed` or a `Failed`, in this order."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class MatchJob:
    """Wordings to link; answered by one `Matched` or `Failed`."""

    wordings: tuple[Wording, ...]


Job = AttributeJob | MatchJob


@dataclass(frozen=True, slots=True)
class Attributed:
    """A source that became an article with quotes."""

    source: Source
    attributed: AttributedArticle


@dataclass(frozen=True, slots=True)
class Failed:
    """An input that could not be done, and why, in words for the user."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Matched:
    """The statements that wordings of several articles share."""

    statements: tuple[Statement, ...]


Reply = Attributed | Failed | Matched


class AnalysisError(Exception):
    """What was asked of the child could not be done at all; the text is for the user."""
