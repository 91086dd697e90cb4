"""A `Source` goes in, an `Article` comes out: the stored text, and what source and text tell about it."""

from __future__ import annotations

from attribution.types import Article
from ingest.credits import find_agencies
from ingest.metadata import find_published, find_title
from ingest.sources import Source
from ingest.text_file import read_text


def read_article(source: Source) -> Article:
    """The article behind a path; an InputError says why there is none."""
    text = read_text(source.path)
    return Article(
        text=text,
        origin=str(source.path),
        title=find_title(text),
        outlet=source.outlet,
        published=_published(source.published, find_published(text)),
        agencies=find_agencies(text),
    )


def _published(told: str | None, stand: str | None) -> str | None:
    """What the user or the file name tells holds; the text may only add the time of the same day."""
    if told is None or (stand is not None and stand.startswith(told)):
        return stand
    return told
