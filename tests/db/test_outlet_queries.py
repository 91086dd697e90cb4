"""Figures about outlets, as they can be counted by hand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from attribution.types import STWRType
from db.connection import open_archive
from db.outlet_queries import coverage, left_out, outlet_figures
from db.outlet_rows import Coverage, DayCount, TypeCount
from db.rows import QuoteFilter
from db.statement_queries import statement_rows
from tests.gui.spread import spread

ALWAYS = QuoteFilter()


@pytest.fixture
def archive(file: Path) -> Iterator[Database]:
    with open_archive(spread(file)) as db:
        yield db


def test_the_matrix_counts_who_is_quoted_where(archive: Database) -> None:
    matrix = outlet_figures(archive, ALWAYS).matrix
    names = [name for _, name in matrix.speakers]
    assert names == ["Anna Vogt", "Karl Brandt", "Jana Brandt"]
    brandt = dict(zip(matrix.outlets, matrix.counts[1], strict=True))
    assert {outlet: count for outlet, count in brandt.items() if count} == {"Der Bote": 2, "Seebote": 1}


def test_the_matrix_keeps_to_the_period(archive: Database) -> None:
    period = QuoteFilter(published_from="2026-03-05", published_to="2026-03-05")
    matrix = outlet_figures(archive, period).matrix
    assert [name for _, name in matrix.speakers] == ["Jana Brandt"]
    assert matrix.outlets == ("Alpenpost",)
    assert matrix.counts == ((1,),)


def test_quotes_are_counted_by_day_and_by_type(archive: Database) -> None:
    figures = outlet_figures(archive, ALWAYS)
    assert figures.days[:2] == (DayCount("2026-03-02", 2), DayCount("2026-03-03", 1))
    assert TypeCount("Tagblatt", STWRType.INDIRECT, 1) in figures.types
    assert sum(row.quotes for row in figures.types) == 7


def test_only_statements_of_two_others_count_against_an_outlet(archive: Database) -> None:
    """The weir is in three outlets, market and ferry in two: for one of the two they tell nothing."""
    rows = {row.outlet: row for row in coverage(archive, ALWAYS)}
    assert rows["Hafenkurier"] == Coverage("Hafenkurier", had=1, known=3)
    assert rows["Alpenpost"] == Coverage("Alpenpost", had=0, known=2)
    assert rows["Der Bote"] == Coverage("Der Bote", had=0, known=1)


def test_what_was_left_out_is_what_lacks_in_the_coverage(archive: Database) -> None:
    for row in coverage(archive, ALWAYS):
        missing = statement_rows(archive, left_out(archive, row.outlet, ALWAYS))
        assert len(missing) == row.known - row.had
        assert not [statement for statement in missing if row.outlet in statement.reported_by]
