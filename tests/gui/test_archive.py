"""The window's archive opens and closes, tells what changed, and passes on what the world does wrong."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from db.errors import ArchiveError, Trouble
from db.rows import Changes, QuoteCounts, QuoteFilter
from gui.archive import Archive
from tests.gui.samples import SAMPLES


@pytest.fixture
def archive(qtbot: QtBot) -> Iterator[Archive]:
    made = Archive()
    yield made
    made.close()


def test_opening_another_archive_closes_the_first(archive: Archive, tmp_path: Path, qtbot: QtBot) -> None:
    archive.open(tmp_path / "a.db", create=True)
    with qtbot.waitSignals([archive.closed, archive.opened]):
        archive.open(tmp_path / "b.db", create=True)
    assert archive.path == tmp_path / "b.db"


def test_an_archive_that_cannot_be_opened_leaves_the_present_one_open(archive: Archive, tmp_path: Path) -> None:
    archive.open(tmp_path / "a.db", create=True)
    with pytest.raises(ArchiveError):
        archive.open(tmp_path / "fehlt.db", create=False)
    assert archive.is_open
    assert archive.path == tmp_path / "a.db"


def test_deeds_tell_what_they_changed(archive: Archive, tmp_path: Path, qtbot: QtBot) -> None:
    archive.open(tmp_path / "a.db", create=True)
    told: list[Changes] = []
    saved: list[Changes | None] = []
    archive.changed.connect(told.append)
    archive.tell_linked()
    for attributed in SAMPLES:
        archive.save_article(attributed, saved.append)
    archive.save_failure("x.txt", "leer", saved.append)
    qtbot.waitUntil(lambda: len(saved) == 4)
    assert saved == told[1:]
    assert told[0].statements
    assert all(changes.articles for changes in told[1:4])
    assert told[4].failures


def test_only_what_a_person_did_is_to_be_shown_at_once(archive: Archive, tmp_path: Path, qtbot: QtBot) -> None:
    archive.open(tmp_path / "a.db", create=True)
    with qtbot.assertNotEmitted(archive.decided), qtbot.waitSignal(archive.changed):
        archive.save_article(SAMPLES[0], lambda _: None)
    with qtbot.waitSignal(archive.decided):
        archive.do(lambda _: Changes(entities=True))


def test_counts_come_later_and_know_their_filter(archive: Archive, archive_file: Path, qtbot: QtBot) -> None:
    archive.open(archive_file, create=False)
    told: list[QuoteCounts] = []
    archive.ask_counts(QuoteFilter(text="strasse"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [QuoteCounts(QuoteFilter(text="strasse"), 1, 1, 0, 1)]


def test_a_deed_that_the_world_refuses_is_told_by_signal(
    archive: Archive, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise ArchiveError(Trouble.UNWRITABLE, tmp_path / "a.db")

    monkeypatch.setattr("gui.archive.store.save_failure", refuse)
    archive.open(tmp_path / "a.db", create=True)
    saved: list[Changes | None] = []
    with qtbot.waitSignal(archive.failed):
        archive.save_failure("x.txt", "leer", saved.append)
    assert saved == [None]


def test_a_question_without_an_archive_is_a_bug(archive: Archive) -> None:
    with pytest.raises(RuntimeError):
        archive.speakers()
