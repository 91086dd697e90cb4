"""What a person does to import files, and what the window then says of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from gui.app import Parts
from gui.models.queue_model import ROW_ROLE
from tests.gui.drags import drag_over, let_go

PATIENCE_MS = 60_000
"""To start a process takes long on a busy machine."""


def texts(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(f"„Wir sind {name}“, sagte sie.", encoding="utf-8")
    return [folder / name for name in names]


def drop(parts: Parts, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drag_over(parts.window, data)
    let_go(parts.window, data)


def states(parts: Parts) -> dict[str, str]:
    """What one reads in the table, by the names of the files."""
    model = parts.window.imports.panel.table.model()
    rows = range(model.rowCount())
    return {str(model.index(row, 0).data()).strip(): str(model.index(row, 1).data()) for row in rows}


def select(parts: Parts, name: str) -> None:
    table = parts.window.imports.panel.table
    names = [table.model().index(row, 0).data(ROW_ROLE).name for row in range(table.model().rowCount())]
    table.selectRow(names.index(name))


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.waitUntil(button.isVisible)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def import_files(parts: Parts, qtbot: QtBot, *paths: Path) -> None:
    """From the drop to the end."""
    with qtbot.waitSignal(parts.importer.finished, timeout=PATIENCE_MS):
        drop(parts, *paths)


def wait_idle(parts: Parts, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not parts.importer.is_busy, timeout=PATIENCE_MS)


def bar_words(parts: Parts) -> str:
    return " ".join(label.text() for label in parts.window.imports.bar.findChildren(QLabel))
