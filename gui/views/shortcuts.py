"""All actions that have keys in, a plain list of them out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.views.fitting import resize_to_fit

SIZE = (560, 640)


class Shortcuts(QDialog):
    """Read from the actions themselves, so that it tells what the keys do."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.list = QTreeWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setHeaderLabels([self.tr("Keys"), self.tr("What they do")])
        self.list.setRootIsDecorated(False)
        self.list.setAlternatingRowColors(True)
        self.list.addTopLevelItems([QTreeWidgetItem(list(row)) for row in _rows(actions)])
        self.list.resizeColumnToContents(0)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)
        resize_to_fit(self, *SIZE)


def _rows(actions: Iterable[QAction]) -> list[tuple[str, str]]:
    """Each once, in the order of the menus."""
    native = QKeySequence.SequenceFormat.NativeText
    keyed = (action for action in actions if not action.shortcut().isEmpty())
    rows = ((action.shortcut().toString(native), action.text().replace("&", "")) for action in keyed)
    return list(dict.fromkeys(rows))
