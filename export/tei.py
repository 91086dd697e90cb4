"""An archive and a filter in, a TEI P5 corpus out: articles with their quotes as `said`, and who said them.

Each article is a TEI text of its own with its source; whoever is quoted stands in the header of the whole. A quote that
markup cannot hold in one piece (over paragraphs, across another one) is several `said`, linked by `next` and `prev`.
Only quotes that the filter lets through are marked. It is written article by article.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any, BinaryIO

from lxml import etree  # trees with text between their elements; trafilatura brings it anyway

from attribution.types import Article, Quote
from db import queries
from db.connection import Database
from db.entity_queries import quoted_entities, speakers_in
from db.rows import QuoteFilter
from export import tei_header
from export.tei_header import NAMESPACE, element
from export.tei_text import Said, text_element

_OPENING = f'<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="{NAMESPACE}">\n'.encode()
_CLOSING = b"</teiCorpus>\n"


def write_tei(db: Database, filter: QuoteFilter, stream: BinaryIO) -> int:
    """Says how many quotes are marked."""
    written = 0
    stream.write(_OPENING)
    stream.write(_piece(tei_header.corpus_header(quoted_entities(db, filter))))
    for article, said in _articles(db, filter):
        stream.write(_piece(_text(article, said)))
        written += len(said)
    if not written:  # a corpus needs a text
        stream.write(_piece(_text(Article("", "-"), [])))
    stream.write(_CLOSING)
    return written


def _articles(db: Database, filter: QuoteFilter) -> Iterator[tuple[Article, list[Said]]]:
    for article, rows in groupby(queries.full_quotes(db, filter), lambda full: full[0]):
        quotes: list[Quote] = [quote for _, quote, *_ in rows]
        speakers = speakers_in(db, queries.article_of(db, quotes[0].id))
        yield article, [Said(quote, speakers.get(quote.id, ())) for quote in quotes]


def _text(article: Article, said: list[Said]) -> Any:
    whole = element("TEI")
    whole.append(tei_header.article_header(article))
    whole.append(text_element(article.text, said))
    return whole


def _piece(tree: Any) -> bytes:
    """Not by lxml's own writer of files: it keeps to itself that a disk is full."""
    piece: bytes = etree.tostring(tree, encoding="utf-8")
    return piece + b"\n"
