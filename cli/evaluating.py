"""Gold quotes in, the table of precision, recall and F1 out: `main.py evaluate`."""

from __future__ import annotations

from pathlib import Path

from cli.output import destination
from cli.report import DONE, LOADING, NothingDoneError, say

EVERY = 10  # documents between two words on the progress


def evaluate(gold: Path, limit: int | None) -> int:
    """Analyses the gold articles in this process and compares; gives the exit code."""
    from attribution import evaluation
    from attribution.pipeline import Attributor

    if not gold.is_file():
        raise NothingDoneError(f"{gold}: Die Datei gibt es nicht. Bitte Schreibweise prüfen.")
    say(LOADING)
    try:
        result = evaluation.evaluate(gold, Attributor(threads=1), limit=limit, progress=_tell)
    except evaluation.GoldError as error:
        raise NothingDoneError(str(error)) from error
    with destination(None) as stream:
        stream.write(f"{result.format().rstrip()}\n".encode())
    return DONE


def _tell(done: int) -> None:
    if done % EVERY == 0:
        say(f"{done} Artikel …")
