"""How long does one quote check take in an archive of many invented quotes?

    python -m benchmarks.checking ARCHIVE [--quotes 40]

Takes an archive that `benchmarks.linking` has filled (or any other one). Stored quotes drawn by chance are asked for as
they are, by their first half, with another word in them, by two words, and as ten words drawn from all of them. Tells
the seconds that passed and those of the processor, at the median and at most, and what the verdicts were.
"""

from __future__ import annotations

import random
import statistics
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import click

from db.checking import check
from db.connection import Database, asked, open_archive

STRANGE = "Unbekanntwort"


@dataclass(slots=True)
class Costs:
    """Of all checks of one kind."""

    passed: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    verdicts: Counter[str] = field(default_factory=Counter)

    def add(self, db: Database, words: str) -> None:
        passed, processor = time.perf_counter(), time.process_time()
        self.verdicts[check(db, words).verdict] += 1
        self.passed.append(time.perf_counter() - passed)
        self.processor.append(time.process_time() - processor)


def questions(text: str, others: list[str], chance: random.Random) -> Iterator[tuple[str, str]]:
    words = text.split()
    replaced = list(words)
    replaced[chance.randrange(len(words))] = STRANGE
    yield "whole", text
    yield "first half", " ".join(words[: max(4, len(words) // 2)])
    yield "other word", " ".join(replaced)
    yield "two words", " ".join(words[:2])
    yield "by chance", " ".join(chance.choice(other.split()) for other in chance.choices(others, k=10))


def measure(db: Database, quotes: int) -> dict[str, Costs]:
    chance = random.Random(5)
    sql = "SELECT text FROM quotes WHERE text_key <> '' ORDER BY number % 997, number LIMIT :most"
    texts = chance.sample([row["text"] for row in asked(db, sql, {"most": 50 * quotes})], quotes)
    costs: defaultdict[str, Costs] = defaultdict(Costs)
    for text in texts:
        for kind, words in questions(text, texts, chance):
            costs[kind].add(db, words)
    return costs


@click.command()
@click.argument("archive", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--quotes", default=40, show_default=True, help="Stored quotes to ask for.")
def main(archive: Path, quotes: int) -> None:
    """Prints seconds and verdicts for each kind of question."""
    with closing(open_archive(archive, create=False)) as db:
        click.echo(f"{db.table('quotes').count} quotes; seconds passed and of the processor: median (at most)")
        for kind, costs in measure(db, quotes).items():
            told = (
                f"{statistics.median(seconds):.3f} ({max(seconds):.3f})" for seconds in (costs.passed, costs.processor)
            )
            verdicts = ", ".join(f"{verdict} {number}" for verdict, number in costs.verdicts.most_common())
            click.echo(f"{kind:11} {'  '.join(told)}  {verdicts}")


if __name__ == "__main__":
    main()
