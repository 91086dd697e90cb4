"""The process that `benchmarks.start` times: a window in, the seconds until it was painted out."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from time import time


def tell(passed_since: float = float(os.environ.get("ZITATSPUR_START_SINCE", "0"))) -> None:
    print(time() - passed_since, flush=True)


def empty() -> None:
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Painted(QMainWindow):
        def paintEvent(self, event: object) -> None:
            tell()
            QApplication.exit()

    app = QApplication([])
    window = Painted()
    window.resize(1280, 800)
    window.show()
    app.exec()


def window(archive: Path) -> None:
    """As `main.py` opens it."""
    from cli.window import load_before_qt

    load_before_qt()
    from gui import app

    app.MainWindow = _watched()
    app.run(archive)


def _watched() -> type:
    """The window, with a look at what has been painted of it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent

    from gui.main_window import MainWindow

    class Watched(MainWindow):
        is_painted = False

        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            if not self.is_painted:
                self.is_painted = True
                QTimer.singleShot(0, tell)  # once all that lies in it is painted as well
                self._look = QTimer(self, interval=1)
                self._look.timeout.connect(self._end_with_article)
                self._look.start()

        def _end_with_article(self) -> None:
            if self.quotes.pane.text.chosen is not None:
                self._look.stop()
                tell()
                self.close()

    return Watched


if __name__ == "__main__":
    empty() if sys.argv[1] == "empty" else window(Path(sys.argv[2]))
