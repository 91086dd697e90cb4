"""Sources in, shards out: a fixed number of articles each, in the order given, with a digest of what they hold.

What files hold is looked up in a child process, since files may be hostile; one that ends it fails alone.
"""

from __future__ import annotations

import hashlib
import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Self

from analysis.analyser import DIED
from analysis.child import READING_SECONDS, watched
from analysis.jobs import Failed
from ingest.errors import InputError
from ingest.expanding import expand
from ingest.sources import Source

CHUNK = 64

Found = list[Source | Failed]


@dataclass(frozen=True, slots=True)
class Shard:
    """Some articles to do together; `digest` changes whenever one of them does."""

    number: int
    sources: tuple[Source, ...]
    digest: str


@dataclass(frozen=True, slots=True)
class Plan:
    """All shards, and what can be in none."""

    shards: tuple[Shard, ...]
    failures: tuple[Failed, ...]

    @property
    def articles(self) -> int:
        return sum(len(shard.sources) for shard in self.shards)


def plan(sources: Sequence[Source], size: int) -> Plan:
    """`size` articles a shard; the last may have fewer."""
    found = list(_expanded(sources))
    articles = iter([each for each in found if isinstance(each, Source)])
    contents: dict[Path, str] = {}
    shards: list[Shard] = []
    while chosen := tuple(islice(articles, size)):
        shards.append(Shard(len(shards) + 1, chosen, _digest(chosen, contents)))
    return Plan(tuple(shards), tuple(each for each in found if isinstance(each, Failed)))


def _digest(sources: tuple[Source, ...], contents: dict[Path, str]) -> str:
    """Of the bytes of the files, and of all that the sources tell besides; a table of many articles is read once."""
    digest = hashlib.sha256()
    for source in sources:
        if source.text is None and source.path not in contents:
            contents[source.path] = _content(source.path)
        told = replace(source, path=Path())
        digest.update(f"{source.origin}\n{told!r}\n{contents.get(source.path)}\n".encode(errors="replace"))
    return digest.hexdigest()


def _content(path: Path) -> str:
    """A file that cannot be read fails when it is its turn."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        return str(error)


def _expanded(sources: Sequence[Source]) -> Iterator[Source | Failed]:
    """What is inside of the sources, in their order."""
    waiting = iter(sources)
    with _Child() as child:
        while chunk := tuple(islice(waiting, CHUNK)):
            found = child.expand(chunk)
            if found is None and len(chunk) > 1:  # one of them ended the child: which one?
                found = [each for source in chunk for each in child.expand((source,)) or [Failed(source.origin, DIED)]]
            yield from [Failed(chunk[0].origin, DIED)] if found is None else found


class _Child:
    """The process that looks into files; a fresh one where one of them ended it."""

    def __enter__(self) -> Self:
        self._pool = ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
        return self

    def __exit__(self, *error: object) -> None:
        self._pool.shutdown(cancel_futures=True)

    def expand(self, sources: tuple[Source, ...]) -> Found | None:
        """None if the child died over them."""
        try:
            return self._pool.submit(_expand_all, sources).result()
        except BrokenProcessPool:
            self.__exit__()
            self.__enter__()
            return None


def _expand_all(sources: tuple[Source, ...]) -> Found:
    with watched(READING_SECONDS):
        return [
            Failed(each.origin, each.reason) if isinstance(each, InputError) else each
            for source in sources
            for each in expand(source)
        ]
