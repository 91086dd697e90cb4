"""What another archive exported comes to this one, and takes nothing from it."""

from __future__ import annotations

from dataclasses import replace

from attribution.types import Carried, Decided, DecidedStatements, STWRType
from db import journal, queries
from db.adopting import decided_about, decided_statements
from db.connection import Database
from db.invariants import faults
from db.rows import QuoteFilter, Status
from db.store import save_article, set_status
from tests.gui.samples import FIRST, POLICE, PRONOUN, SAMPLES

AT = "2026-03-05T10:00:00+00:00"
FERRY = SAMPLES[0]


def accepted(quote: str, *, edited: bool = False) -> Decided:
    return Decided(quote, "accepted", edited, "Mia", AT)


def statuses(archive: Database) -> dict[str, Status]:
    return {row.id: row.status for row in queries.quotes(archive, QuoteFilter())}


def test_decisions_stand_in_the_journal_signed_as_in_the_other_archive(archive: Database) -> None:
    save_article(archive, replace(FERRY, carried=Carried(0, (accepted(FIRST.id), accepted(POLICE.id)))))
    assert statuses(archive) == {FIRST.id: "accepted", PRONOUN.id: "unreviewed", POLICE.id: "accepted"}
    (entry,) = journal.entries(archive)
    assert (entry.made_by, entry.made_at, entry.told.count) == ("Mia", AT, 2)


def test_what_was_decided_here_holds(archive: Database) -> None:
    save_article(archive, FERRY)
    set_status(archive, [FIRST.id], Status.REJECTED, by="Jan")
    save_article(archive, replace(FERRY, carried=Carried(0, (accepted(FIRST.id), accepted(POLICE.id)))))
    assert statuses(archive) == {FIRST.id: "rejected", PRONOUN.id: "unreviewed", POLICE.id: "accepted"}


def test_quotes_that_are_missing_come_to_those_that_are_there(archive: Database) -> None:
    save_article(archive, replace(FERRY, quotes=(FIRST,)))
    save_article(archive, replace(FERRY, quotes=(PRONOUN,), carried=Carried(0)))
    assert set(statuses(archive)) == {FIRST.id, PRONOUN.id}


def test_no_second_quote_comes_to_the_place_of_one_that_is_there(archive: Database) -> None:
    save_article(archive, replace(FERRY, quotes=(FIRST,)))
    same = replace(FIRST, id="0" * 16, type=STWRType.INDIRECT)
    within = replace(PRONOUN, parent=same.id)
    save_article(archive, replace(FERRY, quotes=(same, within), carried=Carried(0)))
    rows = {quote.id: quote for quote in queries.article_quotes(archive, queries.article_of(archive, FIRST.id))}
    assert rows.keys() == {FIRST.id, PRONOUN.id}
    assert rows[PRONOUN.id].parent is None


def test_what_people_made_of_a_quote_outlives_another_analysis(archive: Database) -> None:
    made = replace(FIRST, type=STWRType.REPORTED)
    save_article(archive, replace(FERRY, quotes=(made,), carried=Carried(0, (accepted(made.id, edited=True),))))
    save_article(archive, FERRY)
    assert {row.id: row.type for row in queries.quotes(archive, QuoteFilter())}[FIRST.id] is STWRType.REPORTED
    assert decided_about(archive, queries.article_of(archive, FIRST.id))[FIRST.id] == accepted(FIRST.id, edited=True)


def test_decisions_about_statements_wait_for_their_quotes_and_come_once(archive: Database) -> None:
    apart = DecidedStatements("take out", ((FIRST.id,), (SAMPLES[1].quotes[0].id,)), "Mia", AT)
    for _ in range(2):
        save_article(archive, replace(FERRY, carried=Carried(0, (), (apart,))))
    assert decided_statements(archive) == [apart]
    assert faults(archive) == []
