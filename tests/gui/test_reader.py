"""Long questions are answered in the window's thread, the newest alone, and none after the end."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from db.connection import Database
from db.errors import ArchiveError, Trouble
from gui.reader import Reader


@pytest.fixture
def reader(archive_file: Path, qtbot: QtBot) -> Iterator[Reader]:
    made = Reader(archive_file)
    yield made
    made.close()


def count(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM quotes").fetchone()[0])


def test_the_answer_comes_in_the_thread_of_the_window(reader: Reader, qtbot: QtBot) -> None:
    told: list[tuple[int, bool]] = []
    asked_in: list[threading.Thread] = []

    def question(db: Database) -> int:
        asked_in.append(threading.current_thread())
        return count(db)

    reader.ask(question, lambda quotes: told.append((quotes, threading.current_thread() is threading.main_thread())))
    qtbot.waitUntil(lambda: bool(told))
    assert told == [(4, True)]
    assert asked_in[0] is not threading.main_thread()
    assert not reader.is_busy


def test_only_the_newest_question_of_one_asker_is_answered(reader: Reader, qtbot: QtBot) -> None:
    told: list[int] = []
    may_go_on = threading.Event()
    tell = told.append
    reader.ask(lambda db: may_go_on.wait(5) and 1, tell)
    reader.ask(lambda db: 2, tell)
    reader.ask(lambda db: 3, tell)
    may_go_on.set()
    qtbot.waitUntil(lambda: not reader.is_busy)
    qtbot.wait(20)
    assert told == [3]


def test_what_is_gone_is_no_answer(reader: Reader, qtbot: QtBot) -> None:
    def question(db: Database) -> int:
        raise KeyError("gone")

    reader.ask(question, lambda _: pytest.fail("nothing was found"))
    qtbot.waitUntil(lambda: not reader.is_busy)


def test_what_the_world_does_wrong_is_told(reader: Reader, archive_file: Path, qtbot: QtBot) -> None:
    def question(db: Database) -> int:
        raise ArchiveError(Trouble.MISSING, archive_file)

    with qtbot.waitSignal(reader.failed) as failed:
        reader.ask(question, lambda _: None)
    assert str(archive_file) in failed.args[0]


def test_a_mistake_of_ours_leaves_its_trace(reader: Reader, qtbot: QtBot) -> None:
    with capture_exceptions() as raised:
        reader.ask(lambda db: 1 // 0, lambda _: None)
        qtbot.waitUntil(lambda: not reader.is_busy)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_nothing_can_be_written(reader: Reader, qtbot: QtBot) -> None:
    with qtbot.waitSignal(reader.failed), capture_exceptions():
        reader.ask(_delete_all, lambda _: None)


def test_closing_cuts_a_question_short(archive_file: Path, qtbot: QtBot) -> None:
    reader = Reader(archive_file)
    begun = threading.Event()
    told: list[int] = []

    def question(db: Database) -> int:
        begun.set()
        endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
        return int(db.execute(endless).fetchone()[0])

    reader.ask(question, told.append)
    assert begun.wait(5)
    qtbot.wait(50)
    reader.close()
    qtbot.wait(20)
    assert told == []


def _delete_all(db: Database) -> None:
    from db.connection import writing

    with writing(db):
        db.execute("DELETE FROM quotes")
