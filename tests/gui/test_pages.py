"""Going from page to page by tab, key and menu; the next start shows the page of last time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gui.app import Parts
from tests.gui.conftest import MakeWindow
from tests.gui.keys import focus
from tests.gui.spread import spread


@pytest.fixture
def parts(make_window: MakeWindow, tmp_path: Path) -> Parts:
    return make_window(spread(tmp_path / "Archiv.db"))


@pytest.mark.parametrize(("key", "page"), [("2", "statements"), ("3", "speakers"), ("4", "outlets"), ("1", "quotes")])
def test_control_and_a_number_lead_to_a_page(parts: Parts, qtbot: QtBot, key: str, page: str) -> None:
    window = parts.window
    qtbot.keyClick(window, Qt.Key(ord(key)), Qt.KeyboardModifier.ControlModifier)
    assert window.pages.key == page
    assert window.pages.current.isVisible()
    assert [action.isChecked() for action in window.pages.menu.actions()].index(True) == int(key) - 1


def test_arrows_turn_the_tabs(parts: Parts, qtbot: QtBot) -> None:
    tabs = parts.window.pages.tabs
    focus(qtbot, tabs)
    qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert parts.window.pages.key == "statements"


def test_the_next_start_shows_the_page_of_last_time_as_it_was(
    make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    archive = spread(tmp_path / "Archiv.db")
    first = make_window(archive)
    first.window.pages.go_to("statements")
    first.window.statements.splitter.setSizes([420, 800])
    part = _part_of_list(first)
    first.window.pages.go_to("outlets")
    first.window.outlets.tabs.setCurrentIndex(2)
    first.close()
    second = make_window()
    assert second.window.pages.key == "outlets"
    assert second.window.outlets.tabs.currentIndex() == 2
    second.window.pages.go_to("statements")
    qtbot.waitUntil(lambda: abs(_part_of_list(second) - part) < 0.01)


def _part_of_list(parts: Parts) -> float:
    """The window itself may be larger on another screen."""
    left, right = parts.window.statements.splitter.sizes()
    return left / (left + right)


def test_a_page_that_is_not_known_changes_nothing(parts: Parts) -> None:
    parts.window.pages.go_to("from a newer version")
    assert parts.window.pages.key == "quotes"


def test_without_an_archive_the_keys_lead_nowhere(make_window: MakeWindow) -> None:
    window = make_window().window
    assert not any(action.isEnabled() for action in window.pages.menu.actions())


def test_a_hidden_page_asks_the_archive_for_nothing(parts: Parts, qtbot: QtBot) -> None:
    page = parts.window.statements
    assert page.model.rowCount() == 0
    parts.window.pages.go_to("statements")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)


def test_every_control_has_a_name_for_screen_readers(parts: Parts) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTabBar

    kinds = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTabBar)
    for page in parts.window.pages.others.values():
        controls = [child for kind in kinds for child in page.findChildren(kind) if child.focusPolicy()]
        inner = ("qt_", "")  # Qt's own parts of larger controls
        nameless = [
            child
            for child in controls
            if not child.accessibleName()
            and not (isinstance(child, QAbstractButton) and child.text())
            and not (child.objectName().startswith(inner[0]) or isinstance(child.parent(), QComboBox))
            and child.isVisibleTo(page)
        ]
        assert nameless == []
