"""The list of all that people decided in the archive; one can undo, redo and go back to any row of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from db import undoing
from gui.archive import Archive
from gui.models.decision_model import ENTRY_ROLE, DecisionModel
from gui.theme import named
from gui.views.fitting import resize_to_fit

SIZE = (560, 520)


class History(QDialog):
    """Stays open beside the window and follows what happens there."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("History"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._archive, self.model = archive, DecisionModel(archive, self)
        self.list, self.hint = named(QListView(), "history"), QLabel()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.go = self._button(
            self.tr("&Go back to here"), self.tr("Everything decided after the chosen row is undone")
        )
        self.start = self._button(self.tr("&Undo everything"), self.tr("As it was before the first decision"))
        self._arrange()
        self._connect()
        self._reload()

    def _button(self, words: str, meaning: str) -> QPushButton:
        button = self.buttons.addButton(words, QDialogButtonBox.ButtonRole.ActionRole)
        button.setToolTip(meaning)
        button.setAutoDefault(False)
        return button

    def _arrange(self) -> None:
        self.hint.setWordWrap(True)
        self.hint.setObjectName("quiet")
        self.list.setAccessibleName(self.tr("Decisions"))
        self.list.setModel(self.model)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(2)
        column = QVBoxLayout(self)
        for widget in (self.hint, self.list, self.buttons):
            column.addWidget(widget)
        resize_to_fit(self, *SIZE)

    def _connect(self) -> None:
        self.go.clicked.connect(self._go)
        self.start.clicked.connect(lambda: self._archive.do(lambda db: undoing.go_to(db, 0)))
        self.buttons.rejected.connect(self.reject)
        # Return is for the chosen row
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        self.list.activated.connect(lambda _: self._go())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self._archive.changed.connect(self._reload)
        self._archive.closed.connect(self.close)

    def _reload(self) -> None:
        chosen = self.list.currentIndex().data(ENTRY_ROLE)
        self.model.reload()
        self._explain()
        row = self.model.row_of(chosen.id) if chosen else None
        self.list.setCurrentIndex(self.model.index(row or 0))
        self._enable()

    def _explain(self) -> None:
        if self.model.rowCount():
            told = self.tr("The latest decision comes first. Nothing is lost: what you undo can be redone.")
        else:
            told = self.tr("Nothing has been decided yet. What you decide will stand here and can be undone.")
        self.hint.setText(told)

    def _enable(self) -> None:
        """A row that others have taken the place of cannot be the latest again."""
        entry = self.list.currentIndex().data(ENTRY_ROLE)
        self.go.setEnabled(entry is not None and (entry.undone_at is None or entry.redoable))
        is_forth = entry is not None and entry.redoable
        self.go.setText(self.tr("&Redo up to here") if is_forth else self.tr("&Go back to here"))
        self.start.setEnabled(self._archive.is_open and self._archive.next_to_undo() is not None)

    def _go(self) -> None:
        entry = self.list.currentIndex().data(ENTRY_ROLE)
        if entry is not None and self.go.isEnabled():
            self._archive.do(lambda db: undoing.go_to(db, entry.id))
