"""Stored settings in, those that the user wants stored in their place; the window applies them."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.journal import signature
from export.csv_table import CsvDialect
from gui import settings, words
from gui.settings import Language, Setting, Settings
from gui.theme import Theme, named
from gui.views.fitting import Scrolling, resize_onto_screen

MORE = 40
"""For lines that wrap."""
LETTERS = (100, 110, 125, 150, 175, 200)


class SettingsDialog(QDialog):
    """Language and size of letters build the window anew: not during an import."""

    models_wanted = Signal()

    def __init__(self, store: Settings, parent: QWidget | None = None, *, is_free: bool = True) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self._store = store
        self.language, self.theme, self.letters, self.csv = (QComboBox() for _ in range(4))
        self.signature, self.models = QLineEdit(), QPushButton(self.tr("Language &models …"))
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._fill()
        self._arrange(is_free=is_free)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.models.clicked.connect(self.models_wanted)

    def accept(self) -> None:
        for setting, list_ in self._lists():
            self._store.set(setting, list_.currentData())
        self._store.set(settings.SIGNATURE, self.signature.text().strip())
        super().accept()

    def _lists(self) -> Iterable[tuple[Setting, QComboBox]]:
        return (
            (settings.LANGUAGE, self.language),
            (settings.THEME, self.theme),
            (settings.LETTERS, self.letters),
            (settings.CSV_DIALECT, self.csv),
        )

    def _fill(self) -> None:
        system = self.tr("As the system")
        for list_, entries in (
            (self.language, ((system, Language.SYSTEM), ("Deutsch", Language.GERMAN), ("English", Language.ENGLISH))),
            (self.theme, ((system, Theme.SYSTEM), (self.tr("Light"), Theme.LIGHT), (self.tr("Dark"), Theme.DARK))),
            (self.letters, tuple((words.percent(size / 100), size) for size in LETTERS)),
            (self.csv, ((self.tr("German Excel"), CsvDialect.GERMAN), (self.tr("Plain: commas"), CsvDialect.PLAIN))),
        ):
            for label, value in entries:
                list_.addItem(label, value)
        for setting, list_ in self._lists():
            list_.setCurrentIndex(max(0, list_.findData(self._store.get(setting))))
        self.signature.setText(self._store.get(settings.SIGNATURE))
        self.signature.setPlaceholderText(signature(None))

    def _arrange(self, *, is_free: bool) -> None:
        fields = QWidget()
        form = QFormLayout(fields)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for label, widget in (
            (self.tr("&Language"), self.language),
            (self.tr("&Theme"), self.theme),
            (self.tr("Size of &letters"), self.letters),
            (self.tr("Tables (&CSV) for"), self.csv),
            (self.tr("&Sign decisions as"), self.signature),
        ):
            widget.setAccessibleName(label.replace("&", ""))
            form.addRow(label, widget)
        self.language.setEnabled(is_free)
        self.letters.setEnabled(is_free)
        hint = named(QLabel(self.tr("Language and letters can be changed again when the import is done.")), "quiet")
        hint.setVisible(not is_free)
        for row in (hint, self.models):
            form.addRow(row)
        column = QVBoxLayout(self)
        column.addWidget(Scrolling(fields))
        column.addWidget(self.buttons)
        wanted = fields.sizeHint().grownBy(column.contentsMargins())
        resize_onto_screen(self, wanted + QSize(0, self.buttons.sizeHint().height() + MORE))
