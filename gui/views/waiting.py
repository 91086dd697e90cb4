"""Work that nothing can be done before, and words for it, in: a dialog stands while it takes, and the window paints."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, Qt, QThread
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QVBoxLayout, QWidget

AT_ONCE_MS = 300
"""For what is done so soon no dialog appears."""
WIDTH = 420
EDGE = 20


class _Work(QThread):
    def __init__(self, work: Callable[[], object]) -> None:
        super().__init__()
        self._work = work
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self._work()
        except Exception as error:
            self.error = error


class Waiting(QDialog):
    """Goes when the work is done, not before."""

    def __init__(self, title: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(
            parent, Qt.WindowType.Dialog | Qt.WindowType.CustomizeWindowHint | Qt.WindowType.WindowTitleHint
        )
        self.setWindowTitle(title)
        self.setModal(True)
        self.words, bar = QLabel(words), QProgressBar()
        self.words.setWordWrap(True)
        self.words.setMinimumWidth(WIDTH)
        bar.setRange(0, 0)
        bar.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(EDGE // 2)
        column.addWidget(self.words)
        column.addWidget(bar)

    def reject(self) -> None:
        """Escape does not end what must be done."""

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


def wait_for(work: Callable[[], object], title: str, words: str, parent: QWidget | None = None) -> None:
    """Does it in a thread. What it raises is raised here."""
    thread = _Work(work)
    thread.start()
    if not thread.wait(AT_ONCE_MS):
        dialog, loop = Waiting(title, words, parent), QEventLoop()
        thread.finished.connect(loop.quit)
        dialog.show()
        if not thread.isFinished():
            loop.exec()
        thread.wait()
        dialog.hide()
        dialog.deleteLater()
    if thread.error is not None:
        raise thread.error
