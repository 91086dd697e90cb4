"""Deeds are done in order beside the window; what goes wrong is told; closing waits for all of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from db.connection import Database, open_archive
from db.corrections import CorrectionError, Refusal, set_status
from db.errors import ArchiveError, Trouble
from db.linking import waiting
from db.queries import statuses
from db.rows import Changes, Status
from gui.writer import Writer
from tests.gui.samples import FIRST


@pytest.fixture
def writer(archive_file: Path, qtbot: QtBot) -> Iterator[Writer]:
    made = Writer(archive_file)
    yield made
    made.close()


def accept(db: Database) -> Changes:
    return set_status(db, [FIRST.id], Status.ACCEPTED)


def test_a_deed_tells_what_it_changed(writer: Writer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(writer.done) as told:
        writer.do(accept)
    assert told.args is not None
    assert told.args[0].quotes == {FIRST.id}


def test_the_window_goes_on_while_a_deed_takes_long(writer: Writer, qtbot: QtBot) -> None:
    may_go_on = Event()

    def slow(db: Database) -> Changes:
        may_go_on.wait(10)
        return Changes()

    writer.do(slow)
    assert writer.is_busy
    with qtbot.waitSignal(writer.done):
        may_go_on.set()
    assert not writer.is_busy


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (CorrectionError(Refusal.TAKEN), "schon ein Zitat"),
        (ArchiveError(Trouble.FULL, "a.db"), "kein Platz"),
        (KeyError(3), "no longer in the archive"),
        (RuntimeError("ein Fehler im Programm"), "ein Fehler im Programm"),
    ],
)
def test_what_goes_wrong_is_told_and_the_next_deed_is_done(
    writer: Writer, qtbot: QtBot, error: Exception, words: str
) -> None:
    def fail(_: Database) -> Changes:
        raise error

    with qtbot.waitSignal(writer.failed) as told:
        writer.do(fail)
    assert told.args is not None
    assert words in told.args[0]
    with qtbot.waitSignal(writer.done):
        writer.do(accept)


def test_closing_waits_for_what_was_asked_for(archive_file: Path, qtbot: QtBot) -> None:
    writer = Writer(archive_file)
    for status in (Status.REJECTED, Status.ACCEPTED):
        writer.do(lambda db, status=status: set_status(db, [FIRST.id], status))
    writer.close()
    with open_archive(archive_file) as db:
        assert statuses(db) == {FIRST.id: Status.ACCEPTED}


def test_the_few_quotes_that_a_deed_concerns_are_linked_anew(writer: Writer, archive_file: Path, qtbot: QtBot) -> None:
    threads: list[int] = []
    writer.done.connect(lambda _: threads.append(get_ident()))
    with open_archive(archive_file) as db:
        assert waiting(db).to_compare > 0
        with qtbot.waitSignals([writer.done, writer.done]):
            writer.do(lambda own: set_status(own, [FIRST.id], Status.REJECTED))
        assert waiting(db).to_compare == 0
    assert threads == [get_ident()] * 2


def test_many_quotes_are_left_to_whoever_can_link_them_beside_the_window(
    writer: Writer, archive_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.writer.FEW", 1)
    with qtbot.waitSignal(writer.linking_wanted):
        writer.do(lambda _: Changes(entities=True))
    with open_archive(archive_file) as db:
        assert waiting(db).to_compare > 1


def test_who_does_many_deeds_links_afterwards(writer: Writer, qtbot: QtBot) -> None:
    told: list[Changes | None] = []
    with qtbot.waitSignal(writer.came_in), qtbot.assertNotEmitted(writer.done):
        writer.do(lambda _: Changes(articles=frozenset({1})), told.append, links=False)
    assert told == [Changes(articles=frozenset({1}))]
