"""The rows about one statement: in order of time, each with its origin and the evidence for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlite_utils import Database

from attribution.statement_types import Origin
from db.linking import link
from db.origin_queries import variant_origins
from db.origin_rows import OriginRow
from db.statement_queries import wording_tree
from db.store import save_article
from tests.attribution.copying import texts
from tests.db.test_sharing import FIRST, SHORTENED, WIRE, article


def statement(db: Database) -> str:
    link(db)
    (row,) = db.query("SELECT id FROM statements")
    return str(row["id"])


def test_a_copy_names_its_source_and_the_share(archive: Database) -> None:
    for one in (SHORTENED, FIRST):
        save_article(archive, one)
    first, copy = variant_origins(archive, statement(archive))
    assert (first.outlet, first.first, first.origin, first.copy_of) == ("Anzeiger", True, Origin.OWN, None)
    assert copy == OriginRow(
        quote=SHORTENED.quotes[0].id,
        article=1,
        outlet="Bote",
        published=SHORTENED.article.published,
        first=False,
        origin=Origin.COPIED,
        agencies=(),
        beside=first.quote,
        beside_outlet="Anzeiger",
        share=1.0,
    )
    assert copy.copy_of == first.quote


def test_an_agency_is_named_even_where_only_the_other_article_credits_it(archive: Database) -> None:
    for one in (WIRE, SHORTENED):
        save_article(archive, one)
    credited, silent = variant_origins(archive, statement(archive))
    assert (credited.origin, credited.agencies, credited.beside) == (Origin.AGENCY, ("dpa",), None)
    assert (silent.origin, silent.agencies, silent.beside_outlet) == (Origin.AGENCY, ("dpa",), "Fanal")
    assert silent.copy_of is None


def test_variants_come_in_order_of_time_over_zones_and_unknown_ones_last(archive: Database) -> None:
    days = ("2026-03-03T10:00:00+01:00", None, "2026-03-03T08:30:00+00:00", "2026-03-02")
    for number, day in enumerate(days):
        save_article(archive, article(f"{texts.QUOTE}, sagte er am Tag {number}.", f"Blatt {number}", day))
    rows = variant_origins(archive, statement(archive))
    assert [row.outlet for row in rows] == ["Blatt 3", "Blatt 2", "Blatt 0", "Blatt 1"]
    assert [row.first for row in rows] == [True, False, False, False]


@pytest.mark.parametrize("origin", [Origin.AGENCY, Origin.UNCLEAR, Origin.OWN])
def test_only_what_was_copied_is_a_copy(origin: Origin) -> None:
    row = OriginRow("q", 1, "Bote", None, False, origin, (), "b", "Anzeiger", 0.5)
    assert row.copy_of is None
    assert replace(row, origin=Origin.COPIED).copy_of == "b"


def test_a_statement_that_is_gone_has_no_variants(archive: Database) -> None:
    assert variant_origins(archive, "gone") == []


def test_the_wording_tree_has_the_evidence(archive: Database) -> None:
    for one in (FIRST, SHORTENED):
        save_article(archive, one)
    id = statement(archive)
    variants = wording_tree(archive, id).variants
    assert [variant.origin for variant in variants] == variant_origins(archive, id)
    assert [variant.origin.copy_of for variant in variants] == [None, FIRST.quotes[0].id]
