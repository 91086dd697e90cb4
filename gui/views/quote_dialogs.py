"""What one is asked when a quote gets another speaker, or a stretch of text becomes a quote."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from attribution.types import STWRType
from db.corrections import Speaker
from gui import words
from gui.archive import Archive
from gui.theme import named
from gui.views.fitting import resize_to_fit
from gui.views.speaker_box import SpeakerBox

SIZE = (460, 420)
OPENING = "„»«“‚›‹\"'"
MOST_LETTERS = 240


class SpeakerDialog(QDialog):
    """Return takes who is marked in the list."""

    def __init__(self, archive: Archive, present: str | None, quotes: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Speaker of %Ln quote(s)", "", quotes))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.box, self.buttons = SpeakerBox(archive, present), _buttons(self, self.tr("Set the speaker"))
        self.box.accepted.connect(self.accept)
        self.finished.connect(lambda _: self.box.stop())
        column = QVBoxLayout(self)
        column.addWidget(self.box, 1)
        column.addWidget(self.buttons)
        resize_to_fit(self, *SIZE)
        self.box.setFocus()

    def speaker(self) -> Speaker:
        return self.box.speaker()


class NewQuoteDialog(QDialog):
    """Type and speaker of a stretch that is to be a quote; quotation marks make it a direct one."""

    def __init__(self, archive: Archive, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New quote"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = named(QLabel(text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"), "newQuote")
        shown.setWordWrap(True)
        shown.setTextFormat(Qt.TextFormat.PlainText)
        self.type, self.box = QComboBox(), SpeakerBox(archive, None)
        for type in STWRType:
            self.type.addItem(f"{words.type_label(type)} – {words.type_meaning(type)}", type)
        self.type.setCurrentIndex(list(STWRType).index(_likely_type(text)))
        self.type.setAccessibleName(self.tr("Type"))
        self.buttons = _buttons(self, self.tr("Add the quote"))
        self.box.accepted.connect(self.accept)
        self.finished.connect(lambda _: self.box.stop())
        form = QFormLayout()
        form.addRow(self.tr("&Type"), self.type)
        form.addRow(self.tr("&Speaker"), self.box)
        column = QVBoxLayout(self)
        column.addWidget(shown)
        column.addLayout(form, 1)
        column.addWidget(self.buttons)
        resize_to_fit(self, SIZE[0] + 80, SIZE[1] + 60)
        self.box.setFocus()

    def quote_type(self) -> STWRType:
        return STWRType(self.type.currentData())

    def speaker(self) -> Speaker:
        return self.box.speaker()


def _likely_type(text: str) -> STWRType:
    return STWRType.DIRECT if text[:1] in OPENING else STWRType.INDIRECT


def _buttons(dialog: QDialog, take: str) -> QDialogButtonBox:
    made = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    made.button(QDialogButtonBox.StandardButton.Ok).setText(take)
    made.accepted.connect(dialog.accept)
    made.rejected.connect(dialog.reject)
    return made
