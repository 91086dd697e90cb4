"""Words of a quote and perhaps a speaker in, the wish to have them checked out."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.check_rows import MOST_WORDS
from gui.theme import named, scale

LINES = 3
WIDTH = 230
RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QuestionBar(QWidget):
    """Return checks, Shift+Return begins a new line."""

    check_wanted = Signal(str, str)  # words and speaker, which may be empty
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.speaker = named(QuoteField(), "question"), named(QComboBox(), "asker")
        self.button, self.warning = QPushButton(self.tr("Check")), named(QLabel(), "error")
        self._prepare()
        self._arrange()
        self._enable()

    def clear(self) -> None:
        self.text.clear()
        self.speaker.clearEditText()

    def set_speakers(self, names: Iterable[str]) -> None:
        typed = self.speaker.currentText()
        self.speaker.clear()
        self.speaker.addItems(list(names))
        self.speaker.setCurrentIndex(-1)
        self.speaker.setEditText(typed)

    def ask(self) -> None:
        if self.button.isEnabled():
            self.check_wanted.emit(self.text.toPlainText(), self.speaker.currentText().strip())

    def _prepare(self) -> None:
        self.text.setPlaceholderText(self.tr("Paste the words of a quote"))
        self.text.setAccessibleName(self.tr("Words of the quote"))
        self.text.textChanged.connect(self._enable)
        self.text.asked.connect(self.ask)
        self.button.setDefault(True)
        self.button.clicked.connect(self.ask)
        self.speaker.setEditable(True)
        self.speaker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.speaker.setAccessibleName(self.tr("Speaker"))
        line, completer = self.speaker.lineEdit(), self.speaker.completer()
        assert line is not None  # as the list is editable
        assert completer is not None
        line.setPlaceholderText(self.tr("Speaker, if known"))
        line.setAcceptDrops(False)
        line.returnPressed.connect(self.ask)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)

    def _arrange(self) -> None:
        self.speaker.setFixedWidth(round(WIDTH * scale()))
        beside = QVBoxLayout()
        beside.setSpacing(8)
        beside.addWidget(self.speaker)
        beside.addWidget(self.button)
        beside.addWidget(self.warning)
        beside.addStretch()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        line.addLayout(beside)

    def _enable(self) -> None:
        text = self.text.toPlainText()
        is_short = len(text.split()) <= MOST_WORDS
        self.button.setEnabled(is_short and any(letter.isalnum() for letter in text))
        self.warning.setVisible(not is_short)
        self.warning.setText("" if is_short else self.tr("A quote has %Ln word(s) at most.", "", MOST_WORDS))
        if not text:
            self.cleared.emit()


class QuoteField(QPlainTextEdit):
    """As high as a few lines; takes text without its form."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + 20)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RETURNS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.asked.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)
