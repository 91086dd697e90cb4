"""What the window remembers between two starts: names and defaults in one table, values in QSettings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QSettings

from export.csv_table import CsvDialect
from export.formats import Format
from gui.theme import Theme

RECENT_ARCHIVES = 8
SMALLEST_LETTERS, LARGEST_LETTERS = 100, 200  # percent


class Language(StrEnum):
    SYSTEM = "system"
    GERMAN = "de"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Setting:
    """A remembered value: its key in the settings file, what stands there at first, and how it is read."""

    key: str
    default: Any
    read: Callable[[Any], Any]


def _read_letters(value: Any) -> int:
    return max(SMALLEST_LETTERS, min(LARGEST_LETTERS, int(value)))


GEOMETRY = Setting("window/geometry", None, lambda value: value if isinstance(value, QByteArray) else None)
SPLITTER = Setting("window/splitter", None, GEOMETRY.read)
COLUMNS = Setting("window/columns", None, GEOMETRY.read)
LAST_ARCHIVE = Setting("archive/last", None, lambda value: Path(value) if value else None)
RECENT = Setting("archive/recent", (), lambda value: tuple(Path(each) for each in _as_list(value)))
CSV_DIALECT = Setting("export/csv_dialect", CsvDialect.GERMAN, CsvDialect)
EXPORT_FORMAT = Setting("export/format", Format.CSV, Format)
FOLDER = Setting("dialogs/folder", None, LAST_ARCHIVE.read)
PAGE = Setting("window/page", "quotes", str)
SIGNATURE = Setting("review/signature", "", str)
LANGUAGE = Setting("look/language", Language.SYSTEM, Language)
THEME = Setting("look/theme", Theme.SYSTEM, Theme)
LETTERS = Setting("look/letters", SMALLEST_LETTERS, _read_letters)
FILTER = Setting("archive/filter", "", str)
QUEUE = Setting("window/queue", "open", str)
QUEUE_SPLITTER = Setting("window/queue_splitter", None, GEOMETRY.read)
LOOK = (LANGUAGE, THEME, LETTERS)
ALL = (
    GEOMETRY,
    SPLITTER,
    COLUMNS,
    QUEUE,
    QUEUE_SPLITTER,
    PAGE,
    SIGNATURE,
    FILTER,
    *LOOK,
    LAST_ARCHIVE,
    RECENT,
    CSV_DIALECT,
    EXPORT_FORMAT,
    FOLDER,
)


def page_state(key: str) -> Setting:
    """Splitters and columns of a page."""
    return Setting(f"pages/{key}", None, GEOMETRY.read)


class Settings:
    """Typed access to QSettings; a damaged value counts as not set."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def get(self, setting: Setting) -> Any:
        value = self._store.value(setting.key)
        if value is None:
            return setting.default
        try:
            return setting.read(value)
        except (TypeError, ValueError):
            return setting.default

    def set(self, setting: Setting, value: Any) -> None:
        self._store.setValue(setting.key, _plain(value))

    def remember_archive(self, path: Path) -> None:
        """Puts an archive at the head of the recent ones and makes it the one for the next start."""
        path = path.absolute()  # the next start may be in another folder
        others = [each for each in self.get(RECENT) if each != path]
        self.set(RECENT, [path, *others][:RECENT_ARCHIVES])
        self.set(LAST_ARCHIVE, path)

    def recent_archives(self) -> list[Path]:
        """Recent archives that are still there, newest first."""
        return [path for path in self.get(RECENT) if path.exists()]


def _plain(value: Any) -> Any:
    """QSettings keeps strings, lists of strings and byte arrays alike on all systems."""
    if isinstance(value, (list, tuple)):
        return [str(each) for each in value]
    return value if value is None or isinstance(value, QByteArray) else str(value)


def _as_list(value: Any) -> list[str]:
    """An ini file gives a list with one entry back as a string."""
    return [value] if isinstance(value, str) else list(value)
