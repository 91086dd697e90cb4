"""The journal: every decision is signed, read page by page, and archives of before bring their decisions along."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from db import journal
from db.connection import open_archive
from db.entity_queries import decisions as entity_decisions
from db.journal import entries, told_words, write_down
from db.journal_rows import Subject, Told
from db.migrations import MIGRATIONS
from db.undoing import undo


def written(db: Database, count: int) -> None:
    for number in range(count):
        write_down(db, Subject.QUOTES, "status", "Kontrolle", Told(about=str(number)))
    db.conn.commit()


def test_entries_come_in_pages_the_latest_first(archive: Database) -> None:
    written(archive, 5)
    assert [entry.told.about for entry in entries(archive, limit=2)] == ["4", "3"]
    assert [entry.told.about for entry in entries(archive, limit=2, offset=4)] == ["0"]


def test_without_a_name_it_is_the_users(archive: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "getuser", lambda: "anna")
    assert journal.signature(None) == journal.signature("  ") == "anna"
    assert journal.signature(" Berta  Groß ") == "Berta Groß"


def test_a_machine_without_a_name_for_its_user_is_no_obstacle(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise OSError("no user")

    monkeypatch.setattr(journal, "getuser", nobody)
    assert journal.signature(None) == "?"


@pytest.mark.parametrize(("text", "words"), [("Ein\n Wort", "Ein Wort"), ("a " * 60, "a " * 39 + "a…")])
def test_a_long_quote_is_told_by_its_beginning(text: str, words: str) -> None:
    assert told_words(text) == words
    assert len(words) <= journal.WORDS_TOLD


def test_decisions_of_two_journals_become_one_without_getting_mixed_up(file: Path) -> None:
    _with_two_journals(file)
    with open_archive(file) as db:
        (merge,) = entity_decisions(db)
        assert (merge.id, merge.made_by) == (4, "Kontrolle")
        assert [(entry.id, entry.subject, entry.kind) for entry in entries(db)] == [
            (7, Subject.STATEMENTS, "take out"),
            (4, Subject.ENTITIES, "merge"),
        ]
        assert [tuple(row) for row in db.execute("SELECT * FROM decision_quotes")] == [(7, 0, 0, "q1"), (7, 1, 0, "q2")]
        assert [tuple(row) for row in db.execute("SELECT * FROM decision_namings")] == [(4, 1, 1)]
        assert undo(db).decision == 7


def _with_two_journals(file: Path) -> None:
    """An archive as it was before the journal, with a decision of either kind."""
    with Database(file) as db:
        MIGRATIONS.apply(db, stop_before="m005_journal")
        db.execute("INSERT INTO decisions VALUES (3, 'take out', '2026-01-02T00:00:00+00:00', '[]', NULL)")
        db.execute("INSERT INTO decision_quotes VALUES (3, 0, 0, 'q1'), (3, 1, 0, 'q2')")
        db.execute("INSERT INTO namings (id, name, name_key, key) VALUES (1, 'Anna', 'anna', 'a')")
        db.execute(
            "INSERT INTO entity_decisions VALUES"
            " (4, 'merge', 1, 'Anna', '{}', '2026-01-01T00:00:00+00:00', 'Kontrolle', NULL)"
        )
        db.execute("INSERT INTO entity_decision_namings VALUES (4, 1, 1)")
        db.conn.commit()
