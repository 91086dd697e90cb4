"""What a person decides outranks matching, outlives re-match, restart and import, and can be taken back."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlite_utils import Database

from attribution.matching.decisions import DecisionKind
from db.connection import open_archive
from db.decisions import (
    DecisionError,
    Refusal,
    decisions,
    merge_statements,
    put_in,
    redo_decision,
    split_statement,
    take_out,
    undo_decision,
)
from db.linking import link, link_anew
from db.store import delete_article, save_article
from tests.db.inventing import article, invented, stored

WEIR = "Das Wehr ist alt, aber es hält jedem Hochwasser stand, das wir bisher gesehen haben"
MARKET = "Der Wochenmarkt zieht im Herbst auf den Platz vor dem alten Bahnhof um"
LONELY = "Über die Farbe der Parkbänke ist im Rathaus nie gesprochen worden"

Groups = set[frozenset[str]]


@pytest.fixture
def archive(file: Path) -> Database:
    """Articles 1 to 3 have the weir, 4 and 5 the market, 6 stands alone."""
    db = open_archive(file)
    for number, words in enumerate((WEIR, WEIR, WEIR, MARKET, MARKET, LONELY), start=1):
        save_article(db, article(number, [(words, "Jana Reuter")]))
    link(db)
    return db


def groups(db: Database) -> Groups:
    """The statements as the names of their articles."""
    names = {row["id"]: row["origin"][:-4] for row in db.query(_ORIGINS)}
    return {frozenset(names[str(variant[0])] for variant in variants) for variants in stored(db).values()}


_ORIGINS = "SELECT q.id, a.origin FROM quotes q JOIN articles a ON a.id = q.article_id"


def quote(db: Database, number: int) -> str:
    """The quote of the article of that number."""
    return next(row["id"] for row in db.query(f"{_ORIGINS} WHERE a.origin = '{number}.txt'"))


def statement(db: Database, number: int) -> str:
    """The statement in which the quote of that article is."""
    return next(id for id, variants in stored(db).items() if any(v[0] == quote(db, number) for v in variants))


def merge(db: Database) -> int:
    return decided(merge_statements(db, [statement(db, 1), statement(db, 4)]).decision)


def split(db: Database) -> int:
    return decided(split_statement(db, statement(db, 1), [quote(db, 2)]).decision)


def out(db: Database) -> int:
    return decided(take_out(db, quote(db, 1)).decision)


def put(db: Database) -> int:
    return decided(put_in(db, quote(db, 6), statement(db, 1)).decision)


def decided(number: int | None) -> int:
    assert number is not None
    return number


def named(*names: str) -> Groups:
    return {frozenset(name) for name in names}


NOTHING = named("123", "45")
DEEDS: list[tuple[Callable[[Database], int], Groups]] = [
    (merge, named("12345")),
    (split, named("13", "45")),
    (out, named("23", "45")),
    (put, named("1236", "45")),
]
each_deed = pytest.mark.parametrize(("deed", "outcome"), DEEDS, ids=["merge", "split", "take out", "put in"])


@each_deed
def test_a_decision_holds_at_once_and_after_linking_anew(
    archive: Database, deed: Callable[[Database], int], outcome: Groups
) -> None:
    assert groups(archive) == NOTHING
    deed(archive)
    assert groups(archive) == outcome
    before = stored(archive)
    link_anew(archive)
    assert stored(archive) == before


@each_deed
def test_a_decision_outlives_a_restart_and_a_later_import(
    archive: Database, file: Path, deed: Callable[[Database], int], outcome: Groups
) -> None:
    deed(archive)
    archive.close()
    with open_archive(file) as db:
        save_article(db, article(7, [("Vom Wetter war in der Sitzung gar nicht die Rede", None)]))
        save_article(db, article(8, [(f"{WEIR}, und es wird auch morgen halten", "Jana Reuter")]))
        link(db)
        without_the_new = {group - {"8"} for group in groups(db)}
        assert outcome <= without_the_new
        step_by_step = stored(db)
        link_anew(db)
        assert stored(db) == step_by_step


@each_deed
def test_a_decision_can_be_taken_back_and_made_again(
    archive: Database, deed: Callable[[Database], int], outcome: Groups
) -> None:
    whole = stored(archive)
    number = deed(archive)
    assert undo_decision(archive, number).statements
    assert stored(archive) == whole
    link_anew(archive)
    assert stored(archive) == whole
    redo_decision(archive, number)
    assert groups(archive) == outcome


@each_deed
def test_a_decision_says_when_it_was_made_and_what_was_before(
    archive: Database, deed: Callable[[Database], int], outcome: Groups
) -> None:
    number = deed(archive)
    (row,) = decisions(archive)
    assert (row.id, row.undone_at) == (number, None)
    assert {quote(archive, 1), quote(archive, 2), quote(archive, 3)} in [set(quotes) for quotes in row.before]
    assert row.made_at.endswith("+00:00")
    undo_decision(archive, number)
    assert decisions(archive)[0].undone_at is not None


@each_deed
def test_a_decision_outlives_an_article_that_is_deleted_and_comes_back(
    archive: Database, deed: Callable[[Database], int], outcome: Groups
) -> None:
    deed(archive)
    delete_article(archive, 2)
    link(archive)
    assert groups(archive) == {group - {"2"} for group in outcome if len(group - {"2"}) > 1}
    save_article(archive, article(2, [(WEIR, "Jana Reuter")]))
    link(archive)
    assert groups(archive) == outcome


def test_a_variant_taken_out_never_comes_back_by_matching(archive: Database) -> None:
    take_out(archive, quote(archive, 1))
    save_article(archive, article(9, [(f"{WEIR} oder je sehen werden", "Jana Reuter")]))
    link_anew(archive)
    (group,) = (group for group in groups(archive) if "2" in group)
    assert "1" not in group
    assert {"2", "3"} <= group


def test_new_variants_of_either_part_join_merged_statements(archive: Database) -> None:
    merge(archive)
    save_article(archive, article(7, [(MARKET, "Jana Reuter")]))
    save_article(archive, article(8, [(WEIR, "Jana Reuter")]))
    link(archive)
    assert groups(archive) == named("1234578")


def test_a_fuller_wording_that_comes_later_takes_the_bound_with_it(archive: Database) -> None:
    put(archive)
    save_article(archive, article(8, [(f"{WEIR}, und es wird auch morgen halten", "Jana Reuter")]))
    link(archive)
    assert frozenset("12368") in groups(archive)


def test_a_later_decision_outranks_an_earlier_one(archive: Database) -> None:
    take_out(archive, quote(archive, 1))
    put_in(archive, quote(archive, 1), statement(archive, 2))
    assert groups(archive) == NOTHING
    last = decided(take_out(archive, quote(archive, 1)).decision)
    assert groups(archive) == named("23", "45")
    undo_decision(archive, last)
    assert groups(archive) == NOTHING


def test_a_quote_goes_from_one_statement_into_another(archive: Database) -> None:
    put_in(archive, quote(archive, 3), statement(archive, 4))
    assert groups(archive) == named("12", "345")


def test_two_quotes_that_stand_alone_can_become_a_statement(archive: Database) -> None:
    save_article(archive, article(7, [("Von den Parkbänken wisse sie nichts", None)]))
    link(archive)
    put_in(archive, quote(archive, 7), quote(archive, 6))
    assert frozenset("67") in groups(archive)


def test_what_a_person_puts_together_has_its_deviations(archive: Database) -> None:
    put(archive)
    (deviations,) = (v[3] for v in stored(archive)[statement(archive, 6)] if v[0] == quote(archive, 6))
    assert "replaced" in str(deviations)


@pytest.mark.parametrize(
    ("deed", "refusal"),
    [
        (lambda db: merge_statements(db, [statement(db, 1), statement(db, 1)]), Refusal.SAME),
        (lambda db: merge_statements(db, [statement(db, 1)]), Refusal.SAME),
        (lambda db: merge_statements(db, [statement(db, 1), "gibt es nicht"]), Refusal.GONE),
        (lambda db: split_statement(db, statement(db, 1), []), Refusal.NOTHING_LEFT),
        (
            lambda db: split_statement(db, statement(db, 1), [quote(db, 1), quote(db, 2), quote(db, 3)]),
            Refusal.NOTHING_LEFT,
        ),
        (lambda db: split_statement(db, statement(db, 1), [quote(db, 4)]), Refusal.GONE),
        (lambda db: take_out(db, quote(db, 6)), Refusal.ALONE),
        (lambda db: put_in(db, quote(db, 1), statement(db, 1)), Refusal.SAME),
        (lambda db: put_in(db, "gibt es nicht", statement(db, 1)), Refusal.GONE),
        (lambda db: undo_decision(db, 99), Refusal.NO_DECISION),
    ],
)
def test_a_decision_that_makes_no_sense_is_refused_and_changes_nothing(
    archive: Database, deed: Callable[[Database], object], refusal: Refusal
) -> None:
    with pytest.raises(DecisionError) as refused:
        deed(archive)
    assert refused.value.refusal is refusal
    assert groups(archive) == NOTHING
    assert decisions(archive) == []


@pytest.mark.parametrize("seed", range(6))
def test_any_decisions_link_the_same_step_by_step_and_at_once_and_leave_no_trace(file: Path, seed: int) -> None:
    chance = random.Random(seed)
    db = open_archive(file)
    articles = invented(50, seed)
    made: list[int] = []
    for number, one in enumerate(articles):
        save_article(db, one)
        link(db)
        if number > 20 and number % 3 == 0:
            made += _anything(db, chance)
    step_by_step = stored(db)
    link_anew(db)
    assert stored(db) == step_by_step
    chance.shuffle(made)
    for decision in made:
        undo_decision(db, decision)
    undone = stored(db)
    db.execute("DELETE FROM decisions")
    db.conn.commit()
    link_anew(db)
    assert stored(db) == undone
    assert undone != step_by_step


def _anything(db: Database, chance: random.Random) -> list[int]:
    """A decision about two statements at random, if there are two."""
    found = stored(db)
    if len(found) < 2:
        return []
    one, other = chance.sample(sorted(found), 2)
    quotes = [str(variant[0]) for variant in found[one]]
    deed = chance.choice(list(DecisionKind))
    match deed:
        case DecisionKind.MERGE:
            changes = merge_statements(db, [one, other])
        case DecisionKind.SPLIT:
            changes = split_statement(db, one, chance.sample(quotes, 1))
        case DecisionKind.TAKE_OUT:
            changes = take_out(db, chance.choice(quotes))
        case DecisionKind.PUT_IN:
            changes = put_in(db, chance.choice(quotes), other)
    return [decided(changes.decision)]
