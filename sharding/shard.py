"""One shard in, the bytes of its file and what became of its articles out: the same on every machine.

Articles go through the models by a fixed number and in their order, so the bytes depend on nothing but articles,
program and models.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

from analysis.analyser import BATCH, Analyser
from analysis.jobs import AnySource, Attributed, Failed, Listed
from export.csv_table import CsvDialect
from export.formats import Format
from export.record import Record, quote_record
from export.writing import write_records
from sharding.plan import Shard


class Attributes(Protocol):
    """What we need of an `analysis.analyser.Analyser`."""

    def attribute(self, sources: Iterable[AnySource]) -> Iterator[Attributed | Failed | Listed]: ...


@dataclass(frozen=True, slots=True)
class Form:
    """How quotes are written."""

    format: Format = Format.JSONL
    dialect: CsvDialect = CsvDialect.GERMAN


@dataclass(frozen=True, slots=True)
class DoneShard:
    """`data` is the file; `sha256` is its digest."""

    number: int
    digest: str
    data: bytes = field(repr=False)
    articles: int
    quotes: int
    failures: tuple[Failed, ...]

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class FailedShard:
    """A shard that came to nothing, again and again."""

    number: int
    reason: str


def analyser(models: str | None) -> Analyser:
    """One process, one thread: as many of these as shall work at a time."""
    from pathlib import Path

    return Analyser(models=Path(models) if models else None, batch=BATCH)


def do_shard(shard: Shard, attributes: Attributes, form: Form) -> DoneShard:
    """Articles that fail are named; the others are done."""
    failures: list[Failed] = []
    articles: list[int] = []  # quotes of each
    stream = io.BytesIO()
    results = attributes.attribute(shard.sources)
    write_records(_records(results, articles, failures), form.format, stream, form.dialect)
    return DoneShard(shard.number, shard.digest, stream.getvalue(), len(articles), sum(articles), tuple(failures))


def _records(
    results: Iterable[Attributed | Failed | Listed], articles: list[int], failures: list[Failed]
) -> Iterator[Record]:
    for result in results:
        if isinstance(result, Failed):
            failures.append(result)
        elif isinstance(result, Attributed):
            article, quotes = result.attributed.article, result.attributed.quotes
            articles.append(len(quotes))
            yield from (quote_record(article, quote) for quote in quotes)
