"""How far the review is, in which order one goes through it, and a button for each thing that one decides."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QLabel, QMenu, QProgressBar, QSizePolicy, QToolButton, QWidget

from gui import words
from gui.actions import Actions
from gui.theme import named
from gui.views.flow_layout import FlowLayout

LEAST_PROGRESS, MOST_PROGRESS = 24, 110


class Queue(StrEnum):
    """Which quotes are shown while one reviews, and in which order."""

    ALL = "all"
    DOUBTFUL = "doubtful"
    SURE = "sure"
    PLACE = "place"


class ReviewBar(QWidget):
    """`queue_changed` tells which quotes are wanted."""

    queue_changed = Signal(object)  # Queue

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue, self.progress, self.told = QComboBox(), QProgressBar(), named(QLabel(), "quiet")
        self._line = FlowLayout(self)
        self._prepare()

    def show_progress(self, reviewed: int, total: int) -> None:
        self.progress.setMaximum(max(1, total))
        self.progress.setValue(reviewed)
        numbers = {"reviewed": words.number(reviewed), "total": words.number(total)}
        told = self.tr("{reviewed} of {total} reviewed").format(**numbers)
        self.told.setText(told)
        self.progress.setAccessibleDescription(told)

    def add_buttons(self, deeds: Actions, types: QMenu) -> None:
        for action in (deeds.accept, deeds.reject, deeds.speaker):
            self._line.addWidget(_button(action))
        type = _button(deeds.type)
        type.setMenu(types)
        type.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._line.addWidget(type)
        self._line.addWidget(_button(deeds.add))

    def choose(self, queue: Queue) -> None:
        self.queue.setCurrentIndex(list(Queue).index(queue))

    def _prepare(self) -> None:
        for queue, label in (
            (Queue.ALL, self.tr("All quotes")),
            (Queue.DOUBTFUL, self.tr("Open ones, doubtful first")),
            (Queue.SURE, self.tr("Open ones, sure first")),
            (Queue.PLACE, self.tr("Open ones, article by article")),
        ):
            self.queue.addItem(label, queue)
        # In a narrow window the progress gives way, not the words
        self.queue.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.queue.setAccessibleName(self.tr("Review"))
        self.queue.setToolTip(self.tr("Which quotes to go through, and in which order"))
        self.queue.currentIndexChanged.connect(lambda _: self.queue_changed.emit(Queue(self.queue.currentData())))
        self.progress.setAccessibleName(self.tr("Progress of the review"))
        self.progress.setTextVisible(False)
        self.progress.setMinimumWidth(LEAST_PROGRESS)
        self.progress.setMaximumWidth(MOST_PROGRESS)
        self.progress.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.told.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (self.queue, self.progress, self.told):
            self._line.addWidget(widget)


def _button(action: QAction) -> QToolButton:
    made = QToolButton()
    made.setDefaultAction(action)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
