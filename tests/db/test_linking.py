"""Linking step by step comes to what linking everything at once comes to, whatever happens in between."""

from __future__ import annotations

import multiprocessing
import os
import random
from pathlib import Path

import pytest
from sqlite_utils import Database

from attribution.statement_types import Statement
from attribution.statements import match
from db import linking
from db.connection import open_archive
from db.linking import LinkingProgress, link, link_anew, waiting
from db.rows import Status
from db.store import delete_article, save_article, set_status
from tests.db.inventing import article, invented, stored
from tests.db.older import back_to_first_version
from tests.db.putting import wordings


def members(statements: list[Statement]) -> dict[str, list[str]]:
    return {statement.id: [variant.quote for variant in statement.variants] for statement in statements}


def members_stored(db: Database) -> dict[str, list[object]]:
    return {statement: [variant[0] for variant in variants] for statement, variants in stored(db).items()}


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


def test_an_import_compares_only_what_is_new(archive: Database) -> None:
    for one in invented(40, 1):
        save_article(archive, one)
    link(archive)
    save_article(archive, article(99, [("Ganz neue Worte stehen hier allein", None)]))
    assert waiting(archive) == LinkingProgress(1, 0, 1)
    link(archive)
    assert waiting(archive) == LinkingProgress(0, 0)


def _linked_until(file: Path, steps: int) -> None:
    """In a process of its own: links anew and dies after so many steps, in the middle of a transaction."""
    db = open_archive(file)

    def die(progress: LinkingProgress) -> None:
        nonlocal steps
        steps -= 1
        if not steps:
            db.execute("BEGIN IMMEDIATE")
            db.execute("DELETE FROM quotes")
            os._exit(9)

    linking.link_anew(db, die)


@pytest.mark.parametrize("steps", [1, 2, 4, 7])
def test_a_killed_run_leaves_the_archive_whole_and_the_next_goes_on(
    file: Path, steps: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.comparing.BATCH", 20)
    monkeypatch.setattr("db.settling.BATCH", 20)
    with open_archive(file) as db:
        for one in invented(60, 3):
            save_article(db, one)
        link(db)
        whole = stored(db)
    child = multiprocessing.get_context("fork").Process(target=_linked_until, args=(file, steps))
    child.start()
    child.join()
    assert child.exitcode == 9
    with open_archive(file) as db:
        left = waiting(db)
        assert left.to_compare + left.to_settle > 0
        assert stored(db) == whole
        link_anew(db)
        assert waiting(db) == LinkingProgress(0, 0)
        assert stored(db) == whole


def test_a_run_goes_on_where_it_was_left(archive: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("db.comparing.BATCH", 10)
    for one in invented(60, 3):
        save_article(archive, one)
    seen: list[int] = []

    def interrupt(progress: LinkingProgress) -> None:
        seen.append(progress.to_compare)
        if len(seen) == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        link_anew(archive, interrupt)
    link_anew(archive, lambda progress: seen.append(progress.to_compare))
    assert seen[4] == seen[3]
    assert seen[-1] == 0


def test_statements_stay_until_they_are_settled_anew(archive: Database) -> None:
    for one in invented(40, 5):
        save_article(archive, one)
    link(archive)
    before = stored(archive)

    def look(progress: LinkingProgress) -> None:
        assert stored(archive) == before

    link_anew(archive, look)


def test_a_quote_that_is_no_longer_rejected_comes_back(archive: Database) -> None:
    words = "Der Hafen bleibt auch im Winter für alle Schiffe offen"
    for number in (1, 2):
        save_article(archive, article(number, [(words, "Jana Reuter")]))
    link(archive)
    ((statement, (first, *_)),) = stored(archive).items()
    set_status(archive, [str(first[0])], Status.REJECTED)
    link(archive)
    assert stored(archive) == {}
    set_status(archive, [str(first[0])], Status.UNREVIEWED)
    link(archive)
    assert set(stored(archive)) == {statement}


def test_an_older_archive_has_everything_still_to_link(file: Path) -> None:
    with open_archive(file) as db:
        for one in invented(20, 2):
            save_article(db, one)
        link(db)
        whole = stored(db)
        back_to_first_version(db)
    with open_archive(file) as db:
        link(db)
        assert stored(db) == whole


def counted(db: Database) -> list[str]:
    return [row["stat"] for row in db.query("SELECT stat FROM sqlite_stat1 WHERE tbl = 'quotes' ORDER BY idx")]


def test_tables_are_counted_for_sqlite_when_an_archive_has_grown_and_not_at_each_article(
    archive: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(linking, "FEWEST_COUNTED", 5)
    articles = invented(40, 1)
    for one in articles[:20]:
        save_article(archive, one)
    link(archive)
    at_first = counted(archive)
    save_article(archive, articles[20])
    link(archive)
    assert counted(archive) == at_first != []
    for one in articles[21:]:
        save_article(archive, one)
    link(archive)
    assert counted(archive) != at_first


def test_tables_are_counted_only_in_a_large_archive(archive: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite would read a table whole that was tiny when it was counted, however large an import makes it."""
    for one in invented(10, seed=1):
        save_article(archive, one)
    link(archive)
    assert not archive.table("sqlite_stat1").exists()
    monkeypatch.setattr(linking, "FEWEST_COUNTED", 5)
    link_anew(archive)
    assert archive.table("sqlite_stat1").exists()
