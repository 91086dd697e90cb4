"""The steps of docs/rundgang.md, done in the real window by its own controls; each tells what the window then shows.

    python -m tools.walkthrough [--out docs/screenshots]

reads the five articles with the real models and takes the pictures of the page; needs a running X server. The tests do
the same steps with frozen parses and compare what they tell with what the page says.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import chdir
from pathlib import Path

import click
from PySide6.QtCore import QItemSelectionModel, QSettings, Qt
from PySide6.QtWidgets import QApplication

from analysis.analyser import Analyser as ChildAnalysis
from export.csv_table import CsvDialect
from export.formats import Format
from gui import dialogs, language, theme
from gui.app import Parts
from gui.exporting import ExportTarget
from gui.views.review_bar import Queue
from gui.views.row_list import RowList
from tools.screenshots import settle

ROOT = Path(__file__).parents[1]
ARTICLES = ROOT / "docs" / "rundgang"
SIZE = (1280, 800)
PATIENCE = 120.0
Until = Callable[[Callable[[], bool]], None]
"""Waits until something holds."""


class Walk:
    """Every method is one step; they are done in this order."""

    def __init__(self, parts: Parts, until: Until) -> None:
        self._parts, self._window, self._until = parts, parts.window, until

    def bring_in(self, folder: Path = ARTICLES) -> str:
        """By "Ordner importieren"; what fits through the filter stands above the table."""
        self._window.imports.import_given([folder])
        self._until(lambda: not self._parts.importer.is_busy)
        return self._counted("18 ")

    def read(self) -> str:
        """Full text; the first row is then shown in its article."""
        page = self._window.quotes
        page.filter_bar.text.setText("Millionen")
        counted = self._counted("5 ")
        page.table.choose(0)
        self._until(lambda: bool(page.pane.reasons))
        return counted

    def review(self) -> str:
        """The doubtful first; A, A, A."""
        page, deeds = self._window.quotes, self._window.deeds
        page.clear_filter()
        page.review_bar.choose(Queue.DOUBTFUL)
        self._counted("18 ")
        for left in (17, 16, 15):
            deeds.accept.trigger()
            self._counted(f"{left} ")
        return page.review_bar.told.text()

    def choose_namesakes(self) -> str:
        """Two speakers that are one."""
        page = self._window.speakers
        self._window.quotes.review_bar.choose(Queue.ALL)
        self._window.pages.go_to("speakers")
        self._until(lambda: page.model.rowCount() == 5)
        _select(page.list, self._rows(page.list, "Helene Marx"))
        return page.count.text()

    def merge(self) -> str:
        page = self._window.speakers
        page.merge.trigger()
        self._until(lambda: page.model.rowCount() == 4)
        return page.count.text()

    def compare(self) -> tuple[str, ...]:
        """The wording tree of what most outlets have."""
        page = self._window.statements
        self._window.pages.go_to("statements")
        self._until(lambda: page.pane.model.rowCount() == 3)
        return self._outlets()

    def take_out(self) -> tuple[str, ...]:
        """The Rundschau's variant, by Del."""
        page = self._window.statements
        page.pane.list.choose(2)
        page.take_out.trigger()
        self._until(lambda: page.pane.model.rowCount() == 2)
        return self._outlets()

    def check(self) -> str:
        page = self._window.check
        self._window.pages.go_to("check")
        page.bar.text.setPlainText("Die Reparatur wird 5 Millionen Euro kosten")
        page.bar.speaker.setEditText("Helene Marx")
        page.bar.button.click()
        self._until(lambda: page.model.rowCount() == 5)
        return page.verdict.text()

    def export(self, place: Path) -> str:
        """What the filter lets through, as a dossier."""
        self._window.pages.go_to("quotes")
        self._window.quotes.filter_bar.text.setText("Brücke")
        self._counted("7 ")
        ask = dialogs.ask_export
        dialogs.ask_export = lambda *_: ExportTarget(place, Format.HTML, CsvDialect.GERMAN)  # no dialog of the system
        self._window.exports.export_table()
        dialogs.ask_export = ask
        self._until(lambda: self._window.statusBar().currentMessage()[:1].isdigit())
        return self._window.statusBar().currentMessage()

    def _counted(self, start: str) -> str:
        page = self._window.quotes
        self._until(lambda: not page.is_stale and page.count.text().startswith(start) and "in" in page.count.text())
        return page.count.text()

    def _outlets(self) -> tuple[str, ...]:
        tree = self._window.statements.pane.tree
        return tuple(row.quote.outlet for row in tree.variants) if tree else ()

    def _rows(self, list_: RowList, name: str) -> list[int]:
        model = list_.model()
        told = (model.index(row, 0).data(Qt.ItemDataRole.UserRole).name for row in range(model.rowCount()))
        return [row for row, each in enumerate(told) if each.startswith(name)]


def _select(list_: RowList, rows: list[int]) -> None:
    first, *others = rows
    flags = QItemSelectionModel.SelectionFlag
    list_.choose(first)
    for row in others:
        list_.selectionModel().select(list_.model().index(row, 0), flags.Select | flags.Rows)


def _until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError("the window does not show what the walk-through says")
        settle()


def _walk(walk: Walk, grab: Callable[[str], None], folder: Path) -> None:
    """With a picture after most steps."""
    for step, picture in (
        (lambda: walk.bring_in(folder), ""),
        (walk.read, "lesen"),
        (walk.review, "durchsehen"),
        (walk.choose_namesakes, "sprecher"),
        (walk.merge, ""),
        (walk.compare, "aussage"),
        (walk.take_out, ""),
        (walk.check, "pruefen"),
        (lambda: walk.export(Path("Dossier.html")), ""),
    ):
        click.echo(step())
        if picture:
            grab(f"rundgang-{picture}")


def shoot(out: Path) -> None:
    """In a folder of its own, so that no picture shows where it was taken."""
    os.environ |= {language.VARIABLE: "de", theme.VARIABLE: "light"}
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Zitatspur")
    language.install(app, language.wanted_locale())
    theme.apply(app)

    def grab(name: str) -> None:
        settle()
        app.primaryScreen().grabWindow(0, 0, 0, *SIZE).save(str(out / f"{name}.png"))

    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        Path("rundgang").symlink_to(ARTICLES, target_is_directory=True)
        store = QSettings(str(Path(folder) / "rundgang.ini"), QSettings.Format.IniFormat)
        with Parts(store, ChildAnalysis) as parts:
            parts.start(Path("Lindenbrücke.db"))
            parts.window.setGeometry(0, 0, *SIZE)
            _walk(Walk(parts, _until), grab, Path("rundgang"))


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=ROOT / "docs" / "screenshots")
def main(out: Path) -> None:
    """Takes the pictures."""
    shoot(out.resolve())


if __name__ == "__main__":
    main()
