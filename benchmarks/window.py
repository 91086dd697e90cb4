"""How long the window takes over invented archives: a filter, a page of the table, an article; and its longest stall.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.window --quotes 10000 100000 --work FOLDER

An answer is timed from the wish until it is painted. A stall is the longest time in which the window could not answer:
the gap between two beats of a timer; beside it stands how long the window's thread had a processor in such a gap at
most, as a busy machine keeps everybody waiting. Archives are kept in the folder: filling one takes far longer.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, thread_time

from PySide6.QtCore import QEventLoop, QObject, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.invented_archive import OUTLETS, fill
from db.rows import QuoteFilter
from gui import theme
from gui.analyser import Analysis
from gui.app import Parts
from gui.quotes_page import QuotesPage

TIMES, LONGEST = 40, 30.0
P95 = 18  # of the nineteen borders of twenty parts


class Heart(QObject):
    """Beats every millisecond if it is let; `longest` is the longest time that it was not."""

    def __init__(self) -> None:
        super().__init__()
        self.start_over()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self.beat)
        self._timer.start()

    def start_over(self) -> None:
        self.longest = self.busiest = 0.0
        self._last, self._worked = perf_counter(), thread_time()

    def beat(self) -> None:
        now, worked = perf_counter(), thread_time()
        self.longest, self.busiest = max(self.longest, now - self._last), max(self.busiest, worked - self._worked)
        self._last, self._worked = now, worked


def until(is_there: Callable[[], bool]) -> float:
    """Seconds; QTest would not let the threads of Python work meanwhile."""
    start, loop = perf_counter(), QEventLoop()
    while not is_there():
        loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if perf_counter() - start > LONGEST:
            raise TimeoutError
    return perf_counter() - start


class Tour:
    """What a person does on the page of quotes, at places drawn by lot."""

    def __init__(self, page: QuotesPage, heart: Heart) -> None:
        self._page, self._lot, self._heart = page, random.Random(1), heart
        self._words = [page.model.index(row, 1).data().split()[0] for row in range(100)]

    def measure(self, name: str, do: Callable[[], float]) -> None:
        self._heart.start_over()
        times = [self._once(do) for _ in range(TIMES)]
        p95 = statistics.quantiles(times, n=20)[P95]
        stall = f"{self._heart.longest * 1000:5.0f} ms ({self._heart.busiest * 1000:.0f} ms of the processor)"
        print(f"  {name:<14} p95 {p95 * 1000:5.0f} ms   longest stall {stall}", flush=True)

    def _once(self, do: Callable[[], float]) -> float:
        """Between two wishes the window has time for itself."""
        passed = do()
        self._heart.beat()
        QApplication.processEvents()
        self._heart.beat()
        return passed

    def filter(self) -> float:
        outlet, text = f"Blatt {self._lot.randrange(OUTLETS)}", self._lot.choice(self._words)
        wanted = QuoteFilter(outlet=outlet) if self._lot.random() < 0.5 else QuoteFilter(text=text)
        start = perf_counter()
        self._page.show_filter(wanted)
        until(lambda: self._page.model.shown == self._page.model.view)
        self._page.table.viewport().repaint()
        return perf_counter() - start

    def scroll(self) -> float:
        table, start = self._page.table, perf_counter()
        table.verticalScrollBar().setValue(self._lot.randrange(table.verticalScrollBar().maximum()))
        row = table.rowAt(5)
        until(lambda: self._page.model.quote_row(row) is not None)
        table.viewport().repaint()
        return perf_counter() - start

    def open_article(self) -> float:
        page, start = self._page, perf_counter()
        page.table.choose(self._lot.randrange(page.model.rowCount()))
        until(lambda: (row := page.table.chosen()) is not None and page.pane.text.chosen == row.id)
        page.pane.repaint()
        return perf_counter() - start


def measure(archive: Path, folder: Path) -> None:
    store = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    with Parts(store, _no_analysis) as parts:
        start = perf_counter()
        parts.start(archive)
        page, heart = parts.window.quotes, Heart()
        until(lambda: page.pane.text.chosen is not None)
        print(f"  {'open archive':<14} {(perf_counter() - start) * 1000:10.0f} ms", flush=True)
        tour = Tour(page, heart)
        tour.measure("filter", tour.filter)
        page.clear_filter()
        until(lambda: page.model.shown == page.model.view and not page.is_stale)
        tour.measure("scroll page", tour.scroll)
        tour.measure("open article", tour.open_article)


def _no_analysis() -> Analysis:
    raise RuntimeError("nothing is imported here")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.window", description=__doc__)
    parser.add_argument("--quotes", type=int, nargs="+", default=[10_000], help="sizes of the archives")
    parser.add_argument("--work", type=Path, help="folder in which archives are kept; without it they are not")
    asked = parser.parse_args()
    app = QApplication([])
    theme.apply(app)
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.work or Path(passing)
        for quotes in asked.quotes:
            archive = folder / f"{quotes}.db"
            fill(archive, quotes, lambda done: print(f"{done} quotes", file=sys.stderr))
            print(f"{quotes} quotes")
            measure(archive, Path(passing))
    return 0


if __name__ == "__main__":
    sys.exit(main())
