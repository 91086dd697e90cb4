"""The world's fault gets a sentence; a bug keeps its traceback."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from db import errors
from db.errors import ArchiveError, Trouble, worded


@pytest.mark.parametrize("trouble", Trouble)
def test_every_trouble_names_the_place_and_a_cure(trouble: Trouble) -> None:
    words = str(ArchiveError(trouble, Path("Ablage") / "a.db"))
    assert "Ablage" in words
    assert "{" not in words
    assert words.count(".") + words.count("?") >= 2, "what is wrong, and what to do"


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_BUSY, Trouble.BUSY),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, Trouble.BUSY),
        (sqlite3.SQLITE_FULL, Trouble.FULL),
        (sqlite3.SQLITE_READONLY_DIRECTORY, Trouble.UNWRITABLE),
        (sqlite3.SQLITE_IOERR_WRITE, Trouble.GONE),
        (sqlite3.SQLITE_CORRUPT_INDEX, Trouble.DAMAGED),
    ],
)
def test_what_sqlite_says_about_the_world_is_put_in_words(code: int, trouble: Trouble) -> None:
    error = sqlite3.OperationalError("English")
    error.sqlite_errorcode = code
    with pytest.raises(ArchiveError) as caught, worded("a.db"):
        raise error
    assert caught.value.trouble is trouble


@pytest.mark.parametrize("bug", [sqlite3.IntegrityError("UNIQUE"), sqlite3.OperationalError("no such table")])
def test_bugs_are_let_through(bug: sqlite3.DatabaseError) -> None:
    with pytest.raises(type(bug)), worded("a.db"):
        raise bug


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (errno.EIO, Trouble.GONE),
        (errno.ESTALE, Trouble.GONE),
        (errno.ENOSPC, Trouble.FULL),
        (errno.EROFS, Trouble.UNWRITABLE),
    ],
)
def test_what_the_system_says_about_the_world_is_put_in_words(code: int, trouble: Trouble) -> None:
    with pytest.raises(ArchiveError) as caught, worded("a.db"):
        raise OSError(code, os.strerror(code))
    assert caught.value.trouble is trouble


def test_an_archive_is_not_called_damaged_if_its_drive_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite reads zeros there and takes them for damage."""

    def not_answering(**_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(errors, "TemporaryFile", not_answering)
    error = sqlite3.DatabaseError("database disk image is malformed")
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    with pytest.raises(ArchiveError) as caught, worded("a.db"):
        raise error
    assert caught.value.trouble is Trouble.GONE


def test_a_missing_file_of_another_kind_is_let_through() -> None:
    with pytest.raises(FileNotFoundError), worded("a.db"):
        raise FileNotFoundError(errno.ENOENT, "Wortliste")
