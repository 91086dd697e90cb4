"""A list of any number of rows of one height: one is looked at, several may be selected to do something with them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.views.choosing import activated, choose_row


class RowList(QTableView):
    """A table of one column: a QListView would ask the model about every single row whenever it changes."""

    row_chosen = Signal(object)  # what the row's ROW_ROLE gives, or None
    selection_changed = Signal()

    def __init__(self, name: str, delegate: QStyledItemDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()

    def listen(self) -> None:
        """After the model has been set."""
        self.selectionModel().currentChanged.connect(lambda *_: self.row_chosen.emit(self.chosen()))
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def choose(self, row: int) -> None:
        choose_row(self, row)

    def chosen(self) -> Any:
        return self.currentIndex().data(Qt.ItemDataRole.UserRole)

    def selected_rows(self) -> list[Any]:
        """In the order of the list, without those that are gone."""
        rows = [index.data(Qt.ItemDataRole.UserRole) for index in sorted(self.selectionModel().selectedRows())]
        return [row for row in rows if row is not None]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not activated(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    def _fit_rows(self) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        self.verticalHeader().setDefaultSectionSize(self.itemDelegate().sizeHint(option, QModelIndex()).height())
