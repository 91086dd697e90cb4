"""Does an import stay as fast and as small as it began? Throughput and memory of every tenth of many invented articles.

    python -m benchmarks.growth --work FOLDER [--articles 10000]

As `main.py import`: texts are read in a real child process, stored one by one, and linked at the end. The child takes
every „…“ for a quote, so that what is measured is reading and the archive and not the language models, whose time does
not depend on the archive. Tells seconds that passed and those of this process's processor, since other work on the
machine slows the first alone, and the memory of parent and child (Linux) after each tenth. Ratios: last tenth against
first.
"""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click

from analysis.analyser import BATCH, Analyser
from analysis.jobs import Attributed
from benchmarks.invented_german import Generator
from benchmarks.killed_deeds import serve
from db.connection import Database, open_archive
from db.linking import link
from db.store import save_article
from ingest.sources import Source

QUOTES_EACH = 8
TENTHS = 10
PAGE = os.sysconf("SC_PAGE_SIZE")
MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Tenth:
    """What one tenth of the articles took, and what parent and child held at its end."""

    passed: float
    processor: float
    parent: int
    child: int


def sources(number: int) -> Iterator[Source]:
    """Texts of some quotes with frames; others of the same generator share statements with them."""
    for invented in Generator().articles(number * QUOTES_EACH, QUOTES_EACH):
        lines = [f"„{quote.text.strip('„“')}“, sagte {quote.speaker} am Montag." for quote in invented.quotes]
        yield Source(Path(), f"Blatt {invented.number % 50}", invented.published, text="\n\n".join(lines))


def memory(process: int | str) -> int:
    """MiB that a process holds."""
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE // MIB


def tenths(db: Database, number: int) -> Iterator[Tenth]:
    with Analyser(target=serve, batch=BATCH) as analyser:
        passed, processor = time.perf_counter(), time.process_time()
        for done, result in enumerate(analyser.attribute(sources(number)), 1):
            assert isinstance(result, Attributed), result
            save_article(db, result.attributed)
            if done % (number // TENTHS) == 0:
                (child,) = multiprocessing.active_children()
                now, used = time.perf_counter(), time.process_time()
                yield Tenth(now - passed, used - processor, memory("self"), memory(child.pid or 0))
                passed, processor = now, used


@click.command()
@click.option("--work", required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--articles", default=10_000, show_default=True)
def main(work: Path, articles: int) -> None:
    """Prints a line a tenth, then how the last compares with the first."""
    work.mkdir(parents=True, exist_ok=True)
    file = work / f"growth-{time.time_ns()}.db"
    found: list[Tenth] = []
    with closing(open_archive(file)) as db:
        for tenth in tenths(db, articles):
            found.append(tenth)
            seconds = f"{tenth.passed:7.1f} s  {tenth.processor:7.1f} s processor"
            memories = f"parent {tenth.parent} MiB  child {tenth.child} MiB"
            click.echo(f"{len(found) * articles // TENTHS:6} articles  {seconds}  {memories}")
        started = time.process_time()
        link(db)
        click.echo(f"linking at the end {time.process_time() - started:.1f} s processor")
    first, last = found[0], found[-1]
    click.echo(f"last tenth against first: processor {last.processor / first.processor:.2f}")
    click.echo(f"time {last.passed / first.passed:.2f}, memory of parent {last.parent / first.parent:.2f}")
    click.echo(f"memory of child {last.child / first.child:.2f}")


if __name__ == "__main__":
    main()
