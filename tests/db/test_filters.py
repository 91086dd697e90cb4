"""The SQL asks only what the filter asks, and finds pages without sorting the archive."""

from __future__ import annotations

from dataclasses import fields
from itertools import pairwise

import pytest
from sqlite_utils import Database

from db.filters import condition, sorting, tables
from db.rows import Order, QuoteFilter


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


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    "order",
    [Order.POSITION, Order.SPEAKER, Order.QUOTE, Order.TYPE, Order.CONFIDENCE, Order.STATUS],
)
def test_page_is_read_from_an_index(archive: Database, order: Order, descending: bool) -> None:
    by = sorting(order, descending)
    plan = archive.query(f"EXPLAIN QUERY PLAN SELECT q.number FROM {tables(by)} ORDER BY {by} LIMIT 200")
    assert [step["detail"].split(" INDEX ")[0] for step in plan] == ["SCAN q USING COVERING"]
