"""A fixed number of articles a shard, in order; its digest tells of every change of what is in it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ingest.sources import Source, find_sources
from sharding import plan as module
from sharding.plan import Plan, plan


def planned(*paths: Path, size: int = 3, outlet: str | None = None) -> Plan:
    return plan(find_sources(paths, outlet=outlet)[0], size)


def test_articles_are_divided_in_their_order(articles: Path) -> None:
    shards = planned(articles).shards
    assert [[source.path.stem for source in shard.sources] for shard in shards] == [
        ["0", "1", "2"],
        ["3", "4", "5"],
        ["6"],
    ]
    assert [shard.number for shard in shards] == [1, 2, 3]


def test_rows_of_a_table_are_articles(articles: Path) -> None:
    table = articles / "3.jsonl"
    table.write_text('{"text": "„Ja“, sagte Bach."}\n{"text": "„Nein“, sagte Lohse."}\n', encoding="utf-8")
    shards = planned(articles).shards
    assert planned(articles).articles == 9
    assert [source.origin for source in shards[1].sources][:2] == [f"{table}#1", f"{table}#2"]


def test_the_digest_of_a_shard_changes_with_its_articles_alone(articles: Path) -> None:
    before = [shard.digest for shard in planned(articles).shards]
    (articles / "4.txt").write_text("Anders.", encoding="utf-8")
    after = [shard.digest for shard in planned(articles).shards]
    assert [one == two for one, two in zip(before, after, strict=True)] == [True, False, True]


def test_the_digest_tells_what_the_user_told(articles: Path) -> None:
    assert planned(articles).shards[0].digest != planned(articles, outlet="Stadtblatt").shards[0].digest


def test_a_collection_that_cannot_be_read_fails_by_name_and_the_others_are_planned(articles: Path) -> None:
    (articles / "5.jsonl").write_text('{"text": \n', encoding="utf-8")
    found = planned(articles)
    assert found.articles == 7
    assert [failed.origin for failed in found.failures] == [str(articles / "5.jsonl")]
    assert "Zeile 1" in found.failures[0].reason


@pytest.mark.child
def test_a_file_that_ends_the_child_fails_alone(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_expand_all", dies_over_four)
    found = planned(articles)
    assert [failed.origin for failed in found.failures] == [str(articles / "4.txt")]
    assert [source.path.stem for shard in found.shards for source in shard.sources] == list("012356")


def dies_over_four(sources: tuple[Source, ...]) -> list[Source]:
    if any(source.path.stem == "4" for source in sources):
        os._exit(1)
    return list(sources)
