"""All that one can ask the window for, each once: words, keys and icon; menus and buttons share them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui import theme

Keys = QKeySequence.StandardKey | str | None


class Actions:
    """Belongs to the window, which connects `triggered`."""

    def __init__(self, window: QWidget) -> None:
        translate = QCoreApplication.translate
        self._icons: dict[QAction, str] = {}

        def made(words: str, keys: Keys = None, icon: str | None = None) -> QAction:
            action = QAction(words, window)
            if keys is not None:
                action.setShortcut(QKeySequence(keys))
            if icon is not None:
                self._icons[action] = icon
                action.setIconVisibleInMenu(False)
            return action

        standard = QKeySequence.StandardKey
        self.new = made(translate("actions", "&New archive …"), standard.New, "new")
        self.open = made(translate("actions", "&Open archive …"), standard.Open, "open")
        self.example = made(translate("actions", "Open e&xample"), None, "example")
        self.close = made(translate("actions", "&Close archive"), standard.Close)
        self.import_files = made(translate("actions", "&Import articles …"), "Ctrl+I", "import")
        self.import_folder = made(translate("actions", "Import &folder …"), "Ctrl+Shift+I")
        self.export = made(translate("actions", "&Export table …"), "Ctrl+E", "export")
        self.failures = made(translate("actions", "Files that could not be rea&d"))
        self.models = made(translate("actions", "&Language models …"))
        self.quit = made(translate("actions", "&Quit"), standard.Quit)
        self.find = made(translate("actions", "&Search"), standard.Find, "search")
        self.clear = made(translate("actions", "&Clear the filter"), "Ctrl+Shift+F")
        self.next = made(translate("actions", "Ne&xt quote"), "Alt+Down")
        self.previous = made(translate("actions", "&Previous quote"), "Alt+Up")
        self.about = made(translate("actions", "&About Zitatspur"))
        self.colour_icons()

    def colour_icons(self) -> None:
        """Anew when the theme has changed."""
        for action, name in self._icons.items():
            action.setIcon(theme.icon(name))

    @property
    def of_archive(self) -> tuple[QAction, ...]:
        """Make sense only while an archive is open."""
        searching = (self.find, self.clear, self.next, self.previous)
        return (self.close, self.export, self.failures, *searching)

    @property
    def changing_archive(self) -> tuple[QAction, ...]:
        """Must wait until an import is done."""
        return (self.new, self.open, self.example, self.close)

    def fill(self, bar: QMenuBar, of_table: Iterable[QMenu]) -> QMenu:
        """Gives back the menu of recent archives, which changes."""
        translate = QCoreApplication.translate
        file = bar.addMenu(translate("actions", "&File"))
        file.addActions([self.new, self.open])
        recent = file.addMenu(translate("actions", "&Recent archives"))
        file.addActions([self.example, self.close])
        file.addSeparator()
        file.addActions([self.import_files, self.import_folder, self.failures])
        file.addSeparator()
        file.addActions([self.export])
        file.addSeparator()
        file.addActions([self.models])
        file.addSeparator()
        file.addActions([self.quit])
        quotes = bar.addMenu(translate("actions", "&Quotes"))
        quotes.addActions([self.find, self.clear])
        quotes.addSeparator()
        quotes.addActions([self.next, self.previous])
        quotes.addSeparator()
        for menu in of_table:
            quotes.addMenu(menu)
        bar.addMenu(translate("actions", "&Help")).addActions([self.about])
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        return recent
