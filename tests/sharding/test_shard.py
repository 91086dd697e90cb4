"""One shard: its quotes in the order of its articles, its failures by name; the same bytes every time."""

from __future__ import annotations

import json
from pathlib import Path

from ingest.sources import find_sources
from sharding.plan import plan
from sharding.shard import DoneShard, Form, do_shard
from tests.cli.fake_analyser import FakeAnalyser


def done(articles: Path) -> DoneShard:
    (shard,) = plan(find_sources([articles])[0], 100).shards
    return do_shard(shard, FakeAnalyser(), Form())


def test_quotes_come_in_the_order_of_the_articles(articles: Path) -> None:
    lines = [json.loads(line) for line in done(articles).data.splitlines()]
    assert [line["quote"]["text"] for line in lines] == [f"„Satz {n} ist wahr“" for n in range(7)]
    assert (done(articles).articles, done(articles).quotes) == (7, 7)


def test_an_article_that_fails_is_named_and_the_others_are_done(articles: Path) -> None:
    (articles / "2.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    result = done(articles)
    assert (result.articles, [failed.origin for failed in result.failures]) == (6, [str(articles / "2.txt")])


def test_the_same_articles_give_the_same_bytes(articles: Path) -> None:
    assert done(articles).data == done(articles).data
    assert done(articles).sha256 == done(articles).sha256
