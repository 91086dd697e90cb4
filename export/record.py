"""An article and one of its quotes in, one plain record out: what every table and file is written from.

The first keys (`OBJECT_KEYS`) are the JSON object that other programs read, in their order. After them stand
what only tables for people show (`TABLE_KEYS`): the place in the article, the number of variants, the status.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import asdict
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from attribution.statement_types import Variant
from attribution.types import Article, Decided, DecidedStatements, Quote, Run, Spans, text_of

Record = dict[str, Any]

OBJECT_KEYS = (
    *("id", "article", "outlet", "title", "published", "agencies", "type", "medium"),
    *("quote", "cue", "speaker", "frame", "addressee", "venue", "via"),
    *("entity", "role", "parent", "level", "confidence", "rule", "statement", "variant"),
    *("antecedent", "evidence", "decided", "stored_article"),
)
TABLE_KEYS = ("place", "variants", "status")


def quote_record(
    article: Article,
    quote: Quote,
    statement: str | None = None,
    variant: Variant | None = None,
    variants: int = 1,
    decided: Decided | None = None,
) -> Record:
    """One quote as a plain dict with the keys of `OBJECT_KEYS` and then those of `TABLE_KEYS`."""
    record = _described(article, quote) | _roles(article.text, quote) | _judged(quote)
    record |= {"statement": statement, "variant": _variant(variant)}
    record |= {"antecedent": _role(article.text, quote.antecedent), "evidence": list(quote.provenance.evidence)}
    record |= {"decided": _decided(decided), "stored_article": None}
    status = decided.status if decided else "unreviewed"
    return record | {"place": place(article.text, quote.quote), "variants": variants, "status": status}


def stored_article(article: Article, run: Run, decisions: Iterable[DecidedStatements] = ()) -> Record:
    """All of an article, so that another archive can take it over; for the first of its quotes."""
    names = ("digest", "text", "retrieved", "updated", "author", "section", "address", "archived")
    told = {name: getattr(article, name) for name in names}
    return told | {"run": asdict(run), "statement_decisions": [asdict(each) for each in decisions]}


def place(text: str, spans: Spans) -> str:
    """Where a person finds it: 'Absatz 3, Zeichen 812–967'. A paragraph is a line that is not empty."""
    paragraph = bisect_right(_paragraph_starts(text), spans[0].start)
    return f"Absatz {paragraph}, Zeichen {' und '.join(f'{start}–{end}' for start, end in spans)}"


@lru_cache(maxsize=2)
def _paragraph_starts(text: str) -> list[int]:
    """Where paragraphs begin; kept, since the quotes of one text come one after another."""
    starts, offset = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            starts.append(offset + len(line) - len(line.lstrip()))
        offset += len(line)
    return starts


def outlet_name(outlet: str | None, origin: str) -> str:
    """The outlet; where none is known, the host of an address or the name of the file without its suffix."""
    if outlet:
        return outlet
    if host := urlsplit(origin).hostname if "://" in origin else None:
        return host.removeprefix("www.")
    name = origin.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    return name.rpartition(".")[0] or name


def _described(article: Article, quote: Quote) -> Record:
    return {
        "id": quote.id,
        "article": article.origin,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "agencies": list(article.agencies),
        "type": quote.type.value,
        "medium": quote.medium.value,
    }


def _roles(text: str, quote: Quote) -> Record:
    names = ("quote", "cue", "speaker", "frame", "addressee", "venue")
    roles: Record = {name: _role(text, getattr(quote, name)) for name in names}
    return roles | {"via": [_role(text, spans) for spans in quote.via]}


def _judged(quote: Quote) -> Record:
    return {
        "entity": quote.entity,
        "role": quote.role,
        "parent": quote.parent,
        "level": quote.level,
        "confidence": round(quote.confidence, 4),
        "rule": quote.provenance.rule,
    }


def _role(text: str, spans: Spans) -> Record | None:
    return {"text": text_of(text, spans), "spans": [list(span) for span in spans]} if spans else None


def _decided(decided: Decided | None) -> Record | None:
    if decided is None:
        return None
    return {"status": decided.status, "edited": decided.edited, "by": decided.by, "at": decided.at}


def _variant(variant: Variant | None) -> Record | None:
    if variant is None:
        return None
    return {
        "kind": variant.kind.value,
        "deviations": [deviation.value for deviation in variant.deviations],
        "first": variant.first,
        "copy_of": variant.copy_of,
    }
