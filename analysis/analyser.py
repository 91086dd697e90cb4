"""Sources go in, articles with quotes or reasons come out as they are done; child processes do the work.

Children start when they are first needed and stay until `close`, since loading the models takes seconds. Each
holds one job; the queue stays here. A child that dies fails the one article that killed it, and a fresh one
goes on.
"""

from __future__ import annotations

import multiprocessing.connection
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from analysis import child
from analysis.jobs import (
    Analysing,
    AnalysisError,
    AnySource,
    Attributed,
    Failed,
    Linked,
    LinkJob,
    Listed,
    Reply,
    origin_of,
)
from analysis.waiting import Waiting, host_of
from analysis.workers import PATIENCE, Target, Worker
from ingest.sources import Source

DIED = "Die Analyse ist an diesem Artikel abgestürzt. Bitte den Text prüfen oder in Teilen einlesen."
SLOW = "Das Lesen dauert zu lange und wurde abgebrochen. Bitte den Text als .txt-Datei speichern."
LINK_DIED = "Das Verknüpfen der Aussagen ist abgebrochen; die Zitate sind gespeichert. Bitte neu verknüpfen."
TICK = 0.1  # seconds between two looks at `cancelled`
BATCH = 8
THREADS = 1  # per child: more only wait for each other with models as small as ours

Result = Attributed | Failed | Listed


def fitting_batch(sources: int, processes: int = 1) -> int:
    """Many articles are parsed several at a time, which is faster; few one by one, so that each shows at once."""
    return BATCH if sources >= 4 * BATCH * max(1, processes) else 1


def unheard(_: Analysing) -> None:
    """For those who do not show it."""


def never() -> bool:
    """For those who do not cancel."""
    return False


def nothing_known(source: Source) -> bool:
    """For those who have no archive."""
    return False


def without_known(listed: Listed, is_known: Callable[[Source], bool]) -> Listed:
    """Of a feed that comes again only what is new."""
    new = tuple(source for source in listed.sources if source.feed is None or not is_known(source))
    return replace(listed, sources=new, known=len(listed.sources) - len(new))


def _opened(listed: Listed, waiting: Waiting, is_known: Callable[[Source], bool]) -> Iterator[Result]:
    """What it has inside is read next, once it is told; what of it cannot be read follows as `Failed`."""
    result = without_known(listed, is_known)
    yield result
    yield from result.failures
    waiting.add_found(result.sources)


class Analyser:
    """The parent's side of the analysis; a context manager that leaves no child behind."""

    def __init__(
        self,
        *,
        processes: int = 1,
        models: Path | None = None,
        batch: int = 1,
        target: Target = child.serve,
    ) -> None:
        self._processes = max(1, processes)
        self._batch = max(1, batch)
        self._target = target
        self._arguments = (str(models) if models else None, THREADS)
        self._workers: list[Worker] = []
        self._talking = RLock()  # held while we start, hear or end children
        self._closed = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def attribute(
        self,
        sources: Iterable[AnySource] | Waiting,
        *,
        cancelled: Callable[[], bool] = never,
        is_known: Callable[[Source], bool] = nothing_known,
        told: Callable[[Analysing], None] = unheard,
    ) -> Iterator[Result]:
        """Results as they come. After a cancel what is under way still comes, after `close` nothing does.

        A source is taken from `sources` only when a child is free for it. Articles of feeds that are known are passed
        over. When `sources` is paused this ends as if there were no more. `told` hears in between how far the articles
        in hand are.
        """
        waiting = sources if isinstance(sources, Waiting) else Waiting(sources)
        suspects = deque[AnySource]()
        try:
            while not self._closed:
                with self._talking:
                    if not cancelled():
                        self._hand_out(waiting, suspects)
                    if not self._busy():
                        return
                    results = self._listen(suspects, told)
                for result in results:
                    yield from _opened(result, waiting, is_known) if isinstance(result, Listed) else (result,)
        finally:  # nobody listens any more: answers under way must not reach the next question
            with self._talking:
                for worker in self._busy():
                    self._drop(worker)

    def link(self, archive: Path) -> None:
        """Brings the statements of an archive up to date; an AnalysisError if the child cannot."""
        with self._talking:
            reply = self._ask(LinkJob(archive))
        if not isinstance(reply, Linked):
            raise AnalysisError(reply.reason if isinstance(reply, Failed) else LINK_DIED)

    def close(self) -> None:
        """Ends all children at once and for good; safe from any thread, also while another one works."""
        self._closed = True
        for worker in list(self._workers):
            worker.terminate()
        if self._talking.acquire(timeout=PATIENCE):  # the other thread hears of the end within a tick
            try:
                for worker in list(self._workers):
                    self._drop(worker)
            finally:
                self._talking.release()

    def _hand_out(self, waiting: Waiting, suspects: deque[AnySource]) -> None:
        """Each idle child gets the next files; what a dead child left goes one by one to find the culprit."""
        while len(self._busy()) < self._processes:
            number = self._fitting(len(waiting), waiting.left())
            batch = (suspects.popleft(),) if suspects else waiting.take(number, self._asked_hosts())
            if not batch:
                return
            self._free_worker().give(batch)

    def _asked_hosts(self) -> set[str]:
        return {host for worker in self._workers for source in worker.owed if (host := host_of(source))}

    def _fitting(self, found: int, left: int) -> int:
        """A table of a thousand articles is one source at first: how many there are shows when it was read.

        The last ones are shared out, so that no child works at eight while the others have none.
        """
        batch = max(self._batch, fitting_batch(found, self._processes))
        return min(batch, -(-left // self._processes)) if left else batch

    def _listen(self, suspects: deque[AnySource], told: Callable[[Analysing], None]) -> list[Result]:
        busy = {worker.connection: worker for worker in self._busy()}
        ready = multiprocessing.connection.wait(list(busy), timeout=TICK)
        heard = [self._hear(worker, suspects) for connection, worker in busy.items() if connection in ready]
        for news in heard:
            if isinstance(news, Analysing):
                told(news)
        return [result for result in heard if result is not None and not isinstance(result, Analysing)]

    def _hear(self, worker: Worker, suspects: deque[AnySource]) -> Result | Analysing | None:
        try:
            reply = worker.hear()
        except EOFError:
            return self._bury(worker, suspects)
        assert not isinstance(reply, Linked)
        if not isinstance(reply, Analysing):
            worker.owed.popleft()
        return reply

    def _bury(self, worker: Worker, suspects: deque[AnySource]) -> Failed | None:
        """With one source owed it is to blame; with several, each gets another try by itself."""
        left, was_slow = list(worker.owed), worker.exit_code == child.TOO_SLOW
        self._drop(worker)
        if self._closed:
            return None
        if len(left) == 1:
            return Failed(origin_of(left[0]), SLOW if was_slow else DIED)
        suspects.extend(left)
        return None

    def _ask(self, job: LinkJob) -> Reply | None:
        """The reply to a job of one answer; None if the child died over it or there shall be none."""
        if self._closed:
            return None
        worker = self._free_worker()
        try:
            worker.connection.send(job)
            return worker.hear()
        except (EOFError, OSError):
            self._drop(worker)
            return None

    def _busy(self) -> list[Worker]:
        return [worker for worker in self._workers if worker.owed]

    def _free_worker(self) -> Worker:
        """A child without work, if need be a new one."""
        for worker in [worker for worker in self._workers if not worker.owed]:
            if worker.is_alive():
                return worker
            self._drop(worker)  # died without work: no article is to blame
        return self._start()

    def _start(self) -> Worker:
        worker = Worker(self._target, *self._arguments)
        self._workers.append(worker)  # first, so that `close` knows of it whatever happens
        worker.start()
        if self._closed:  # closed by another thread just now
            worker.terminate()
        return worker

    def _drop(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.close()
