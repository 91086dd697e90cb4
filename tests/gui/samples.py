"""Articles with their quotes, made by hand: roles are given by their words."""

from __future__ import annotations

from typing import Any

from attribution.statement_types import Deviation, Statement, Variant, VariantKind
from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, Spans, STWRType, quote_id

RUN = Run("zitatspur", "parser", "models", "2026-03-02T08:00:00+00:00")
ROLES = ("cue", "speaker", "frame", "addressee", "antecedent")

FERRY = """Fähre »Möwe« fährt wieder 🚢

„Wir fahren wieder“, sagte Bürgermeisterin Anna Lürßen. Sie habe 14 Anrufe bekommen, \
erklärte sie am Montag.

Die Straße sei frei, teilte die Polizei mit."""
FERRY_ELSEWHERE = """Lürßen: Fähre fährt

»Wir fahren nicht wieder«, sagte Anna Lürßen."""
PLAIN = """Wetter

Am Montag schien die Sonne."""


def spans(text: str, words: str) -> Spans:
    """„teilte … mit“ are two spans."""
    return tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in words.split(" … "))


def quote(article: Article, words: str, type: STWRType = STWRType.DIRECT, **rest: Any) -> Quote:
    found = spans(article.text, words)
    roles = {role: spans(article.text, rest.pop(role)) for role in ROLES if role in rest}
    rule = Provenance(rest.pop("rule", "direct.inquit_after"))
    return Quote(quote_id(article.digest, type, found), type, found, rule, **roles, **rest)


def _ferry() -> AttributedArticle:
    article = Article(
        FERRY, "/texte/faehre.txt", "Fähre »Möwe« fährt wieder 🚢", "Hafenkurier", "2026-03-02T07:27:00+01:00", ("dpa",)
    )
    mayor = {"entity": "Anna Lürßen", "role": "Bürgermeisterin"}
    return AttributedArticle(
        article,
        (
            quote(
                article,
                "„Wir fahren wieder“",
                cue="sagte",
                speaker="Bürgermeisterin Anna Lürßen",
                frame=", sagte Bürgermeisterin Anna Lürßen",
                confidence=0.97,
                **mayor,
            ),
            quote(
                article,
                "Sie habe 14 Anrufe bekommen",
                STWRType.INDIRECT,
                cue="erklärte",
                speaker="sie",
                antecedent="Anna Lürßen",
                rule="indirect.inquit_after",
                **mayor,
            ),
            quote(article, "Die Straße sei frei", STWRType.INDIRECT, cue="teilte … mit", speaker="die Polizei"),
        ),
        RUN,
    )


def _ferry_elsewhere() -> AttributedArticle:
    article = Article(FERRY_ELSEWHERE, "/texte/luerssen.txt", "Lürßen: Fähre fährt", "Seebote", "2026-03-03")
    said = quote(article, "»Wir fahren nicht wieder«", cue="sagte", speaker="Anna Lürßen", entity="Anna Lürßen")
    return AttributedArticle(article, (said,), RUN)


SAMPLES = (
    _ferry(),
    _ferry_elsewhere(),
    AttributedArticle(Article(PLAIN, "/texte/wetter.txt", "Wetter", "Seebote"), (), RUN),
)
FIRST, PRONOUN, POLICE = SAMPLES[0].quotes
ALTERED = SAMPLES[1].quotes[0]
STATEMENTS = (
    Statement(
        "s1",
        (
            Variant(FIRST.id, VariantKind.IDENTICAL, first=True),
            Variant(ALTERED.id, VariantKind.REWORDED, (Deviation.NEGATION,)),
        ),
    ),
)


def many(articles: int, each: int) -> list[AttributedArticle]:
    """As many as it takes to see pages."""
    return [_numbered(number, each) for number in range(articles)]


def _numbered(number: int, each: int) -> AttributedArticle:
    lines = "\n".join(f"„Satz {number}-{place}“, sagte Person {place}." for place in range(each))
    article = Article(lines, f"/texte/{number}.txt", outlet=f"Blatt {number % 3}")
    quotes = [quote(article, f"„Satz {number}-{place}“", entity=f"Person {place}") for place in range(each)]
    return AttributedArticle(article, tuple(quotes), RUN)
