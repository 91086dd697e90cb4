"""What counts as done: same articles, same program, same form, whole data; everything else is done anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.jobs import Failed
from export.csv_table import CsvDialect
from export.formats import Format
from ingest.sources import find_sources
from sharding.folder import FAILURES, OutFolder
from sharding.plan import Plan, Shard, plan
from sharding.shard import Form, do_shard
from tests.cli.fake_analyser import FakeAnalyser


@pytest.fixture
def planned(articles: Path) -> Plan:
    return plan(find_sources([articles])[0], 3)


@pytest.fixture
def folder(tmp_path: Path, planned: Plan) -> OutFolder:
    """All shards done."""
    made = OutFolder(tmp_path, "program 1", Form())
    for shard in planned.shards:
        made.keep(do_shard(shard, FakeAnalyser(), Form()))
    return made


def kept(folder: OutFolder, planned: Plan) -> list[bool]:
    return [folder.kept(shard) is not None for shard in planned.shards]


def test_what_is_done_is_known_with_its_figures(folder: OutFolder, planned: Plan) -> None:
    found = folder.kept(planned.shards[0])
    assert found is not None
    assert (found.articles, found.quotes, found.failures) == (3, 3, ())


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: folder.data_file(2).write_text("{}"),
        lambda folder: folder.data_file(2).unlink(),
        lambda folder: folder.manifest_file(2).unlink(),
        lambda folder: folder.manifest_file(2).write_text("[]"),
        lambda folder: folder.manifest_file(2).write_text("{"),
    ],
)
def test_a_shard_that_is_not_whole_is_not_done(
    damage: Callable[[OutFolder], object], folder: OutFolder, planned: Plan
) -> None:
    damage(folder)
    assert kept(folder, planned) == [True, False, True]


def test_another_program_or_form_or_article_does_it_anew(folder: OutFolder, planned: Plan) -> None:
    assert kept(replace(folder, maker="program 2"), planned) == [False] * 3
    assert kept(replace(folder, form=Form(Format.CSV)), planned) == [False] * 3
    assert kept(replace(folder, form=Form(dialect=CsvDialect.PLAIN)), planned) == [False] * 3
    assert folder.kept(Shard(1, planned.shards[0].sources, "other")) is None


def test_shards_of_an_earlier_longer_run_go_and_other_files_stay(folder: OutFolder, planned: Plan) -> None:
    other = folder.path / "zitate-notizen.txt"
    other.touch()
    folder.tidy(Plan(planned.shards[:1], ()))
    assert sorted(file.name for file in folder.path.iterdir() if file.is_file()) == [
        "zitate-000001.jsonl", "zitate-000001.manifest.json", "zitate-notizen.txt",
    ]  # fmt: skip


def test_failures_stand_in_a_file_by_name(folder: OutFolder) -> None:
    folder.keep_failures([Failed("a.txt", "leer")])
    lines = (folder.path / FAILURES).read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == [{"origin": "a.txt", "reason": "leer"}]
