"""An archive and a filter in, each quote as a W3C Web Annotation out: where it stands in its article, and who said it.

A stretch is told by its words with what stands around them, and by its place in code points of the stored text.
"""

from __future__ import annotations

from typing import Any, TextIO

from attribution.types import Article, Quote, Span, text_of
from db import queries
from db.connection import Database
from db.rows import QuoteFilter
from export.json_list import write_json_list
from export.references import web_address

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""So many letters before and after tell one place of the same words from another."""


def write_annotations(db: Database, filter: QuoteFilter, stream: TextIO) -> int:
    """Writes one page of annotations as the quotes are read and says how many."""
    annotations = (annotation(article, quote) for article, quote, *_ in queries.full_quotes(db, filter))
    head = {"@context": CONTEXT, "type": "AnnotationPage"}
    return write_json_list(head, "items", annotations, stream)


def annotation(article: Article, quote: Quote) -> dict[str, Any]:
    """One quote; several stretches are several targets."""
    speaker = quote.entity or text_of(article.text, quote.speaker)
    return {
        "id": f"urn:zitatspur:quote:{quote.id}",
        "type": "Annotation",
        "motivation": "identifying",
        "creator": {"type": "Software", "name": "Zitatspur"},
        "body": [
            *([_body(f"{speaker}, {quote.role}" if quote.role else speaker, "identifying")] if speaker else []),
            _body(quote.type.value, "classifying"),
        ],
        "target": [_target(article, span) for span in quote.quote],
    }


def _body(words: str, purpose: str) -> dict[str, Any]:
    return {"type": "TextualBody", "value": words, "purpose": purpose, "format": "text/plain"}


def _target(article: Article, span: Span) -> dict[str, Any]:
    text, (start, end) = article.text, span
    return {
        "source": web_address(article) or f"urn:sha256:{article.digest}",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - AROUND) : start],
                "suffix": text[end : end + AROUND],
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ],
    }
