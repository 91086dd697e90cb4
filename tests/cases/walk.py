"""The articles of the walk-through as the program reads them, with frozen parses: an analysis without models."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from attribution.parse import Parse
from attribution.pipeline import find_quotes
from attribution.types import Article, AttributedArticle, Run
from ingest.sources import Source, find_sources
from tests.cases.conllu import FOLDER, read_parses
from tests.ingest.articles import read_article

ARTICLES = FOLDER.parents[1] / "docs" / "rundgang"
PARSES = FOLDER / "rundgang.conllu"
RUN = Run("zitatspur", "frozen", "frozen", "2026-05-06T08:00:00+00:00")


def articles(folder: Path = ARTICLES) -> dict[str, Article]:
    """By the name of their file."""
    sources, _ = find_sources([folder])
    return {source.path.stem: read_article(source) for source in sources}


@cache
def parses() -> dict[str, Parse]:
    with PARSES.open(encoding="utf-8") as lines:
        return read_parses(lines, {name: article.text for name, article in articles().items()})


def attribute(source: Source) -> AttributedArticle:
    """All steps of the pipeline but the parser."""
    article = read_article(source)
    return AttributedArticle(article, find_quotes(article, parses()[source.path.stem]), RUN)
