"""Gold quotes in, tables of precision, recall and F1 and a page of errors out: `main.py evaluate`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from cli.model_choice import models_in_use
from cli.output import destination
from cli.report import DONE, LOADING, NothingDoneError, say

if TYPE_CHECKING:
    from attribution.evaluating.evaluation import Compared

EVERY = 10  # documents between two words on the progress


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be seen beside the first table: details, the worst articles, the page of errors."""

    details: bool = False
    worst: int | None = None
    page: Path | None = None


def evaluate(gold: Path, limit: int | None, wanted: Wanted) -> int:
    """Analyses the gold articles in this process and compares; gives the exit code."""
    if not gold.is_file():
        raise NothingDoneError(f"{gold}: Die Datei gibt es nicht. Bitte Schreibweise prüfen.")
    if wanted.page and not wanted.page.resolve().parent.is_dir():
        raise NothingDoneError(f"„{wanted.page}“: Den Ordner dafür gibt es nicht. Bitte erst anlegen.")
    say(LOADING)
    documents = _compared(gold, limit)
    try:
        with destination(None) as stream:
            stream.write(("\n\n".join(_tables(documents, wanted)) + "\n").encode())
    finally:  # whoever reads only the head of the tables gets the page all the same
        if wanted.page:
            _write_page(wanted.page, documents)
    return DONE


def _compared(gold: Path, limit: int | None) -> list[Compared]:
    from attribution.evaluating.evaluation import evaluate
    from attribution.evaluating.gold import GoldError
    from attribution.pipeline import Attributor

    try:
        return evaluate(gold, Attributor(models_in_use(), threads=1), limit=limit, progress=_tell)
    except GoldError as error:
        raise NothingDoneError(str(error)) from error


def _tables(documents: Sequence[Compared], wanted: Wanted) -> Iterator[str]:
    from attribution.evaluating import evaluation_report
    from attribution.evaluating.evaluation import tally

    yield tally(documents).format()
    if wanted.details:
        yield evaluation_report.details(documents)
    if wanted.worst:
        yield evaluation_report.worst(documents, wanted.worst)


def _write_page(file: Path, documents: Sequence[Compared]) -> None:
    from attribution.evaluating.error_page import error_page

    with destination(file) as stream:
        stream.write(error_page(documents).encode())
    say(f"Die Fehler stehen in {file}. Die Seite enthält Gold-Daten (CC BY-NC-SA): nicht weitergeben.")


def _tell(done: int) -> None:
    if done % EVERY == 0:
        say(f"{done} Artikel …")
