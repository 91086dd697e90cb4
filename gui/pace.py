"""When articles were done in, how many a minute and how long the rest takes out: measured, or None."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

LEAST = 5
"""So many articles must be done before anything is said of the rest."""
LOOK_BACK = 80  # articles: an import may turn from short ones to long ones
BURST = 0.5  # seconds; articles analysed together are done together


class Pace:
    """A watch that stands still in a pause. Loading the models is no article's time: it counts from the first ones."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._ends = deque[float](maxlen=LOOK_BACK)
        self._paused_at: float | None = None
        self._stood_still = 0.0

    def note_done(self) -> None:
        self._ends.append(self._now())

    def pause(self) -> None:
        self._paused_at = self._paused_at or self._clock()

    def resume(self) -> None:
        if self._paused_at is not None:
            self._stood_still += self._clock() - self._paused_at
            self._paused_at = None

    @property
    def per_minute(self) -> float | None:
        seconds = self._seconds_each()
        return None if seconds is None else 60 / seconds

    def seconds_left(self, articles: int) -> float | None:
        seconds = self._seconds_each()
        return None if seconds is None else articles * seconds

    def _seconds_each(self) -> float | None:
        if not self._ends:
            return None
        first, last = self._ends[0], self._ends[-1]
        done = sum(end - first > BURST for end in self._ends)
        return (last - first) / done if done >= LEAST else None

    def _now(self) -> float:
        return (self._paused_at or self._clock()) - self._stood_still
