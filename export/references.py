"""An archive and a filter in, the articles of its quotes out, as lists of literature need them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from attribution.types import Article
from db import queries
from db.connection import Database
from db.rows import QuoteFilter

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)
_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def cited_articles(db: Database, filter: QuoteFilter) -> Iterator[Article]:
    """Each article with a quote that the filter lets through, once, in order of import."""
    found = (article for article, *_ in queries.full_quotes(db, filter))
    for article, _ in groupby(found):
        yield article


def web_address(article: Article) -> str | None:
    """The canonical address, else where it came from; None for a file."""
    address = article.address or article.origin
    return address if _WEB.fullmatch(address) else None


def day_parts(iso: str | None) -> tuple[str, ...]:
    """Year, month and day, as far as the date tells."""
    match = _DAY.match(iso or "")
    return tuple(part for part in match.groups() if part) if match else ()


def authors(article: Article) -> list[str]:
    """One name each: "Greta Moll, Jan Sand" are two people, "Moll, Greta" is one."""
    names = [name.strip() for name in re.split("[;,]", article.author or "") if name.strip()]
    if ";" not in (article.author or "") and any(" " not in name for name in names):
        return [article.author] if article.author else []
    return names
