"""Each rule is kept by what the program does, and broken by what it never does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from db.connection import open_archive
from db.corrections import Speaker, delete_quotes, set_speaker, set_status
from db.invariants import Rule, faults
from db.linking import link
from db.rows import Status
from db.store import save_article
from db.undoing import undo
from tests.db.inventing import invented


@pytest.fixture
def kept() -> Iterator[Database]:
    """An archive that has seen most deeds."""
    with open_archive(":memory:") as archive:
        _use(archive)
        yield archive


def _use(archive: Database) -> None:
    for article in invented(30, seed=5):
        save_article(archive, article)
    link(archive)
    ids = [row["id"] for row in archive.query("SELECT id FROM quotes ORDER BY number")]
    set_status(archive, ids[:6], Status.REJECTED)
    set_speaker(archive, ids[6:9], Speaker(name="Ute Bach"))
    delete_quotes(archive, ids[9:11])
    undo(archive)
    delete_quotes(archive, ids[11:12])
    link(archive)


def test_what_the_program_does_keeps_every_rule(kept: Database) -> None:
    assert faults(kept) == []


def test_waiting_work_is_no_fault(archive: Database) -> None:
    for article in invented(3, seed=1):
        save_article(archive, article)
    assert faults(archive) == []


_ONE = "(SELECT min(number) FROM quotes WHERE status = 'unreviewed')"
BREAKS = {
    Rule.REFERENCE: "DELETE FROM outlets WHERE id = 1",
    Rule.SPAN_WITHIN: 'UPDATE spans SET "end" = 100000 WHERE quote = 5',
    Rule.QUOTE_PLACED: "DELETE FROM spans WHERE quote = 5",
    Rule.QUOTE_WORDS: "UPDATE quotes SET text = 'ganz anders' WHERE number = 5",
    Rule.QUOTE_AROUND: "UPDATE quotes SET parent = 'keins' WHERE number = 5",
    Rule.CORRECTION_HELD: "UPDATE quotes SET status = 'accepted' WHERE status = 'rejected'",
    Rule.DELETED_GONE: "INSERT INTO corrections (decision, quote, aspect)"
    " SELECT min(decision), (SELECT min(id) FROM quotes), 'delete' FROM corrections",
    Rule.REDO_UNDONE: "UPDATE decisions SET redo_rank = 7 WHERE undone_at IS NULL",
    Rule.STATEMENT_SHARED: "UPDATE statements SET variants = variants + 1",
    Rule.STATEMENT_FULLEST: "UPDATE variants SET rank = 1",
    Rule.INDEX_COMPLETE: f"DELETE FROM wordings WHERE quote = {_ONE}",
    Rule.INDEX_FREE: "INSERT INTO wordings SELECT number, article_id, 1, NULL, NULL, x'' FROM quotes"
    " WHERE status = 'rejected' LIMIT 1",
    Rule.SPEAKER_KNOWN: "UPDATE namings SET entity_id = NULL",
    Rule.MENTIONS_COUNTED: "UPDATE namings SET mentions = mentions + 1",
    Rule.SEARCH_COMPLETE: "DELETE FROM quotes_fts_docsize WHERE id = 5",
}


def test_every_rule_but_the_files_has_a_break() -> None:
    assert set(BREAKS) == set(Rule) - {Rule.FILE}


@pytest.mark.parametrize("rule", BREAKS, ids=lambda rule: rule.name)
def test_a_broken_rule_is_told(kept: Database, rule: Rule) -> None:
    kept.execute("PRAGMA foreign_keys = OFF")
    kept.execute("PRAGMA recursive_triggers = OFF")
    kept.execute(BREAKS[rule])
    found = [fault for fault in faults(kept) if fault.rule is rule]
    assert len(found) == 1
    assert found[0].times >= 1
    assert found[0].example
