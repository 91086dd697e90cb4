"""What a user gives in, imports out: asks for files, keeps bar and queue in step with the importer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from db.rows import QuoteFilter
from gui import dialogs, settings
from gui.actions import Actions
from gui.archive import Archive
from gui.column_desk import ColumnDesk
from gui.folders import last_folder, own_folder, own_place
from gui.given import Given, given
from gui.import_progress import Progress
from gui.importer import Importer
from gui.queue_rows import QueueRow, failed_row
from gui.settings import Settings
from gui.unfinished import Unfinished
from gui.views.import_bar import ImportBar
from gui.views.queue_panel import QueuePanel

EXAMPLE = Path(__file__).parent.parent / "example"
KEEP_MS = 30_000
"""A program that is killed has forgotten no more than that."""
Open = Callable[..., bool]


class ImportDesk(QObject):
    """Its bar and its panel are put into the window by whoever makes it."""

    told = Signal(str)  # something for the status bar
    article_wanted = Signal(int)

    def __init__(
        self, archive: Archive, importer: Importer, store: Settings, open_archive: Open, window: QWidget
    ) -> None:
        super().__init__(window)
        self._archive, self._importer, self._settings = archive, importer, store
        self._open, self._window = open_archive, window
        self._unfinished = Unfinished(own_place(QStandardPaths.StandardLocation.AppLocalDataLocation))
        self.columns = ColumnDesk(importer, window)
        self.bar, self.panel = ImportBar(), QueuePanel(importer.queue.model)
        self._keeper = ThreadPoolExecutor(1, thread_name_prefix="keeper")
        self._timer = QTimer(self, interval=KEEP_MS)
        self._is_panel_ours = False  # it came with the import, nobody asked for it
        self.panel.hide()
        self._connect()

    # What a user asks for

    def connect_deeds(self, deeds: Actions) -> None:
        for action, deed in (
            (deeds.example, self.open_example),
            (deeds.import_files, self.ask_files),
            (deeds.import_folder, self._ask_folder),
            (deeds.paste, self.paste),
            (deeds.failures, self._show_failures),
            (deeds.queue, lambda: self.show_queue(not self.panel.isVisible())),
        ):
            action.triggered.connect(lambda _=False, deed=deed: deed())

    def open_example(self) -> None:
        """An archive of its own, kept between starts; filled before the user's eyes when it is empty."""
        path = own_folder(QStandardPaths.StandardLocation.AppLocalDataLocation) / self.tr("Example.db")
        if self._open(path, create=True) and not self._archive.count_quotes(QuoteFilter()):
            self._importer.add([EXAMPLE])

    def import_given(self, paths: Sequence[Given]) -> None:
        """Into the open archive; without one, into the user's usual archive."""
        if not paths:
            return
        if not self._archive.is_open:
            documents = own_folder(QStandardPaths.StandardLocation.DocumentsLocation)
            if not self._open(documents / self.tr("Archive.db"), create=True):
                return
        if isinstance(paths[0], Path):
            self._settings.set(settings.FOLDER, paths[0].parent)
        self._importer.add(paths)

    def paste(self) -> None:
        """Imports what another program has copied: addresses, files or the text of an article."""
        if found := given(QApplication.clipboard().mimeData()):
            self.import_given(found)
        else:
            self.told.emit(self.tr("Nothing to import was copied. Copy an address, files or the text of an article."))

    def take(self, paths: Sequence[Given]) -> None:
        """What was dropped: an archive is opened, anything else imported."""
        only = paths[0] if len(paths) == 1 else None
        is_archive = isinstance(only, Path) and only.suffix == dialogs.ARCHIVE_SUFFIX
        if isinstance(only, Path) and is_archive and not self._importer.is_busy:
            self._open(only)
        else:
            self.import_given(paths)

    def ask_files(self) -> None:
        self.import_given(dialogs.ask_files(self._window, last_folder(self._settings)))

    def show_queue(self, is_wanted: bool) -> None:
        """It stays as the user wants it, also for the next import."""
        self._settings.set(settings.QUEUE, "open" if is_wanted else "closed")
        self._is_panel_ours = False
        self._show_panel(is_wanted)
        if is_wanted:
            self.panel.table.setFocus()

    # What the window tells

    def show_archive(self) -> None:
        """For an archive just opened or closed: its own unfinished import is offered."""
        self.bar.hide()
        self._importer.queue.model.remove(lambda _: True)
        self._show_panel(False)
        path = self._archive.path
        if path is not None and (left := self._unfinished.of(path)):
            self.bar.offer_resumption(len(left))

    def close(self) -> None:
        """At quitting; nothing is asked."""
        self.columns.stop()
        self._keeper.shutdown()
        if self._archive.path is not None and self._importer.is_busy:
            self._unfinished.keep(self._archive.path, self._importer.queue.unfinished())

    # Private

    def _remember_meanwhile(self) -> None:
        """In a thread: thousands of sources take a while to write."""
        if self._archive.path is not None:
            self._keeper.submit(self._unfinished.keep, self._archive.path, self._importer.queue.unfinished())

    def _connect(self) -> None:
        importer, bar, table = self._importer, self.bar, self.panel.table
        importer.progressed.connect(self._show_progress)
        importer.finished.connect(self._show_outcome)
        bar.cancel_wanted.connect(importer.cancel)
        bar.pause_wanted.connect(lambda is_pause: importer.pause() if is_pause else importer.resume())
        bar.queue_wanted.connect(self.show_queue)
        bar.resumption_wanted.connect(self._resume)
        self.panel.closed.connect(lambda: self.show_queue(False))
        table.repeat_wanted.connect(self._repeat)
        table.cancel_wanted.connect(importer.cancel_rows)
        table.article_wanted.connect(self.article_wanted)
        table.columns_wanted.connect(self.columns.ask)
        self._timer.timeout.connect(self._remember_meanwhile)

    def _show_panel(self, is_shown: bool) -> None:
        self.panel.setVisible(is_shown)
        self.bar.show_queue_as(is_shown)

    def _show_progress(self, progress: Progress) -> None:
        importer = self._importer
        if importer.is_busy and self.bar.isHidden() and not progress.is_linking:
            self._is_panel_ours = not self.panel.isVisible()
            self._show_panel(self._settings.get(settings.QUEUE) == "open")
        if importer.is_busy and not self._timer.isActive():
            self._timer.start()
        self.bar.show_progress(progress, importer.stage, is_working=importer.is_working)
        self.panel.show_pace(importer.pace, progress)

    def _show_outcome(self, progress: Progress) -> None:
        self._timer.stop()
        if self._archive.path is not None:  # behind what is being written
            self._keeper.submit(self._unfinished.keep, self._archive.path, []).result()
        self.bar.show_outcome(progress)
        self.panel.show_pace(self._importer.pace, progress)
        is_all_well = not (progress.failures or progress.cancelled)
        if is_all_well and self._is_panel_ours and not self.panel.is_in_use:
            self._show_panel(False)  # the room is for the quotes

    def _resume(self, is_wanted: bool) -> None:
        """Goes on with what the last start has left, or forgets it."""
        path = self._archive.path
        self.bar.hide()
        if path is None:
            return
        if is_wanted:
            self._importer.add(self._unfinished.of(path))
        else:
            self._unfinished.keep(path, [])

    def _repeat(self, rows: Sequence[QueueRow]) -> None:
        """Into the archive in which they failed, which is still open."""
        if self._archive.is_open:
            self._importer.repeat(rows)

    def _show_failures(self) -> None:
        """Those of earlier imports, too."""
        model = self._importer.queue.model
        stored = [failed_row(failure.origin, failure.reason) for failure in self._archive.failures()]
        model.put(row for row in stored if model.find(row.origin) is None)
        self.show_queue(True)
        self.panel.only_failed.setChecked(bool(stored))
        if not stored:
            self.told.emit(self.tr("Every file could be read"))

    def _ask_folder(self) -> None:
        if path := dialogs.ask_folder(self._window, last_folder(self._settings)):
            self.import_given([path])
