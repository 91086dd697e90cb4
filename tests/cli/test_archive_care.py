"""`main.py archive`: what each command prints where, its exit code, and backups that come by themselves."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import main
from db.backups import Occasion, backups
from db.connection import open_archive
from db.store import save_article
from tests.db.inventing import invented


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.db"
    with closing(open_archive(file)) as db:
        for article in invented(10, seed=2):
            save_article(db, article)
    return file


def _damage(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    file.write_bytes(content)


def test_sound_archive_is_told_so(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["archive", "check", "--db", str(file)]) == 0
    out, err = capsys.readouterr()
    assert out == ""
    assert "ist in Ordnung" in err


def test_contradiction_is_listed_with_its_cure(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute('UPDATE spans SET "end" = 99999 WHERE quote = 1')
    assert main.main(["archive", "check", "--db", str(file)]) == 1
    out, err = capsys.readouterr()
    assert "1 Mal: eine Fundstelle liegt außerhalb ihres Artikels" in out
    assert "archive restore" in err


@pytest.mark.parametrize("command", ["check", "backup", "compact"])
def test_damaged_archive_is_told_with_its_cure(command: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _damage(file)
    before = file.read_bytes()
    assert main.main(["archive", command, "--db", str(file)]) == 2
    assert "ist beschädigt" in capsys.readouterr().err
    assert file.read_bytes() == before


@pytest.mark.parametrize("command", ["check", "backup", "restore", "compact"])
def test_missing_archive_is_named(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["archive", command, "--db", str(tmp_path / "fehlt.db")]) == 2
    assert "fehlt.db" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_backups_are_listed_and_restored_by_number(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["archive", "backup", "--db", str(file)]) == 0
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("DELETE FROM articles")
    assert main.main(["archive", "backup", "--db", str(file)]) == 0
    assert main.main(["archive", "restore", "--db", str(file), "--number", "1"]) == 0
    assert main.main(["archive", "backup", "--db", str(file), "--list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == ["3", "2", "1"]
    assert lines[0].endswith("vor einer Wiederherstellung")
    with closing(open_archive(file)) as db:
        assert db.table("articles").count == 10


def test_backup_that_is_not_there_is_told(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["archive", "restore", "--db", str(file), "--number", "7"]) == 2
    assert "keine solche Sicherung" in capsys.readouterr().err


def test_damaged_archive_is_salvaged_into_another(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    into = file.with_name("neu.db")
    assert main.main(["archive", "check", "--db", str(file), "--salvage", str(into)]) == 0
    assert "Gerettet" in capsys.readouterr().err
    assert main.main(["archive", "check", "--db", str(into)]) == 0


def test_compacting_frees_room_and_keeps_what_is_there(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("CREATE TABLE ballast AS SELECT randomblob(2000000) AS b")
        db.execute("DROP TABLE ballast")
    assert main.main(["archive", "compact", "--db", str(file)]) == 0
    assert "vorher 2," in capsys.readouterr().err
    assert file.stat().st_size < 1_000_000
    assert main.main(["archive", "check", "--db", str(file)]) == 0


def test_matching_anew_backs_up_first(file: Path) -> None:
    assert main.main(["match", "--db", str(file)]) == 0
    assert [backup.occasion for backup in backups(file)] == [Occasion.BULK]
