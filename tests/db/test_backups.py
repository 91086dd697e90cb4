"""A backup is whole or not there, the latest ten stay, and putting one back loses nothing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db import backups
from db.backups import KEPT, Occasion, back_up, back_up_daily, check_file, folder_of, restore
from db.connection import open_archive, writing
from db.errors import ArchiveError, Trouble
from db.queries import count_quotes
from db.rows import QuoteFilter
from db.store import save_article

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def filled(file: Path, attributed: Callable[..., Any]) -> Path:
    with open_archive(file) as db:
        save_article(db, attributed())
    return file


def _quotes(file: Path) -> int:
    with open_archive(file, create=False) as db:
        return count_quotes(db, QuoteFilter())


def _damage(file: Path) -> None:
    with closing(sqlite3.connect(file)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    file.write_bytes(content)


def test_backup_has_what_is_stored_also_while_others_read_and_write(
    filled: Path, attributed: Callable[..., Any]
) -> None:
    with open_archive(filled) as writer:
        save_article(writer, attributed(origin="/texte/zwei.txt"))
        with writing(writer):
            writer.execute("DELETE FROM articles")
            made = back_up(filled, Occasion.ASKED)
            writer.execute("INSERT INTO failures VALUES ('a', 'b', 'c')")
    assert _quotes(made.path) == 2
    assert made.size == made.path.stat().st_size


def test_backup_is_one_file(filled: Path) -> None:
    made = back_up(filled, Occasion.ASKED)
    assert [file.name for file in folder_of(filled).iterdir()] == [made.path.name]


def test_latest_ten_of_its_own_stay_and_all_that_a_person_asked_for(filled: Path) -> None:
    back_up(filled, Occasion.ASKED)
    for _ in range(KEPT + 2):
        back_up(filled, Occasion.BULK)
    numbers = [backup.number for backup in backups.backups(filled)]
    assert numbers == [*range(KEPT + 3, 3, -1), 1]


def test_first_use_of_a_day_makes_one(filled: Path) -> None:
    assert back_up_daily(filled, lambda: NOON) is not None
    assert back_up_daily(filled, lambda: NOON + timedelta(hours=6)) is None
    assert back_up_daily(filled, lambda: NOON + timedelta(days=1)) is not None


def test_clock_going_backwards_neither_hides_nor_deletes_the_latest(filled: Path) -> None:
    for day in range(KEPT + 3):
        back_up_daily(filled, lambda day=day: NOON - timedelta(days=day))
    found = backups.backups(filled)
    assert len(found) == KEPT
    assert found[0].made == NOON - timedelta(days=KEPT + 2)


def test_damaged_archive_makes_no_backup(filled: Path) -> None:
    good = back_up(filled, Occasion.DAILY)
    _damage(filled)
    with pytest.raises(ArchiveError) as caught:
        back_up(filled, Occasion.DAILY)
    assert caught.value.trouble is Trouble.DAMAGED
    assert list(folder_of(filled).iterdir()) == [good.path]


def test_restored_archive_is_as_it_was_and_the_present_state_is_kept(
    filled: Path, attributed: Callable[..., Any]
) -> None:
    made = back_up(filled, Occasion.ASKED)
    with open_archive(filled) as db:
        save_article(db, attributed(origin="/texte/zwei.txt"))
    kept = restore(filled, made.path)
    assert _quotes(filled) == 1
    assert kept is not None
    assert _quotes(kept) == 2


def test_damaged_archive_is_laid_aside_byte_by_byte(filled: Path) -> None:
    made = back_up(filled, Occasion.ASKED)
    _damage(filled)
    before = filled.read_bytes()
    kept = restore(filled, made.path)
    assert _quotes(filled) == 1
    assert kept is not None
    assert kept.read_bytes() == before


def test_vanished_archive_comes_back(filled: Path) -> None:
    made = back_up(filled, Occasion.ASKED)
    filled.unlink()
    assert restore(filled, made.path) is None
    assert _quotes(filled) == 1


def test_damaged_backup_is_refused_and_the_archive_stays(filled: Path) -> None:
    made = back_up(filled, Occasion.ASKED)
    _damage(made.path)
    with pytest.raises(ArchiveError) as caught:
        restore(filled, made.path)
    assert caught.value.path == made.path
    assert _quotes(filled) == 1


def test_who_writes_is_not_restored_over(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(backups, "PATIENCE", 0.01)
    made = back_up(filled, Occasion.ASKED)
    with open_archive(filled) as writer, writing(writer):
        writer.execute("DELETE FROM articles")
        with pytest.raises(ArchiveError) as caught:
            restore(filled, made.path)
    assert caught.value.trouble is Trouble.BUSY


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError) as caught:
        check_file(tmp_path / "fehlt.db")
    assert caught.value.trouble is Trouble.MISSING


def test_folder_without_rights_is_told(filled: Path) -> None:
    folder_of(filled).write_text("eine Datei statt eines Ordners")
    with pytest.raises(ArchiveError) as caught:
        back_up(filled, Occasion.ASKED)
    assert caught.value.trouble is Trouble.UNWRITABLE
