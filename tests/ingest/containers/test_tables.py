"""Tables of articles: CSV in both dialects, JSON Lines, and an Excel file that LibreOffice wrote."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.types import Article
from ingest.containers import tables
from ingest.errors import InputError, Problem
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.ingest.articles import read_article

GERMAN = (
    'Überschrift;Text;Datum\r\nDeich;"Der Deich hält; sagt\r\nVogt.";02.03.2026\r\n;;\r\nRat;Der Rat tagt.;3.3.2026\r\n'
)


def articles(path: Path, **told: object) -> list[Article]:
    listing = read_source(Source(path, **told))  # type: ignore[arg-type]
    assert isinstance(listing, Listing)
    return [read_article(source) for source in listing.sources]


def written(tmp_path: Path, name: str, data: bytes) -> Path:
    (tmp_path / name).write_bytes(data)
    return tmp_path / name


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_german_table_gives_an_article_a_row(encoding: str, tmp_path: Path) -> None:
    found = articles(written(tmp_path, "a.csv", GERMAN.encode(encoding)))
    assert [(a.title, a.published) for a in found] == [("Deich", "2026-03-02"), ("Rat", "2026-03-03")]
    assert found[0].text == "Deich\n\nDer Deich hält; sagt\nVogt.\n"
    assert found[1].origin.endswith("a.csv#4")


def test_an_excel_file_written_by_libreoffice(files: Path) -> None:
    deich, rat = articles(files / "Artikel.xlsx")
    assert (deich.title, deich.outlet, deich.published) == ("Deich in Wendhafen hält", "Hafenkurier", "2026-03-02")
    assert deich.address == "https://www.hafenkurier.test/deich"
    assert rat.published == "2026-03-03T18:05:00+01:00"
    assert rat.text.endswith("teilte die Verwaltung mit.\n")


def test_json_lines_with_lists_objects_and_half_a_pair(tmp_path: Path) -> None:
    line = (
        '{"headline": "Deich", "text": "Der Deich \\ud800 hält.","authors": ["Moll", "Sand"], "source": {"name": "K"}}'
    )
    (article,) = articles(written(tmp_path, "a.jsonl", f"\n{line}\n".encode()))
    assert (article.text, article.author, article.outlet) == ("Deich\n\nDer Deich \ufffd hält.\n", "Moll, Sand", "K")
    assert len(article.digest) == 64


def test_the_user_may_name_the_column(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", b"Foo,Text\nDer Deich.,kurz\n")
    assert articles(path, columns=(("text", "foo"),))[0].text == "Der Deich.\n"


def test_a_table_is_parsed_once_for_all_its_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables._parsed.cache_clear()
    articles(written(tmp_path, "a.csv", GERMAN.encode()))
    assert tables._parsed.cache_info().misses == 1


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.csv", b"Text\n", Problem.NO_ARTICLES),
        ("a.csv", b"Text,Titel\n,Deich\n", Problem.NO_ARTICLES),
        ("a.csv", b"a,b\n1,2\n", Problem.NO_COLUMN),
        ("a.jsonl", b'{"text": "a"}\nkaputt', Problem.BROKEN),
        ("a.jsonl", b"[" * 100_000, Problem.BROKEN),
        ("a.jsonl", b"7", Problem.BROKEN),
        ("a.csv", b"", Problem.EMPTY),
    ],
)
def test_a_table_without_articles_is_refused(name: str, data: bytes, problem: Problem, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_source(Source(written(tmp_path, name, data)))
    assert caught.value.problem is problem


def test_a_row_that_is_gone_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, "a.csv", GERMAN.encode())
    with pytest.raises(InputError) as caught:
        read_source(Source(path, part=("99",)))
    assert caught.value.problem is Problem.NO_PART


def test_an_excel_file_with_one_wrong_byte_is_broken(files: Path, tmp_path: Path) -> None:
    """Found by changing bytes: what unpacks it ended in an error of its own."""
    data = (files / "Artikel.xlsx").read_bytes()
    place = len(data) // 8
    damaged = written(tmp_path, "a.xlsx", data[:place] + b"\0" + data[place + 1 :])
    with pytest.raises(InputError) as caught:
        read_source(Source(damaged))
    assert caught.value.problem is Problem.BROKEN
