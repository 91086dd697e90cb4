"""Pages, menus, drops and dialogs of the program; connects signals and decides nothing about quotes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QStandardPaths, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from db.errors import ArchiveError
from db.rows import QuoteFilter
from export.csv_table import CsvDialect
from export.formats import Format
from gui import dialogs, settings, theme
from gui.actions import Actions
from gui.archive import Archive
from gui.backups_menu import BackupsMenu
from gui.care import Care
from gui.check_page import CheckPage
from gui.exporting import ExportTarget, Written
from gui.given import Given, given
from gui.importer import Importer, Progress
from gui.kept_filter import as_text, from_text
from gui.model_jobs import ModelJobs
from gui.outlets_page import OutletsPage
from gui.pages import QUOTES, STATEMENTS, Pages
from gui.quotes_page import QuotesPage
from gui.settings import Settings
from gui.speakers_page import SpeakersPage
from gui.statements_page import StatementsPage
from gui.tab_order import set_tab_order
from gui.undo_menu import UndoMenu
from gui.views.drop_overlay import DropOverlay
from gui.views.elided import ElidedLabel
from gui.views.fitting import resize_to_fit, scrolling
from gui.views.import_bar import ImportBar
from gui.views.models_dialog import ModelsDialog
from gui.views.settings_dialog import SettingsDialog
from gui.views.shortcuts import Shortcuts
from gui.views.welcome import Welcome

SMALLEST, FIRST_SIZE = (400, 300), (1280, 800)
MESSAGE_MS = 8_000
EDGE = 14
EXAMPLE = Path(__file__).parent.parent / "example"


class MainWindow(QMainWindow):
    """Owns the widgets; archive, importer and settings are handed in by `gui.app`."""

    renewal_wanted = Signal()
    """The user wants another language, or letters of another size."""

    def __init__(self, archive: Archive, importer: Importer, store: Settings, jobs: ModelJobs, care: Care) -> None:
        super().__init__()
        self._archive, self._importer, self._settings = archive, importer, store
        self.deeds, self.welcome, self.quotes = Actions(self), Welcome(), QuotesPage(archive)
        self.statements, self.speakers = StatementsPage(archive), SpeakersPage(archive)
        self.outlets, self.check = OutletsPage(archive), CheckPage(archive)
        self.import_bar, self._stack, self._place = ImportBar(), QStackedWidget(), ElidedLabel()
        self.pages = Pages()
        self._add_pages()
        self.overlay, self.models = DropOverlay(self), ModelsDialog(jobs, self)
        table = self.quotes.table
        self._recent = self.deeds.fill(self.menuBar(), (table.sorting_menu, table.columns_menu), self.pages.menu)
        self._arrange()
        self.backups = BackupsMenu(archive, care, self.deeds, self.open_archive, self)
        self._undo_menu = UndoMenu(archive, self.deeds, store, self.quotes.review, self)
        self._connect_deeds()
        self._connect_rest()
        set_tab_order(self)
        self._restore()
        self._show_archive()

    # What a user asks for

    def open_archive(self, path: Path, *, create: bool = False) -> bool:
        """Shows an archive in place of the present one; what stands against it is told."""
        try:
            self._archive.open(path, create=create)
        except ArchiveError as error:
            self.backups.tell_unopened(path, error)
            return False
        self._settings.remember_archive(path)
        return True

    def recall_filter(self) -> None:
        """That of the last start, if it was about this archive."""
        if self._archive.path is not None:
            kept = from_text(self._settings.get(settings.FILTER), self._archive.path)
            self.quotes.filter_bar.show_filter(kept)

    def open_example(self) -> None:
        """An archive of its own, kept between starts; filled before the user's eyes when it is empty."""
        path = self._own_folder(QStandardPaths.StandardLocation.AppLocalDataLocation) / self.tr("Example.db")
        if self.open_archive(path, create=True) and not self._archive.count_quotes(QuoteFilter()):
            self._importer.add([EXAMPLE])

    def import_given(self, paths: Sequence[Given]) -> None:
        """Into the open archive; without one, into the user's usual archive."""
        if not paths:
            return
        if not self._archive.is_open:
            documents = self._own_folder(QStandardPaths.StandardLocation.DocumentsLocation)
            if not self.open_archive(documents / self.tr("Archive.db"), create=True):
                return
        if isinstance(paths[0], Path):
            self._settings.set(settings.FOLDER, paths[0].parent)
        self._importer.add(paths)

    def paste(self) -> None:
        """Imports what another program has copied: addresses, files or the text of an article."""
        if found := given(QApplication.clipboard().mimeData()):
            self.import_given(found)
        else:
            words = self.tr("Nothing to import was copied: an address, files or the text of an article")
            self.statusBar().showMessage(words, MESSAGE_MS)

    def take(self, paths: Sequence[Given]) -> None:
        """What was dropped: an archive is opened, anything else imported."""
        only = paths[0] if len(paths) == 1 else None
        is_archive = isinstance(only, Path) and only.suffix == dialogs.ARCHIVE_SUFFIX
        if isinstance(only, Path) and is_archive and not self._importer.is_busy:
            self.open_archive(only)
        else:
            self.import_given(paths)

    def export_table(self) -> None:
        """Writes the quotes that the filter lets through."""
        format = self._settings.get(settings.EXPORT_FORMAT)
        dialect = self._settings.get(settings.CSV_DIALECT) if format is Format.CSV else CsvDialect.GERMAN
        target = dialogs.ask_export(self, self._folder(), (format, dialect))
        if target is None:
            return
        self.statusBar().showMessage(self.tr("Writing {file} …").format(file=target.path))
        self._archive.ask_export(self.quotes.filter, target, lambda written: self._tell_exported(target, written))

    def _tell_exported(self, target: ExportTarget, written: Written) -> None:
        if written.error is not None:
            self.statusBar().clearMessage()
            cure = self.tr("{file}: {reason}. Choose another folder, or close the file in other programs.")
            words = cure.format(file=target.path, reason=written.error)
            dialogs.tell_error(self, self.tr("The file could not be written"), words)
            return
        self._settings.set(settings.EXPORT_FORMAT, target.format)
        if target.format is Format.CSV:
            self._settings.set(settings.CSV_DIALECT, target.dialect)
        told = self.tr("%n entry(s) written to {file}", "", written.entries).format(file=target.path)
        self.statusBar().showMessage(told, MESSAGE_MS)

    # Qt asks

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "deeds"):
            self.deeds.colour_icons()
            self.welcome.colour_icons()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.quotes.review.keep_borders()
        self._settings.set(settings.GEOMETRY, self.saveGeometry())
        self._settings.set(settings.SPLITTER, self.quotes.splitter.saveState())
        self._settings.set(settings.COLUMNS, self.quotes.table.columns())
        self.pages.remember(self._settings)
        if self._archive.path is not None:
            self._settings.set(settings.FILTER, as_text(self._archive.path, self.quotes.filter_bar.filter()))
        super().closeEvent(event)

    # Private

    def _add_pages(self) -> None:
        """In the order of their tabs and keys."""
        self.pages.add(QUOTES, self.tr("&Quotes"), self.quotes)
        self.pages.add(STATEMENTS, self.tr("&Statements"), self.statements)
        self.pages.add("speakers", self.tr("S&peakers"), self.speakers)
        self.pages.add("outlets", self.tr("&Outlets"), self.outlets)
        self.pages.add("check", self.tr("&Check"), self.check)

    def _arrange(self) -> None:
        self._stack.addWidget(scrolling(self.welcome))
        self._stack.addWidget(self.pages)
        self.quotes.add_buttons(self.deeds)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 10)
        foot.addWidget(self.import_bar)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        self.setCentralWidget(middle)
        self.statusBar().addPermanentWidget(self._place)
        self.statusBar().setSizeGripEnabled(False)
        self.setMinimumSize(*SMALLEST)

    def _connect_deeds(self) -> None:
        deeds, pages = self.deeds, self.pages
        for action, deed in (
            (deeds.new, self._ask_new),
            (deeds.open, self._ask_archive),
            (deeds.example, self.open_example),
            (deeds.close, self._archive.close),
            (deeds.import_files, self._ask_files),
            (deeds.import_folder, self._ask_folder),
            (deeds.paste, self.paste),
            (deeds.export, self.export_table),
            (deeds.failures, self._show_failures),
            (deeds.models, self._show_models),
            (deeds.quit, self.close),
            (deeds.find, lambda: pages.current.search()),
            (deeds.clear, lambda: pages.current.clear_filter()),
            (deeds.next, lambda: pages.current.step(1)),
            (deeds.previous, lambda: pages.current.step(-1)),
            (deeds.settings, self._ask_settings),
            (deeds.shortcuts, lambda: Shortcuts(self.findChildren(QAction), self).open()),
            (deeds.about, self._tell_about),
        ):
            action.triggered.connect(lambda _=False, deed=deed: deed())

    def _connect_rest(self) -> None:
        self.overlay.dropped.connect(self.take)
        self.welcome.new_wanted.connect(self._ask_new)
        self.welcome.open_wanted.connect(self._ask_archive)
        self.welcome.example_wanted.connect(self.open_example)
        self.welcome.recent_wanted.connect(self.open_archive)
        self.quotes.import_wanted.connect(self._ask_files)
        self._archive.opened.connect(self._show_archive)
        self._archive.closed.connect(self._show_archive)
        self._archive.failed.connect(self._tell_trouble)
        self.quotes.review.nothing_selected.connect(self._explain_selecting)
        self.pages.tabs.currentChanged.connect(lambda _: self._enable_deeds())
        self._importer.progressed.connect(self._show_progress)
        self._importer.finished.connect(self._show_outcome)
        self.import_bar.cancel_wanted.connect(self._importer.cancel)
        self.models.models_changed.connect(self._importer.renew)
        self.models.reanalysis_wanted.connect(lambda: self.backups.back_up_before(self._importer.reanalyse))

    def _restore(self) -> None:
        geometry, splitter = self._settings.get(settings.GEOMETRY), self._settings.get(settings.SPLITTER)
        if geometry is None or not self.restoreGeometry(geometry):
            resize_to_fit(self, *FIRST_SIZE)
        if splitter is not None:
            self.quotes.splitter.restoreState(splitter)
        self.quotes.table.restore_columns(self._settings.get(settings.COLUMNS))
        self.pages.recall(self._settings)

    def _show_archive(self) -> None:
        """The page for an archive just opened or closed."""
        path = self._archive.path
        self._stack.setCurrentIndex(1 if path else 0)
        self.pages.enable(path is not None)
        self.setWindowTitle(f"{path.stem} – Zitatspur" if path else "Zitatspur")
        self._place.set_text(str(path) if path else "")
        self.import_bar.hide()
        recent = self._settings.recent_archives()
        self.welcome.set_recent(recent)
        self._fill_recent(recent)
        self._enable_deeds()
        if path:
            self.pages.show_archive()

    def _enable_deeds(self) -> None:
        for action in self.deeds.of_archive:
            action.setEnabled(self._archive.is_open)
        for action in self.deeds.changing_archive:
            action.setEnabled(not self._importer.is_busy)
        self.deeds.close.setEnabled(self._archive.is_open and not self._importer.is_busy)
        is_on_quotes = self._archive.is_open and self.pages.key == QUOTES
        for action in self.deeds.reviewing:
            action.setEnabled(is_on_quotes)
        self.models.set_free(not self._importer.is_busy)
        self._undo_menu.name()
        self._recent.setEnabled(not self._importer.is_busy and not self._recent.isEmpty())

    def _fill_recent(self, paths: Sequence[Path]) -> None:
        self._recent.clear()
        for path in paths:
            self._recent.addAction(str(path)).triggered.connect(lambda _=False, path=path: self.open_archive(path))

    def _show_progress(self, progress: Progress) -> None:
        self._enable_deeds()
        self.import_bar.show_progress(progress, self._importer.stage)

    def _show_outcome(self, progress: Progress) -> None:
        self._enable_deeds()
        self.pages.refresh()
        self.import_bar.show_outcome(progress)

    def _show_failures(self) -> None:
        if not self._importer.is_busy:
            failures = [(failure.origin, failure.reason) for failure in self._archive.failures()]
            self.import_bar.show_failures(failures)

    def _show_models(self) -> None:
        used = self._archive.models_used() if self._archive.is_open else None
        self.models.show_for(used, is_free=not self._importer.is_busy)

    def _ask_settings(self) -> None:
        """What can be applied in this window is; for the rest it is built anew."""
        dialog = SettingsDialog(self._settings, self, is_free=not self._importer.is_busy)
        before = self._settings.get(settings.LANGUAGE), self._settings.get(settings.LETTERS)
        dialog.models_wanted.connect(self._show_models)
        dialog.accepted.connect(lambda: self._apply_settings(before))
        dialog.open()

    def _apply_settings(self, before: tuple[str, int]) -> None:
        self._archive.signature = self._settings.get(settings.SIGNATURE)
        letters: int = self._settings.get(settings.LETTERS)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.choose(app, self._settings.get(settings.THEME), letters)
        if before != (self._settings.get(settings.LANGUAGE), letters):
            self.renewal_wanted.emit()

    def _ask_new(self) -> None:
        if path := dialogs.ask_new_archive(self, self._folder()):
            self._open_asked(path, create=True)

    def _ask_archive(self) -> None:
        if path := dialogs.ask_archive(self, self._folder()):
            self._open_asked(path, create=False)

    def _open_asked(self, path: Path, *, create: bool) -> None:
        self._settings.set(settings.FOLDER, path.parent)
        self.open_archive(path, create=create)

    def _ask_files(self) -> None:
        self.import_given(dialogs.ask_files(self, self._folder()))

    def _ask_folder(self) -> None:
        if path := dialogs.ask_folder(self, self._folder()):
            self.import_given([path])

    def _tell_trouble(self, reason: str) -> None:
        dialogs.tell_error(self, self.tr("The archive could not be changed"), reason)

    def _explain_selecting(self) -> None:
        words = self.tr("First select words in the article, with the mouse or with Shift and the arrow keys.")
        self.statusBar().showMessage(words, MESSAGE_MS)

    def _tell_about(self) -> None:
        dialogs.tell_about(self)

    def _folder(self) -> Path:
        """Where dialogs start: where the last one ended, else in the user's documents."""
        last: Path | None = self._settings.get(settings.FOLDER)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        return last if last and last.is_dir() else Path(QStandardPaths.writableLocation(documents))

    def _own_folder(self, place: QStandardPaths.StandardLocation) -> Path:
        """Zitatspur's folder within one of the user's; made when it is first needed."""
        folder = Path(QStandardPaths.writableLocation(place))
        folder = folder if folder.name == "Zitatspur" else folder / "Zitatspur"
        folder.mkdir(parents=True, exist_ok=True)
        return folder
