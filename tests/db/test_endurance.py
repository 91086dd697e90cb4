"""A short run of what `benchmarks.killing` does at length; a full disk; an archive that is gone while it is open."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db.connection import open_archive
from db.errors import ArchiveError, Trouble
from db.invariants import faults
from db.linking import link
from db.store import save_article
from tests.db.conftest import TEXT
from tests.db.inventing import invented

if sys.platform == "win32":
    pytest.skip("kills by signal", allow_module_level=True)

from benchmarks import killed_deeds
from benchmarks.killing import killed_while, whats_lost


@pytest.fixture
def filled(file: Path) -> Path:
    with closing(open_archive(file)) as db:
        for article in invented(20, seed=4):
            save_article(db, article)
        link(db)
    return file


@pytest.mark.parametrize("after", [0.02, 0.08, 0.2])
@pytest.mark.parametrize("deed", [killed_deeds.decide, killed_deeds.match])
def test_killed_at_work_nothing_is_lost_and_the_next_run_goes_on(
    deed: killed_deeds.Deed, after: float, filled: Path
) -> None:
    _met, told = killed_while(deed, filled, after)
    assert whats_lost(filled, told) == []
    deed(filled, lambda words: None)
    assert whats_lost(filled, told) == []


def test_full_disk_is_told_and_what_was_stored_is_there(filled: Path, attributed: Callable[..., Any]) -> None:
    with closing(open_archive(filled)) as db:
        (pages,) = db.execute("PRAGMA page_count").fetchone()
        db.execute(f"PRAGMA max_page_count = {pages + 1}")
        with pytest.raises(ArchiveError) as caught:
            save_article(db, attributed(TEXT + " Wort" * 20_000, origin="lang.txt"))
        assert caught.value.trouble is Trouble.FULL
        assert faults(db) == []
        assert db.table("articles").count == 20


def _unmounted(file: Path) -> None:
    """As it looks where a drive was taken away: its folder is there and empty."""
    for part in file.parent.glob(f"{file.name}*"):
        part.unlink()


def _replaced(file: Path) -> None:
    """As programs do that keep folders alike on several machines."""
    other = file.with_name("von nebenan.db")
    open_archive(other).close()
    other.replace(file)


def _moved(file: Path) -> None:
    file.rename(file.with_name("anders.db"))


@pytest.mark.parametrize("goes", [_unmounted, _replaced, _moved])
def test_nothing_is_written_into_an_archive_that_is_gone(
    goes: Callable[[Path], None], filled: Path, attributed: Callable[..., Any]
) -> None:
    with closing(open_archive(filled)) as db:
        goes(filled)
        with pytest.raises(ArchiveError) as caught:
            save_article(db, attributed(origin="später.txt"))
        assert caught.value.trouble is Trouble.GONE
        assert db.table("articles").count == 20
    if goes is _replaced:
        with closing(open_archive(filled)) as other:
            assert other.table("articles").count == 0
            assert faults(other) == []


def test_an_archive_that_comes_back_is_written_again(filled: Path, attributed: Callable[..., Any]) -> None:
    away = filled.with_name("weg.db")
    with closing(open_archive(filled)) as db:
        filled.rename(away)
        with pytest.raises(ArchiveError):
            save_article(db, attributed(origin="später.txt"))
        away.rename(filled)
        save_article(db, attributed(origin="später.txt"))
    with closing(open_archive(filled)) as db:
        assert db.table("articles").count == 21
        assert faults(db) == []
