"""ZIP files of articles: every member by itself, traps by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.errors import InputError, Problem
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.ingest.articles import read_article
from tests.ingest.test_packed import zipped


def listing(tmp_path: Path, members: dict[str, bytes]) -> Listing:
    (tmp_path / "a.zip").write_bytes(zipped(members))
    found = read_source(Source(tmp_path / "a.zip"))
    assert isinstance(found, Listing)
    return found


def test_members_are_read_with_what_their_place_tells(tmp_path: Path, files: Path) -> None:
    members = {
        "Hafenkurier/2026-03-02 Deich.txt": b"Der Deich.",
        "b.odt": (files / "Deich.odt").read_bytes(),
        "bild.png": b"x",
        "__MACOSX/._b.txt": b"x",
        ".versteckt.txt": b"x",
    }
    first, second = listing(tmp_path, members).sources
    assert (first.outlet, first.published) == ("Hafenkurier", "2026-03-02")
    assert read_article(first).origin == f"{tmp_path / 'a.zip'}/Hafenkurier/2026-03-02 Deich.txt"
    assert read_article(second).title == "Deich in Wendhafen hält der Flut stand"


def test_a_table_inside_is_listed_in_its_turn(tmp_path: Path) -> None:
    (table,) = listing(tmp_path, {"t.csv": b"Text\nDer Deich.\nDer Rat.\n"}).sources
    rows = read_source(table)
    assert isinstance(rows, Listing)
    assert [read_article(row).text for row in rows.sources] == ["Der Deich.\n", "Der Rat.\n"]


def test_a_name_that_leads_outside_fails_alone(tmp_path: Path) -> None:
    found = listing(tmp_path, {"../../a.txt": b"x", "b.txt": b"Text"})
    assert [error.problem for error in found.errors] == [Problem.OUTSIDE]
    assert len(found.sources) == 1


def test_an_archive_inside_is_not_opened(tmp_path: Path) -> None:
    (inner,) = listing(tmp_path, {"innen.zip": zipped({"a.txt": b"x"})}).sources
    with pytest.raises(InputError) as caught:
        read_source(inner)
    assert caught.value.problem is Problem.NESTED


def test_an_empty_archive_holds_no_article(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        listing(tmp_path, {"bild.png": b"x"})
    assert caught.value.problem is Problem.NO_ARTICLES
