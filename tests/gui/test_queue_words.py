"""The queue speaks in words that are true for one as for many."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from gui.pace import Pace
from gui.queue_rows import QueueState
from gui.queue_words import count_words, pace_words


def _pace(seconds: float) -> Pace:
    """Twenty articles, so many seconds apart."""
    ends = iter(range(1, 100))
    pace = Pace(lambda: next(ends) * seconds)
    for _ in range(20):
        pace.note_done()
    return pace


@pytest.mark.parametrize(
    ("seconds", "left", "words"),
    [
        (2, 10, "30 articles a minute, less than a minute left"),
        (2, 100, "30 articles a minute, about 4 min left"),
        (40, 500, "1.5 articles a minute, about 6 h left"),
        (2, 0, "30 articles a minute"),
    ],
)
def test_speed_and_time_left_are_told_roundly(qtbot: QtBot, seconds: float, left: int, words: str) -> None:
    assert pace_words(_pace(seconds), left) == words


def test_nothing_is_said_of_what_nobody_can_know(qtbot: QtBot) -> None:
    assert pace_words(Pace(), 100) == ""


def test_failures_are_counted_first_and_what_there_is_none_of_not_at_all(qtbot: QtBot) -> None:
    counts = {QueueState.DONE: 30, QueueState.CHANGED: 1, QueueState.FAILED: 2, QueueState.WAITING: 0}
    assert count_words(counts) == "2 failed, 31 done"


def test_every_row_is_counted_whatever_is_done_to_it(qtbot: QtBot) -> None:
    counts = dict.fromkeys(QueueState, 1)
    said = [int(words.split()[0]) for words in count_words(counts).split(", ")]
    assert sum(said) == len(QueueState) - 1  # a file that was opened is counted by its parts
