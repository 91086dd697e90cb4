"""A child for tests in place of the real one: it answers, fails, hangs or dies as a file's name asks it to.

A spawned process loads this module by name, so it must not need pytest.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from analysis.child import TOO_SLOW
from analysis.jobs import Analysing, Attributed, Failed, Job, Linked, LinkJob, Listed, Reply
from attribution.types import Article, AttributedArticle, Run
from ingest.sources import Source

RUN = Run("fake", "fake", "fake", "2026-03-02T00:00:00Z")


def serve(connection: Connection, models: str | None, threads: int | None) -> None:
    try:
        while True:
            for reply in _replies(connection.recv(), f"{models} {threads} {os.getpid()}"):
                if isinstance(reply, Attributed):
                    connection.send(Analysing((reply.source.origin,), 0.5))
                connection.send(reply)
    except (EOFError, OSError):
        pass


def _replies(job: Job, told: str) -> Iterator[Reply]:
    if isinstance(job, LinkJob):
        yield _linked(job.archive)
    else:
        yield from (_attributed(source, told) for source in job.sources)


def _attributed(source: Source, told: str) -> Reply:
    name = source.path.stem
    if name.startswith("dies"):
        os._exit(3)
    if name.startswith("hangs"):
        Path(source.path.parent / f"{name}.started").touch()
        time.sleep(60)
    if name.startswith("slow"):
        os._exit(TOO_SLOW)
    if name.startswith("lists"):
        found = tuple(replace(source, path=source.path.with_name(f"{each}.txt")) for each in ("x", "y"))
        return Listed(source, found, (Failed("z.txt", "Grund"),))
    if name.startswith("fails"):
        return Failed(str(source.path), "Grund")
    return Attributed(source, AttributedArticle(Article(told, str(source.path)), (), RUN))


def _linked(archive: Path) -> Reply:
    if archive.stem == "dies":
        os._exit(3)
    if archive.stem == "fails":
        return Failed("", "Grund")
    archive.with_suffix(".linked").touch()
    return Linked()
