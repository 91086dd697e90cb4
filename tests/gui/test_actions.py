"""Every key means one thing, in German and in English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from gui import language
from gui.actions import Actions
from gui.pages import Pages


@pytest.fixture(params=["de_DE", "en_GB"])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[QMainWindow]:
    app, before = QCoreApplication.instance(), QLocale()
    assert app is not None
    language.install(app, QLocale(request.param))
    made = QMainWindow()
    qtbot.addWidget(made)
    yield made
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
    QLocale.setDefault(before)


def _key(action: QAction) -> str:
    """The underlined letter."""
    before, _, after = action.text().partition("&")
    assert after, f"{before} has no key"
    return after[0].casefold()


def test_no_shortcut_is_given_twice(window: QMainWindow) -> None:
    Actions(window)
    shortcuts = [action.shortcut().toString() for action in window.findChildren(QAction)]
    given = [shortcut for shortcut in shortcuts if shortcut]
    assert len(given) > 8
    assert len(set(given)) == len(given)


def test_every_entry_of_a_menu_has_a_letter_of_its_own(window: QMainWindow) -> None:
    Actions(window).fill(window.menuBar(), [], Pages().menu)
    menus = [window.menuBar().actions(), *(action.menu().actions() for action in window.menuBar().actions())]
    for actions in menus:
        keys = [_key(action) for action in actions if not action.isSeparator()]
        assert len(set(keys)) == len(keys), keys
