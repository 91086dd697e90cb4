"""Sources that hold one article in, the article out."""

from __future__ import annotations

from attribution.types import Article
from ingest.reading import read_source
from ingest.sources import Source


def read_article(source: Source) -> Article:
    article = read_source(source)
    assert isinstance(article, Article), source
    return article
