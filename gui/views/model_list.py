"""The sets of language models that there are, each with its state and size."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gui import words
from language_models.sets import SETS, ModelSet
from language_models.shelf import Shelf

MB = 1_000_000


class ModelList(QTreeWidget):
    """The one in use is bold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHeaderLabels([self.tr("Models"), self.tr("State"), self.tr("Size")])
        self.setRootIsDecorated(False)
        self.setAccessibleName(self.tr("Language models"))
        for models in SETS:
            title, meaning = words.models_words(models.name)
            QTreeWidgetItem(self, [title]).setToolTip(0, meaning)
        self.ensurePolished()  # else the rows are as high as without a style sheet
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setCurrentIndex(self.model().index(0, 0))

    def chosen(self) -> ModelSet:
        return SETS[max(0, self.currentIndex().row())]

    def show_states(self, shelf: Shelf) -> None:
        used = shelf.in_use()
        for row, models in enumerate(SETS):
            item = self.topLevelItem(row)
            assert item is not None
            is_there = shelf.has(models)
            size = sum(file.stat().st_size for file in shelf.folder(models).rglob("*.pt")) if is_there else 0
            state = self.tr("in use") if models == used else self.tr("ready") if is_there else self.tr("not fetched")
            item.setText(1, state)
            item.setText(2, f"{megabytes(size)} MB" if is_there else "")
            font = item.font(0)
            font.setBold(models == used)
            item.setFont(0, font)


def megabytes(size: int) -> str:
    return QLocale().toString(size / MB, "f", 1)
