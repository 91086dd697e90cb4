"""What parent and child say to each other: jobs go in, one reply per source (or per linking) comes back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from attribution.types import Article, AttributedArticle
from ingest.sources import Source

AnySource = Source | Article
"""A file to read, or an article that is read already, as one from an archive."""


def origin_of(source: AnySource) -> str:
    """What a source is called when something is wrong with it."""
    return source.origin


@dataclass(frozen=True, slots=True)
class AttributeJob:
    """What to read and to analyse; each is answered by an `Attributed`, a `Listed` or a `Failed`, in this order."""

    sources: tuple[AnySource, ...]


@dataclass(frozen=True, slots=True)
class LinkJob:
    """An archive whose new quotes are to be linked; answered by one `Linked` or `Failed`."""

    archive: Path


Job = AttributeJob | LinkJob


@dataclass(frozen=True, slots=True)
class Attributed:
    """A source that became an article with quotes."""

    source: AnySource
    attributed: AttributedArticle


@dataclass(frozen=True, slots=True)
class Failed:
    """An input that could not be done, and why, in words for the user."""

    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A source that turned out to hold several: `sources` to be read one by one, and what of it cannot be.

    `known`: how many more there were, which are in the archive already.
    """

    source: Source
    sources: tuple[Source, ...]
    failures: tuple[Failed, ...] = ()
    known: int = 0

    @property
    def more(self) -> int:
        """How many inputs there are now that were not known before."""
        return len(self.sources) + len(self.failures) - 1


@dataclass(frozen=True, slots=True)
class Analysing:
    """No answer but news: these were read, and `share` of the work on them is done. They are analysed together."""

    origins: tuple[str, ...]
    share: float = 0.0


@dataclass(frozen=True, slots=True)
class Linked:
    """The statements of an archive are up to date."""


Reply = Attributed | Failed | Listed | Linked | Analysing


class AnalysisError(Exception):
    """What was asked of the child could not be done at all; the text is for the user."""
