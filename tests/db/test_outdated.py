"""The articles of an archive come back as they were put in, those of other models first asked for by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from attribution.types import AttributedArticle
from db import queries, store
from db.outdated import outdated_articles, read_articles
from db.rows import ModelsRow
from tests.db import named

OTHER = replace(named.RUN, models="de-large 2")
Save = Callable[..., Any]


def put(db: Database, attributed: AttributedArticle) -> int:
    (article,) = store.save_article(db, attributed).articles
    return article


def test_only_what_other_models_analysed_is_outdated(archive: Database) -> None:
    first = put(archive, named.article("Anna Vogt", origin="/a.txt"))
    second = put(archive, replace(named.article("Jan Roth", origin="/b.txt"), run=OTHER))
    assert outdated_articles(archive, "de-large 2") == [first]
    assert outdated_articles(archive, "de-small 1") == [second]
    assert outdated_articles(archive, None) == [first, second]


def test_articles_come_back_as_they_were(archive: Database) -> None:
    told = named.article("Anna Vogt", origin="/a.txt", outlet="Hafenkurier", title="Flut", published="2026-03-02")
    untold = named.article("Jan Roth", origin="/b.txt")
    ids = [put(archive, told), put(archive, untold)]
    assert list(read_articles(archive, ids)) == [told.article, untold.article]


def test_what_is_deleted_meanwhile_is_passed_over(archive: Database) -> None:
    ids = [put(archive, named.article(name, origin=f"/{name}.txt")) for name in ("Anna Vogt", "Jan Roth")]
    reading = read_articles(archive, ids)
    assert next(reading).origin == "/Anna Vogt.txt"
    store.delete_article(archive, ids[1])
    assert list(reading) == []


def test_the_models_behind_the_quotes_are_counted(archive: Database) -> None:
    article = put(archive, named.article("Anna Vogt", "Jan Roth", origin="/a.txt"))
    put(archive, replace(named.article("Anna Vogt", origin="/b.txt"), run=OTHER))
    assert queries.models_used(archive) == [ModelsRow("de-small 1", 2, 1), ModelsRow("de-large 2", 1, 1)]
    assert set(queries.quote_models(archive, article).values()) == {"de-small 1"}
    assert len(queries.quote_models(archive, article)) == 2
