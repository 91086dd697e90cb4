"""Files in, invented articles out, as an analysis gives them to the window; the real child links their statements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from itertools import islice
from pathlib import Path
from time import sleep

from analysis.analyser import Analyser
from analysis.jobs import Analysing, Attributed, origin_of
from analysis.waiting import Waiting
from attribution.types import AttributedArticle, quote_id
from benchmarks.invented_archive import QUOTES_EACH, attributed
from benchmarks.invented_german import Generator

SECONDS_EACH = 0.15
"""A model takes longer; a window that keeps up with this keeps up with that."""


class InventedAnalysis:
    """Gives each file an article of the generator, with a line of its own so that none is known already."""

    def __init__(self, mark: str) -> None:
        self._articles = _articles(Generator(), mark)  # whose words are invented now, not while somebody measures
        self._child: Analyser | None = None

    def attribute(
        self, sources: Waiting, *, cancelled: Callable[[], bool], told: Callable[[Analysing], None], **_: object
    ) -> Iterator[Attributed]:
        while not cancelled() and (batch := sources.take(1)):
            (source,) = batch
            told(Analysing((origin_of(source),), 0.3))
            sleep(SECONDS_EACH)
            found = next(self._articles)
            article = replace(found.article, origin=origin_of(source))
            yield Attributed(source, replace(found, article=article))

    def link(self, archive: Path) -> None:
        if self._child is None:
            self._child = Analyser()
        self._child.link(archive)

    def close(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            with suppress(OSError):
                child.close()


def _articles(generator: Generator, mark: str) -> Iterator[AttributedArticle]:
    for number, found in enumerate(map(attributed, islice(generator.articles(10**5, QUOTES_EACH), 10**4))):
        text = f"{found.article.text}\n{mark} {number}"
        article = replace(found.article, text=text)
        quotes = tuple(replace(quote, id=quote_id(article.digest, quote.type, quote.quote)) for quote in found.quotes)
        yield replace(found, article=article, quotes=quotes)
