"""Is anything lost when the program is killed? Kills it with signal 9 at random moments, and looks.

    python -m benchmarks.killing --work FOLDER [--moments 200] [--seed 1]

Six kinds of work, in turn: an import whose parent is killed, one whose child is, matching anew, decisions with undo and
redo, an export, a migration. After every moment the archive must open, `db.invariants.faults` find nothing, and all be
there that was told as done; then the work goes on from what the kill left. Every import is
finished by a last run, after which all articles must be there.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import time
from collections import Counter
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import click

from benchmarks import killed_deeds as deeds
from benchmarks.killed_deeds import Deed
from db.backups import backups
from db.connection import open_archive
from db.invariants import faults
from tests.db.older import back_to_first_version

ARTICLES = 80
TABLE = "zitate.csv"
KINDS = ("import", "child", "match", "decide", "export", "migrate")


@dataclass(slots=True)
class Tally:
    """What happened, by kind of work; `seconds`: how long it takes unkilled, within which the moment lies."""

    seconds: dict[str, float] = field(default_factory=dict)
    killed: Counter[str] = field(default_factory=Counter)
    finished: Counter[str] = field(default_factory=Counter)
    stored: Counter[str] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)


def killed_while(deed: Deed, archive: Path, after: float | None, *, child: bool = False) -> tuple[bool, list[str]]:
    """Runs it in a process of its own; whether the kill met it at work, and what it had told. None: without a kill."""
    reading, writing = os.pipe()
    process = os.fork()
    if not process:
        os.close(reading)
        with suppress(BaseException):
            deed(archive, lambda words: os.write(writing, f"{words}\n".encode()) and None)
            os._exit(0)
        os._exit(1)
    os.close(writing)
    time.sleep(after or 0)
    told, met = b"", False
    if after is None:
        pass
    elif child:
        told = os.read(reading, 1_000_000)
        met = _kill_child(told.decode())
    else:
        os.kill(process, signal.SIGKILL)
    with os.fdopen(reading, "rb") as pipe:
        told += pipe.read()
    _, status = os.waitpid(process, 0)
    if status not in (0, signal.SIGKILL):
        raise RuntimeError(f"the work broke off by itself: {status}")
    return met if child else status != 0, told.decode().splitlines()


def _kill_child(told: str) -> bool:
    numbers = [int(line.split()[1]) for line in told.splitlines() if line.startswith("child ")]
    for number in numbers[-1:]:
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
            return True
    return False


def whats_lost(archive: Path, told: list[str]) -> list[str]:
    """Opens the archive as a user would afterwards."""
    with closing(open_archive(archive)) as db:
        found = [f"{fault.rule.name} {fault.times} {fault.example}" for fault in faults(db)]
        there = {row["origin"] for row in db.query("SELECT origin FROM articles")}
        (decisions,) = db.execute("SELECT count(*) FROM decisions").fetchone()
    for line in told:
        kind, _, value = line.partition(" ")
        if kind == "article" and value not in there:
            found.append(f"article {value}")
        if kind == "decisions" and int(value) > decisions:
            found.append(f"{int(value) - decisions} decisions")
    for backup in backups(archive):
        with closing(sqlite3.connect(backup.path)) as copy:
            if copy.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                found.append(f"backup {backup.number}")
    return found


def one_moment(kind: str, archive: Path, chance: random.Random, tally: Tally) -> None:
    after = chance.uniform(0, tally.seconds[kind])
    target = _older(archive) if kind == "migrate" else archive
    table = archive.with_name(TABLE)
    met, told = killed_while(_work(archive)[kind], target, after, child=kind == "child")
    (tally.killed if met else tally.finished)[kind] += 1
    tally.stored[kind] += met and any(not words.startswith("child") for words in told)
    tally.lost += [f"{kind} after {after:.3f} s: {words}" for words in whats_lost(target, told)]
    if table.exists() and not table.read_bytes().endswith(b"\n"):
        tally.lost.append(f"{kind}: half a table")


def _work(archive: Path) -> dict[str, Deed]:
    return {
        "import": partial(deeds.import_articles, number=ARTICLES),
        "child": partial(deeds.import_articles, number=ARTICLES),
        "match": deeds.match,
        "decide": deeds.decide,
        "export": partial(deeds.export, place=archive.with_name(TABLE)),
        "migrate": deeds.migrate,
    }


def _seconds(kind: str, importing: Path, full: Path) -> float:
    """Of the whole work on this machine as busy as it is, in a process of its own like those that are killed."""
    target = {"import": importing, "child": importing, "migrate": _older(full)}.get(kind, full)
    _remove(importing)
    started = time.monotonic()
    killed_while(_work(full)[kind], target, None)
    return time.monotonic() - started


def _remove(archive: Path) -> None:
    for file in archive.parent.glob(f"{archive.name}*"):
        shutil.rmtree(file) if file.is_dir() else file.unlink()


def _older(archive: Path) -> Path:
    """A copy as the first version left it; the same articles and quotes."""
    place = archive.with_name("alt.db")
    _remove(place)
    with closing(sqlite3.connect(archive)) as source, closing(sqlite3.connect(place)) as copy:
        source.backup(copy)
    with closing(open_archive(place)) as db:
        back_to_first_version(db)
    return place


def _finish_import(archive: Path, tally: Tally) -> None:
    """What the kills left open is done by the next run; then all begins again."""
    deeds.import_articles(archive, lambda _: None, number=ARTICLES)
    with closing(open_archive(archive)) as db:
        if (there := db.table("articles").count) != ARTICLES:
            tally.lost.append(f"import: {there} of {ARTICLES} articles after the last run")
    _remove(archive)


@click.command()
@click.option("--work", type=click.Path(file_okay=False, path_type=Path), required=True, help="An empty folder.")
@click.option("--moments", default=200, show_default=True)
@click.option("--seed", default=1, show_default=True)
def main(work: Path, moments: int, seed: int) -> None:
    """Prints how often which work was killed, and what was lost by it."""
    work.mkdir(parents=True, exist_ok=True)
    chance, tally = random.Random(seed), Tally()
    importing, full = work / "import.db", work / "archiv.db"
    deeds.import_articles(full, lambda _: None, number=ARTICLES)
    tally.seconds |= {kind: _seconds(kind, importing, full) for kind in KINDS}
    _remove(importing)
    for moment in range(moments):
        kind = KINDS[moment % len(KINDS)]
        one_moment(kind, importing if kind in ("import", "child") else full, chance, tally)
        click.echo(f"{moment + 1} moments, {len(tally.lost)} losses {tally.lost[-1:]}", err=True)
        if kind == "child":
            _finish_import(importing, tally)
    for kind in KINDS:
        click.echo(_line(kind, tally.killed[kind], tally.finished[kind], tally.stored[kind], tally.seconds[kind]))
    counts = (tally.killed.total(), tally.finished.total(), tally.stored.total())
    click.echo(_line("all", *counts, sum(tally.seconds.values())))
    click.echo("\n".join(tally.lost) or "nothing lost")


def _line(kind: str, killed: int, finished: int, stored: int, seconds: float) -> str:
    words = f"killed at work {killed:4} (something stored {stored:4})  done before the kill {finished:4}"
    return f"{kind:8} {words}  moments {killed + finished:4}  within {seconds:.2f} s"


if __name__ == "__main__":
    main()
