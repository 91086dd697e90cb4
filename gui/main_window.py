"""Pages, menus, drops and dialogs of the program; connects signals and decides nothing about quotes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from db.connection import bring_up_to_date, is_outdated
from db.errors import ArchiveError
from gui import dialogs, settings
from gui.actions import Actions
from gui.archive import Archive
from gui.archive_menu import ArchiveMenu
from gui.backups_menu import BackupsMenu
from gui.care import Care
from gui.check_page import CheckPage
from gui.export_desk import ExportDesk
from gui.import_desk import ImportDesk
from gui.importer import Importer
from gui.kept_filter import as_text, from_text
from gui.model_jobs import ModelJobs
from gui.outlets_page import OutletsPage
from gui.pages import QUOTES, STATEMENTS, Pages
from gui.quotes_page import QuotesPage
from gui.settings import Settings
from gui.settings_menu import SettingsMenu
from gui.speakers_page import SpeakersPage
from gui.statements_page import StatementsPage
from gui.tab_order import set_tab_order
from gui.undo_menu import UndoMenu
from gui.views.drop_overlay import DropOverlay
from gui.views.elided import ElidedLabel
from gui.views.fitting import Scrolling, resize_to_fit
from gui.views.models_dialog import ModelsDialog
from gui.views.shortcuts import Shortcuts
from gui.views.waiting import wait_for
from gui.views.welcome import Welcome

SMALLEST, FIRST_SIZE = (400, 300), (1280, 800)
MESSAGE_MS = 8_000
EDGE = 14
QUEUE_SIZES = [480, 230]


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
        self.imports = ImportDesk(archive, importer, store, self.open_archive, self)
        self.exports = ExportDesk(archive, store, lambda: self.quotes.filter, self)
        self._stack, self._place, self._halves = QStackedWidget(), ElidedLabel(), QSplitter(Qt.Orientation.Vertical)
        self.pages = Pages()
        self._add_pages()
        self.overlay, self.models = DropOverlay(self), ModelsDialog(jobs, self)
        table = self.quotes.table
        recent = self.deeds.fill(self.menuBar(), (table.sorting_menu, table.columns_menu), self.pages.menu)
        self._arrange()
        self._archives = ArchiveMenu(store, self.deeds, recent, self.welcome, self.open_archive, self)
        self.backups = BackupsMenu(archive, care, self.deeds, self.open_archive, self)
        self._undo_menu = UndoMenu(archive, self.deeds, store, self.quotes.review, self)
        self._settings_menu = SettingsMenu(archive, store, self)
        self._connect_deeds()
        self._connect_rest()
        set_tab_order(self)
        self._restore()
        self._show_archive()

    # What a user asks for

    def open_archive(self, path: Path, *, create: bool = False) -> bool:
        """Shows an archive in place of the present one; what stands against it is told."""
        try:
            if is_outdated(path):
                self._bring_up_to_date(path)
            self._archive.open(path, create=create)
        except ArchiveError as error:
            self.backups.tell_unopened(path, error)
            return False
        self._settings.remember_archive(path)
        return True

    def recall_filter(self) -> None:
        """That of the last start with the quote that was chosen, if it was about this archive."""
        if self._archive.path is not None:
            self.quotes.recall(*from_text(self._settings.get(settings.FILTER), self._archive.path))

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
        self._settings.set(settings.QUEUE_SPLITTER, self._halves.saveState())
        self.pages.remember(self._settings)
        self.imports.close()
        if self._archive.path is not None:
            kept = as_text(self._archive.path, self.quotes.filter_bar.filter(), self.quotes.chosen)
            self._settings.set(settings.FILTER, kept)
        super().closeEvent(event)

    # Private

    def _bring_up_to_date(self, path: Path) -> None:
        words = self.tr("“%1” comes from an older version of Zitatspur. It is backed up and then brought up to date.")
        wait_for(lambda: bring_up_to_date(path), self.tr("Opening the archive"), words.replace("%1", path.name), self)

    def _add_pages(self) -> None:
        """In the order of their tabs and keys."""
        self.pages.add(QUOTES, self.tr("&Quotes"), self.quotes)
        self.pages.add(STATEMENTS, self.tr("&Statements"), self.statements)
        self.pages.add("speakers", self.tr("S&peakers"), self.speakers)
        self.pages.add("outlets", self.tr("&Outlets"), self.outlets)
        self.pages.add("check", self.tr("&Check"), self.check)

    def _arrange(self) -> None:
        self._stack.addWidget(Scrolling(self.welcome))
        self._stack.addWidget(self.pages)
        self.quotes.add_buttons(self.deeds)
        for half in (self._stack, self.imports.panel):
            self._halves.addWidget(half)
        self._halves.setChildrenCollapsible(False)
        self._halves.setStretchFactor(0, 1)
        self._halves.setSizes(QUEUE_SIZES)
        foot = QVBoxLayout()
        foot.setContentsMargins(EDGE, 0, EDGE, 10)
        foot.addWidget(self.imports.bar)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._halves, 1)
        column.addLayout(foot)
        self.setCentralWidget(middle)
        self.statusBar().addPermanentWidget(self._place)
        self.statusBar().setSizeGripEnabled(False)
        self.setMinimumSize(*SMALLEST)

    def _connect_deeds(self) -> None:
        deeds, pages = self.deeds, self.pages
        self.imports.connect_deeds(deeds)
        for action, deed in (
            (deeds.close, self._archive.close),
            (deeds.export, self.exports.export_table),
            (deeds.models, self._show_models),
            (deeds.quit, self.close),
            (deeds.find, lambda: pages.current.search()),
            (deeds.clear, lambda: pages.current.clear_filter()),
            (deeds.next, lambda: pages.current.step(1)),
            (deeds.previous, lambda: pages.current.step(-1)),
            (deeds.settings, lambda: self._settings_menu.ask(is_free=not self._importer.is_busy)),
            (deeds.shortcuts, lambda: Shortcuts(self.menuBar(), self.findChildren(QAction), self).open()),
            (deeds.about, lambda: dialogs.tell_about(self)),
        ):
            action.triggered.connect(lambda _=False, deed=deed: deed())

    def _connect_rest(self) -> None:
        self.overlay.dropped.connect(self.imports.take)
        self.welcome.example_wanted.connect(self.imports.open_example)
        self.quotes.import_wanted.connect(self.imports.ask_files)
        self._archive.opened.connect(self._show_archive)
        self._archive.closed.connect(self._show_archive)
        for trouble, title in (
            (self._archive.failed, self.tr("The archive could not be changed")),
            (self._archive.unread, self.tr("The archive could not be read")),
        ):
            trouble.connect(lambda reason, title=title: dialogs.tell_error(self, title, reason))
        self.quotes.review.nothing_selected.connect(self._explain_selecting)
        self.pages.tabs.currentChanged.connect(lambda _: self._enable_deeds())
        self._importer.stage_changed.connect(self._enable_deeds)
        self._importer.finished.connect(lambda _: self.pages.refresh())
        self.imports.told.connect(self._tell)
        self.imports.article_wanted.connect(self.pages.show_article)
        self.exports.told.connect(self.statusBar().showMessage)
        self._settings_menu.models_wanted.connect(self._show_models)
        self._settings_menu.renewal_wanted.connect(self.renewal_wanted)
        self.models.models_changed.connect(self._importer.renew)
        self.models.reanalysis_wanted.connect(lambda: self.backups.back_up_before(self._importer.reanalyse))

    def _restore(self) -> None:
        geometry, splitter = self._settings.get(settings.GEOMETRY), self._settings.get(settings.SPLITTER)
        if geometry is None or not self.restoreGeometry(geometry):
            resize_to_fit(self, *FIRST_SIZE)
        if splitter is not None:
            self.quotes.splitter.restoreState(splitter)
        if (halves := self._settings.get(settings.QUEUE_SPLITTER)) is not None:
            self._halves.restoreState(halves)
        self.quotes.table.restore_columns(self._settings.get(settings.COLUMNS))
        self.pages.recall(self._settings)

    def _show_archive(self) -> None:
        """The page for an archive just opened or closed."""
        path = self._archive.path
        self._stack.setCurrentIndex(1 if path else 0)
        self.pages.enable(path is not None)
        self.setWindowTitle(f"{path.stem} – Zitatspur" if path else "Zitatspur")
        self._place.set_text(str(path) if path else "")
        self.imports.show_archive()
        self._archives.fill()
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
        self._archives.enable(not self._importer.is_busy)

    def _show_models(self) -> None:
        used = self._archive.models_used() if self._archive.is_open else None
        self.models.show_for(used, is_free=not self._importer.is_busy)

    def _explain_selecting(self) -> None:
        self._tell(self.tr("First select words in the article, with the mouse or with Shift and the arrow keys."))

    def _tell(self, words: str) -> None:
        self.statusBar().showMessage(words, MESSAGE_MS)
