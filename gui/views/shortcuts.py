"""A menu bar and all actions in, the keys of those that have some out: by menu, then by the list they work in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QMenu,
    QMenuBar,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.views.fitting import resize_to_fit

SIZE = (560, 640)

Rows = dict[tuple[str, str], None]
"""Keys and what they do, each once."""


class Shortcuts(QDialog):
    """Read from the actions themselves, so that it tells what the keys do."""

    def __init__(self, bar: QMenuBar, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("Keys"), self.tr("What they do")])
        self.list.setRootIsDecorated(False)
        self.list.setItemsExpandable(False)
        for title, rows in _groups(bar, actions).items():
            self._add_group(title, rows)
        self.list.expandAll()
        self.list.resizeColumnToContents(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)
        resize_to_fit(self, *SIZE)

    def _add_group(self, title: str, rows: Rows) -> None:
        head = QTreeWidgetItem(self.list, [title])
        head.setFirstColumnSpanned(True)
        head.setFlags(Qt.ItemFlag.ItemIsEnabled)
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        head.addChildren([QTreeWidgetItem(list(row)) for row in rows])


def _groups(bar: QMenuBar, actions: Iterable[QAction]) -> dict[str, Rows]:
    """In the order of the menus; what no menu has works in one list alone."""
    groups, known = dict[str, Rows](), set[QAction]()
    for menu in bar.actions():
        within = list(_within(menu))
        known.update(within)
        groups[_plain(menu)] = dict.fromkeys(_row(action) for action in within if not action.shortcut().isEmpty())
    of_list = QCoreApplication.translate("Shortcuts", "In the list “{name}”")
    for action in actions:
        place = action.parent()
        if action not in known and not action.shortcut().isEmpty() and isinstance(place, QWidget):
            groups.setdefault(of_list.format(name=place.accessibleName()), {})[_row(action)] = None
    return {title: rows for title, rows in groups.items() if rows}


def _within(action: QAction) -> Iterator[QAction]:
    """What a menu leads to, its own menus included."""
    menu = action.menu()
    if not isinstance(menu, QMenu):
        yield action
        return
    for each in menu.actions():
        yield from _within(each)


def _row(action: QAction) -> tuple[str, str]:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText), _plain(action)


def _plain(action: QAction) -> str:
    return action.text().replace("&", "")
