"""How long the window takes over invented archives: a filter, a page of the table, an article; and its longest stalls,
also while articles come in and while their statements are linked.

    QT_QPA_PLATFORM=offscreen python -m benchmarks.window --quotes 10000 100000 --work FOLDER

An answer is timed from the wish until it is painted. A stall is the longest time in which the window could not answer:
the gap between two beats of a timer; beside it stands the longest without the time in which other processes had the
processors, and how long the window's thread worked in a gap at most. Archives are kept in the folder: filling one takes
far longer.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, time_ns

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from benchmarks.heart import Heart, until
from benchmarks.invented_analysis import InventedAnalysis
from benchmarks.invented_archive import OUTLETS, fill, is_filled
from db.rows import QuoteFilter
from gui import theme
from gui.app import Parts, spare_modules
from gui.import_progress import Stage
from gui.quotes_page import QuotesPage

TIMES, IMPORTED = 40, 40
P95 = 18  # of the nineteen borders of twenty parts


class Tour:
    """What a person does on the page of quotes, at places drawn by lot."""

    def __init__(self, page: QuotesPage, heart: Heart) -> None:
        self._page, self._lot, self._heart = page, random.Random(1), heart
        self._words = [page.model.index(row, 1).data().split()[0] for row in range(100)]

    def measure(self, name: str, do: Callable[[], float]) -> None:
        self._heart.start_over()
        times = [self._once(do) for _ in range(TIMES)]
        p95 = statistics.quantiles(times, n=20)[P95]
        print(f"  {name:<14} p95 {p95 * 1000:5.0f} ms   {self._heart.told()}", flush=True)

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
    analysis = InventedAnalysis(str(time_ns()))
    with Parts(store, lambda: analysis) as parts:
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
        bring_in(parts, heart, folder)


def bring_in(parts: Parts, heart: Heart, folder: Path) -> None:
    """Articles, and then their statements; afterwards the window has shown all of it."""
    files = [folder / f"Artikel {number}.txt" for number in range(IMPORTED)]
    for file in files:
        file.write_text(file.name)
    heart.start_over()
    parts.window.imports.import_given(files)
    read = until(lambda: parts.importer.stage is Stage.MATCHING)
    print(f"  {'import':<14} {read:9.0f} s    {heart.told()}", flush=True)
    heart.start_over()
    linked = until(lambda: not parts.importer.is_busy)
    until(lambda: not parts.window.quotes.is_stale)
    print(f"  {'match':<14} {linked:9.0f} s    {heart.told()}", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.window", description=__doc__)
    parser.add_argument("--quotes", type=int, nargs="+", default=[10_000], help="sizes of the archives")
    parser.add_argument("--work", type=Path, help="folder in which archives are kept; without it they are not")
    asked = parser.parse_args()
    app = QApplication([])
    theme.apply(app)
    spare_modules()
    with tempfile.TemporaryDirectory() as passing:
        folder = asked.work or Path(passing)
        for quotes in asked.quotes:
            archive = folder / f"{quotes}.db"
            if not is_filled(archive, quotes):
                fill(archive, quotes, lambda done: print(f"{done} quotes", file=sys.stderr))
            print(f"{quotes} quotes")
            measure(archive, Path(passing))
    return 0


if __name__ == "__main__":
    sys.exit(main())
