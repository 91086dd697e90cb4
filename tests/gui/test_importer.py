"""What is imported is in the archive, what failed is there with its reason, and statements are linked anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db import queries
from db.connection import open_archive
from db.errors import ArchiveError, Trouble
from db.rows import QuoteFilter, Status
from db.store import set_status
from gui.analyser import Analyser
from gui.archive import Archive
from gui.import_progress import Progress, Stage
from gui.importer import Importer
from tests.gui.fake_analysis import FAILS_AT, HANGS_AT, FakeAnalysis


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = Archive()
    made.open(tmp_path / "neu.db", create=True)
    yield made
    made.close()


@pytest.fixture
def importer(archive: Archive, analysis: FakeAnalysis, qtbot: QtBot) -> Iterator[Importer]:
    analyser = Analyser(lambda: analysis)
    made = Importer(archive, analyser)
    yield made
    made.stop()
    analyser.stop()


def _files(folder: Path, *names: str) -> list[Path]:
    for name in names:
        (folder / name).write_text(f"„Wir sind {name}“, sagte sie.", encoding="utf-8")
    return [folder / name for name in names]


def _outcome(importer: Importer, qtbot: QtBot, paths: list[Path]) -> Progress:
    with qtbot.waitSignal(importer.finished) as finished:
        importer.add(paths)
    assert finished.args is not None
    progress: Progress = finished.args[0]
    return progress


def test_articles_and_failures_are_stored(importer: Importer, archive: Archive, tmp_path: Path, qtbot: QtBot) -> None:
    outcome = _outcome(importer, qtbot, _files(tmp_path, "a.txt", FAILS_AT, "b.txt"))
    assert (outcome.articles, outcome.quotes, outcome.done, outcome.total) == (2, 2, 3, 3)
    assert archive.count_quotes(QuoteFilter()) == 2
    assert [Path(failure.origin).name for failure in archive.failures()] == [FAILS_AT]
    assert not importer.is_busy


def test_the_archive_is_linked_after_every_import(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    _outcome(importer, qtbot, _files(tmp_path, "a.txt"))
    _outcome(importer, qtbot, _files(tmp_path, "b.txt"))
    assert analysis.linked == [archive.path, archive.path]


def test_nothing_is_linked_if_nothing_came_in(
    importer: Importer, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    outcome = _outcome(importer, qtbot, [tmp_path / "fehlt.txt"])
    assert [Path(origin).name for origin, _ in outcome.failures] == ["fehlt.txt"]
    assert analysis.linked == []


def test_a_failed_linking_is_told_but_is_no_failed_file(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    analysis.linking_fails = True
    outcome = _outcome(importer, qtbot, _files(tmp_path, "a.txt"))
    assert outcome.failures == (("", "Das Verknüpfen ist abgebrochen."),)
    assert (outcome.done, archive.failures()) == (1, [])


def test_what_is_added_meanwhile_joins_the_import(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    importer.add(_files(tmp_path, HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    importer.add(_files(tmp_path, "b.txt"))
    qtbot.waitUntil(lambda: importer.queue.model.rowCount() == 2)
    with qtbot.waitSignal(importer.finished) as finished:
        analysis.may_go_on.set()
    assert finished.args is not None
    assert (finished.args[0].total, finished.args[0].articles) == (2, 2)
    assert archive.count_quotes(QuoteFilter()) == 2


def test_cancel_keeps_what_is_done_and_drops_what_waits(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    importer.add(_files(tmp_path, "a.txt", HANGS_AT, "c.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    importer.add(_files(tmp_path, "d.txt"))
    with qtbot.waitSignal(importer.finished) as finished:
        importer.cancel()
        assert importer.stage is Stage.CANCELLING
        analysis.may_go_on.set()
    assert finished.args is not None
    assert finished.args[0].cancelled
    assert archive.count_quotes(QuoteFilter()) == 2
    assert not importer.is_busy


def test_a_second_cancel_does_not_wait_for_what_hangs(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    importer.add(_files(tmp_path, "a.txt", HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    with qtbot.waitSignal(importer.finished):
        importer.cancel()
        importer.cancel()
    assert archive.count_quotes(QuoteFilter()) == 1


def test_a_full_disk_ends_the_import_and_is_told(
    importer: Importer, archive: Archive, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ArchiveError(Trouble.FULL, tmp_path / "neu.db")

    monkeypatch.setattr("gui.archive.store.save_article", refuse)
    with qtbot.waitSignal(archive.failed) as failed:
        outcome = _outcome(importer, qtbot, _files(tmp_path, "a.txt", "b.txt"))
    assert failed.args is not None
    assert "kein Platz" in failed.args[0]
    assert (outcome.articles, outcome.cancelled) == (0, True)


def test_articles_of_the_archive_are_analysed_anew_without_their_files(
    importer: Importer, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    files = _files(tmp_path, "a.txt", "b.txt")
    _outcome(importer, qtbot, files)
    for file in files:
        file.unlink()
    assert archive.path is not None
    with closing(open_archive(archive.path)) as db:
        (first, *_) = queries.quotes(db, QuoteFilter())
        set_status(db, [first.id], Status.ACCEPTED)
    with qtbot.waitSignal(importer.finished) as finished:
        importer.reanalyse()
    assert finished.args is not None
    outcome: Progress = finished.args[0]
    assert (outcome.anew, outcome.articles, outcome.total, outcome.failures) == (True, 2, 2, ())
    assert archive.count_quotes(QuoteFilter()) == 2
    with closing(open_archive(archive.path)) as db:
        assert queries.statuses(db) == {first.id: Status.ACCEPTED}


def test_without_an_archive_or_beside_an_import_nothing_is_analysed_anew(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    importer.add(_files(tmp_path, HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    importer.reanalyse()
    with qtbot.waitSignal(importer.finished) as finished:
        analysis.may_go_on.set()
    assert finished.args is not None
    assert not finished.args[0].anew
    archive.close()
    importer.reanalyse()
    assert not importer.is_busy


def test_a_decision_about_many_quotes_is_linked_like_an_import(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(importer.finished) as finished:
        archive.linking_wanted.emit()
        assert importer.stage is Stage.MATCHING
    assert finished.args is not None
    assert finished.args[0].is_linking
    assert analysis.linked == [archive.path]


def test_during_an_import_it_is_linked_at_its_end(
    importer: Importer, archive: Archive, analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    importer.add(_files(tmp_path, HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    archive.linking_wanted.emit()
    assert analysis.linked == []
    with qtbot.waitSignal(importer.finished):
        analysis.may_go_on.set()
    assert analysis.linked == [archive.path]
    assert not importer.is_busy


def test_other_models_are_loaded_for_the_next_article(archive: Archive, tmp_path: Path, qtbot: QtBot) -> None:
    made: list[FakeAnalysis] = []

    def make() -> FakeAnalysis:
        made.append(FakeAnalysis())
        return made[-1]

    analyser = Analyser(make)
    importer = Importer(archive, analyser)
    _outcome(importer, qtbot, _files(tmp_path, "a.txt"))
    importer.renew()
    assert made[0].closed.is_set()
    _outcome(importer, qtbot, _files(tmp_path, "b.txt"))
    assert len(made) == 2
    importer.stop()
    analyser.stop()
