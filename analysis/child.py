"""The child process: jobs come in through a pipe, plain values go back. It alone loads parser and models.

Whatever a file can have wrong with it becomes a `Failed` and the child lives on, until the parent hangs up.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from analysis.jobs import Analysing, AnySource, Attributed, AttributeJob, Failed, Job, Linked, LinkJob, Listed, Reply
from attribution.types import Article, AttributedArticle
from ingest.errors import InputError

logger = logging.getLogger(__name__)

BUG = "Bei der Analyse ist ein Fehler im Programm aufgetreten ({}). Bitte melden; anderes ist nicht betroffen."
NO_MODELS = (
    "Die Sprachmodelle lassen sich nicht laden ({}). Bitte prüfen: main.py models verify. "
    "Die mitgelieferten verwenden: main.py models use bundled; helfen auch die nicht, neu einrichten: make setup"
)


Told = Callable[[float], None]
"""Hears how much of the work is done, from 0 to 1."""
Send = Callable[[Reply], None]


def unheard(_: Reply) -> None:
    """For those who only want the answers."""


class Attributes(Protocol):
    """What we need of `attribution.pipeline.Attributor`."""

    def attribute_many(self, articles: Sequence[Article], told: Told) -> list[AttributedArticle]: ...


READING_SECONDS = 180.0  # more than the slowest server is given
TOO_SLOW = 75  # exit code

MakeAttributor = Callable[[], Attributes]


def serve(connection: Connection, models: str | None, threads: int | None) -> None:
    """Answers jobs until the parent hangs up."""
    _settle_in()
    make_attributor = cache(lambda: _load_attributor(models, threads))
    try:
        while True:
            for reply in replies(connection.recv(), make_attributor, connection.send):
                connection.send(reply)
    except (EOFError, OSError):  # the parent is gone: nobody to tell
        pass


def _settle_in() -> None:
    """Ctrl-C is the parent's to decide; standard output is for data."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdout = sys.stderr
    logging.basicConfig(level=os.environ.get("ZITATSPUR_LOG", "WARNING").upper())


def _load_attributor(models: str | None, threads: int | None) -> Attributes:
    # Loads stanza and torch: in the child and nowhere else
    from attribution.pipeline import Attributor

    attributor = Attributor(Path(models) if models else None, threads)
    attributor.run()  # loads the models: what is wrong with them shows here and not as an article's fault
    return attributor


def replies(job: Job, make_attributor: MakeAttributor, send: Send = unheard) -> Iterator[Reply]:
    """The answers to one job; whatever goes wrong is an answer, too. Meanwhile `send` tells how far it is."""
    if isinstance(job, LinkJob):
        yield _link(job)
    else:
        yield from _attribute(job, make_attributor, send)


def _link(job: LinkJob) -> Reply:
    """Here and not in the parent, as it may take long; the parent's archive waits for it or it for the parent's."""
    from db.connection import open_archive
    from db.errors import ArchiveError
    from db.linking import link

    try:
        with closing(open_archive(job.archive, create=False)) as db:
            link(db)
    except ArchiveError as error:
        return Failed("", str(error))
    except Exception as error:
        return _failed("", error)
    return Linked()


def _attribute(job: AttributeJob, make_attributor: MakeAttributor, send: Send) -> Iterator[Reply]:
    read = [_read(source) for source in job.sources]
    done = iter(_analyse([article for article in read if isinstance(article, Article)], make_attributor, send))
    for source, article in zip(job.sources, read, strict=True):
        outcome = next(done) if isinstance(article, Article) else article  # what another archive exported is done
        yield Attributed(source, outcome) if isinstance(outcome, AttributedArticle) else outcome


def _read(source: AnySource) -> Article | AttributedArticle | Listed | Failed:
    if isinstance(source, Article):
        return source
    # Loads the readers of all formats: here, and not in the process of the window
    from ingest.reading import Listing, read_source

    try:
        with watched(READING_SECONDS):
            found = read_source(source)
    except InputError as error:
        return Failed(source.origin, error.reason)
    except Exception as error:
        return _failed(source.origin, error)
    if isinstance(found, Listing):
        failures = tuple(Failed(error.origin, error.reason) for error in found.errors)
        return Listed(source, found.sources, failures)
    return found


@contextmanager
def watched(seconds: float) -> Iterator[None]:
    """Ends this process if what is inside takes longer: some files keep a reader busy for ever, on purpose or not."""
    watch = threading.Timer(seconds, os._exit, [TOO_SLOW])
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _analyse(articles: list[Article], make_attributor: MakeAttributor, send: Send) -> list[AttributedArticle | Failed]:
    """All at once, since that is fastest; one by one if that fails, so that only the culprit is lost."""
    if not articles:
        return []
    origins = tuple(article.origin for article in articles)
    send(Analysing(origins))
    try:
        attributor = make_attributor()
    except Exception as error:
        return [_failed(article.origin, error, NO_MODELS) for article in articles]
    try:
        return list(attributor.attribute_many(articles, lambda share: send(Analysing(origins, share))))
    except Exception as error:
        if len(articles) == 1:
            return [_failed(articles[0].origin, error)]
    return [outcome for article in articles for outcome in _analyse([article], make_attributor, send)]


def _failed(origin: str, error: Exception, words: str = BUG) -> Failed:
    logger.debug("%s", origin, exc_info=error)
    name = type(error).__name__
    return Failed(origin, words.format(f"{name}: {error}" if str(error) else name))
