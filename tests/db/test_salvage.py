"""Of a damaged archive comes back what does not stand on the damaged page, and the original stays as it is."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from db.connection import open_archive
from db.errors import ArchiveError, Trouble
from db.invariants import faults
from db.linking import link
from db.rows import Status
from db.salvage import salvage
from db.store import save_article, set_status
from tests.db.inventing import invented

ARTICLES = 120


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("salvage") / "a.db"
    with closing(open_archive(file)) as db:
        for article in invented(ARTICLES, seed=3):
            save_article(db, article)
        link(db)
        ids = [row["id"] for row in db.query("SELECT id FROM quotes")]
        set_status(db, ids[::3], Status.ACCEPTED)
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file


def _pages(file: Path, table: str) -> list[int]:
    """The leaves of a table, by the page number that SQLite counts from 1."""
    with closing(sqlite3.connect(file)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", [table]).fetchone()
    content = file.read_bytes()
    page = content[(root - 1) * 4096 : root * 4096]
    cells = int.from_bytes(page[3:5], "big")
    places = [int.from_bytes(page[12 + 2 * n : 14 + 2 * n], "big") for n in range(cells)]
    return [int.from_bytes(page[place : place + 4], "big") for place in places]


def _with_damage(sound: Path, place: Path, page: int) -> Path:
    content = bytearray(sound.read_bytes())
    content[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    place.write_bytes(content)
    return place


@pytest.mark.parametrize("table", ["articles", "quotes", "spans", "corrections", "mentions"])
def test_only_what_stands_on_the_damaged_page_is_lost(table: str, sound: Path, tmp_path: Path) -> None:
    file = _with_damage(sound, tmp_path / "a.db", _pages(sound, table)[-1])
    before = file.read_bytes()
    result = salvage(file, tmp_path / "gerettet.db")
    assert file.read_bytes() == before
    assert result.gaps >= 1
    assert ARTICLES // 2 < result.articles <= ARTICLES
    with closing(open_archive(tmp_path / "gerettet.db", create=False)) as db:
        assert faults(db) == []
        link(db)
        assert faults(db) == []
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix == ".db") == ["a.db", "gerettet.db"]


def test_a_sound_archive_comes_over_whole(sound: Path, tmp_path: Path) -> None:
    result = salvage(sound, tmp_path / "gleich.db")
    assert (result.articles, result.gaps) == (ARTICLES, 0)
    with closing(open_archive(sound)) as old, closing(open_archive(tmp_path / "gleich.db")) as new:
        for table in ("articles", "quotes", "spans", "decisions", "corrections", "mentions", "entities"):
            assert old.table(table).count == new.table(table).count, table


def test_nothing_is_written_over(sound: Path, tmp_path: Path) -> None:
    (tmp_path / "da.db").write_text("etwas")
    with pytest.raises(ArchiveError) as caught:
        salvage(sound, tmp_path / "da.db")
    assert caught.value.trouble is Trouble.TAKEN
