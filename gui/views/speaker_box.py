"""Letters in, a speaker out: somebody of the archive, the name as it was typed, or nobody. All by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.corrections import Speaker
from db.entity_rows import EntityEntry
from gui import theme
from gui.archive import Archive
from gui.theme import named

PAUSE_MS = 120
MOST = 30
SPEAKER_ROLE = Qt.ItemDataRole.UserRole
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SpeakerBox(QWidget):
    """A line to type in over the list of those who may be meant; arrows in the line move in the list."""

    accepted = Signal()

    def __init__(self, archive: Archive, present: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._answered: str | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.text, self.list = QLineEdit(present or ""), named(QListWidget(), "choices")
        self.text.setPlaceholderText(self.tr("Name of the speaker"))
        self.text.setAccessibleName(self.tr("Name of the speaker"))
        self.text.addAction(QIcon(theme.icon("search")), QLineEdit.ActionPosition.LeadingPosition)
        self.list.setAccessibleName(self.tr("Speakers"))
        self.text.textChanged.connect(self._pause.start)
        self.text.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self.accepted.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.text)
        self.text.selectAll()
        self._asked = self._typed()
        self._show([])
        self._ask()

    def speaker(self) -> Speaker:
        """What is typed counts as it stands while the list has not followed yet."""
        item = self.list.currentItem()
        if self._typed() != self._answered or item is None:
            return Speaker(name=self._typed())
        found: Speaker = item.data(SPEAKER_ROLE)
        return found

    def stop(self) -> None:
        """Nobody waits for the list any more."""
        self._pause.stop()
        self._archive.drop(self._show)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in MOVES:
            QApplication.sendEvent(self.list, event)
            return True
        return super().eventFilter(watched, event)

    def _typed(self) -> str | None:
        return " ".join(self.text.text().split()) or None

    def _ask(self) -> None:
        self._asked = self._typed()
        self._archive.ask_entities(self._asked, self._show)

    def _show(self, entries: Sequence[EntityEntry]) -> None:
        """Who begins with what was typed is meant first; then the name as it stands, at last nobody."""
        typed = self._answered = self._asked
        self.list.clear()
        for entry in entries[:MOST]:
            self._add(self._words(entry), Speaker(entity=entry.id))
        if typed and typed not in (entry.name for entry in entries):
            self._add(self.tr("New name: “{name}”").format(name=typed), Speaker(name=typed))
        self._add(self.tr("Nobody is named"), Speaker())
        self.list.setCurrentRow(self._likeliest(entries, typed))

    def _likeliest(self, entries: Sequence[EntityEntry], typed: str | None) -> int:
        if not typed:
            return self.list.count() - 1
        meant = [row for row, entry in enumerate(entries[:MOST]) if entry.name.casefold().startswith(typed.casefold())]
        return meant[0] if meant else 0 if entries else self.list.count() - 2

    def _words(self, entry: EntityEntry) -> str:
        quotes = self.tr("%Ln quote(s)", "", entry.quotes)
        return " · ".join(part for part in (entry.name, entry.role, quotes) if part)

    def _add(self, words: str, speaker: Speaker) -> None:
        item = QListWidgetItem(words)
        item.setData(SPEAKER_ROLE, speaker)
        self.list.addItem(item)
