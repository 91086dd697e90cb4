"""Which articles are cited, and what a list of literature is told of them."""

from __future__ import annotations

import pytest

from attribution.types import Article
from db.connection import Database
from db.rows import QuoteFilter
from export.references import authors, cited_articles, day_parts, web_address


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Greta Moll, Jan Sand", ["Greta Moll", "Jan Sand"]),
        ("Greta Moll; Jan Sand", ["Greta Moll", "Jan Sand"]),
        ("Moll, Greta", ["Moll, Greta"]),
        ("dpa", ["dpa"]),
        (None, []),
    ],
)
def test_each_author_stands_alone(author: str | None, names: list[str]) -> None:
    assert authors(Article("Text", "a.txt", author=author)) == names


def test_dates_are_as_full_as_they_are() -> None:
    parts = [day_parts(date) for date in ("2026-03-07T10:00:00+01:00", "2026-03", "2026", "gestern", None)]
    assert parts == [("2026", "03", "07"), ("2026", "03"), ("2026",), (), ()]


def test_the_canonical_address_comes_before_where_it_was_found() -> None:
    assert web_address(Article("Text", "https://m.kurier.test/a", address="https://kurier.test/a")) == (
        "https://kurier.test/a"
    )
    assert web_address(Article("Text", "ordner/a.txt")) is None


def test_an_article_of_several_quotes_is_cited_once(db: Database) -> None:
    origins = [article.origin for article in cited_articles(db, QuoteFilter())]
    assert len(origins) == len(set(origins)) == 8
