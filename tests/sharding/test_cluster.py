"""On a Ray of several processes: the bytes of a local run; one that is killed and one that breaks lose nothing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ingest.sources import find_sources
from sharding.plan import Plan, plan
from sharding.shard import DoneShard, FailedShard, Form
from tests.sharding.actors import Breaking, Dying, Fake

pytest.importorskip("ray", reason="Ray is an optional extra: pip install '.[cluster]'")

from sharding.cluster import ATTEMPTS, do_on_cluster
from sharding.local import do_locally
from tests.cli.fake_analyser import FakeAnalyser

pytestmark = pytest.mark.filterwarnings("ignore")  # of Ray, about itself


@pytest.fixture
def planned(articles: Path) -> Plan:
    return plan(find_sources([articles])[0], 1)


@pytest.fixture
def _here(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ray's processes find the program, keep nothing, and tell nobody that they run."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(root), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setenv("RAY_USAGE_STATS_ENABLED", "0")
    monkeypatch.setenv("ZITATSPUR_TEST_FOLDER", str(tmp_path))


def results(planned: Plan, actor: type) -> list[DoneShard | FailedShard]:
    found = do_on_cluster(planned.shards, Form(), 2, None, "local", actor)
    return sorted(found, key=lambda result: result.number)


def locally(planned: Plan) -> list[DoneShard | FailedShard]:
    found = do_locally(planned.shards, Form(), 1, None, lambda models: FakeAnalyser())  # type: ignore[arg-type,return-value]
    return sorted(found, key=lambda result: result.number)


@pytest.mark.usefixtures("_here")
def test_a_cluster_gives_the_bytes_of_a_local_run(planned: Plan) -> None:
    assert results(planned, Fake) == locally(planned)


@pytest.mark.usefixtures("_here")
def test_a_process_that_is_killed_loses_no_shard(planned: Plan, tmp_path: Path) -> None:
    assert results(planned, Dying) == locally(planned)
    assert (tmp_path / "killed").exists()


@pytest.mark.usefixtures("_here")
def test_a_shard_that_breaks_every_time_is_told_after_so_many_attempts(planned: Plan, tmp_path: Path) -> None:
    found = results(planned, Breaking)
    assert [result for result in found if isinstance(result, FailedShard)] == [FailedShard(4, "OSError: kaputt")]
    assert len(found) == 7
    assert len((tmp_path / "attempts").read_text()) == ATTEMPTS
