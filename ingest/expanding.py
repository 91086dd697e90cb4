"""A source goes in; sources of single articles come out: rows, members and records, without reading the articles."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.errors import InputError
from ingest.reading import Listing, is_article, read_source
from ingest.sources import Source


def expand(source: Source) -> Iterator[Source | InputError]:
    """The source itself if it is one article; what is in it that cannot be read, as errors."""
    try:
        if is_article(source):
            yield source
            return
        found = read_source(source)
    except InputError as error:
        yield error
        return
    if isinstance(found, Listing):
        yield from found.errors
        for part in found.sources:
            yield from expand(part)
