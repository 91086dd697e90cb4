"""Web archives as wget writes them: pages with their address and hour, and nothing else."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from attribution.types import Article
from ingest.errors import InputError, Problem
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.ingest.articles import read_article
from tests.ingest.test_packed import zipped


def only_article(path: Path) -> Article:
    """Through all the lists that lead to it."""
    source = Source(path)
    while isinstance(found := read_source(source), Listing):
        (source,) = found.sources
    return found


def test_an_archive_by_wget_gives_its_pages_and_not_its_errors(files: Path) -> None:
    article = only_article(files / "Deich.warc.gz")
    assert article.title == "Deich in Wendhafen hält der Flut stand"
    assert article.retrieved == "2026-11-22T08:09:27+00:00"
    assert article.address is not None
    assert "„Wir hatten großes Glück“, sagte Vogt" in article.text


def test_a_web_archive_in_a_package_is_opened_too(files: Path, tmp_path: Path) -> None:
    members = {"archive/data.warc.gz": (files / "Deich.warc.gz").read_bytes(), "pages/pages.jsonl": b"{}"}
    (tmp_path / "a.wacz").write_bytes(zipped(members))
    assert only_article(tmp_path / "a.wacz").outlet == "Hafenkurier"


def test_an_archive_cut_off_gives_what_there_is(files: Path, tmp_path: Path) -> None:
    whole = gzip.decompress((files / "Deich.warc.gz").read_bytes())
    (tmp_path / "a.warc").write_bytes(whole[:-100])
    assert only_article(tmp_path / "a.warc").title is not None


@pytest.mark.parametrize("data", [gzip.compress(b"nur ein Text"), b"WARC/1.0\r\n", b"\x1f\x8bkaputt"])
def test_what_is_no_web_archive_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(data)
    with pytest.raises(InputError) as caught:
        read_source(Source(tmp_path / "a.warc.gz"))
    assert caught.value.problem in (Problem.BROKEN, Problem.NO_ARTICLES)


def test_a_record_that_is_no_page_cannot_be_read(files: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_article(Source(files / "Deich.warc.gz", part=("0",)))
    assert caught.value.problem is Problem.NO_PART
