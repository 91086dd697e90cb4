"""Speed and time left are measured, or not told at all."""

from __future__ import annotations

import pytest

from gui.pace import LEAST, Pace


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


def _done(pace: Pace, clock: Clock, articles: int, seconds: float) -> None:
    for _ in range(articles):
        clock.now += seconds
        pace.note_done()


def test_nothing_is_told_after_few_articles(clock: Clock) -> None:
    pace = Pace(clock)
    _done(pace, clock, LEAST, 2)
    assert (pace.per_minute, pace.seconds_left(10)) == (None, None)
    _done(pace, clock, 1, 2)
    assert (pace.per_minute, pace.seconds_left(10)) == (30, 20)


def test_loading_the_models_is_no_articles_time(clock: Clock) -> None:
    pace = Pace(clock)
    clock.now += 60
    _done(pace, clock, LEAST + 1, 2)
    assert pace.per_minute == 30


def test_a_pause_does_not_count(clock: Clock) -> None:
    pace = Pace(clock)
    _done(pace, clock, 4, 2)
    pace.pause()
    clock.now += 1000
    pace.resume()
    _done(pace, clock, 4, 2)
    assert pace.per_minute == 30


def test_what_is_analysed_together_does_not_look_faster_than_it_is(clock: Clock) -> None:
    pace = Pace(clock)
    for _ in range(3):
        clock.now += 16
        for _ in range(8):
            pace.note_done()
    assert pace.per_minute == 30


def test_an_import_that_turns_slow_is_told_as_slow(clock: Clock) -> None:
    pace = Pace(clock)
    _done(pace, clock, 50, 1)
    _done(pace, clock, 200, 6)
    assert pace.per_minute == 10
