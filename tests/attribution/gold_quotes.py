"""A short text with its gold tokens, and quotes on it made by hand."""

from __future__ import annotations

from collections.abc import Sequence

from attribution.evaluating.evaluation import Compared, Pair, pair
from attribution.evaluating.gold import PARTS, GoldDocument, Labelled
from attribution.types import Article, Provenance, Quote, STWRType

TEXT = "Lohse sagte , die Brücke sei alt . Es regnete ."
TOKENS = ((0, 5), (6, 11), (12, 13), (14, 17), (18, 24), (25, 28), (29, 32), (33, 34), (35, 37), (38, 45), (46, 47))


def gold_quote(quote: Sequence[int] = range(3, 7), type_: str = "Indirect", **parts: tuple[int, ...]) -> Labelled:
    return Labelled(type_, {part: frozenset(parts.get(part, ())) for part in PARTS} | {"quote": frozenset(quote)})


def own_quote(
    quote: Sequence[int] = range(3, 7),
    type_: str = "Indirect",
    *,
    rule: str = "indirect.konj",
    confidence: float = 0.9,
    entity: str | None = None,
    **parts: tuple[int, ...],
) -> Labelled:
    """As `gold_quote`, with a quote of ours behind it."""
    found = Quote("1", STWRType(type_), (), Provenance(rule), confidence=confidence, entity=entity)
    return Labelled(type_, gold_quote(quote, type_, **parts).parts, found)


def compared(gold: Sequence[Labelled], ours: Sequence[Labelled], text: str = TEXT, title: str = "Brücke") -> Compared:
    document = GoldDocument(Article(text, "a", title=title), TOKENS, tuple(gold))
    return Compared(document, tuple(pair(gold, ours)))


def right(**parts: tuple[int, ...]) -> Pair:
    """A quote that we have as gold has it."""
    return Pair(gold_quote(**parts), own_quote(**parts))
