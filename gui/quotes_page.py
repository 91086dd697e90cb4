"""The page "Zitate": filter above, table on the left, article on the right; keeps the three in step."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.rows import Changes, QuoteFilter, QuoteRow
from gui.actions import Actions
from gui.archive import Archive
from gui.models.quote_model import QuoteModel
from gui.theme import named
from gui.views.article_pane import ArticlePane
from gui.views.empty_hint import EmptyHint
from gui.views.filter_bar import FilterBar
from gui.views.quote_table import QuoteTable

PAUSE_MS = 250
"""An import changes the archive many times a second; the table follows at leisure."""
PAUSE_TO_WORK = 4
"""A large table takes longer to fill: it is left alone that many times as long."""


class QuotesPage(QWidget):
    """Shows the open archive. What is chosen stays chosen while the table changes around it."""

    import_wanted = Signal()

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._shown_article: int | None = None
        self._chosen: str | None = None
        self._near = 0
        self.filter_bar, self.count, self.pane = FilterBar(), named(QLabel(), "count"), ArticlePane()
        self.model = QuoteModel(archive, self)
        self.table = QuoteTable(self.model)
        self.hint = EmptyHint()
        self._stack, self.splitter = QStackedWidget(), QSplitter(Qt.Orientation.Horizontal)
        self._buttons = QHBoxLayout()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._reload)
        self._arrange()
        self._connect()

    @property
    def filter(self) -> QuoteFilter:
        return self.model.filter

    def show_archive(self) -> None:
        """For an archive just opened."""
        self._chosen = self._shown_article = None
        self.pane.clear()
        self.filter_bar.clear()
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Asks for everything anew; what is chosen and where one has scrolled to stay."""
        self._timer.stop()
        if not self._archive.is_open:
            return
        self.filter_bar.set_speakers(row.name for row in self._archive.speakers())
        self.filter_bar.set_outlets([row.name for row in self._archive.outlets()])
        self._reload()

    def step(self, rows: int) -> None:
        """To the next quote or the one before, from wherever the keyboard is."""
        row = self.table.currentIndex().row() + rows
        if 0 <= row < self.model.rowCount():
            self.table.choose(row)

    def add_buttons(self, deeds: Actions) -> None:
        """Those that one needs with every table: what goes in and what comes out."""
        put_in, take_out = QToolButton(), QToolButton()
        put_in.setDefaultAction(deeds.import_files)
        put_in.addAction(deeds.import_folder)
        put_in.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        take_out.setDefaultAction(deeds.export)
        for button in (put_in, take_out):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._buttons.addWidget(button)

    def _arrange(self) -> None:
        for widget in (self.table, self.hint):
            self._stack.addWidget(widget)
        self.splitter.addWidget(self._stack)
        self.splitter.addWidget(self.pane)
        self.splitter.setHandleWidth(10)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setSizes([740, 510])
        self._stack.setMinimumWidth(360)
        self.pane.setMinimumWidth(320)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.count, 1)
        head.addLayout(self._buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.filter_bar)
        column.addLayout(head)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self._archive.changed.connect(self._notice)
        self.filter_bar.filter_changed.connect(self.model.set_filter)
        self.model.modelAboutToBeReset.connect(self._note_place)
        self.model.modelReset.connect(self._show_rows)
        self.table.quote_chosen.connect(self._show_quote)
        self.pane.quote_clicked.connect(self._follow_text)
        self.hint.clear_wanted.connect(self.filter_bar.clear)
        self.hint.import_wanted.connect(self.import_wanted)

    def _notice(self, changes: Changes) -> None:
        if self._shown_article in changes.articles:
            self._shown_article = None
        if (changes.articles or changes.quotes or changes.statements) and not self._timer.isActive():
            self._timer.start()

    def _reload(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        bar = self.table.verticalScrollBar()
        place = bar.value()
        self.model.reload()
        bar.setValue(place)
        self._timer.setInterval(max(PAUSE_MS, clock.elapsed() * PAUSE_TO_WORK))

    def _note_place(self) -> None:
        self._near = max(0, self.table.currentIndex().row())

    def _show_rows(self) -> None:
        """After the table has been filled anew: what was chosen is chosen again, else the first row."""
        count = self.model.rowCount()
        self._stack.setCurrentWidget(self.table if count else self.hint)
        self.hint.show_for(is_filtered=self.filter != QuoteFilter())
        self.count.setText(self._count_words(count))
        if not count:
            self.pane.clear()
            self._shown_article = None
            return
        row = self.model.row_of(self._chosen, self._near) if self._chosen else None
        self.table.choose(row or 0)

    def _show_quote(self, row: QuoteRow | None) -> None:
        """The text follows the table."""
        if row is None:
            return
        self._chosen = row.id
        if row.article != self._shown_article:
            self._shown_article = row.article
            article = self._archive.article(row.article)
            quotes = self._archive.article_quotes(row.article)
            models = self._archive.quote_models(row.article)
            self.pane.show_article(self._archive.article_row(row.article), article, quotes, models)
        self.pane.choose(row.id)

    def _follow_text(self, quote_id: str) -> None:
        """The table follows the text; a quote that the filter hides is shown in the text alone."""
        row = self.model.row_of(quote_id, self.table.currentIndex().row(), thorough=True)
        if row is None:
            self.pane.choose(quote_id)
        else:
            self.table.choose(row)

    def _count_words(self, quotes: int) -> str:
        if not self._archive.is_open:
            return ""
        counted = self.tr("%n quote(s)", "", quotes)
        found_in = self.tr("in %n article(s)", "", self._archive.count_articles(self.filter))
        return f"{counted} {found_in}"
