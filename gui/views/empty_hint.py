"""Stands in the place of an empty table: says why it is empty and offers the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.theme import named


class EmptyHint(QFrame):
    """Either the archive is empty or the filter lets nothing through."""

    import_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyHint")
        self._title, self._words = named(QLabel(), "hintTitle"), named(QLabel(), "quiet")
        self._import = QPushButton(self.tr("Import articles …"))
        self._clear = QPushButton(self.tr("Clear the filter"))
        self._import.clicked.connect(self.import_wanted)
        self._clear.clicked.connect(self.clear_wanted)
        self._arrange()

    def show_for(self, *, is_filtered: bool) -> None:
        if is_filtered:
            title, words = self.tr("No quote matches the filter"), self.tr("Try fewer words or another speaker.")
        else:
            title, words = self.tr("No articles yet"), self.tr("Drop text files or folders anywhere in this window.")
        self.show_words(title, words, is_filtered=is_filtered)

    def show_words(self, title: str, words: str, *, is_filtered: bool = False) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._import.setVisible(not is_filtered)
        self._clear.setVisible(is_filtered)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch()
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        for button in (self._import, self._clear):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
