"""What does one more article cost in an archive of a million quotes, against RapidFuzz over all and MinHashLSH?

    python -m benchmarks.linking --work FOLDER [--size 100000 --size 1000000] [--new 20]

An archive is filled with invented German quotes up to each size (and kept in the folder, so that a run that was stopped
goes on); then new articles of 20 quotes are stored and linked one by one. Some of the new quotes are compared with all
stored ones by RapidFuzz, and looked up in a MinHashLSH of datasketch (`pip install .[benchmarks]`), in this same run.
Recall: of the pairs that RapidFuzz over all finds and our comparison takes for one statement, how many are proposed.
"""

from __future__ import annotations

import resource
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

import click
from rapidfuzz import fuzz, process

from attribution.matching.words import words_of
from attribution.statement_types import Wording
from attribution.statements import likeness_of
from attribution.types import AttributedArticle
from benchmarks.invented_archive import QUOTES_EACH, fill
from db.connection import Database, asked, open_archive
from db.linking import link
from db.matchables import wordings_of
from db.store import delete_article, save_article
from db.wording_index import Entry, WordingIndex

MIB = 1024
LIKE_ENOUGH = 80.0
"""Of 100, for RapidFuzz: at this value most of what it finds is chance."""
COMPARED = 8
"""New quotes that partial_ratio compares with all (they take minutes alone); ratio compares all."""
PERMUTATIONS, THRESHOLD = 64, 0.4

Pair = tuple[str, int]
"""The text of a new quote and the number of a stored one."""


@dataclass(frozen=True, slots=True)
class Found:
    """Seconds for all the quotes that were compared, and the pairs."""

    seconds: float
    pairs: set[Pair]


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds per article, at the median and at most; pairs that the index proposes; memory of the process in MiB."""

    median: float
    most: float
    pairs: frozenset[Pair]
    memory: int


def add_articles(file: Path, articles: Sequence[AttributedArticle]) -> Cost:
    """Stores and links one after the other; takes them out again."""
    seconds: list[float] = []
    pairs: set[Pair] = set()
    with closing(open_archive(file)) as db:
        for article in articles:
            start = time.perf_counter()
            stored = save_article(db, article)
            link(db)
            seconds.append(time.perf_counter() - start)
            (number,) = stored.articles
            pairs |= set(_proposed(db, number))
            delete_article(db, number)
            link(db)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // MIB
    return Cost(statistics.median(seconds), max(seconds), frozenset(pairs), peak)


def _proposed(db: Database, article: int) -> Iterator[Pair]:
    numbers = [row["number"] for row in asked(db, "SELECT number FROM quotes WHERE article_id = :a", {"a": article})]
    index = WordingIndex(db)
    for quote, wording in wordings_of(db, numbers).items():
        entry = Entry.of(quote, words_of(wording))
        yield from ((wording.text, other) for other in index.near(entry))


def compare_with_all(scorer: Callable[..., float], new: Sequence[str], stored: dict[int, str]) -> Found:
    """RapidFuzz over all, one core as ours."""
    start = time.perf_counter()
    matches = ((text, process.extract_iter(text, stored, scorer=scorer, score_cutoff=LIKE_ENOUGH)) for text in new)
    pairs = {(text, number) for text, found in matches for _, _, number in found}
    return Found(time.perf_counter() - start, pairs)


def one_statement(db: Database, pairs: set[Pair], new: dict[str, Wording]) -> set[Pair]:
    """Those pairs that our comparison takes for one statement."""
    stored = {number: words_of(wording) for number, wording in wordings_of(db, {n for _, n in pairs}).items()}
    words = {text: words_of(wording) for text, wording in new.items()}
    return {(text, n) for text, n in pairs if likeness_of(words[text], stored[n], {}) is not None}


def min_hash(new: Sequence[str], stored: dict[int, str]) -> tuple[float, Found]:
    """Seconds to build a MinHashLSH over the words, and what it proposes."""
    from datasketch import MinHash, MinHashLSH

    def hashed(text: str) -> MinHash:
        result = MinHash(num_perm=PERMUTATIONS)
        result.update_batch([word.encode() for word in set(text.casefold().split())])
        return result

    start = time.perf_counter()
    index = MinHashLSH(threshold=THRESHOLD, num_perm=PERMUTATIONS)
    for number, text in stored.items():
        index.insert(number, hashed(text))
    built = time.perf_counter()
    found = {(text, number) for text in new for number in index.query(hashed(text))}
    return built - start, Found(time.perf_counter() - built, found)


def measure(file: Path, size: int, new: int, with_min_hash: bool) -> None:
    """Prints the figures of one size."""
    articles = list(islice(fill(file, size, _tell), new))
    # In a process of its own, so that its memory is not ours
    with get_context("spawn").Pool(1) as pool:
        cost = pool.apply(add_articles, (file, articles))
    wordings = {w.text: w for article in articles for w in _wordings(article)}
    few = list(wordings)[:: max(1, len(wordings) // COMPARED)]
    with closing(open_archive(file)) as db:
        stored = {row["number"]: row["text"] for row in asked(db, "SELECT number, text FROM quotes")}
        partly = compare_with_all(fuzz.partial_ratio, few, stored)
        wholly = compare_with_all(fuzz.ratio, list(wordings), stored)
        true = one_statement(db, partly.pairs | wholly.pairs, wordings)
    click.echo(f"\n{len(stored)} quotes, {new} articles of {QUOTES_EACH} quotes; seconds an article")
    click.echo(f"ours          {cost.median:9.3f}  ({cost.most:.3f} at most), {cost.memory} MiB")
    for name, found, compared in (("partial_ratio", partly, few), ("ratio", wholly, wordings)):
        seconds = found.seconds / len(compared) * QUOTES_EACH
        click.echo(f"{name:13} {seconds:9.3f}  {seconds / cost.median:.0f} times ours")
    click.echo(f"recall of the index {_share(true, cost.pairs)} of {len(true)} pairs that RapidFuzz finds")
    if with_min_hash:
        building, found = min_hash(list(wordings), stored)
        recall = _share(true, found.pairs)
        click.echo(f"MinHashLSH    {found.seconds / new:9.3f}  and {building:.0f} s to build; recall {recall}")


def _wordings(article: AttributedArticle) -> Iterator[Wording]:
    source = article.article
    for quote in article.quotes:
        (span,) = quote.quote
        words = source.text[span.start : span.end]
        yield Wording(quote.id, "new", words, quote.type, entity=quote.entity, published=source.published)


def _share(true: set[Pair], proposed: set[Pair] | frozenset[Pair]) -> str:
    return f"{len(true & proposed) / len(true):.4f}" if true else "–"


def _tell(quotes: int) -> None:
    if quotes % 10_000 == 0:
        click.echo(f"{quotes} quotes stored", err=True)


@click.command()
@click.option("--work", type=click.Path(file_okay=False, path_type=Path), required=True, help="Keeps the archives.")
@click.option("--size", "sizes", type=int, multiple=True, default=(10_000, 100_000), show_default=True)
@click.option("--new", default=10, show_default=True, help="Articles to add.")
@click.option("--min-hash/--no-min-hash", default=True, show_default=True)
def main(work: Path, sizes: tuple[int, ...], new: int, min_hash: bool) -> None:
    """Prints cost, ratio, recall and memory for each size."""
    work.mkdir(parents=True, exist_ok=True)
    for size in sorted(sizes):
        measure(work / "invented.db", size, new, min_hash)


if __name__ == "__main__":
    main()
