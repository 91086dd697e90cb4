"""How long the window could not answer: beats of a timer in, the longest gaps between two of them out."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, QObject, QTimer

LONGEST = 300.0
BEAT_MS = 2


class Heart(QObject):
    """Beats if it is let. `longest` is the longest gap, `own` the longest without what other processes took of it,
    `busiest` the most that the thread worked in a gap."""

    def __init__(self) -> None:
        super().__init__()
        self._schedule = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self.start_over()
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def start_over(self) -> None:
        self.longest = self.own = self.busiest = 0.0
        self._last, self._worked, self._queued = perf_counter(), thread_time(), self._waited()

    def beat(self) -> None:
        now, worked, queued = perf_counter(), thread_time(), self._waited()
        gap = now - self._last
        self.longest, self.own = max(self.longest, gap), max(self.own, gap - (queued - self._queued))
        self.busiest = max(self.busiest, worked - self._worked)
        self._last, self._worked, self._queued = now, worked, queued

    def told(self) -> str:
        longest, own, busiest = (round(seconds * 1000) for seconds in (self.longest, self.own, self.busiest))
        return f"longest stall {longest:4} ms ({own} without waiting for a processor, {busiest} of work)"

    def _waited(self) -> float:
        """Seconds in which this thread was ready and had no processor; Linux alone tells."""
        return int(self._schedule.read_text().split()[1]) / 1e9 if self._schedule.exists() else 0.0


def until(is_there: Callable[[], bool]) -> float:
    """Seconds; QTest would not let the threads of Python work meanwhile."""
    start, loop = perf_counter(), QEventLoop()
    while not is_there():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if perf_counter() - start > LONGEST:
            raise TimeoutError
    return perf_counter() - start
