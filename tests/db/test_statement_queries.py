"""Statements under a filter, and the wording tree of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlite_utils import Database

from attribution.statement_types import ChangeKind, Deviation
from attribution.types import STWRType
from db.connection import open_archive
from db.matchables import full_wordings
from db.rows import QuoteFilter, Status
from db.statement_queries import statement_ids, statement_rows, wording_tree
from db.store import save_article, set_status
from tests.gui.spread import WEIR, spread


@pytest.fixture
def archive(file: Path) -> Iterator[Database]:
    with open_archive(spread(file)) as db:
        yield db


def texts(db: Database, **filter: object) -> list[str]:
    rows = statement_rows(db, statement_ids(db, QuoteFilter(**filter)))  # type: ignore[arg-type]
    return [row.text.strip("„“").split()[1] for row in rows]


def test_statements_of_most_outlets_come_first(archive: Database) -> None:
    assert texts(archive)[0] == "werden"
    assert [row.outlets for row in statement_rows(archive, statement_ids(archive))] == [3, 2, 2]


@pytest.mark.parametrize(
    ("filter", "found"),
    [
        ({"text": "wehr"}, ["werden"]),
        ({"speaker": "Jana"}, ["Wochenmarkt"]),
        ({"outlet": "Alpenpost"}, ["Wochenmarkt"]),
        ({"published_from": "2026-03-06"}, ["Fähre"]),
        ({"type": STWRType.INDIRECT}, ["werden"]),
        ({"text": "gibt es nicht"}, []),
    ],
)
def test_one_variant_that_the_filter_lets_through_is_enough(
    archive: Database, filter: dict[str, object], found: list[str]
) -> None:
    assert texts(archive, **filter) == found


def test_only_deviating_statements_on_demand(archive: Database) -> None:
    ids = statement_ids(archive, QuoteFilter(only_deviations=True))
    assert ids
    assert all(row.deviates for row in statement_rows(archive, ids))
    assert not any(row.deviates for row in statement_rows(archive, set(statement_ids(archive)) - set(ids)))


def test_rows_come_in_the_order_asked_for_without_those_that_are_gone(archive: Database) -> None:
    ids = statement_ids(archive)
    asked = [ids[2], "gone", ids[0]]
    assert [row.id for row in statement_rows(archive, asked)] == [ids[2], ids[0]]


def test_a_tree_has_every_variant_in_order_of_time_with_its_changes(archive: Database) -> None:
    tree = wording_tree(archive, statement_ids(archive)[0])
    assert [row.quote.outlet for row in tree.variants] == ["Hafenkurier", "Seebote", "Tagblatt"]
    assert [row.origin.first for row in tree.variants] == [True, False, False]
    assert [row.is_fullest for row in tree.variants].count(True) == 1
    number = [change for change in tree.variants[2].changes if change.kind is ChangeKind.NUMBER]
    assert len(number) == 1
    (span,) = number[0].variant
    assert tree.variants[2].quote.quote[span.start : span.end].startswith("12")
    assert Deviation.NUMBER in tree.variants[2].quote.deviations


def test_the_fullest_wording_is_its_own_diff(archive: Database) -> None:
    (fullest,) = (row for row in wording_tree(archive, statement_ids(archive)[0]).variants if row.is_fullest)
    assert WEIR in fullest.pieces[0].text
    assert len(fullest.pieces) == 1
    assert fullest.changes == ()


def test_a_variant_that_was_rejected_since_is_shown_as_it_stands(archive: Database) -> None:
    statement = statement_ids(archive)[0]
    rejected = wording_tree(archive, statement).variants[2].quote
    set_status(archive, [rejected.id], Status.REJECTED)
    row = wording_tree(archive, statement).variants[2]
    assert [piece.text for piece in row.pieces] == [rejected.quote]


def test_a_statement_that_is_gone_is_a_key_error(archive: Database) -> None:
    with pytest.raises(KeyError):
        wording_tree(archive, "gone")


def test_full_wordings_have_the_words_of_cue_and_venue(archive: Database, said, attributed) -> None:  # type: ignore[no-untyped-def]
    save_article(
        archive,
        attributed("„Ja“, teilte sie am Montag mit.", said("„Ja“", cue="teilte … mit"), origin="/texte/neu.txt"),
    )
    number = archive.execute("SELECT max(number) FROM quotes").fetchone()[0]
    (wording,) = full_wordings(archive, [number]).values()
    assert (wording.cue, wording.frame, wording.venue) == ("teilte … mit", None, None)
