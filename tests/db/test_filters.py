"""The SQL asks only what the filter asks, and finds pages without sorting the archive."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields
from itertools import pairwise
from typing import Any

import pytest
from sqlite_utils import Database

from db.filters import condition, sorting, tables
from db.rows import Order, QuoteFilter
from tests.db.putting import put_statements


def test_empty_filter_restricts_nothing() -> None:
    assert condition(QuoteFilter()) == ("1", {})


@pytest.mark.parametrize("text", ["", "  ", '"', "„“", "–"])
def test_text_without_a_word_restricts_nothing(text: str) -> None:
    assert condition(QuoteFilter(text=text, speaker=text)) == ("1", {})


def test_every_field_of_the_filter_is_heard() -> None:
    asked = {field.name: "wort" for field in fields(QuoteFilter)}
    where, values = condition(QuoteFilter(**asked))  # type: ignore[arg-type]
    assert set(values) == set(asked)
    assert all(f":{name}" in where for name in asked if name != "only_deviations")


def test_least_confidence_of_zero_is_a_restriction_of_its_own() -> None:
    assert condition(QuoteFilter(min_confidence=0.0)) == (
        "q.confidence >= :min_confidence",
        {"min_confidence": 0.0},
    )


@pytest.mark.parametrize(
    ("sql", "joined"),
    [
        ("q.type = 'x'", []),
        ("a.published > ''", ["articles"]),
        ("o.name = ''", ["articles", "outlets"]),
        ("s.variants > 1", ["variants", "statements"]),
        ("o.name = '' AND v.kind = ''", ["articles", "outlets", "variants"]),
    ],
)
def test_only_what_is_spoken_of_is_joined(sql: str, joined: list[str]) -> None:
    words = tables(sql).split()
    assert [after for before, after in pairwise(words) if before == "JOIN"] == joined


def _plan(archive: Database, order: Order, descending: bool) -> list[str]:
    by = sorting(order, descending)
    sql = f"SELECT q.number FROM {tables(by)} ORDER BY {by} LIMIT 200"
    return [step["detail"] for step in archive.query(f"EXPLAIN QUERY PLAN {sql}")]


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    "order",
    [Order.POSITION, Order.SPEAKER, Order.QUOTE, Order.TYPE, Order.CONFIDENCE, Order.STATUS],
)
def test_page_is_read_from_an_index(archive: Database, order: Order, descending: bool) -> None:
    (step,) = _plan(archive, order, descending)
    assert step.startswith("SCAN q USING COVERING INDEX")


@pytest.mark.parametrize(("order", "first"), [(Order.PUBLISHED, "SCAN a"), (Order.OUTLET, "SCAN o")])
def test_after_matching_pages_by_article_begin_at_the_articles(
    archive: Database, save: Callable[..., int], said: Callable[..., Any], order: Order, first: str
) -> None:
    text = " ".join(f"Wort{n}" for n in range(30))
    for n in range(20):
        save(
            text,
            *(said(f"Wort{n}") for n in range(10, 30)),
            origin=str(n),
            outlet=str(n % 2),
            published=str(n),
        )
    put_statements(archive, [])
    assert _plan(archive, order, descending=False)[0].startswith(first)
