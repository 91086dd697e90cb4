"""An archive opens ready for work, or says why not and leaves the file as it is."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database, Migrations

from db import connection
from db.backups import Occasion, backups
from db.connection import asked, bring_up_to_date, is_outdated, open_archive, open_reader, writing
from db.errors import ArchiveError, Trouble
from db.migrations import known_steps
from db.queries import count_quotes
from db.rows import QuoteFilter
from db.store import save_article, save_failure

LATER = "m900_later"


def _trouble(path: Path | str, **how: Any) -> Trouble:
    with pytest.raises(ArchiveError) as caught:
        open_archive(path, **how)
    assert str(path) in str(caught.value) or str(Path(path).parent) in str(caught.value)
    return caught.value.trouble


def test_what_is_saved_is_there_when_opened_again(file: Path, attributed: Callable[..., Any]) -> None:
    with open_archive(file) as db:
        save_article(db, attributed())
    with open_archive(str(file), create=False) as db:
        assert count_quotes(db, QuoteFilter()) == 1


def test_foreign_keys_hold_and_readers_are_not_locked_out(file: Path) -> None:
    with open_archive(file) as db:
        assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert db.journal_mode == "wal"
        with pytest.raises(sqlite3.IntegrityError), writing(db):
            db.execute("INSERT INTO spans VALUES (99, 'cue', 0, 0, 1, 2)")


def test_missing_archive_is_not_made_unless_asked(file: Path) -> None:
    assert _trouble(file, create=False) is Trouble.MISSING
    assert not file.exists()


def test_missing_folder_is_named(tmp_path: Path) -> None:
    assert _trouble(tmp_path / "fehlt" / "a.db") is Trouble.NO_FOLDER


def test_folder_is_no_archive(tmp_path: Path) -> None:
    assert _trouble(tmp_path) is Trouble.NOT_AN_ARCHIVE


@pytest.mark.parametrize("content", [b"x", b"Ein Artikel, kein Archiv.\n" * 100, b"SQLite format 3\0 doch nicht"])
def test_other_file_is_refused_and_stays_as_it_is(file: Path, content: bytes) -> None:
    file.write_bytes(content)
    assert _trouble(file) in (Trouble.NOT_AN_ARCHIVE, Trouble.DAMAGED)
    assert file.read_bytes() == content


def test_database_of_another_program_is_refused_and_stays_as_it_is(file: Path) -> None:
    with Database(file) as foreign:
        foreign.table("notes").insert({"id": 1})
    before = file.read_bytes()
    assert _trouble(file) is Trouble.NOT_AN_ARCHIVE
    assert file.read_bytes() == before


def test_newer_archive_is_refused_and_stays_as_it_is(file: Path) -> None:
    with open_archive(file) as db:
        steps = db.table("_sqlite_migrations")
        steps.insert({"migration_set": "zitatspur", "name": "m999_later", "applied_at": ""})
    before = file.read_bytes()
    assert _trouble(file) is Trouble.NEWER
    assert file.read_bytes() == before


def test_empty_file_becomes_an_archive_only_where_one_may_be_made(file: Path) -> None:
    file.touch()
    assert _trouble(file, create=False) is Trouble.NOT_AN_ARCHIVE
    with open_archive(file) as db:
        assert db.table("quotes").exists()


def test_write_protection_is_told_at_once(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection.os, "access", lambda place, mode: False)
    assert _trouble(file) is Trouble.UNWRITABLE


def test_older_archive_is_copied_aside_before_it_is_migrated(
    file: Path, attributed: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_archive(file) as db:
        save_article(db, attributed())
    monkeypatch.setattr(connection, "MIGRATIONS", _with_a_step(lambda db: db.execute("CREATE TABLE later (a)")))
    monkeypatch.setattr(connection, "known_steps", lambda: {*known_steps(), "m999_later"})
    with open_archive(file) as db:
        assert db.table("later").exists()
        assert count_quotes(db, QuoteFilter()) == 1
    monkeypatch.undo()
    (backup,) = backups(file)
    assert backup.occasion is Occasion.MIGRATION
    with open_archive(backup.path, create=False) as copy:
        assert count_quotes(copy, QuoteFilter()) == 1
        assert not copy.table("later").exists()


def test_an_older_archive_is_told_apart_from_one_of_today_and_from_other_files(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_archive(file).close()
    stranger, text = tmp_path / "fremd.db", tmp_path / "text.db"
    with Database(stranger) as db:
        db.execute("CREATE TABLE other (a)")
    text.write_text("Kein Archiv. " * 1000, encoding="utf-8")
    assert not any(is_outdated(path) for path in (file, stranger, text, tmp_path, tmp_path / "fehlt.db"))
    monkeypatch.setattr(connection, "MIGRATIONS", _with_a_step(lambda db: db.execute("CREATE TABLE later (a)")))
    monkeypatch.setattr(connection, "known_steps", lambda: {*known_steps(), "m999_later"})
    assert is_outdated(file)
    bring_up_to_date(file)
    assert not is_outdated(file)


def test_failed_step_leaves_the_archive_as_it_was(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db: Database) -> None:
        db.execute("DROP TABLE spans")
        raise RuntimeError("half way")

    open_archive(file).close()
    monkeypatch.setattr(connection, "MIGRATIONS", _with_a_step(fail))
    monkeypatch.setattr(connection, "known_steps", lambda: {*known_steps(), "m999_later"})
    with pytest.raises(RuntimeError):
        open_archive(file)
    monkeypatch.undo()
    with open_archive(file) as db:
        assert db.table("spans").exists()


def _with_a_step(step: Callable[[Database], object]) -> Migrations:
    steps = Migrations("zitatspur")
    for known in known_steps():
        steps(name=known)(lambda db: None)
    steps(name="m999_later")(lambda db: step(db) and None)
    return steps


def test_reader_sees_the_old_state_during_a_write(file: Path, attributed: Callable[..., Any]) -> None:
    with open_archive(file) as writer, open_archive(file) as reader:
        with writing(writer):
            writer.execute("INSERT INTO failures VALUES ('a', 'b', 'c')")
            assert list(asked(reader, "SELECT * FROM failures")) == []
        assert len(list(asked(reader, "SELECT * FROM failures"))) == 1


def test_second_writer_gives_up_with_words(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PATIENCE", 0.01)
    with open_archive(file) as first, open_archive(file) as second:
        with writing(first), pytest.raises(ArchiveError) as caught:
            save_failure(second, "/texte/leer.txt", "leer")
        assert caught.value.trouble is Trouble.BUSY
        assert caught.value.path == file
        assert save_failure(second, "/texte/leer.txt", "leer").failures


def test_interrupted_write_leaves_nothing_behind(archive: Database) -> None:
    def write() -> None:
        with writing(archive):
            archive.execute("INSERT INTO failures VALUES ('a', 'b', 'c')")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write()
    assert list(asked(archive, "SELECT * FROM failures")) == []


def test_archive_damaged_behind_our_back_is_told_in_words(file: Path, attributed: Callable[..., Any]) -> None:
    with open_archive(file) as db:
        save_article(db, attributed())
    pages = file.read_bytes()
    file.write_bytes(pages[:4096] + b"\xff" * (len(pages) - 4096))
    with pytest.raises(ArchiveError) as caught:
        _opened_and_read(file)
    assert caught.value.trouble is Trouble.DAMAGED


def _opened_and_read(file: Path) -> None:
    with open_archive(file) as db:
        count_quotes(db, QuoteFilter())


def test_another_process_that_closes_the_archive_leaves_the_log_to_those_who_have_it_open(file: Path) -> None:
    """A second connection of this process must not take the locks of the first."""
    script = "import sys; from db.connection import open_archive; open_archive(sys.argv[1]).close()"
    with open_archive(file) as first, open_archive(file):
        subprocess.run([sys.executable, "-c", script, str(file)], cwd=Path(__file__).parents[2], check=True)
        assert file.with_name(f"{file.name}-shm").exists()
        assert file.with_name(f"{file.name}-wal").exists()
        with writing(first):
            first.execute("INSERT INTO failures VALUES ('a', 'b', 'c')")
        with open_reader(file) as reader:
            assert reader.table("failures").count == 1
