"""A short run of what `benchmarks.killing` does at length; a full disk; two programs on one archive."""

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
