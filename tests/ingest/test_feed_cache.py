"""A feed that has not changed is not sent again, and gives what it gave before."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ingest import feed_cache
from ingest.feed_cache import VARIABLE, folder, keep, kept
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.ingest.conftest import material
from tests.ingest.web_server import Site

FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><item><link>/{}</link>'
    "<pubDate>Mon, 02 Mar 2026 08:00:00 +0100</pubDate></item></channel></rss>"
)


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "cache"))


def put(site: Site, path: str, tag: str | None, article: str) -> str:
    headers = {"Content-Type": "application/rss+xml"} | ({"ETag": tag} if tag else {})
    return site.answer(path, 200, headers, FEED.format(article).encode())


def listed(address: str) -> tuple[Source, ...]:
    listing = read_source(Source(Path(), address=address))
    assert isinstance(listing, Listing)
    return listing.sources


def test_what_has_not_changed_is_not_sent_again(site: Site) -> None:
    address = put(site, "/feed", '"a1"', "a")
    first = listed(address)
    assert listed(address) == first
    assert site.spared == ["/feed"]
    assert [(source.address, source.feed) for source in first] == [(f"{site.address}/a", address)]


def test_what_has_changed_is_read_anew_and_kept(site: Site) -> None:
    listed(put(site, "/feed", '"a1"', "a"))
    address = put(site, "/feed", '"a2"', "b")
    for _ in range(2):
        assert [source.address for source in listed(address)] == [f"{site.address}/b"]
    assert site.spared == ["/feed"]


def test_a_feed_behind_a_redirect_is_spared_where_it_stands(site: Site) -> None:
    put(site, "/neu", '"a1"', "a")
    address = site.answer("/alt", 301, {"Location": "/neu"})
    assert listed(address) == listed(address)
    assert site.spared == ["/neu"]


def test_the_hour_of_an_entry_is_told_in_utc(site: Site) -> None:
    (source,) = listed(put(site, "/feed", None, "a"))
    assert source.updated == "2026-03-02T07:00:00+00:00"


def test_only_feeds_whose_server_can_be_asked_are_kept(site: Site) -> None:
    listed(put(site, "/feed", None, "a"))
    assert not folder().exists()


def test_a_broken_file_is_as_none(site: Site) -> None:
    address = put(site, "/feed", '"a1"', "a")
    listed(address)
    for file in folder().iterdir():
        file.write_text('{"origin": 7')
    assert kept(address) is None
    assert listed(address)
    assert site.spared == []


def test_few_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed_cache, "MOST", 2)
    for number in range(4):
        told = {"origin": f"http://{number}.test/", "validators": (("If-None-Match", "x"),)}
        keep(replace(material("<rss/>"), **told))  # type: ignore[arg-type]
    assert len(list(folder().iterdir())) == 2


def test_a_place_that_cannot_be_written_costs_no_article(
    site: Site, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "datei").touch()
    monkeypatch.setenv(VARIABLE, str(tmp_path / "datei"))
    assert listed(put(site, "/feed", '"a1"', "a"))
