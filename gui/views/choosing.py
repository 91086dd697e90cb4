"""What keys choose in a list: one row alone, whatever keys are held down; the next one; the chosen one to be opened."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


def choose_row(view: QAbstractItemView, row: int) -> None:
    """`setCurrentIndex` would add to the selection while Ctrl is down, as it is just after Ctrl+2."""
    index = view.model().index(row, 0)
    view.selectionModel().setCurrentIndex(index, ALONE)
    view.scrollTo(index)


def step_row(view: QAbstractItemView, rows: int) -> None:
    """To the next row or the one before, where there is one."""
    row = view.currentIndex().row() + rows
    if 0 <= row < view.model().rowCount():
        choose_row(view, row)


def activated(view: QAbstractItemView, event: QKeyEvent) -> bool:
    """Whether a key opens the chosen row: Return does on every system, though Qt leaves it to the system."""
    is_meant = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and view.currentIndex().isValid()
    if is_meant:
        view.activated.emit(view.currentIndex())
    return is_meant
