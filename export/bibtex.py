"""An archive and a filter in, its articles as BibTeX out, for LaTeX with biblatex or BibTeX in UTF-8."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from attribution.types import Article
from db.connection import Database
from db.rows import QuoteFilter
from export.claims import article_key
from export.record import outlet_name
from export.references import authors, cited_articles, day_parts, web_address

_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "{}%&#$_"},
    }
)
_ADDRESS_SIGNS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def write_bibtex(db: Database, filter: QuoteFilter, stream: TextIO) -> int:
    """Writes the articles as they are read and says how many."""
    written = 0
    for article in cited_articles(db, filter):
        stream.write(bibtex(article))
        written += 1
    return written


def bibtex(article: Article) -> str:
    """One entry; its key is the same in every archive."""
    fields = "".join(f"  {name} = {{{value}}},\n" for name, value in _fields(article) if value)
    return f"@article{{zitatspur-{article_key(article)},\n{fields}}}\n\n"


def _fields(article: Article) -> Iterator[tuple[str, str]]:
    published = day_parts(article.published)
    yield "author", " and ".join(_author(author) for author in authors(article))
    yield "title", f"{{{_escaped(article.title)}}}" if article.title else ""
    yield "journal", _escaped(outlet_name(article.outlet, article.origin))
    yield "entrysubtype", "newspaper"
    yield "date", "-".join(published)
    yield "year", published[0] if published else ""
    yield "url", (web_address(article) or "").translate(_ADDRESS_SIGNS)
    yield "urldate", "-".join(day_parts(article.retrieved))
    yield "langid", "ngerman"
    yield "note", f"SHA-256 des Textes: {article.digest}"


def _author(name: str) -> str:
    """Two to four words are taken for a person's; braces keep what else there is ("dpa") from being taken apart."""
    escaped, is_person = _escaped(name), 2 <= len(name.split()) <= 4 and " und " not in name
    return escaped if is_person else f"{{{escaped}}}"


def _escaped(words: str) -> str:
    return " ".join(words.split()).translate(_SIGNS)
