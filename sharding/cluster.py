"""Shards in, done shards out as they come, from the machines of a Ray cluster; the bytes are those of a local run.

Ray Data spreads the shards over actors, each with a child process of its own for the models. A machine that goes takes
no shard with it: Ray does it again elsewhere. What fails within a shard comes back as a `FailedShard` and is tried
again by us. All machines must have the program installed and see the articles under the same paths; results travel
back, so only this machine writes.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Sequence
from typing import Any

from sharding.errors import ClusterError
from sharding.plan import Shard
from sharding.shard import DoneShard, FailedShard, Form, analyser, do_shard

ATTEMPTS = 3
LOCAL = "local"
Row = dict[str, Any]


MISSING = "Für --cluster fehlt Ray. So kommt es dazu: pip install '.[cluster]'"
UNREACHABLE = "Der Ray-Cluster „{}“ ist nicht zu erreichen ({}). Bitte die Adresse prüfen."


class Actor:
    """One process of the cluster: starts its child once, then does shard after shard."""

    def __init__(self, models: str | None, form: Form) -> None:
        self._analyser = analyser(models)
        self._form = form

    def __call__(self, row: Row) -> Row:
        shard: Shard = pickle.loads(row["shard"])  # ours: written by `_row` in this very run
        try:
            return {"done": pickle.dumps(do_shard(shard, self._analyser, self._form))}
        except Exception as error:
            return {"done": pickle.dumps(FailedShard(shard.number, f"{type(error).__name__}: {error}"))}


def do_on_cluster(
    shards: Sequence[Shard], form: Form, jobs: int, models: str | None, address: str, actor: type = Actor
) -> Iterator[DoneShard | FailedShard]:
    """`jobs` shards at a time; `address` as Ray takes it, "auto" for the one that runs here, "local" for a new one."""
    ray = _connected(address, jobs)
    try:
        waiting = list(shards)
        for attempt in range(1, ATTEMPTS + 1):
            failed: list[Shard] = []
            for result in _round(ray, waiting, form, jobs, models, actor):
                if isinstance(result, FailedShard) and attempt < ATTEMPTS:
                    failed.append(next(shard for shard in waiting if shard.number == result.number))
                else:
                    yield result
            waiting = failed
            if not waiting:
                return
    finally:
        ray.shutdown()


def _connected(address: str, jobs: int) -> Any:
    try:
        import ray
        import ray.data
    except ImportError as error:
        raise ClusterError(MISSING) from error
    try:
        if address == LOCAL:
            ray.init(address=LOCAL, num_cpus=jobs, include_dashboard=False, log_to_driver=False)
        else:
            ray.init(address=address, log_to_driver=False)
    except Exception as error:  # Ray raises a bare one where its node starts too slowly
        raise ClusterError(UNREACHABLE.format(address, error)) from error
    ray.data.DataContext.get_current().enable_progress_bars = False
    return ray


def _round(
    ray: Any, shards: Sequence[Shard], form: Form, jobs: int, models: str | None, actor: type
) -> Iterator[DoneShard | FailedShard]:
    """Every shard once, one a task; Ray Data by itself does again what was under way in a process that died."""
    rows = [{"shard": pickle.dumps(shard)} for shard in shards]
    done = ray.data.from_items(rows, override_num_blocks=len(rows)).map(
        actor,
        fn_constructor_args=(models, form),
        num_cpus=1,
        compute=ray.data.ActorPoolStrategy(size=min(jobs, len(rows)), max_tasks_in_flight_per_actor=1),
    )
    for row in done.iter_rows():
        yield pickle.loads(row["done"])
