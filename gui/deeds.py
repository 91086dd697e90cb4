"""What one can do with the rows of a list: an action in its menu, with keys that work while the keyboard is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


def deed(of: QWidget, words: str, keys: str, do: Callable[[], None], meaning: str) -> QAction:
    """`meaning` is one line for whoever asks what it does; a button may show the same action."""
    action = QAction(words, of)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    told = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    action.setToolTip(f"{meaning} ({told})")
    action.triggered.connect(lambda: do())
    of.addAction(action)
    return action
