"""The program's values in, rows of the tables out, and back again."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from attribution.statement_types import Deviation, Origin, Variant, VariantKind
from attribution.types import Article, AttributedArticle, Medium, Provenance, Quote, Span, Spans, STWRType, text_of
from db.folding import sort_key

Row = dict[str, Any]

ROLES = ("quote", "cue", "speaker", "frame", "addressee", "venue", "antecedent")
"""The roles that are one chain of spans; `via` may have several."""


def check(attributed: AttributedArticle) -> None:
    """Refuses what would make an archive wrong for good; such values are a bug in who made them."""
    length, ids = len(attributed.article.text), [quote.id for quote in attributed.quotes]
    if len(set(ids)) < len(ids):
        raise ValueError(f"{attributed.article.origin}: two quotes have the same id")
    for quote in attributed.quotes:
        spans = [span for _role, _part, chain in _chains(quote) for span in chain]
        if not quote.quote or not all(0 <= start < end <= length for start, end in spans):
            raise ValueError(f"{attributed.article.origin}: quote {quote.id} lies outside the text")
        if quote.parent is not None and quote.parent not in ids:
            raise ValueError(f"{attributed.article.origin}: quote {quote.id} has an unknown parent")


def archive_id(quote: str, copy: int) -> str:
    """Quotes of one text have one id wherever it came from; in the archive each article has its own."""
    return f"{quote}-{copy + 1}" if copy else quote


def quote_record(quote: Quote, text: str, copy: int) -> Row:
    speaker_text, words = text_of(text, quote.speaker), text_of(text, quote.quote) or ""
    speaker = quote.entity or speaker_text
    return {
        "id": archive_id(quote.id, copy),
        "position": quote.quote[0].start,
        "level": quote.level,
        "parent": archive_id(quote.parent, copy) if quote.parent else None,
        "type": quote.type,
        "medium": quote.medium,
        "confidence": quote.confidence,
        "entity": quote.entity,
        "speaker_text": speaker_text,
        "role": quote.role,
        "speaker_key": sort_key(speaker) if speaker else None,
        "text_key": sort_key(words),
        "rule": quote.provenance.rule,
        "evidence": json.dumps(quote.provenance.evidence, ensure_ascii=False),
        "text": words,
    }


def span_records(quote: Quote, number: int) -> Iterator[Row]:
    for role, part, chain in _chains(quote):
        for piece, (start, end) in enumerate(chain):
            yield {"quote": number, "role": role, "part": part, "piece": piece, "start": start, "end": end}


def article_value(row: Row) -> Article:
    return Article(
        text=row["text"],
        origin=row["origin"],
        title=row["title"],
        outlet=row["outlet"] if row["outlet_told"] else None,
        published=row["published"],
        retrieved=row["retrieved"],
        agencies=strings(row["agencies"]),
        updated=row["updated"],
        author=row["author"],
        section=row["section"],
        address=row["address"],
        archived=row["archived"],
    )


def quote_value(row: Row, spans: Iterable[Row]) -> Quote:
    """`spans` are those of this quote, ordered by role, part and piece."""
    chains: defaultdict[str, defaultdict[int, Spans]] = defaultdict(lambda: defaultdict(tuple))
    for span in spans:
        chains[span["role"]][span["part"]] += (Span(span["start"], span["end"]),)
    return Quote(
        id=row["id"],
        type=STWRType(row["type"]),
        medium=Medium(row["medium"]),
        provenance=Provenance(row["rule"], strings(row["evidence"])),
        **{role: chains[role][0] for role in ROLES},
        via=tuple(chains["via"].values()),
        entity=row["entity"],
        role=row["role"],
        parent=row["quote_around"],
        level=row["level"],
        confidence=row["confidence"],
    )


def variant_value(row: Row) -> Variant | None:
    """None where the quote stands alone."""
    if row["statement_id"] is None:
        return None
    return Variant(
        quote=row["id"],
        kind=VariantKind(row["kind"]),
        deviations=deviations(row["deviations"]),
        first=bool(row["first"]),
        copy_of=row["copy_of"],
        origin=Origin(row["origin"] or Origin.OWN),
        beside=row["beside"],
        share=row["share"],
    )


def strings(stored: str) -> tuple[str, ...]:
    return tuple(json.loads(stored))


def deviations(stored: str | None) -> tuple[Deviation, ...]:
    return tuple(Deviation(word) for word in json.loads(stored or "[]"))


def _chains(quote: Quote) -> Iterator[tuple[str, int, Spans]]:
    for role in ROLES:
        yield role, 0, getattr(quote, role)
    for part, chain in enumerate(quote.via):
        yield "via", part, chain
