"""What is dropped on the window, copied, or comes with the program gets into an archive, however it ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.app import Parts
from gui.queue_rows import QueueState
from tests.gui.conftest import MakeWindow
from tests.gui.fake_analysis import DIES_AT, FAILS_AT, HANGS_AT, FakeAnalysis
from tests.gui.importing import bar_words, drop, texts
from tests.gui.samples import POLICE


def _rows(parts: Parts) -> int:
    return parts.window.quotes.model.rowCount()


def test_dropped_files_are_imported_into_the_open_archive(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    with qtbot.waitSignal(parts.importer.finished):
        drop(parts, *texts(tmp_path / "Neu", "a.txt", "b.txt"))
    assert _rows(parts) == 6
    assert "2 article(s) imported" in bar_words(parts)


def test_a_dropped_folder_names_the_outlets(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    parts = make_window()
    texts(tmp_path / "Presse" / "Abendblatt", "a.txt")
    with qtbot.waitSignal(parts.importer.finished):
        drop(parts, tmp_path / "Presse")
    assert [row.name for row in parts.archive.outlets()] == ["Abendblatt"]


def test_a_drop_without_an_archive_begins_the_usual_one(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> None:
    parts = make_window()
    with qtbot.waitSignal(parts.importer.finished):
        drop(parts, *texts(tmp_path / "Neu", "a.txt"))
    assert parts.archive.path == tmp_path / "Dokumente" / "Zitatspur" / "Archive.db"
    assert _rows(parts) == 1


def test_a_dropped_archive_is_opened(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    parts = make_window()
    with qtbot.waitSignal(parts.archive.opened):
        drop(parts, archive_file)
    assert _rows(parts) == 4


def test_what_fails_is_listed_and_the_rest_is_done(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    with qtbot.waitSignal(parts.importer.finished):
        drop(parts, *texts(tmp_path / "Neu", FAILS_AT, DIES_AT, "gut.txt"))
    failed = [row.name for row in parts.importer.queue.model if row.state is QueueState.FAILED]
    assert failed == [FAILS_AT, DIES_AT]
    assert _rows(parts) == 5
    parts.window.imports.panel.hide()
    parts.window.deeds.failures.trigger()
    assert parts.window.imports.panel.isVisible()
    assert parts.window.imports.panel.table.model().rowCount() == 2


def test_an_import_that_hangs_can_be_stopped(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    drop(parts, *texts(tmp_path / "Neu", HANGS_AT, "b.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    assert not parts.window.deeds.open.isEnabled()
    with qtbot.waitSignal(parts.importer.finished):
        parts.window.imports.bar.cancel_wanted.emit()
        parts.window.imports.bar.cancel_wanted.emit()
    assert "Import cancelled" in bar_words(parts)
    assert parts.window.deeds.open.isEnabled()


def test_closing_the_window_ends_an_import_that_hangs(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    drop(parts, *texts(tmp_path / "Neu", HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    parts.close()
    assert analysis.closed.is_set()
    assert not parts.archive.is_open


def test_the_chosen_quote_stays_while_an_import_fills_the_table(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    parts.window.quotes.table.choose(2)
    with qtbot.waitSignal(parts.importer.finished):
        drop(parts, *texts(tmp_path / "Neu", "a.txt", "b.txt", "c.txt"))
    assert parts.window.quotes.pane.text.chosen == POLICE.id


def test_the_example_is_read_once(make_window: MakeWindow, qtbot: QtBot) -> None:
    parts = make_window()
    with qtbot.waitSignal(parts.importer.finished):
        parts.window.welcome.example_wanted.emit()
    assert [row.name for row in parts.archive.outlets()] == ["Hafenkurier", "Oberlander Tagblatt", "Seebote"]
    count = _rows(parts)
    parts.window.deeds.close.trigger()
    assert parts.window.welcome.isVisible()
    parts.window.deeds.example.trigger()
    assert not parts.importer.is_busy
    assert _rows(parts) == count


def test_a_copied_text_is_imported(make_window: MakeWindow, qtbot: QtBot) -> None:
    parts = make_window()
    QApplication.clipboard().setText("„Der Deich hält“, sagte Anna Vogt am Montag in Nordhafen vor der Presse.")
    with qtbot.waitSignal(parts.importer.finished) as finished:
        parts.window.deeds.paste.trigger()
    assert finished.args[0].articles == 1
    assert parts.archive.is_open


def test_nothing_copied_is_told(make_window: MakeWindow) -> None:
    window = make_window().window
    QApplication.clipboard().setText("drei kleine Worte")
    window.deeds.paste.trigger()
    assert "copied" in window.statusBar().currentMessage() or "kopiert" in window.statusBar().currentMessage()
