"""The quotes that the table shows in, a file out: asks where to, and tells how it went."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from db.rows import QuoteFilter
from export.csv_table import CsvDialect
from export.formats import Format
from gui import dialogs, settings
from gui.archive import Archive
from gui.exporting import ExportTarget, Written
from gui.folders import last_folder
from gui.reasons import said
from gui.settings import Settings

TOLD_MS = 8_000


class ExportDesk(QObject):
    """Remembers the form of the last file."""

    told = Signal(str, int)  # something for the status bar, and for how many milliseconds; 0: until there is more

    def __init__(self, archive: Archive, store: Settings, filter: Callable[[], QuoteFilter], window: QWidget) -> None:
        super().__init__(window)
        self._archive, self._settings, self._filter, self._window = archive, store, filter, window

    def export_table(self) -> None:
        """Writes the quotes that the filter lets through."""
        format = self._settings.get(settings.EXPORT_FORMAT)
        dialect = self._settings.get(settings.CSV_DIALECT) if format is Format.CSV else CsvDialect.GERMAN
        target = dialogs.ask_export(self._window, last_folder(self._settings), (format, dialect))
        if target is None:
            return
        self.told.emit(self.tr("Writing {file} …").format(file=target.path), 0)
        self._archive.ask_export(self._filter(), target, lambda written: self._tell_exported(target, written))

    def _tell_exported(self, target: ExportTarget, written: Written) -> None:
        if written.error is not None:
            self.told.emit("", 0)
            cure = self.tr("{file}: {reason}. Choose another folder, or close the file in other programs.")
            words = cure.format(file=target.path, reason=said(written.error))
            dialogs.tell_error(self._window, self.tr("The file could not be written"), words)
            return
        self._settings.set(settings.EXPORT_FORMAT, target.format)
        if target.format is Format.CSV:
            self._settings.set(settings.CSV_DIALECT, target.dialect)
        words = self.tr("%Ln entry(s) written to {file}", "", written.entries)
        self.told.emit(words.format(file=target.path), TOLD_MS)
