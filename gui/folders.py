"""Which folders of the user's are ours, and where dialogs begin."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from gui import settings
from gui.settings import Settings


def last_folder(store: Settings) -> Path:
    """Where dialogs start: where the last one ended, else in the user's documents."""
    last: Path | None = store.get(settings.FOLDER)
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return last if last and last.is_dir() else Path(QStandardPaths.writableLocation(documents))


def own_folder(place: QStandardPaths.StandardLocation) -> Path:
    """Zitatspur's folder within one of the user's; made when it is first needed."""
    folder = own_place(place)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def own_place(place: QStandardPaths.StandardLocation) -> Path:
    """The same, whether it is there or not."""
    folder = Path(QStandardPaths.writableLocation(place))
    return folder if folder.name == "Zitatspur" else folder / "Zitatspur"
