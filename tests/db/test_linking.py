"""Linking step by step comes to what linking everything at once comes to, whatever happens in between."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from sqlite_utils import Database

from attribution.statements import match
from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, Statement, STWRType, quote_id
from db.linking import link, link_anew
from db.queries import wordings
from db.rows import Status
from db.store import delete_article, save_article, set_status

RUN = Run("test", "none", "none", "2026-03-02T00:00:00Z")
SPEAKERS = ("Jana Reuter", "Reuter", "Ole Lind", None)
SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "ra", "se", "ti", "wo", "ze", "schau", "kra", "pfe")


def article(number: int, quotes: list[tuple[str, str | None]]) -> AttributedArticle:
    """An article that consists of its quotes."""
    text = "\n".join(words for words, _entity in quotes)
    source = Article(
        f"{text}\n", f"{number}.txt", outlet=f"Blatt {number % 7}", published=f"2026-03-{1 + number % 28:02}"
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


def members(statements: list[Statement]) -> dict[str, list[str]]:
    return {statement.id: [variant.quote for variant in statement.variants] for statement in statements}


def members_stored(db: Database) -> dict[str, list[object]]:
    return {statement: [variant[0] for variant in variants] for statement, variants in stored(db).items()}


@pytest.fixture
def together(archive: Database) -> Callable[[list[AttributedArticle]], Database]:
    def save(articles: list[AttributedArticle]) -> Database:
        for one in articles:
            save_article(archive, one)
        return archive

    return save


@pytest.mark.parametrize("seed", range(8))
def test_article_by_article_comes_to_what_all_at_once_comes_to(archive: Database, seed: int) -> None:
    for one in invented(40, seed):
        save_article(archive, one)
        link(archive)
    step_by_step = stored(archive)
    assert len(step_by_step) > 5
    link_anew(archive)
    assert stored(archive) == step_by_step
    assert members_stored(archive) == members(match(wordings(archive)))


@pytest.mark.parametrize("seed", range(4))
def test_what_is_deleted_rejected_or_changed_leaves_no_trace(archive: Database, seed: int) -> None:
    articles = invented(40, seed)
    for one in articles:
        save_article(archive, one)
    link(archive)
    chance = random.Random(seed)
    for number in chance.sample(range(1, 41), 6):
        delete_article(archive, number)
        link(archive)
    ids = [row["id"] for row in archive.query("SELECT id FROM quotes ORDER BY number")]
    set_status(archive, chance.sample(ids, 8), Status.REJECTED)
    link(archive)
    for one in chance.sample(articles, 5):
        save_article(archive, one)
    archive.execute("UPDATE quotes SET entity = 'Ole Lind' WHERE number % 9 = 0")
    archive.execute("UPDATE articles SET published = '2025-01-01' WHERE id % 7 = 0")
    archive.conn.commit()
    link(archive)
    changed = stored(archive)
    link_anew(archive)
    assert stored(archive) == changed
    assert members_stored(archive) == members(match(wordings(archive)))
