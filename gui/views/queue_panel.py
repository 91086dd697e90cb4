"""The import queue: what is done, what fails and why, how fast it goes. The bar below pauses and cancels all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.import_progress import Progress
from gui.models.queue_model import QueueModel
from gui.pace import Pace
from gui.queue_rows import UNFINISHED, QueueState
from gui.queue_words import count_words, pace_words
from gui.theme import named
from gui.views.queue_table import QueueTable

KEPT = UNFINISHED | {QueueState.FAILED}
"""What tidying up leaves."""
LEISURE_MS = 200
"""An import changes rows many times a second; figures follow at leisure."""
SMALLEST = 205


class QueuePanel(QFrame):
    """Shown beside the pages, never in front of them."""

    closed = Signal()

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queuePanel")
        self._model, self._pace, self._left = model, Pace(), 0
        self.table, self._stack = QueueTable(model), QStackedWidget()
        self.counts, self.pace = named(QLabel(), "count"), named(QLabel(), "quiet")
        self._hint = named(QLabel(), "quiet")
        self.only_failed = QPushButton(self.tr("Only failed"))
        self.show_article, self.repeat = QPushButton(self.tr("Show article")), QPushButton(self.tr("Try again"))
        self.cancel, self.copy = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Copy reason"))
        self.columns = QPushButton(self.tr("Assign columns …"))
        self.repeat_all = QPushButton(self.tr("Try all failed again"))
        self.tidy = QPushButton(self.tr("Tidy up"))
        self.close_button = named(QToolButton(), "close")
        self._timer = QTimer(self, singleShot=True, interval=LEISURE_MS)
        self._prepare()
        self._arrange()
        self._tell()

    def show_pace(self, pace: Pace, progress: Progress) -> None:
        """While an import runs; without anything left only how fast it was."""
        self._pace, self._left = pace, progress.left
        self._tell_later()

    @property
    def is_in_use(self) -> bool:
        """Somebody is at the keyboard in it, or has chosen rows."""
        focus = QApplication.focusWidget()
        is_here = focus is not None and self.isAncestorOf(focus)
        return is_here or self.table.selectionModel().hasSelection()

    # Qt asks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "close_button"):
            self.close_button.setIcon(theme.icon("close"))
            self._model.colour_icons()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.only_failed.setChecked(False)

    # Private

    def _prepare(self) -> None:
        table = self.table
        self._timer.timeout.connect(self._tell)
        self._model.counted.connect(self._tell_later)
        self.only_failed.setCheckable(True)
        self.only_failed.toggled.connect(table.show_only_failed)
        for button, action in self._deeds():
            button.clicked.connect(action.trigger)
            button.setToolTip(f"{button.text()} ({action.shortcut().toString()})")
        self.repeat_all.clicked.connect(self._repeat_failed)
        self.tidy.setToolTip(self.tr("Removes from this list what is done or cancelled; in the archive it stays"))
        self.tidy.clicked.connect(lambda: self._model.remove(lambda row: row.state not in KEPT))
        self.close_button.setIcon(theme.icon("close"))
        self.close_button.setToolTip(self.tr("Close the import queue"))
        self.close_button.setAccessibleName(self.tr("Close the import queue"))
        self.close_button.clicked.connect(self.closed)
        table.selection_changed.connect(self._enable)
        self._hint.setText(
            self.tr("Nothing is being imported. Drop articles, folders or links anywhere in this window.")
        )
        self._hint.setWordWrap(True)

    def _arrange(self) -> None:
        title, head = named(QLabel(self.tr("Import queue")), "hintTitle"), QHBoxLayout()
        head.setSpacing(12)
        for label in (title, self.counts, self.pace):
            head.addWidget(label)
        head.addStretch(1)
        head.addWidget(self.close_button)
        deeds = QHBoxLayout()
        for deed in (self.show_article, self.repeat, self.cancel, self.columns, self.copy):
            deeds.addWidget(deed)
        deeds.addStretch(1)
        for deed in (self.only_failed, self.repeat_all, self.tidy):
            deeds.addWidget(deed)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 10)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        column.addLayout(deeds)
        self.setMinimumHeight(SMALLEST)

    def _deeds(self) -> tuple[tuple[QPushButton, QAction], ...]:
        """What is done to the rows selected."""
        table = self.table
        return (
            (self.show_article, table.open),
            (self.repeat, table.repeat),
            (self.cancel, table.cancel),
            (self.columns, table.columns),
            (self.copy, table.copy),
        )

    def _repeat_failed(self) -> None:
        self.table.repeat_wanted.emit([row for row in self._model if row.state is QueueState.FAILED])

    def _tell_later(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _tell(self) -> None:
        counts = self._model.counts
        self.counts.setText(count_words(counts))
        self.pace.setText(pace_words(self._pace, self._left))
        self._stack.setCurrentWidget(self.table if self._model.rowCount() else self._hint)
        self.table.follow(self._model.in_hand)
        self._enable()

    def _enable(self) -> None:
        counts = self._model.counts
        for button, action in self._deeds():
            button.setEnabled(action.isEnabled())
            button.setVisible(action.isEnabled())  # all of them would not fit into a narrow window
        failed = counts[QueueState.FAILED] > 0
        self.only_failed.setEnabled(failed or self.only_failed.isChecked())
        self.repeat_all.setEnabled(failed)
        self.tidy.setEnabled(self._model.rowCount() > sum(counts[state] for state in KEPT))
