"""How the import is getting on: a line at the foot of the window that never stands in the way.

While it runs: file, how many of how many, pause, cancel. Then: what it came to. Its button opens the import queue.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QToolButton, QWidget

from gui import theme
from gui.import_progress import Progress, Stage
from gui.reasons import said
from gui.theme import named


class ImportBar(QFrame):
    """Hidden until there is something to tell."""

    cancel_wanted = Signal()
    pause_wanted = Signal(bool)  # False: go on
    queue_wanted = Signal(bool)  # whether the queue is to be seen
    resumption_wanted = Signal(bool)  # False: forget what was not finished

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importBar")
        self._words, self._bar = QLabel(), QProgressBar()
        self.cancel, self.pause = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Pause"))
        self.resume, self.forget = QPushButton(self.tr("Continue")), QPushButton(self.tr("Discard"))
        self.queue = QPushButton(self.tr("Show queue"))
        self._close = named(QToolButton(), "close")
        self._is_paused = False
        self._prepare()
        self._arrange()
        self.hide()

    def show_progress(self, progress: Progress, stage: Stage, *, is_working: bool = True) -> None:
        self._show_buttons(self._bar, self.cancel, self.queue)
        self.pause.setVisible(stage in (Stage.READING, Stage.PAUSED) and not (progress.anew or progress.is_linking))
        self._is_paused = stage is Stage.PAUSED
        self.pause.setText(self.tr("Continue") if self._is_paused else self.tr("Pause"))
        self._words.setText(self._running_words(progress, stage, is_working))
        is_counting = stage not in (Stage.IDLE, Stage.MATCHING) and progress.total > 0
        self._bar.setRange(0, progress.total if is_counting else 0)
        self._bar.setValue(progress.done)
        waits = stage in (Stage.CANCELLING, Stage.MATCHING)
        self.cancel.setText(self.tr("Stop now") if waits else self.tr("Cancel"))

    def show_outcome(self, progress: Progress) -> None:
        if progress.is_linking and not progress.failures:
            return self.hide()
        self._show_buttons(self.queue, self._close)
        return self._words.setText(self._outcome_words(progress))

    def offer_resumption(self, articles: int) -> None:
        """At the start, for what the last one left."""
        self._show_buttons(self.resume, self.forget)
        self._words.setText(self.tr("%Ln article(s) of the last import were not finished", "", articles))

    def show_queue_as(self, is_open: bool) -> None:
        self.queue.setChecked(is_open)
        self.queue.setText(self.tr("Hide queue") if is_open else self.tr("Show queue"))

    def _running_words(self, progress: Progress, stage: Stage, is_working: bool) -> str:
        if stage is Stage.MATCHING:
            return self.tr("Looking for the same statements in other articles …")
        if stage is Stage.CANCELLING:
            return self.tr("Finishing the article in hand, then stopping …")
        if stage is Stage.PAUSED:
            paused = self.tr("Finishing what has begun, then pausing: {done} of {total}")
            paused = paused if is_working else self.tr("Paused: {done} of {total}")
            return paused.format(done=progress.done, total=progress.total)
        if not progress.total or progress.file is None:
            return self.tr("Preparing the import …")
        number = min(progress.done + 1, progress.total)
        return self.tr("Reading {number} of {total}: {file}").format(
            number=number, total=progress.total, file=progress.file
        )

    def _outcome_words(self, progress: Progress) -> str:
        if progress.is_linking:
            return self.tr("The statements could not be brought up to date; the next import does it")
        if progress.anew and not progress.total and not progress.failures:
            return self.tr("All articles have been analysed by these models already")
        articles = (
            self.tr("%Ln article(s) analysed anew", "", progress.articles)
            if progress.anew
            else self.tr("%Ln article(s) imported", "", progress.articles)
        )
        told = self.tr("{articles}, {quotes} found").format(
            articles=articles, quotes=self.tr("%Ln quote(s)", "", progress.quotes)
        )
        told += "".join(f". {words}" for words in self._failure_words(progress))
        return (
            self.tr("Import cancelled. What was done is kept: {told}").format(told=told) if progress.cancelled else told
        )

    def _failure_words(self, progress: Progress) -> list[str]:
        """How many files failed, and what went wrong without a file being to blame."""
        files = sum(1 for origin, _ in progress.failures if origin)
        failed = [self.tr("%Ln failed", "", files)] if files else []
        return failed + [said(reason) for origin, reason in progress.failures if not origin]

    def _show_buttons(self, *shown: QWidget) -> None:
        for button in (self._bar, self.pause, self.cancel, self.resume, self.forget, self.queue, self._close):
            button.setVisible(button in shown)
        self._close.setIcon(theme.icon("close"))
        self.show()

    def _prepare(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.pause.clicked.connect(lambda: self.pause_wanted.emit(not self._is_paused))
        self.resume.clicked.connect(lambda: self.resumption_wanted.emit(True))
        self.forget.clicked.connect(lambda: self.resumption_wanted.emit(False))
        self.queue.setCheckable(True)
        self.queue.setProperty("flat", True)
        self.queue.setToolTip(self.tr("Every source with its state (Ctrl+J)"))
        self.queue.clicked.connect(self.queue_wanted)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.hide)

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 8, 10, 8)
        line.setSpacing(12)
        line.addWidget(self._words, 2)
        line.addWidget(self._bar, 1)
        for button in (self.queue, self.pause, self.cancel, self.resume, self.forget, self._close):
            line.addWidget(button)
