"""The books of an import: what is told of a source is what its row says."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from analysis.jobs import Analysing, Failed, Listed
from analysis.waiting import Waiting
from db.rows import Changes
from gui.import_queue import ImportQueue
from gui.queue_rows import QueueRow, QueueState
from ingest.sources import Source

TABLE = Source(Path("/texte/Artikel.csv"))
PARTS = tuple(Source(TABLE.path, part=(number,)) for number in "23")
SECOND, THIRD = (part.origin for part in PARTS)


@pytest.fixture
def queue(qtbot: QtBot) -> ImportQueue:
    """A table of two rows and a line that is broken, just opened."""
    made = ImportQueue()
    made.begin(Waiting())
    made.waiting.add(made.put([TABLE]))
    made.note_taken(made.waiting.take(1))
    made.note_listed(Listed(TABLE, PARTS, (Failed("/texte/Artikel.csv#4", "leer"),)))
    made.waiting.add_found(PARTS)
    return made


def _row(queue: ImportQueue, origin: str) -> QueueRow:
    row = queue.model.find(origin)
    assert row is not None
    return row


def test_the_parts_of_a_table_are_counted_as_they_end(queue: ImportQueue) -> None:
    queue.note_stored(SECOND, 3, Changes(articles=frozenset({7})))
    queue.note_failed("/texte/Artikel.csv#4", "leer")
    table = _row(queue, TABLE.origin)
    assert (table.state, table.parts, table.ended) == (QueueState.OPENED, 3, 2)
    assert (_row(queue, SECOND).quotes, _row(queue, SECOND).article) == (3, 7)


def test_a_part_that_is_tried_again_has_not_ended_and_stays_in_its_place(queue: ImportQueue) -> None:
    queue.note_failed(SECOND, "kaputt")
    queue.put([PARTS[0]])
    assert _row(queue, TABLE.origin).ended == 0
    assert [row.origin for row in queue.model][1] == SECOND
    assert _row(queue, SECOND).inside == TABLE.origin


def test_what_is_under_way_is_not_taken_twice(queue: ImportQueue) -> None:
    assert queue.put([PARTS[0]]) == []


def test_news_of_what_was_cancelled_in_hand_are_not_meant_any_more(queue: ImportQueue) -> None:
    queue.note_taken([PARTS[0]])
    queue.cancel([_row(queue, SECOND)])
    queue.note_analysing(Analysing((SECOND,), 0.6))
    assert _row(queue, SECOND).state is QueueState.CANCELLED
    assert not queue.is_meant(SECOND)
    assert queue.is_meant(THIRD)


def test_what_waits_and_is_cancelled_is_not_read(queue: ImportQueue) -> None:
    queue.cancel([_row(queue, SECOND)])
    assert [source.origin for source in queue.waiting.take(8)] == [THIRD]


def test_the_parts_of_a_table_that_was_cancelled_get_no_rows(qtbot: QtBot) -> None:
    queue = ImportQueue()
    queue.put([TABLE])
    queue.note_taken([TABLE])
    queue.cancel([_row(queue, TABLE.origin)])
    queue.note_listed(Listed(TABLE, PARTS))
    assert queue.model.rowCount() == 1


@pytest.mark.parametrize(("reason", "state"), [("kein Platz", QueueState.FAILED), (None, QueueState.CANCELLED)])
def test_what_nobody_works_on_any_more_is_given_up(queue: ImportQueue, reason: str | None, state: QueueState) -> None:
    queue.note_taken([PARTS[0]])
    queue.give_up(reason)
    assert _row(queue, SECOND).state is state
    assert _row(queue, THIRD).state is QueueState.WAITING


def test_what_is_not_finished_is_what_waits_or_is_in_hand(queue: ImportQueue) -> None:
    queue.note_taken([PARTS[0]])
    assert queue.unfinished() == list(PARTS)
    queue.note_stored(SECOND, 0, Changes())
    assert queue.unfinished() == [PARTS[1]]
