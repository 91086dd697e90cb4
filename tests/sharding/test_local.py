"""Several shards at a time give what one at a time gives; one that breaks is tried again and then told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from analysis.jobs import AnySource, Attributed, Failed, Listed
from ingest.sources import find_sources
from sharding.local import ATTEMPTS, do_locally
from sharding.plan import Plan, plan
from sharding.shard import DoneShard, FailedShard, Form
from tests.cli.fake_analyser import FakeAnalyser


class Breaking(FakeAnalyser):
    """Breaks over article 4, so many times."""

    left = 0

    def attribute(self, sources: Iterable[AnySource]) -> Iterator[Attributed | Failed | Listed]:
        given = list(sources)
        if any(source.origin.endswith("4.txt") for source in given) and Breaking.left:
            Breaking.left -= 1
            raise OSError("kaputt")
        return super().attribute(given)


@pytest.fixture
def planned(articles: Path) -> Plan:
    return plan(find_sources([articles])[0], 2)


def results(planned: Plan, jobs: int, analyser: Callable[..., Any] = FakeAnalyser) -> list[DoneShard | FailedShard]:
    found = do_locally(planned.shards, Form(), jobs, None, lambda models: analyser())
    return sorted(found, key=lambda result: result.number)


@pytest.mark.parametrize("jobs", [1, 2, 3, 9])
def test_every_shard_is_done_once_and_the_same_whatever_the_number_of_jobs(planned: Plan, jobs: int) -> None:
    found = results(planned, jobs)
    assert [result.number for result in found] == [1, 2, 3, 4]
    assert found == results(planned, 1)


def test_a_shard_that_breaks_is_tried_again(planned: Plan) -> None:
    Breaking.left = ATTEMPTS - 1
    assert results(planned, 1, Breaking) == results(planned, 1)


def test_a_shard_that_breaks_every_time_is_told_and_the_others_are_done(planned: Plan) -> None:
    Breaking.left = 99
    found = results(planned, 2, Breaking)
    assert [type(result) for result in found] == [DoneShard, DoneShard, FailedShard, DoneShard]
    assert found[2] == FailedShard(3, "OSError: kaputt")
