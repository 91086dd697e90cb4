"""Whoever does not see, uses no mouse or needs large letters can do everything: on every page, in every dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from db.rows import ArticleRow
from gui import theme
from gui.app import Parts
from gui.theme import Theme
from gui.views.fitting import EDGE
from gui.views.history import History
from gui.views.quote_dialogs import NewQuoteDialog, SpeakerDialog
from gui.views.quote_picker import QuotePicker
from gui.views.settings_dialog import SettingsDialog
from gui.views.shortcuts import Shortcuts
from gui.views.versions_dialog import VersionsDialog
from tests.gui.conftest import MakeWindow
from tests.gui.spread import spread

PAGES = ("quotes", "statements", "speakers", "outlets", "check")
ROW = ArticleRow(1, "Titel", "Seebote", None, "/texte/a.txt", (), 1, None)
DIALOGS: dict[str, Callable[[Parts], QDialog]] = {
    "backups": lambda parts: parts.window.backups.dialog,
    "models": lambda parts: parts.window.models,
    "settings": lambda parts: SettingsDialog(parts.settings, parts.window),
    "history": lambda parts: History(parts.archive, parts.window),
    "shortcuts": lambda parts: Shortcuts(parts.window.menuBar(), (), parts.window),
    "speaker": lambda parts: SpeakerDialog(parts.archive, None, 1, parts.window),
    "new quote": lambda parts: NewQuoteDialog(parts.archive, "„Ja“", parts.window),
    "picker": lambda parts: QuotePicker(parts.archive, parts.window),
    "versions": lambda parts: VersionsDialog(parts.archive, ROW, parts.window),
}
SMALL = (640, 400)
"""What is left of 1280 by 800 at 200 %."""


@pytest.fixture
def parts(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> Iterator[Parts]:
    made = make_window(spread(tmp_path / "a.db"))
    qtbot.waitUntil(lambda: not made.care.is_busy)
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog):
            widget.close()


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    font = qapp.font()
    theme.choose(qapp, Theme.LIGHT, 200)
    yield
    qapp.setProperty(theme.CHOSEN, None)
    qapp.setFont(font)
    qapp.setStyleSheet("")


def controls(root: QWidget) -> list[QWidget]:
    """What a person can get to, in the order of the tab key; what Qt makes inside of its own controls is left out."""
    found, widget = [], root.nextInFocusChain()
    while widget is not root:
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and _is_ours(widget, root):
            found.append(widget)
        widget = widget.nextInFocusChain()
    return found


def _is_ours(widget: QWidget, root: QWidget) -> bool:
    inside = isinstance(widget, QScrollBar | QScrollArea) or widget.objectName().startswith("qt_")
    return root.isAncestorOf(widget) and not inside and widget.focusProxy() is None and widget.isVisibleTo(root)


def names(root: QWidget) -> dict[QWidget, str]:
    """As a screen reader says them."""
    return {each: QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name) for each in controls(root)}


def unnamed(root: QWidget) -> list[str]:
    return [f"{type(each).__name__} {each.objectName()}" for each, name in names(root).items() if not name.strip()]


def shown_pages(parts: Parts, qtbot: QtBot) -> Iterator[str]:
    """One after the other, laid out."""
    for key in PAGES:
        parts.window.pages.go_to(key)
        qtbot.wait(50)
        yield key


def shown_dialogs(parts: Parts, qtbot: QtBot) -> Iterator[tuple[str, QDialog]]:
    for name, make in DIALOGS.items():
        dialog = make(parts)
        dialog.show()
        qtbot.wait(20)
        yield name, dialog
        dialog.close()


def test_every_control_of_every_page_has_a_name(parts: Parts, qtbot: QtBot) -> None:
    found = {key: (len(controls(parts.window)), unnamed(parts.window)) for key in shown_pages(parts, qtbot)}
    assert all(count > 3 for count, _ in found.values())
    assert [missing for _, missing in found.values() if missing] == []


def test_every_control_of_every_dialog_has_a_name(parts: Parts, qtbot: QtBot) -> None:
    found = {name: unnamed(dialog) for name, dialog in shown_dialogs(parts, qtbot) if controls(dialog)}
    assert found == {name: [] for name in DIALOGS}


def test_the_welcome_page_has_names_too(make_window: MakeWindow) -> None:
    assert unnamed(make_window().window) == []


def test_the_tab_key_goes_on_and_never_up_to_the_left(parts: Parts, qtbot: QtBot) -> None:
    for key in shown_pages(parts, qtbot):
        assert (key, jumps_back(parts.window.pages.current)) == (key, [])


def jumps_back(page: QWidget) -> list[tuple[str, str]]:
    places = [(each, each.mapTo(page, QPoint(0, 0))) for each in controls(page)]
    return [
        (_told(before), _told(after))
        for (before, one), (after, other) in pairwise(places)
        if other.x() <= one.x() and other.y() < one.y()
    ]


def test_the_tab_key_goes_from_the_filter_through_the_review_to_table_and_article(parts: Parts) -> None:
    order, page = controls(parts.window.quotes), parts.window.quotes
    met = [order.index(each) for each in (page.filter_bar.text, page.review_bar.queue, page.table, page.pane.text)]
    assert met == sorted(met)


def cut_off(window: QWidget) -> list[str]:
    """Controls and words of which a part cannot be brought into view by scrolling."""
    shown = [each for each in window.findChildren(QWidget) if isinstance(each, QAbstractButton | QLabel)]
    return [_told(each) for each in shown if each.isVisibleTo(window) and _is_cut(each, window)]


def _told(widget: QWidget) -> str:
    words = getattr(widget, "text", str)
    return f"{type(widget).__name__} {words() if callable(words) else widget.accessibleName()}"


def _is_cut(widget: QWidget, window: QWidget) -> bool:
    """It lies within all that is around it, up to what scrolls; and is as large as it has to be."""
    around = widget.parentWidget()
    while around is not None and around is not window and not isinstance(_holder(around), QAbstractScrollArea):
        around = around.parentWidget()
    place = widget.rect().translated(widget.mapTo(around or window, QPoint(0, 0)))
    is_narrow = isinstance(widget, QAbstractButton) and widget.width() < widget.minimumSizeHint().width()
    return not (around or window).rect().contains(place) or (is_narrow and bool(widget.text()))


def _holder(widget: QWidget) -> QWidget | None:
    """The scroll area that shows a part of it."""
    return widget.parentWidget().parentWidget() if widget.parentWidget() is not None else None


def test_at_200_percent_nothing_of_a_page_is_cut_off_or_out_of_reach(parts: Parts, qtbot: QtBot) -> None:
    parts.window.resize(*SMALL)
    for key in shown_pages(parts, qtbot):
        assert (key, parts.window.width(), parts.window.height()) == (key, *SMALL)
        assert (key, cut_off(parts.window)) == (key, [])


def test_at_200_percent_nothing_of_a_dialog_is_cut_off(parts: Parts, qtbot: QtBot) -> None:
    for name, dialog in shown_dialogs(parts, qtbot):
        dialog.resize(SMALL[0] - EDGE, SMALL[1] - EDGE)
        qtbot.wait(20)
        assert dialog.height() <= SMALL[1], name
        assert dialog.width() <= SMALL[0], name
        assert (name, cut_off(dialog)) == (name, [])


def test_with_letters_twice_as_large_nothing_is_cut_off(large_letters: None, parts: Parts, qtbot: QtBot) -> None:
    parts.window.resize(1280, 800)
    for key in shown_pages(parts, qtbot):
        assert (key, cut_off(parts.window)) == (key, [])


def test_with_letters_twice_as_large_icons_are_too(large_letters: None, parts: Parts) -> None:
    buttons = parts.window.quotes.review_bar.findChildren(QAbstractButton)
    accept = next(each for each in buttons if each.text() == "Accept")
    assert accept.iconSize().width() == 2 * theme.ICON_SIZE
    assert theme.pixmap("done", "#000000").deviceIndependentSize().width() == 2 * theme.ICON_SIZE


def test_buttons_are_never_lower_than_their_words(large_letters: None, parts: Parts, qtbot: QtBot) -> None:
    parts.window.resize(1280, 400)
    for key in shown_pages(parts, qtbot):
        buttons = [each for each in parts.window.findChildren(QAbstractButton) if each.isVisible() and each.text()]
        low = [each.text() for each in buttons if each.height() < each.fontMetrics().height()]
        assert (key, low) == (key, [])
