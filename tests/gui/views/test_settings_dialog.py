"""The settings as a person changes them: applied at once, kept for the next start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from export.csv_table import CsvDialect
from gui import settings, theme
from gui.settings import Language
from gui.theme import Theme
from gui.views.fitting import EDGE, Scrolling
from gui.views.settings_dialog import SettingsDialog
from tests.gui.conftest import MakeWindow

SMALL = QSize(480, 300)


@pytest.fixture(autouse=True)
def undressed(qapp: QApplication, qtbot: QtBot) -> Iterator[None]:
    """The application is the same in all tests."""
    font = qapp.font()
    yield
    qapp.setProperty(theme.CHOSEN, None)
    qapp.setFont(font)
    qapp.setStyleSheet("")


def opened(parts: object, kind: type) -> object:
    (dialog,) = parts.window.findChildren(kind)  # type: ignore[attr-defined]
    return dialog


def test_all_settings_are_kept_and_the_name_is_used_at_once(
    make_window: MakeWindow, archive_file: Path, qtbot: QtBot
) -> None:
    parts = make_window(archive_file)
    parts.window.deeds.settings.trigger()
    dialog = opened(parts, SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    for list_, words in (
        (dialog.language, "Deutsch"),
        (dialog.theme, "Dark"),
        (dialog.letters, "150%"),
        (dialog.csv, "Plain: commas"),
    ):
        list_.setCurrentText(words)
    dialog.signature.setText("Redaktion")
    with qtbot.waitSignal(parts.window.renewal_wanted):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert parts.archive.signature == "Redaktion"
    kept = [parts.settings.get(each) for each in (*settings.LOOK, settings.CSV_DIALECT)]
    assert kept == [Language.GERMAN, Theme.DARK, 150, CsvDialect.PLAIN]


def test_the_theme_changes_in_the_open_window(
    make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(theme.VARIABLE)
    parts = make_window()
    parts.window.deeds.settings.trigger()
    dialog = opened(parts, SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    dialog.theme.setCurrentText("Dark")
    with qtbot.assertNotEmitted(parts.window.renewal_wanted):
        dialog.accept()
    assert theme.is_dark()
    assert parts.window.palette().window().color().name() == theme.DARK.window


def test_cancelling_changes_nothing(make_window: MakeWindow) -> None:
    parts = make_window()
    parts.window.deeds.settings.trigger()
    dialog = opened(parts, SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    dialog.letters.setCurrentText("200 %")
    dialog.reject()
    assert parts.settings.get(settings.LETTERS) == 100


def test_letters_grow_from_the_size_of_the_system(qapp: QApplication) -> None:
    first = qapp.font().pointSizeF()
    theme.choose(qapp, Theme.SYSTEM, 200)
    theme.choose(qapp, Theme.SYSTEM, 150)
    assert qapp.font().pointSizeF() == pytest.approx(first * 1.5)


def test_during_an_import_the_window_is_not_built_anew(make_window: MakeWindow) -> None:
    parts = make_window()
    dialog = SettingsDialog(parts.settings, parts.window, is_free=False)
    assert not dialog.language.isEnabled()
    assert not dialog.letters.isEnabled()
    assert dialog.theme.isEnabled()


def test_at_200_percent_all_of_it_is_seen_at_once_on_a_large_screen(
    make_window: MakeWindow, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.choose(qapp, Theme.LIGHT, 200)
    dialog = shown_on(QSize(1920, 1200), make_window, qtbot, monkeypatch)
    (area,) = dialog.findChildren(Scrolling)
    assert area.verticalScrollBar().maximum() == 0
    assert area.horizontalScrollBar().maximum() == 0


def test_at_200_percent_it_is_no_larger_than_a_small_screen_and_scrolls(
    make_window: MakeWindow, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.choose(qapp, Theme.LIGHT, 200)
    dialog = shown_on(SMALL, make_window, qtbot, monkeypatch)
    assert dialog.size() == dialog.size().boundedTo(SMALL - QSize(EDGE, EDGE))
    (area,) = dialog.findChildren(Scrolling)
    assert area.verticalScrollBar().maximum() > 0
    assert dialog.rect().contains(dialog.buttons.geometry())


def shown_on(screen: QSize, make_window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> SettingsDialog:
    """As wide and high as it is on such a screen."""
    monkeypatch.setattr(QScreen, "availableSize", lambda _: screen)
    parts = make_window()
    parts.window.deeds.settings.trigger()
    dialog = opened(parts, SettingsDialog)
    assert isinstance(dialog, SettingsDialog)
    qtbot.addWidget(dialog)
    qtbot.waitExposed(dialog)
    return dialog
