"""An analyser for tests in place of the real one: every „…“ is a direct quote."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Self

from analysis.analyser import nothing_known, without_known
from analysis.jobs import AnySource, Attributed, Failed, Listed
from attribution.types import (
    Article,
    AttributedArticle,
    Provenance,
    Quote,
    Run,
    Span,
    STWRType,
    quote_id,
)
from ingest.errors import InputError
from ingest.reading import Listing, read_source

RUN = Run("test", "none", "none", "2026-03-02T00:00:00Z")


class FakeAnalyser:
    """Works in this process; an article with the word STRG-C is where the user interrupts."""

    def __init__(self, **options: Any) -> None:
        self.options = options

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def attribute(self, sources: Iterable[AnySource], **asked: Any) -> Iterator[Attributed | Failed | Listed]:
        for source in sources:
            try:
                article = source if isinstance(source, Article) else read_source(source)
            except InputError as error:
                yield Failed(source.origin, error.reason)
                continue
            if isinstance(article, Listing):
                failures = tuple(Failed(error.origin, error.reason) for error in article.errors)
                listed = without_known(Listed(source, article.sources, failures), asked.get("is_known", nothing_known))
                yield listed
                yield from (*failures, *self.attribute(listed.sources, **asked))
                continue
            if isinstance(article, AttributedArticle):
                yield Attributed(source, article)
                continue
            if "STRG-C" in article.text:
                raise KeyboardInterrupt
            yield Attributed(source, AttributedArticle(article, tuple(_quotes(article)), RUN))


def _quotes(article: Article) -> Iterator[Quote]:
    for found in re.finditer("„[^“]*“", article.text):
        spans = (Span(*found.span()),)
        yield Quote(
            quote_id(article.digest, STWRType.DIRECT, spans),
            STWRType.DIRECT,
            spans,
            Provenance("direct.test"),
        )
