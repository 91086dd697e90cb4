"""An archive and a filter in, its articles as RIS out: what Zotero, Citavi and EndNote read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from attribution.types import Article
from db.connection import Database
from db.rows import QuoteFilter
from export.claims import article_key
from export.record import outlet_name
from export.references import authors, cited_articles, day_parts, web_address


def write_ris(db: Database, filter: QuoteFilter, stream: TextIO) -> int:
    """Writes the articles as they are read and says how many."""
    written = 0
    for article in cited_articles(db, filter):
        stream.write(ris(article))
        written += 1
    return written


def ris(article: Article) -> str:
    """One newspaper article; every line ends as the format asks for."""
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in _fields(article) if value)
    return "\r\n".join((*lines, "ER  - ", "", ""))


def _fields(article: Article) -> Iterator[tuple[str, str | None]]:
    published = day_parts(article.published)
    yield "TY", "NEWS"
    yield "ID", article_key(article)
    yield "TI", article.title
    yield from (("AU", author) for author in authors(article))
    yield "T2", outlet_name(article.outlet, article.origin)
    yield "PY", published[0] if published else None
    yield "DA", "/".join(published)
    yield "UR", web_address(article)
    yield "Y2", "/".join(day_parts(article.retrieved))
    yield "LA", "de"
    yield "SE", article.section
    yield from (("KW", agency) for agency in article.agencies)
    yield "N1", f"Archiviert: {article.archived}" if article.archived else None
    yield "N1", f"SHA-256 des Textes: {article.digest}"
