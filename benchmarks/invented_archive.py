"""Invented articles into an archive file, as an import would bring them; a fill that was killed goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, STWRType, quote_id
from benchmarks.invented_german import Generator, InventedArticle
from db.connection import Database, open_archive
from db.linking import link
from db.store import save_article

MORE = 100_000
OUTLETS = 150
QUOTES_EACH = 20
ARTICLES_BETWEEN = 50
"""Articles stored between two rounds of linking, about as many quotes as one round compares at once."""
RUN = Run("invented", "none", "none", "2026-03-02T00:00:00+00:00")


def attributed(invented: InventedArticle) -> AttributedArticle:
    """An article that consists of its quotes, a line each."""
    text = "\n".join(quote.text for quote in invented.quotes)
    outlet = f"Blatt {invented.number % OUTLETS}"
    name = f"{invented.number}.txt"
    article = Article(f"{text}\n{invented.number}", name, outlet=outlet, published=invented.published)
    quotes, start = [], 0
    for quote in invented.quotes:
        span = (Span(start, start + len(quote.text)),)
        id = quote_id(article.digest, STWRType.DIRECT, span)
        quotes.append(Quote(id, STWRType.DIRECT, span, Provenance("direct.invented"), entity=quote.speaker))
        start += len(quote.text) + 1
    return AttributedArticle(article, tuple(quotes), RUN)


def fill(file: Path, quotes: int, tell: Callable[[int], None]) -> Iterator[AttributedArticle]:
    """Fills the archive up to so many quotes; gives the articles that would come next, without end in sight."""
    articles = map(attributed, Generator().articles(quotes + MORE, QUOTES_EACH))
    with closing(open_archive(file)) as db:
        stored = db.table("articles").count
        for number, article in enumerate(islice(articles, quotes // QUOTES_EACH), 1):
            if number > stored:
                save_article(db, article)
                _link_now_and_then(db, number, tell)
        link(db)
    return articles


def is_filled(file: Path, quotes: int) -> bool:
    """Then even inventing the articles anew would take minutes for nothing."""
    if not file.exists():
        return False
    with closing(open_archive(file)) as db:
        return db.table("articles").count >= quotes // QUOTES_EACH


def _link_now_and_then(db: Database, number: int, tell: Callable[[int], None]) -> None:
    if number % ARTICLES_BETWEEN == 0:
        link(db)
        tell(number * QUOTES_EACH)
