"""The name of a model set in, the set on this machine, in use or checked: `main.py models …`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from attribution.model_folder import describe
from cli.output import print_lines
from cli.report import DONE, SOME_FAILED, InterruptedByUserError, counted, say
from language_models.installing import InstallProgress, install
from language_models.sets import BUNDLED_SET, SETS, ModelSet, named_set
from language_models.shelf import Shelf
from language_models.verifying import Fault, verify

if TYPE_CHECKING:
    from db.rows import ModelsRow

MB = 1_000_000
KINDS = {
    "bundled": "mitgeliefert",
    "official": "Stanzas eigene, mit Zeichenmodellen",
    "official-fast": "Stanzas eigene, ohne Zeichenmodelle",
}
FAULTS = {
    Fault.MISSING: "fehlt",
    Fault.CHANGED: "ist verändert (Prüfsumme stimmt nicht)",
    Fault.UNREADABLE: "lässt sich nicht lesen",
}
SET_UP_ANEW = "das Programm neu einrichten oder neu herunterladen"


def list_sets(archive: Path | None) -> int:
    """Every set with its state; with an archive, which models found its quotes."""
    shelf = Shelf.of_user()
    lines = [_line(shelf, models) for models in SETS]
    if archive is not None:
        lines += ["", f"In {archive.name}:", *_of_archive(archive)]
    print_lines(lines)
    return DONE


def install_set(name: str) -> int:
    """Fetches a set and chooses it."""
    shelf, models = Shelf.of_user(), named_set(name)
    try:
        with _Bars() as bars:
            install(shelf, models, bars.show)
    except KeyboardInterrupt:
        words = f"\nAbgebrochen; was geladen ist, bleibt. Weiter geht es mit: main.py models install {name}"
        raise InterruptedByUserError(words) from None
    return use_set(name)


def use_set(name: str) -> int:
    """Chooses a set that is there."""
    shelf = Shelf.of_user()
    models = shelf.use(name)
    say(f"Ab jetzt werden die Sprachmodelle „{name}“ verwendet ({describe(shelf.folder(models))}).")
    say("Vorhandene Archive neu analysieren: main.py models reanalyse --db …")
    if models != BUNDLED_SET:
        say(f"Zurück zu den mitgelieferten: main.py models use {BUNDLED_SET.name}")
    return DONE


def verify_sets() -> int:
    """Checks all files of all sets that are there."""
    shelf = Shelf.of_user()
    faults = [line for models in SETS if shelf.has(models) for line in _verified(shelf, models)]
    return SOME_FAILED if faults else DONE


def _line(shelf: Shelf, models: ModelSet) -> str:
    mark = "*" if shelf.in_use() == models else " "
    state = (
        _state(shelf.folder(models)) if shelf.has(models) else f"nicht geladen: main.py models install {models.name}"
    )
    return f"{mark} {models.name:<14} {KINDS[models.name]:<37} {state}"


def _state(folder: Path) -> str:
    size = sum(file.stat().st_size for file in folder.rglob("*.pt"))
    return f"{size / MB:.1f} MB  {describe(folder)}".replace(".", ",", 1)


def _of_archive(archive: Path) -> Iterator[str]:
    from db import queries
    from db.connection import open_archive

    with closing(open_archive(archive, create=False)) as db:
        rows: list[ModelsRow] = queries.models_used(db)
    for row in rows:
        quotes = counted(row.quotes, "Zitat", "Zitate")
        yield f"  {quotes} in {counted(row.articles, 'Artikel', 'Artikeln')}: {row.models}"
    if not rows:
        yield "  noch keine Zitate"


def _verified(shelf: Shelf, models: ModelSet) -> list[str]:
    """Prints how a set is, and gives the lines that tell of faults."""
    verdicts = verify(shelf.folder(models))
    faults = [f"  {v.file.place}: {FAULTS[v.fault]}" for v in verdicts if v.fault]
    if not faults:
        print_lines([f"{models.name}: {counted(len(verdicts), 'Datei', 'Dateien')}, alle unverändert"])
        return []
    cure = SET_UP_ANEW if models == BUNDLED_SET else f"main.py models install {models.name}"
    print_lines([f"{models.name}: {len(faults)} von {counted(len(verdicts), 'Datei', 'Dateien')} fehlerhaft", *faults])
    say(f"Abhilfe für „{models.name}“: {cure}")
    return faults


class _Bars:
    """A progress bar a file on standard error; where that is no terminal, a line."""

    def __init__(self) -> None:
        self._stack, self._number, self._shown = ExitStack(), 0, 0
        self._bar: Any = None

    def __enter__(self) -> _Bars:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    def show(self, progress: InstallProgress) -> None:
        if progress.number != self._number:
            self._stack.close()
            self._begin(progress)
        self._bar.update(progress.loaded - self._shown)
        self._shown = progress.loaded

    def _begin(self, progress: InstallProgress) -> None:
        self._number, self._shown = progress.number, 0
        size = f" ({progress.total / MB:.1f} MB)".replace(".", ",") if progress.total else ""
        label = f"[{progress.number}/{progress.files}] {progress.name}{size}"
        length = progress.total or 1
        bar: Any = click.progressbar(length=length, label=label, file=sys.stderr)
        self._bar = self._stack.enter_context(bar)
