"""A table of the import queue in, its columns asked of the user, the table with them out: to be imported again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.finder import Finder
from gui.import_progress import Progress
from gui.importer import Importer
from gui.queue_rows import QueueState
from ingest.containers.columns import TEXT
from ingest.sources import Source

if TYPE_CHECKING:
    from ingest.containers.table_preview import TablePreview


class ColumnDesk(QObject):
    """Asks by itself only for a table given alone, in which nothing looks like a text."""

    def __init__(self, importer: Importer, window: QWidget) -> None:
        super().__init__(window)
        self._importer, self._window = importer, window
        self._finder = Finder(self)
        self._finder.looked.connect(self._ask)
        self._is_asked_for = False
        importer.finished.connect(self._look_at_outcome)

    def ask(self, table: Source) -> None:
        self._is_asked_for = True
        self._finder.look_at(table)

    def stop(self) -> None:
        self._finder.stop()

    def _look_at_outcome(self, progress: Progress) -> None:
        if len(progress.failures) != 1 or progress.articles:
            return
        row = self._importer.queue.model.find(progress.failures[0][0])
        if row is not None and row.table is not None and row.state is QueueState.FAILED:
            self._is_asked_for = False
            self._finder.look_at(row.table)

    def _ask(self, table: Source, preview: TablePreview) -> None:
        if not self._is_asked_for and TEXT in preview.columns:
            return  # something else is wrong with it
        # Not before it is needed, as it loads what reads tables
        from gui.views.columns_dialog import ColumnsDialog

        dialog = ColumnsDialog(table.name, preview, self._window)
        dialog.chosen.connect(lambda columns: self._importer.add([replace(table, columns=columns)]))
        dialog.open()
