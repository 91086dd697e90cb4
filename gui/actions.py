"""All that one can ask the window for, each once: words, keys and icon; menus and buttons share them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from gui import theme

Keys = QKeySequence.StandardKey | str | None


class Actions:
    """Belongs to the window, which connects `triggered`."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._icons: dict[QAction, str] = {}
        self._make_of_archives()
        self._make_of_window()
        self._make_review()
        self.colour_icons()

    def _made(self, words: str, keys: Keys = None, icon: str | None = None) -> QAction:
        action = QAction(words, self._window)
        if keys is not None:
            action.setShortcut(QKeySequence(keys))
        if icon is not None:
            self._icons[action] = icon
            action.setIconVisibleInMenu(False)
        return action

    def _make_of_archives(self) -> None:
        translate, made = QCoreApplication.translate, self._made
        standard = QKeySequence.StandardKey
        self.new = made(translate("actions", "&New archive …"), standard.New, "new")
        self.open = made(translate("actions", "&Open archive …"), standard.Open, "open")
        self.example = made(translate("actions", "Open e&xample"), None, "example")
        self.close = made(translate("actions", "&Close archive"), standard.Close)
        self.import_files = made(translate("actions", "&Import articles …"), "Ctrl+I", "import")
        self.import_folder = made(translate("actions", "Import &folder …"), "Ctrl+Shift+I")
        self.paste = made(translate("actions", "Import copied &address or text"), "Ctrl+Shift+V")
        self.export = made(translate("actions", "&Export …"), "Ctrl+E", "export")
        self.queue = made(translate("actions", "Import q&ueue"), "Ctrl+J")
        self.failures = made(translate("actions", "Files that could not be rea&d"))
        self.backups = made(translate("actions", "&Backups …"))
        self.models = made(translate("actions", "&Language models …"))

    def _make_of_window(self) -> None:
        translate, made = QCoreApplication.translate, self._made
        standard = QKeySequence.StandardKey
        self.quit = made(translate("actions", "&Quit"), standard.Quit)
        self.find = made(translate("actions", "&Search"), standard.Find, "search")
        self.clear = made(translate("actions", "&Clear the filter"), "Ctrl+Shift+F")
        self.next = made(translate("actions", "Ne&xt quote"), "Alt+Down")
        self.previous = made(translate("actions", "&Previous quote"), "Alt+Up")
        self.settings = made(translate("actions", "Se&ttings …"), "Ctrl+,")
        self.shortcuts = made(translate("actions", "&Keyboard shortcuts"), standard.HelpContents)
        self.about = made(translate("actions", "&About Zitatspur"))

    def _make_review(self) -> None:
        """Single letters: they are the same in German and English, and are for the table and the article alone."""
        translate, made = QCoreApplication.translate, self._made
        standard = QKeySequence.StandardKey
        self.undo = made(translate("actions", "&Undo"), standard.Undo, "undo")
        self.redo = made(translate("actions", "&Redo"), "Ctrl+Shift+Z", "redo")
        self.history = made(translate("actions", "&History …"), "Ctrl+H")
        self.sign = made(translate("actions", "&Sign decisions as …"))
        self.accept = made(translate("actions", "&Accept"), "A", "done")
        self.reject = made(translate("actions", "Re&ject"), "X", "close")
        self.reopen = made(translate("actions", "&Open again"), "O")
        self.speaker = made(translate("actions", "&Speaker …"), "S", "speaker")
        self.type = made(translate("actions", "T&ype"), "T")
        self.add = made(translate("actions", "&New quote …"), "N", "add")
        self.delete = made(translate("actions", "&Delete"), "Del")
        self.start_left = made(translate("actions", "Start one word to the &left"), "Alt+Shift+Left")
        self.start_right = made(translate("actions", "Start one word to the &right"), "Alt+Shift+Right")
        self.end_left = made(translate("actions", "&End one word to the left"), "Alt+Left")
        self.end_right = made(translate("actions", "End one &word to the right"), "Alt+Right")
        for action, meaning in (
            (self.accept, translate("actions", "The quote is right; on to the next")),
            (self.reject, translate("actions", "This is no quote; on to the next")),
            (self.speaker, translate("actions", "Who said this")),
            (self.type, translate("actions", "What kind of speech this is")),
            (self.add, translate("actions", "Makes a quote of the words selected in the article")),
        ):
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{meaning} ({keys})")
        for action in self.reviewing:
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def reviewing(self) -> tuple[QAction, ...]:
        """What one does to a quote."""
        deciding = (self.accept, self.reject, self.reopen, self.speaker, self.type, self.add, self.delete)
        return (*deciding, *self.borders)

    @property
    def borders(self) -> tuple[QAction, ...]:
        return self.start_left, self.start_right, self.end_left, self.end_right

    def name_undo(self, undone: str | None, redone: str | None) -> None:
        """What would be undone and redone stands in the menu; without one there is nothing to do."""
        translate = QCoreApplication.translate
        self.undo.setEnabled(undone is not None)
        self.redo.setEnabled(redone is not None)
        plain, named = translate("actions", "&Undo"), translate("actions", "&Undo: {what}")
        self.undo.setText(named.format(what=undone) if undone else plain)
        plain, named = translate("actions", "&Redo"), translate("actions", "&Redo: {what}")
        self.redo.setText(named.format(what=redone) if redone else plain)

    def colour_icons(self) -> None:
        """Anew when the theme has changed."""
        for action, name in self._icons.items():
            action.setIcon(theme.icon(name))

    @property
    def of_archive(self) -> tuple[QAction, ...]:
        """Make sense only while an archive is open."""
        searching = (self.find, self.clear, self.next, self.previous)
        in_archive = (self.close, self.export, self.queue, self.failures, self.backups, self.history)
        return (*in_archive, *searching, *self.reviewing)

    @property
    def changing_archive(self) -> tuple[QAction, ...]:
        """Must wait until an import is done."""
        return (self.new, self.open, self.example, self.close)

    def fill(self, bar: QMenuBar, of_table: Iterable[QMenu], of_pages: QMenu) -> QMenu:
        """Gives back the menu of recent archives, which changes."""
        translate = QCoreApplication.translate
        file = bar.addMenu(translate("actions", "&File"))
        file.addActions([self.new, self.open])
        recent = file.addMenu(translate("actions", "&Recent archives"))
        file.addActions([self.example, self.close])
        file.addSeparator()
        file.addActions([self.import_files, self.import_folder, self.paste, self.queue, self.failures])
        file.addSeparator()
        file.addActions([self.export])
        file.addSeparator()
        file.addActions([self.backups, self.models])
        file.addSeparator()
        file.addActions([self.quit])
        self._fill_edit(bar.addMenu(translate("actions", "&Edit")))
        bar.addMenu(of_pages)
        quotes = bar.addMenu(translate("actions", "&Quotes"))
        quotes.addActions([self.find, self.clear])
        quotes.addSeparator()
        quotes.addActions([self.next, self.previous])
        quotes.addSeparator()
        for menu in of_table:
            quotes.addMenu(menu)
        self._fill_review(bar.addMenu(translate("actions", "&Review")))
        bar.addMenu(translate("actions", "&Help")).addActions([self.shortcuts, self.about])
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        self.settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        return recent

    def _fill_edit(self, menu: QMenu) -> None:
        menu.addActions([self.undo, self.redo, self.history])
        menu.addSeparator()
        menu.addActions([self.sign, self.settings])

    def _fill_review(self, menu: QMenu) -> None:
        menu.addActions(self.reviewing[: -len(self.borders)])
        menu.addSeparator()
        menu.addActions(self.borders)
