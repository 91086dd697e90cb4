"""A list and a row in, that row alone chosen: whatever keys are held down while the program does it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractItemView

ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


def choose_row(view: QAbstractItemView, row: int) -> None:
    """`setCurrentIndex` would add to the selection while Ctrl is down, as it is just after Ctrl+2."""
    index = view.model().index(row, 0)
    view.selectionModel().setCurrentIndex(index, ALONE)
    view.scrollTo(index)
