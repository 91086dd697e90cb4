"""Gold quotes in, the table of precision, recall and F1 out: `main.py evaluate`."""

from __future__ import annotations

from pathlib import Path

import click

from cli.output import destination
from cli.report import DONE, NothingDoneError, say

EVERY = 10  # documents between two words on the progress


def evaluate(gold: Path, limit: int | None) -> int:
    """Analyses the gold articles in this process and compares; gives the exit code."""
    from attribution.pipeline import Attributor

    from attribution import evaluation

    if not gold.is_file():
        raise NothingDoneError(f"{gold}: Die Datei gibt es nicht. Bitte Schreibweise prüfen.")
    say("Lade Sprachmodelle …")
    try:
        result = evaluation.evaluate(gold, Attributor(), limit=limit, progress=_tell)
    except evaluation.GoldError as error:
        raise NothingDoneError(str(error)) from error
    with destination(None) as stream:
        stream.write(f"{result.format().rstrip()}\n".encode())
    return DONE


def _tell(done: int) -> None:
    if done % EVERY == 0:
        click.echo(f"\r{done} Artikel …", err=True, nl=False)
