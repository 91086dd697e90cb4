"""The window as a person uses it, from the welcome page to the exported table."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from db.corrections import set_status
from db.rows import Status
from export.csv_table import CsvDialect, read_csv
from export.formats import Format
from gui import dialogs
from gui.app import Parts
from gui.exporting import ExportTarget
from tests.gui.conftest import MakeWindow
from tests.gui.importing import bar_words
from tests.gui.samples import ALTERED, FIRST, POLICE, PRONOUN, RUN, SAMPLES


def _rows(parts: Parts) -> int:
    return parts.window.quotes.model.rowCount()


def test_the_first_start_welcomes(make_window: MakeWindow) -> None:
    parts = make_window()
    assert parts.window.welcome.isVisible()
    assert parts.window.windowTitle() == "Zitatspur"
    assert not parts.window.deeds.export.isEnabled()


def test_an_archive_opens_with_its_first_quote_in_its_article(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    page = parts.window.quotes
    assert page.isVisible()
    qtbot.waitUntil(lambda: page.count.text() == "4 quote(s) in 2 article(s)")
    assert parts.window.windowTitle() == "Archiv für März – Zitatspur"
    assert page.pane.text.chosen == FIRST.id
    assert page.pane.text.toPlainText().startswith("Fähre »Möwe«")


def test_the_text_follows_the_table(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    page = make_window(archive_file).window.quotes
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.pane.text.chosen == PRONOUN.id
    page.model.find(ALTERED.id, page.table.choose)
    assert page.pane.text.toPlainText().startswith("Lürßen: Fähre fährt")


def test_the_table_follows_the_text(make_window: MakeWindow, archive_file: Path) -> None:
    page = make_window(archive_file).window.quotes
    page.pane.quote_clicked.emit(POLICE.id)
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.id == POLICE.id


def test_a_quote_that_the_filter_hides_is_shown_in_the_text_alone(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot
) -> None:
    page = make_window(archive_file).window.quotes
    page.filter_bar.type.setCurrentIndex(page.filter_bar.type.findData(STWRType.DIRECT))
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    page.pane.quote_clicked.emit(POLICE.id)
    assert page.pane.text.chosen == POLICE.id
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.id == FIRST.id


def test_the_keyboard_steps_from_quote_to_quote(make_window: MakeWindow, archive_file: Path) -> None:
    parts = make_window(archive_file)
    parts.window.deeds.next.trigger()
    assert parts.window.quotes.pane.text.chosen == PRONOUN.id
    for _ in range(3):
        parts.window.deeds.previous.trigger()
    assert parts.window.quotes.pane.text.chosen == FIRST.id


def test_filtering_as_one_types(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    page = make_window(archive_file).window.quotes
    qtbot.keyClicks(page.filter_bar.text, "strasse")
    qtbot.waitUntil(lambda: page.model.rowCount() == 1)
    qtbot.waitUntil(lambda: page.count.text() == "1 quote(s) in 1 article(s)")
    assert page.pane.text.chosen == POLICE.id


def test_a_filter_without_hits_offers_the_way_back(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    page = make_window(archive_file).window.quotes
    page.filter_bar.text.setText("Kaninchen")
    qtbot.waitUntil(page.hint.isVisible)
    page.hint.clear_wanted.emit()
    assert page.table.isVisible()
    assert page.model.rowCount() == 4


def test_sorting_keeps_the_chosen_quote(make_window: MakeWindow, archive_file: Path) -> None:
    page = make_window(archive_file).window.quotes
    page.table.choose(1)
    page.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    chosen = page.table.chosen()
    assert chosen is not None
    assert chosen.id == PRONOUN.id


@pytest.mark.parametrize("dialect", list(CsvDialect))
def test_the_filtered_table_is_exported(
    make_window: MakeWindow,
    archive_file: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    dialect: CsvDialect,
) -> None:
    parts = make_window(archive_file)
    parts.window.quotes.filter_bar.text.setText("fahren")
    qtbot.waitUntil(lambda: _rows(parts) == 2)
    path = tmp_path / "zitate.csv"
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: ExportTarget(path, Format.CSV, dialect))
    parts.window.deeds.export.trigger()
    qtbot.waitUntil(lambda: "2 entry(s) written" in parts.window.statusBar().currentMessage())
    with path.open("rb") as stream:
        assert [row["Outlet"] for row in read_csv(stream)] == ["Hafenkurier", "Seebote"]


def test_a_table_that_cannot_be_written_is_told(
    make_window: MakeWindow,
    archive_file: Path,
    tmp_path: Path,
    told: list[str],
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parts = make_window(archive_file)
    target = ExportTarget(tmp_path / "fehlt" / "a.csv", Format.CSV)
    monkeypatch.setattr(dialogs, "ask_export", lambda *_: target)
    parts.window.deeds.export.trigger()
    qtbot.waitUntil(lambda: bool(told))
    assert told[0].startswith("The file could not be written")


def test_a_file_that_is_no_archive_is_told_and_leaves_the_window_as_it_was(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = make_window(archive_file)
    other = tmp_path / "bild.db"
    other.write_bytes(b"\x89PNG" * 1000)
    monkeypatch.setattr(dialogs, "ask_archive", lambda *_: other)
    parts.window.deeds.open.trigger()
    assert "is no archive" in told[0]
    assert parts.archive.path == archive_file
    assert _rows(parts) == 4


def test_a_new_archive_is_empty_and_says_what_to_do(
    make_window: MakeWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = make_window()
    monkeypatch.setattr(dialogs, "ask_new_archive", lambda *_: tmp_path / "neu.db")
    parts.window.welcome.new_wanted.emit()
    assert parts.window.quotes.hint.isVisible()
    assert (tmp_path / "neu.db").exists()


def test_a_cancelled_dialog_changes_nothing(
    make_window: MakeWindow, archive_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = make_window(archive_file)
    for name, answer in (("ask_archive", None), ("ask_export", None), ("ask_files", []), ("ask_folder", None)):
        monkeypatch.setattr(dialogs, name, lambda *_, answer=answer: answer)
    deeds = parts.window.deeds
    for action in (deeds.open, deeds.export, deeds.import_files, deeds.import_folder):
        action.trigger()
    assert parts.archive.path == archive_file
    assert not parts.importer.is_busy


def test_a_restart_brings_back_archive_size_and_columns(make_window: MakeWindow, archive_file: Path) -> None:
    first = make_window(archive_file)
    first.window.resize(first.window.width(), 655)
    first.window.quotes.splitter.setSizes([500, 400])
    first.window.quotes.table.setColumnHidden(7, False)
    first.close()
    again = make_window()
    assert again.archive.path == archive_file
    assert again.window.height() == 655
    left, right = again.window.quotes.splitter.sizes()
    assert left / right == pytest.approx(500 / 400, rel=0.02)
    assert not again.window.quotes.table.isColumnHidden(7)


def test_an_archive_that_is_gone_at_the_next_start_leads_to_the_welcome_page(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, told: list[str]
) -> None:
    make_window(archive_file).close()
    shutil.move(archive_file, tmp_path / "anderswo.db")
    again = make_window()
    assert again.window.welcome.isVisible()
    assert told == []
    assert again.window.welcome.recent.count() == 0


def test_recent_archives_are_offered(make_window: MakeWindow, archive_file: Path) -> None:
    parts = make_window(archive_file)
    parts.window.deeds.close.trigger()
    assert parts.window.welcome.recent.count() == 1
    parts.window.welcome.recent.itemActivated.emit(parts.window.welcome.recent.item(0))
    assert parts.archive.path == archive_file


def test_about_names_the_licences(make_window: MakeWindow, told: list[str]) -> None:
    make_window().window.deeds.about.trigger()
    assert "MIT" in told[0]
    assert "LGPL" in told[0]


def test_the_models_of_the_open_archive_are_shown_and_its_articles_analysed_anew(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    window = parts.window
    window.deeds.models.trigger()
    assert window.models.isVisible()
    assert RUN.models in window.models.of_archive.text()
    with qtbot.waitSignal(parts.importer.finished) as finished:
        qtbot.mouseClick(window.models.anew, Qt.MouseButton.LeftButton)
    assert finished.args is not None
    assert finished.args[0].articles == len(SAMPLES)
    assert "analysed anew" in bar_words(parts)


def test_without_an_archive_the_models_can_be_chosen_all_the_same(make_window: MakeWindow) -> None:
    window = make_window().window
    window.deeds.models.trigger()
    assert window.models.isVisible()
    assert window.models.anew.isHidden()
    window.models.hide()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
def test_an_archive_that_goes_while_it_is_open_is_told_once_for_each_deed(
    make_window: MakeWindow, archive_file: Path, told: list[str], qtbot: QtBot
) -> None:
    """As with a stick that is pulled out: its folder is empty afterwards."""
    parts = make_window(archive_file)
    qtbot.waitUntil(lambda: _rows(parts) == 4)
    for part in archive_file.parent.glob(f"{archive_file.name}*"):
        if part.is_file():
            part.unlink()
    with qtbot.waitSignal(parts.archive.failed):
        parts.archive.do(lambda db: set_status(db, [FIRST.id], Status.ACCEPTED))
    assert len(told) == 1
    assert str(archive_file) in told[0]
    parts.window.deeds.close.trigger()
    assert not parts.archive.is_open
    assert not archive_file.exists()
