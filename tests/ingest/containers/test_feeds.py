"""Feeds as feedgen writes them, and as they are in the wild."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import InputError, Problem
from ingest.reading import Listing, read_source
from ingest.sources import Source

HOST = "https://www.hafenkurier.test"


def addresses(path: Path) -> list[str | None]:
    listing = read_source(Source(path, "Kurier"))
    assert isinstance(listing, Listing)
    assert {source.outlet for source in listing.sources} == {"Kurier"}
    return [source.address for source in listing.sources]


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_the_articles_of_a_feed_by_feedgen(name: str, files: Path) -> None:
    assert sorted(str(address) for address in addresses(files / name)) == [f"{HOST}/deich.html", f"{HOST}/fehlt.html"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"<rss><channel><item><link>{HOST}/a</link></item><item><link>{HOST}/b", [f"{HOST}/a"]),
        (f"<rss><channel><item><link>{HOST}/a</link></item><item><link>{HOST}/a</link></item>", [f"{HOST}/a"]),
        (f'<opml><body><outline><outline xmlUrl="{HOST}/f"/></outline></body></opml>', [f"{HOST}/f"]),
        (
            f"<rss><channel><item><link>{HOST}/a</link><pubDate>0000-01-01T00:00:00Z</pubDate></item></channel></rss>",
            [f"{HOST}/a"],
        ),
    ],
    ids=["broken off", "twice the same", "a list of feeds", "the year 0"],
)
def test_addresses_come_once_and_in_order(text: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(text)
    assert addresses(tmp_path / "a.rss") == found


@pytest.mark.parametrize("text", ["<rss/>", "<rss><channel><item><link>javascript:x</link></item>", "<opml/>"])
def test_a_feed_without_articles_is_told(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.rss").write_text(text)
    with pytest.raises(InputError) as caught:
        read_source(Source(tmp_path / "a.rss"))
    assert caught.value.problem is Problem.NO_ARTICLES


@pytest.mark.parametrize("encoding", [b"\x80", b"a\0b"])
def test_a_feed_in_an_encoding_that_is_no_name_is_broken(encoding: bytes, tmp_path: Path) -> None:
    start = b'<?xml version="1.0" encoding="' + encoding + b'"?>'
    (tmp_path / "a.atom").write_bytes(start + b'<feed xmlns="http://www.w3.org/2005/Atom"></feed>')
    with pytest.raises(InputError) as caught:
        read_source(Source(tmp_path / "a.atom"))
    assert caught.value.problem in (Problem.BROKEN, Problem.NO_ARTICLES)
