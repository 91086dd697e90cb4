"""Backups in the window: made, checked and put back by clicks, made daily without one, offered where one is needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from sqlite_utils import Database

from db.backups import Backup, Occasion, back_up, backups, folder_of
from db.rows import Changes, QuoteFilter, Status
from gui import dialogs
from gui.app import Parts
from gui.views.backups_dialog import BackupsDialog
from tests.gui.conftest import MakeWindow
from tests.gui.samples import FIRST


@pytest.fixture(autouse=True)
def closed(make_window: MakeWindow) -> Iterator[None]:
    """As a person would before closing the window."""
    yield
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, BackupsDialog):
            widget.close()


def contradict(db: Database) -> Changes:
    db.execute("UPDATE quotes SET text = 'anders'")
    return Changes()


def opened(parts: Parts, qtbot: QtBot) -> BackupsDialog:
    """After the daily backup."""
    qtbot.waitUntil(lambda: not parts.care.is_busy)
    parts.window.deeds.backups.trigger()
    dialog = parts.window.backups.dialog
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() > 0)
    return dialog


def click(dialog: BackupsDialog, button: QPushButton, qtbot: QtBot) -> str:
    """Gives what the dialog says in the end."""
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.bar.isHidden() and not dialog.told.text().endswith("…"))
    return dialog.told.text()


def spoil(backup: Backup) -> None:
    content = backup.path.read_bytes()
    backup.path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))


def occasions(archive: Path) -> list[Occasion]:
    return [backup.occasion for backup in backups(archive)]


def test_opening_an_archive_backs_it_up_once_a_day(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    for _ in range(2):
        parts = make_window(archive_file)
        qtbot.waitUntil(lambda parts=parts: not parts.care.is_busy)
        parts.close()
    assert occasions(archive_file) == [Occasion.DAILY]


def test_an_archive_just_made_has_nothing_to_back_up(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    parts = make_window(tmp_path / "neu.db")
    qtbot.waitUntil(lambda: not parts.care.is_busy)
    assert backups(tmp_path / "neu.db") == []


def test_backups_are_made_and_checked_by_click(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    dialog = opened(make_window(archive_file), qtbot)
    assert click(dialog, dialog.make, qtbot).startswith("Backed up and checked")
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    chosen = dialog.list.chosen()
    assert chosen is not None
    assert chosen.occasion is Occasion.ASKED
    assert "is in order" in click(dialog, dialog.check, qtbot)
    item = dialog.list.currentItem()
    assert item is not None
    assert [item.text(1), item.text(3)] == ["asked for", "just now: in order"]


def test_a_damaged_backup_is_told_as_such(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    dialog = opened(make_window(archive_file), qtbot)
    spoil(backups(archive_file)[0])
    assert click(dialog, dialog.check, qtbot) == "This backup is damaged. Choose another one."
    item = dialog.list.currentItem()
    assert item is not None
    assert item.text(3) == "just now: damaged"


def test_a_restore_says_what_is_lost_and_shows_the_archive_of_then(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(dialogs, "ask_restoring", lambda _parent, _moment, loss: not asked.append(loss))
    parts = make_window(archive_file)
    qtbot.waitUntil(lambda: not parts.care.is_busy)
    parts.window.quotes.table.choose(0)
    parts.window.deeds.accept.trigger()
    dialog = opened(parts, qtbot)
    assert "The archive is as it was" in click(dialog, dialog.restore, qtbot)
    assert "0 article(s) and 1 decision(s)" in asked[0]
    assert occasions(archive_file) == [Occasion.RESTORE, Occasion.DAILY]
    assert parts.archive.path == archive_file
    assert parts.archive.count_quotes(QuoteFilter(status=Status.ACCEPTED)) == 0
    assert parts.window.quotes.isVisible()
    qtbot.waitUntil(lambda: parts.window.quotes.pane.text.chosen == FIRST.id)


def test_a_restore_that_is_not_confirmed_changes_nothing(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "ask_restoring", lambda *_: False)
    dialog = opened(make_window(archive_file), qtbot)
    assert click(dialog, dialog.restore, qtbot) == ""
    assert occasions(archive_file) == [Occasion.DAILY]


def test_the_archive_is_checked_and_made_smaller(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    parts = make_window(archive_file)
    dialog = opened(parts, qtbot)
    assert click(dialog, dialog.check_archive, qtbot) == "The archive is in order."
    assert click(dialog, dialog.compact, qtbot).startswith("The archive took ")
    assert parts.archive.count_quotes(QuoteFilter()) == 4


def test_a_contradiction_in_the_archive_is_named_with_the_cure(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    dialog = opened(parts, qtbot)
    parts.archive.do(contradict)
    qtbot.waitUntil(lambda: not parts.archive.writer.is_busy)
    told = click(dialog, dialog.check_archive, qtbot)
    assert "a quote reads otherwise than its place in the text" in told
    assert told.endswith("restore a backup from the time when all was in order.")


def test_an_archive_too_damaged_to_be_opened_is_put_back_and_laid_aside(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    back_up(archive_file, Occasion.ASKED)
    archive_file.write_bytes(b"Unsinn" * 5000)
    told: list[str] = []
    monkeypatch.setattr(dialogs, "ask_backups", lambda _parent, reason: not told.append(reason))
    monkeypatch.setattr(dialogs, "ask_restoring", lambda _parent, _moment, loss: not told.append(loss))
    parts = make_window(archive_file)
    dialog = parts.window.backups.dialog
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 1 and dialog.bar.isHidden())
    assert not dialog.make.isEnabled()
    assert "it is kept in" in click(dialog, dialog.restore, qtbot)
    assert "kein Archiv" in told[0]
    assert "damaged" in told[1]
    assert parts.archive.count_quotes(QuoteFilter()) == 4
    assert list(archive_file.parent.glob("*beschädigt*"))


def test_a_daily_backup_that_fails_stops_nobody(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    folder_of(archive_file).write_text("im Weg", encoding="utf-8")
    parts = make_window(archive_file)
    qtbot.waitUntil(lambda: "daily backup" in parts.window.statusBar().currentMessage())
    assert parts.archive.is_open


def test_what_changes_much_at_once_begins_with_a_backup(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    qtbot.waitUntil(lambda: not parts.care.is_busy)
    with qtbot.waitSignal(parts.importer.finished):
        parts.window.models.reanalysis_wanted.emit()
    assert occasions(archive_file) == [Occasion.BULK, Occasion.DAILY]
