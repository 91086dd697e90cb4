"""How the import is getting on: a line at the foot of the window that never stands in the way.

While it runs: file, how many of how many, cancel. Then: what it came to, and what failed by name and reason.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.importer import Progress, Stage
from gui.theme import named

Reason = tuple[str, str]
"""The name of an input and why it could not be read."""

LIST_HEIGHT, LIST_PADDING = 150, 7


class ImportBar(QFrame):
    """Hidden until there is something to tell."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importBar")
        self._words, self._bar = QLabel(), QProgressBar()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._details = QPushButton()
        self._close = named(QToolButton(), "close")
        self.failures = QListWidget()
        self._prepare()
        self._arrange()
        self.hide()

    def show_progress(self, progress: Progress, stage: Stage) -> None:
        self._show_as_running(True)
        self._words.setText(self._running_words(progress, stage))
        is_counting = stage in (Stage.READING, Stage.CANCELLING) and progress.total > 0
        self._bar.setRange(0, progress.total if is_counting else 0)
        self._bar.setValue(progress.done)
        waits = stage in (Stage.CANCELLING, Stage.MATCHING)
        self._cancel.setText(self.tr("Stop now") if waits else self.tr("Cancel"))
        self._set_failures(progress.failures)

    def show_outcome(self, progress: Progress) -> None:
        if progress.is_linking and not progress.failures:
            return self.hide()
        self._show_as_running(False)
        self._words.setText(self._outcome_words(progress))
        self._set_failures(progress.failures)
        self._details.setChecked(bool(progress.failures))
        return None

    def show_failures(self, failures: Sequence[Reason]) -> None:
        """Those of earlier imports, on demand."""
        self._show_as_running(False)
        self._words.setText(
            self.tr("%n file(s) could not be read", "", len(failures))
            if failures
            else self.tr("Every file could be read")
        )
        self._set_failures(failures)
        self._details.setChecked(bool(failures))

    def _running_words(self, progress: Progress, stage: Stage) -> str:
        if stage is Stage.MATCHING:
            return self.tr("Looking for the same statements in other articles …")
        if stage is Stage.CANCELLING:
            return self.tr("Finishing the article in hand, then stopping …")
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
            self.tr("%n article(s) analysed anew", "", progress.articles)
            if progress.anew
            else self.tr("%n article(s) imported", "", progress.articles)
        )
        told = self.tr("{articles}, {quotes} found").format(
            articles=articles, quotes=self.tr("%n quote(s)", "", progress.quotes)
        )
        return (
            self.tr("Import cancelled. What was done is kept: {told}").format(told=told) if progress.cancelled else told
        )

    def _show_as_running(self, is_running: bool) -> None:
        self._bar.setVisible(is_running)
        self._cancel.setVisible(is_running)
        self._close.setVisible(not is_running)
        self._close.setIcon(theme.icon("close"))
        self.show()

    def _set_failures(self, failures: Sequence[Reason]) -> None:
        self._details.setVisible(bool(failures))
        self._details.setText(self.tr("%n failed", "", len(failures)))
        if self.failures.count() != len(failures):
            self.failures.clear()
            for origin, reason in failures:
                self.failures.addItem(_entry(origin, reason))
            rows = self.failures.sizeHintForRow(0) * self.failures.count()
            self.failures.setFixedHeight(min(LIST_HEIGHT, rows + 2 * LIST_PADDING))
        self.failures.setVisible(self._details.isChecked() and bool(failures))

    def _prepare(self) -> None:
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Progress of the import"))
        self._cancel.clicked.connect(self.cancel_wanted)
        self._details.setProperty("flat", True)
        self._details.setCheckable(True)
        self._details.toggled.connect(self.failures.setVisible)
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.clicked.connect(self.hide)
        self.failures.setWordWrap(True)
        self.failures.setAccessibleName(self.tr("Files that could not be read"))
        self.failures.hide()

    def _arrange(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self._words, 2)
        line.addWidget(self._bar, 1)
        for widget in (self._details, self._cancel, self._close):
            line.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.failures)


def _entry(origin: str, reason: str) -> QListWidgetItem:
    """The name first; the whole path is in the tooltip."""
    name = origin.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1]
    entry = QListWidgetItem(theme.icon("warning"), f"{name}: {reason}" if name else reason)
    entry.setToolTip(origin)
    return entry
