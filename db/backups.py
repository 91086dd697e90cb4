"""An archive's backups: made, checked, listed, put back. Paths in, `Backup`s out.

They lie beside the archive, in the folder `Archiv.db.sicherungen`. A backup is whole or it is not there: it is written
under another name, checked, and then gets its own. Of those that the program makes by itself the latest ten stay; one
that a person asked for stays until a person deletes it. Their order is their number, so a clock that goes backwards
neither hides nor deletes the latest.
"""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from db.errors import ArchiveError, Trouble, worded

KEPT = 10
PATIENCE = 5.0
"""How many seconds one waits for a program that is writing."""
_FOLDER = ".sicherungen"
_NAME = re.compile(r"(\d{5})_(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)_(\w+)\.db")
_MOMENT = "%Y-%m-%dT%H-%M-%SZ"
_UNFINISHED = ".part"
_FORGOTTEN = 86_400.0
"""Seconds after which nobody is still writing an unfinished backup."""
_BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class Occasion(StrEnum):
    """Why a backup was made; part of its name."""

    DAILY = "daily"
    MIGRATION = "migration"
    BULK = "bulk"
    RESTORE = "restore"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Backup:
    """One file, by what its name tells."""

    path: Path
    number: int
    made: datetime
    occasion: Occasion
    size: int


def backups(archive: Path) -> list[Backup]:
    """The latest first."""
    folder = folder_of(archive)
    with worded(archive):
        files = sorted(folder.iterdir(), reverse=True) if folder.is_dir() else []
        return [backup for file in files if (backup := _named(file))]


def folder_of(archive: Path) -> Path:
    return archive.with_name(archive.name + _FOLDER)


def back_up(archive: Path, occasion: Occasion, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Backup:
    """A checked copy of what is stored at this moment, also while others read and write."""
    folder = folder_of(archive)
    with _told_of(folder):
        folder.mkdir(exist_ok=True)
        number = max((backup.number for backup in backups(archive)), default=0) + 1
        place = folder / f"{number:05}_{now().strftime(_MOMENT)}_{occasion}.db"
        unfinished = place.with_name(f"{place.name}.{os.getpid()}{_UNFINISHED}")
        try:
            copy_of(archive, unfinished)
            unfinished.replace(place)
        finally:
            unfinished.unlink(missing_ok=True)
        _tidy(archive)
    made = _named(place)
    assert made is not None
    return made


def back_up_daily(archive: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Backup | None:
    """The first time on a day; None if there is one of today, whatever the occasion was, or nothing to lose yet."""
    latest = next(iter(backups(archive)), None)
    if latest is not None and latest.made.date() == now().date():
        return None
    if latest is None and _is_empty(archive):
        return None
    return back_up(archive, Occasion.DAILY, now)


def _is_empty(archive: Path) -> bool:
    """An archive just made; its first backup of the day must not be one of nothing."""
    with worded(archive), closing(sqlite3.connect(f"{archive.absolute().as_uri()}?mode=ro", uri=True)) as db:
        return not any(db.execute("SELECT EXISTS (SELECT 1 FROM articles)").fetchone())


def restore(archive: Path, backup: Path) -> Path | None:
    """Puts a backup in the archive's place, all or nothing; what was there becomes a backup, or lies aside if damaged.

    Gives where the present state went; None if there was no archive.
    """
    check_file(backup)
    if not archive.exists():
        copy_of(backup, archive)
        return None
    try:
        kept = back_up(archive, Occasion.RESTORE).path
    except ArchiveError as error:
        if error.trouble not in (Trouble.DAMAGED, Trouble.NOT_AN_ARCHIVE):
            raise
        kept = _lay_aside(archive)
    with worded(archive), closing(sqlite3.connect(archive, timeout=PATIENCE)) as target:
        _copy_into(backup, target, archive)
    return kept


def copy_of(archive: Path, place: Path) -> None:
    """Of a database that is sound, as one file; DAMAGED is told, and no copy stays."""
    with worded(archive), closing(sqlite3.connect(place)) as target:
        _copy_into(archive, target, archive)
        target.execute("PRAGMA journal_mode = DELETE")
    try:
        check_file(place, named=archive)
    except ArchiveError:
        place.unlink()
        raise
    with place.open("rb+") as file:
        os.fsync(file.fileno())


def check_file(file: Path, *, named: Path | None = None) -> None:
    """DAMAGED if SQLite finds anything wrong; `named` is what the sentence names instead."""
    if not file.is_file():
        raise ArchiveError(Trouble.MISSING, file)
    with worded(named or file), closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as db:
        found = db.execute("PRAGMA quick_check").fetchall()
        if found != [("ok",)]:
            raise ArchiveError(Trouble.DAMAGED, named or file)


def _copy_into(source: Path, target: sqlite3.Connection, named: Path) -> None:
    """One transaction of the target. SQLite itself would wait for a writer without end."""
    until = time.monotonic() + PATIENCE

    def give_up(status: int, _left: int, _all: int) -> None:
        if status in _BUSY and time.monotonic() > until:
            raise ArchiveError(Trouble.BUSY, named)

    with closing(sqlite3.connect(f"{source.absolute().as_uri()}?mode=ro", uri=True, timeout=PATIENCE)) as origin:
        origin.backup(target, progress=give_up)


def _lay_aside(archive: Path) -> Path:
    """With what SQLite keeps beside it, under which it would be read otherwise."""
    moment = datetime.now(UTC).strftime(_MOMENT)
    aside = archive.with_name(f"{archive.stem}.beschädigt-{moment}{archive.suffix}")
    for part in ("-wal", "-shm", ""):
        if (file := archive.with_name(archive.name + part)).exists():
            shutil.move(file, aside.with_name(aside.name + part))
    return aside


def _tidy(archive: Path) -> None:
    by_itself = [backup for backup in backups(archive) if backup.occasion is not Occasion.ASKED]
    for old in by_itself[KEPT:]:
        old.path.unlink(missing_ok=True)
    for file in folder_of(archive).glob(f"*{_UNFINISHED}*"):
        if time.time() - file.stat().st_mtime > _FORGOTTEN:
            file.unlink(missing_ok=True)


def _named(file: Path) -> Backup | None:
    name = _NAME.fullmatch(file.name)
    if name is None or name[3] not in set(Occasion):
        return None
    made = datetime.strptime(name[2], _MOMENT).replace(tzinfo=UTC)
    return Backup(file, int(name[1]), made, Occasion(name[3]), file.stat().st_size)


@contextmanager
def _told_of(folder: Path) -> Iterator[None]:
    try:
        with worded(folder):
            yield
    except OSError as error:
        raise ArchiveError(Trouble.UNWRITABLE, folder) from error
