"""Invented articles that consist of their quotes, which are cut, copied and changed from each other."""

from __future__ import annotations

import random

from sqlite_utils import Database

from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, STWRType, quote_id

RUN = Run("test", "none", "none", "2026-03-02T00:00:00Z")
SPEAKERS = ("Jana Reuter", "Reuter", "Ole Lind", None)
SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "ra", "se", "ti", "wo", "ze", "schau", "kra", "pfe")


def article(number: int, quotes: list[tuple[str, str | None]]) -> AttributedArticle:
    """An article that consists of its quotes."""
    text = "\n".join(words for words, _entity in quotes)
    source = Article(
        f"{text}\n{number}", f"{number}.txt", outlet=f"Blatt {number % 7}", published=f"2026-03-{1 + number % 28:02}"
    )
    found, start = [], 0
    for words, entity in quotes:
        span = (Span(start, start + len(words)),)
        id_ = quote_id(source.digest, STWRType.DIRECT, span)
        found.append(Quote(id_, STWRType.DIRECT, span, Provenance("direct.test"), entity=entity))
        start += len(words) + 1
    return AttributedArticle(source, tuple(found), RUN)


def invented(articles: int, seed: int) -> list[AttributedArticle]:
    """Articles of made-up words whose quotes are cut, copied and changed from each other."""
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=2)).capitalize() for _ in range(120)]
    spring = [chance.choices(vocabulary, k=chance.randint(2, 12)) for _ in range(articles)]

    def words() -> str:
        chosen = list(chance.choice(spring))
        for _ in range(chance.randint(0, 2)):
            chosen[chance.randrange(len(chosen))] = chance.choice(vocabulary)
        return " ".join(chosen[chance.choice((0, 0, 1, 2)) :] or chosen)

    return [
        article(number, [(words(), chance.choice(SPEAKERS)) for _ in range(chance.randint(1, 4))])
        for number in range(articles)
    ]


def stored(db: Database) -> dict[str, list[tuple[object, ...]]]:
    """All statements with their variants as they stand in the archive."""
    rows = db.execute(
        "SELECT statement_id, q.id, rank, kind, deviations, first FROM variants JOIN quotes q ON q.number = quote"
        " ORDER BY statement_id, rank"
    )
    found: dict[str, list[tuple[object, ...]]] = {}
    for statement, *variant in rows:
        found.setdefault(statement, []).append(tuple(variant))
    return found
