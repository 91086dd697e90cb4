"""`main.py import` and `match`: articles, failures and statements end up in the archive."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from cli import importing
from db import queries
from db.connection import open_archive
from db.rows import Changes, QuoteFilter
from tests.cli.conftest import Run


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archiv.db"


def test_articles_and_statements_are_stored(run: Run, articles: Path, archive: Path) -> None:
    ended = run("import", "--db", archive, articles)
    db = open_archive(archive)
    assert (ended.code, ended.data) == (0, "")
    assert queries.count_quotes(db, QuoteFilter()) == 3
    assert [sorted(row.reported_by) for row in queries.statements(db)] == [["Alpenpost", "Hafenkurier"]]
    assert "1 Aussage steht in mehreren Artikeln." in ended.words


def test_what_the_user_knows_is_stored(run: Run, articles: Path, archive: Path) -> None:
    run("import", "--db", archive, articles, "--outlet", "Stadtblatt", "--published", "5.1.2026")
    rows = queries.articles(open_archive(archive))
    assert {(row.outlet, row.published) for row in rows} == {("Stadtblatt", "2026-01-05")}


def test_an_import_anew_doubles_nothing(run: Run, articles: Path, archive: Path) -> None:
    run("import", "--db", archive, articles)
    run("import", "--db", archive, articles)
    assert queries.count_quotes(open_archive(archive), QuoteFilter()) == 3


def test_failures_are_stored_with_their_reason(run: Run, articles: Path, archive: Path) -> None:
    (articles / "leer.txt").touch()
    ended = run("import", "--db", archive, articles, articles / "fehlt.txt")
    failures = queries.failures(open_archive(archive))
    assert ended.code == 1
    assert {Path(failure.origin).name for failure in failures} == {"leer.txt", "fehlt.txt"}
    assert all(failure.reason in ended.words for failure in failures)


def test_the_table_says_who_said_it_and_who_reported_it(run: Run, articles: Path, archive: Path) -> None:
    lines = run("import", "--db", archive, "--table", articles).data.splitlines()
    shared = [line for line in lines if "Der Deich hält" in line]
    assert lines[0].split() == ["Sprecher", "Aussage", "berichtet", "von"]
    assert len(shared) == 1
    assert "Hafenkurier" in shared[0]
    assert "Alpenpost" in shared[0]
    assert any("Gut so" in line for line in lines)


def test_without_any_article_no_archive_is_made(run: Run, archive: Path, tmp_path: Path) -> None:
    ended = run("import", "--db", archive, tmp_path / "fehlt.txt")
    assert ended.code == 2
    assert not archive.exists()


def test_an_interrupt_keeps_what_is_stored(run: Run, articles: Path, archive: Path) -> None:
    (articles / "Hafenkurier" / "z.txt").write_text("STRG-C")
    ended = run("import", "--db", archive, articles)
    assert ended.code == 130
    assert "Abgebrochen; 2 Artikel sind gespeichert" in ended.words
    assert len(queries.articles(open_archive(archive))) == 2


def test_match_links_an_archive_anew(run: Run, articles: Path, archive: Path) -> None:
    run("import", "--db", archive, articles)
    with closing(open_archive(archive)) as db, db.conn:
        db.execute("DELETE FROM statements")
    assert run("match", "--db", archive).code == 0
    assert len(queries.statements(open_archive(archive))) == 1


def test_an_interrupt_while_statements_are_linked_says_how_to_go_on(
    run: Run, articles: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(db: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("db.linking.settle_batch", interrupted)
        ended = run("import", "--db", archive, articles)
    assert ended.code == 130
    assert "main.py match" in ended.words
    assert run("match", "--db", archive).code == 0
    assert len(queries.statements(open_archive(archive))) == 1


@pytest.mark.parametrize("command", ["match", "export"])
def test_a_missing_archive_is_told(command: str, run: Run, archive: Path) -> None:
    ended = run(command, "--db", archive)
    assert (ended.code, ended.data) == (2, "")
    assert "archiv.db" in ended.words
    assert not archive.exists()


def test_what_is_no_archive_is_told_and_kept(run: Run, articles: Path, archive: Path) -> None:
    archive.write_text("Das ist keine Datenbank. " * 50)
    assert run("import", "--db", archive, articles).code == 2
    assert archive.read_text().startswith("Das ist")


def test_a_drive_that_goes_during_an_import_is_told(
    run: Run, articles: Path, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save = importing.store.save_article

    def save_and_go(*arguments: Any) -> Changes:
        changes = save(*arguments)
        for part in archive.parent.glob("archiv.db*"):
            part.unlink()
        return changes

    monkeypatch.setattr(importing.store, "save_article", save_and_go)
    ended = run("import", "--db", archive, articles)
    assert (ended.code, ended.data) == (2, "")
    assert f"„{archive}“ ist nicht mehr zu erreichen" in ended.words
    assert "Traceback" not in ended.words
    assert not archive.exists()
