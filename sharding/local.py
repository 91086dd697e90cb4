"""Shards in, done shards out as they come, from several child processes of this machine."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from itertools import islice
from queue import SimpleQueue

from analysis.analyser import Analyser
from sharding.plan import Shard
from sharding.shard import DoneShard, FailedShard, Form, analyser, do_shard

ATTEMPTS = 3


def do_locally(
    shards: Sequence[Shard],
    form: Form,
    jobs: int,
    models: str | None = None,
    make_analyser: Callable[[str | None], Analyser] = analyser,
) -> Iterator[DoneShard | FailedShard]:
    """`jobs` shards at a time, each in a child process of its own; a thread here only waits for it."""
    free: SimpleQueue[Analyser] = SimpleQueue()
    with ExitStack() as stack:
        threads = stack.enter_context(ThreadPoolExecutor(jobs))
        for _ in range(min(jobs, len(shards))):
            free.put(stack.enter_context(make_analyser(models)))  # closed before the threads are waited for
        waiting = iter(shards)
        running = {threads.submit(_attempt, shard, free, form) for shard in islice(waiting, jobs)}
        while running:
            done, running = wait(running, return_when=FIRST_COMPLETED)
            running |= {threads.submit(_attempt, shard, free, form) for shard in islice(waiting, len(done))}
            yield from map(Future.result, done)


def _attempt(shard: Shard, free: SimpleQueue[Analyser], form: Form) -> DoneShard | FailedShard:
    own = free.get()
    try:
        for _ in range(ATTEMPTS):
            try:
                return do_shard(shard, own, form)
            except Exception as error:
                reason = f"{type(error).__name__}: {error}"
        return FailedShard(shard.number, reason)
    finally:
        free.put(own)
