"""The built-in example in, a picture of every screen out: light and dark, German and English.

    python -m tools.screenshots [--out docs/screenshots] [--size 1280x800]

Needs a running X server (`make screenshots` starts a virtual one). The window is the real one: each picture is taken
from the screen, in a process of its own, with settings and an archive that are thrown away.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import click
from PySide6.QtCore import QEventLoop, QRect, QSettings, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog

from analysis.analyser import Analyser as ChildAnalysis
from gui import language, theme
from gui.app import Parts
from gui.import_desk import EXAMPLE
from gui.main_window import MainWindow
from gui.models.quote_model import Column
from gui.queue_rows import QueueState
from gui.views.review_bar import Queue
from ingest.sources import Source

ROOT = Path(__file__).parents[1]
THEMES, LANGUAGES = ("light", "dark"), ("de", "en")
SUFFIXES = {"light": "", "dark": "-dunkel"}
SETTLE_MS = 1_200
"""Longer than any answer from so small an archive takes."""
SOON_MS, MOVING = 250, frozenset({"warteschlange"})
"""What does not stand still is taken as soon as it is painted."""
LOOK_MS, PATIENCE_MS = 20, 300_000
TITLE_HEIGHT = 30
SEEN = 2  # articles that are done when the import is shown
CHANGED = ("zwei Stunden zur Arbeit", "drei Stunden zur Arbeit")
TABLE = "Nr;Gruppe;Kurz;Stand\n1;Verkehr;Brücke zu;02.03.2026\n2;Rat;Haushalt steht;03.03.2026\n"
QUESTION = "Ich habe den Funkverkehr gehört"


def settle(milliseconds: int = SETTLE_MS) -> None:
    """Lets the window and its threads work; QTest.qWait would not let Python threads in."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def until(is_so: Callable[[], bool]) -> None:
    """For what takes as long as it takes, up to a limit."""
    loop, looks = QEventLoop(), QTimer(interval=LOOK_MS)
    looks.timeout.connect(lambda: loop.quit() if is_so() else None)
    looks.start()
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    loop.exec()


def read_again(window: MainWindow) -> None:
    """An import under way: the example once more, which is known by now, and what cannot be read."""
    window.quotes.review_bar.choose(Queue.ALL)
    window.quotes.table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
    counts = window.imports.panel.table.rows.counts
    with tempfile.TemporaryDirectory() as folder:
        for name, content in (("Leitartikel.pdf", b"%PDF-1.7 "), ("Notiz.txt", b"")):
            (Path(folder) / name).write_bytes(content)
        window.imports.import_given([Path(folder) / "Leitartikel.pdf", Path(folder) / "Notiz.txt", EXAMPLE])
        until(lambda: counts[QueueState.FAILED] == len(os.listdir(folder)))
    until(lambda: counts[QueueState.KNOWN] >= SEEN and counts[QueueState.ANALYSING] > 0)


def stop_reading(window: MainWindow) -> None:
    window.imports.bar.cancel.click()
    until(lambda: window.deeds.close.isEnabled())


def welcome(window: MainWindow) -> None:
    stop_reading(window)
    window.deeds.close.trigger()
    window.welcome.set_recent([Path("Archive") / "Beispiel.db"])


def choose(window: MainWindow) -> None:
    """The next row of the shown page."""
    window.pages.current.step(1)


def page(key: str, prepare: Callable[[MainWindow], None]) -> Callable[[MainWindow], None]:
    """Turns to a page and does what makes it show something."""

    def show(window: MainWindow) -> None:
        window.pages.go_to(key)
        settle()
        prepare(window)

    return show


def ask(window: MainWindow) -> None:
    window.check.bar.text.setPlainText(QUESTION)
    window.check.bar.button.click()


def show_versions(window: MainWindow) -> None:
    """Of the article that was changed."""
    quotes = window.quotes
    rows = range(quotes.model.rowCount())
    quotes.table.choose(next(row for row in rows if CHANGED[1] in quotes.model.index(row, Column.QUOTE).data()))
    settle(SOON_MS)
    quotes.pane.versions.click()


def go_through(window: MainWindow) -> None:
    window.quotes.review_bar.choose(Queue.DOUBTFUL)


def look_back(window: MainWindow) -> None:
    """At two decisions, of which one was undone."""
    for deed in (window.deeds.accept, window.deeds.reject, window.deeds.undo):
        deed.trigger()
        settle()
    window.deeds.history.trigger()


def ask_columns(window: MainWindow) -> None:
    """Of a table in which nothing looks like a text."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "Meldungen.csv"
        table.write_text(TABLE, encoding="utf-8")
        window.imports.columns.ask(Source(table))
        until(lambda: bool(dialogs()))


SCREENS: dict[str, Callable[[MainWindow], None]] = {
    "zitate": page("quotes", choose),
    "aussagen": page("statements", choose),
    "sprecher": page("speakers", choose),
    "outlets": page("outlets", lambda window: None),
    "pruefen": page("check", ask),
    "spalten": page("quotes", ask_columns),
    "versionen": page("quotes", show_versions),
    "einstellungen": page("quotes", lambda window: window.deeds.settings.trigger()),
    "tasten": page("quotes", lambda window: window.deeds.shortcuts.trigger()),
    "sicherungen": page("quotes", lambda window: window.deeds.backups.trigger()),
    "sprachmodelle": page("quotes", lambda window: window.deeds.models.trigger()),
    "verlauf": page("quotes", look_back),
    "durchsicht": page("quotes", go_through),
    "warteschlange": page("quotes", read_again),
    "willkommen": welcome,
}


def dialogs() -> list[QDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def frame(picture: QPixmap, dialog: QDialog) -> None:
    """What a desktop would put around it, which a bare X server does not."""
    colours, inside = theme.colours(), dialog.geometry()
    head = QRect(inside.left(), inside.top() - TITLE_HEIGHT, inside.width(), TITLE_HEIGHT)
    painter = QPainter(picture)
    painter.setFont(dialog.font())
    painter.fillRect(head, QColor(colours.selection))
    painter.setPen(QColor(colours.text))
    painter.drawText(head, Qt.AlignmentFlag.AlignCenter, dialog.windowTitle())
    painter.setPen(QColor(colours.quiet))
    painter.drawRect(head.united(inside))
    painter.end()


def change_an_article(archive: Path) -> None:
    """As a newspaper does after some hours: the archive then has an earlier version of it."""
    (article,) = (file for file in EXAMPLE.rglob("*.txt") if CHANGED[0] in file.read_text("utf-8"))
    with tempfile.TemporaryDirectory() as folder:
        changed = Path(folder) / article.name
        changed.write_text(article.read_text("utf-8").replace(*CHANGED), encoding="utf-8")
        call = [sys.executable, "main.py", "import", "--db", str(archive)]
        call += ["--outlet", article.parent.name, str(changed)]
        subprocess.run(call, cwd=ROOT, check=True)


def shoot(archive: Path, out: Path, width: int, height: int, suffix: str) -> None:
    """Takes all pictures in this process's theme and language."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Zitatspur")
    language.install(app, language.wanted_locale())
    theme.apply(app)
    store = QSettings(str(archive.with_suffix(".ini")), QSettings.Format.IniFormat)
    os.chdir(archive.parent)  # a path that is shown names nobody's folders
    with Parts(store, ChildAnalysis) as parts:
        parts.start(Path(archive.name))
        parts.window.setGeometry(0, 0, width, height)
        for name, show in SCREENS.items():
            show(parts.window)
            settle(SOON_MS if name in MOVING else SETTLE_MS)
            picture = app.primaryScreen().grabWindow(0, 0, 0, width, height)
            for dialog in dialogs():
                frame(picture, dialog)
                dialog.close()
            picture.save(str(out / f"{name}{suffix}.png"))


def runs() -> Iterator[tuple[dict[str, str], str]]:
    """Environment and ending of the file names for each language and theme."""
    for code, look in product(LANGUAGES, THEMES):
        ending = SUFFIXES[look] + ("" if code == "de" else f"-{code}")
        yield os.environ | {language.VARIABLE: code, theme.VARIABLE: look, "LOGNAME": "Redaktion"}, ending


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=ROOT / "docs" / "screenshots")
@click.option("--size", default="1280x800", show_default=True)
@click.option("--suffix", hidden=True)
@click.option("--archive", type=click.Path(path_type=Path), hidden=True)
def main(out: Path, size: str, suffix: str | None, archive: Path | None) -> None:
    """Takes the pictures; with a suffix only those of this process."""
    width, height = map(int, size.split("x"))
    if archive is not None:
        return shoot(archive, out, width, height, suffix or "")
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        example = Path(folder) / "Beispiel.db"
        subprocess.run([sys.executable, "main.py", "import", "--db", example, "example"], cwd=ROOT, check=True)
        change_an_article(example)
        for environment, ending in runs():
            call = [sys.executable, "-m", "tools.screenshots", "--out", str(out.resolve()), "--size", size]
            own = Path(folder) / f"Bilder{ending}" / example.name  # decisions of one run are none of the next
            own.parent.mkdir()
            shutil.copy(example, own)
            call += ["--archive", str(own), "--suffix", ending]
            subprocess.run(call, cwd=ROOT, env=environment, check=True)
    return None


if __name__ == "__main__":
    main()
