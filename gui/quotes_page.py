"""The page "Zitate": filter above, table on the left, article on the right; keeps the three in step."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QSizePolicy, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from db.rows import Changes, QuoteCounts, QuoteFilter, QuoteRow, Status
from gui.actions import Actions
from gui.archive import Archive
from gui.models.quote_model import QuoteModel
from gui.quote_counting import QuoteCounting
from gui.review import Review
from gui.shown_article import ShownArticle
from gui.theme import named
from gui.views.article_pane import ArticlePane
from gui.views.choosing import step_row
from gui.views.empty_hint import EmptyHint
from gui.views.filter_bar import FilterBar
from gui.views.flow_layout import FlowLayout
from gui.views.folding_splitter import FoldingSplitter
from gui.views.quote_table import QuoteTable
from gui.views.review_bar import Queue, ReviewBar
from gui.views.versions_dialog import VersionsDialog


class QuotesPage(QWidget):
    """Shows the open archive. What is chosen stays chosen while the table changes around it."""

    import_wanted = Signal()

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self._chosen: str | None = None
        self._followed = ""
        self._queue = Queue.ALL
        self.filter_bar, self.count, self.pane = FilterBar(), named(QLabel(), "count"), ArticlePane()
        self.model = QuoteModel(archive, self)
        self.model.anchor = lambda: self._chosen
        self._counting = QuoteCounting(archive, lambda: self.filter, self)
        self._article = ShownArticle(archive, self.pane)
        self.table = QuoteTable(self.model)
        self.hint, self.review_bar = EmptyHint(), ReviewBar()
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.review = Review(archive, self.model, self.table, self.pane)
        self._stack, self._head = QStackedWidget(), FlowLayout()
        self.splitter = FoldingSplitter((self._stack, self.pane), (752, 498), (9, 18))
        self._arrange()
        self._connect()

    @property
    def is_stale(self) -> bool:
        """Something has changed that the table does not show yet."""
        return self._counting.is_stale

    @property
    def filter(self) -> QuoteFilter:
        return self.model.filter

    @property
    def chosen(self) -> str | None:
        """Id of the quote that the table stands on."""
        return self._chosen

    def show_archive(self) -> None:
        """For an archive just opened."""
        self._chosen = None
        self._counting.start_over()
        self._article.clear()
        self.filter_bar.clear()
        self.review_bar.choose(Queue.ALL)
        self.refresh()
        self.table.setFocus()

    def refresh(self) -> None:
        """Asks for everything anew; what is chosen and where one has scrolled to stay."""
        if self._archive.is_open:
            self._archive.ask_choices(self.filter_bar.set_choices)
            self.model.reload()
            self._counting.ask()

    def recall(self, filter: QuoteFilter, quote: str | None) -> None:
        """As the last start left it; a quote that is gone by now gives way to the first."""
        self._chosen = quote
        self.filter_bar.show_filter(filter)
        self.model.reload()  # the filter may be none, as it was before

    def show_filter(self, filter: QuoteFilter, label: str = "") -> None:
        """Quotes that another page points to; `label` says in words what has no control in the filter."""
        self.filter_bar.show_filter(filter, label)
        self.table.setFocus()

    def show_quote(self, quote_id: str) -> None:
        """In its article, whatever the filter was; KeyError if it is no longer there."""
        article = self._archive.article_of(quote_id)
        row = self._archive.article_row(article)
        self._chosen = quote_id
        self.show_filter(QuoteFilter(article=article), row.title or row.origin)
        self._follow_text(quote_id)

    def show_article(self, article: int) -> None:
        """Its quotes alone, and its text even if it has none."""
        row = self._archive.article_row(article)
        self.show_filter(QuoteFilter(article=article), row.title or row.origin)

    def search(self) -> None:
        self.filter_bar.text.setFocus()

    def clear_filter(self) -> None:
        self.filter_bar.clear()

    def step(self, rows: int) -> None:
        """To the next quote or the one before, from wherever the keyboard is."""
        step_row(self.table, rows)

    def add_buttons(self, deeds: Actions) -> None:
        """Those that one needs with every table: what goes in and what comes out."""
        put_in, take_out = QToolButton(), QToolButton()
        put_in.setDefaultAction(deeds.import_files)
        put_in.addAction(deeds.import_folder)
        put_in.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        take_out.setDefaultAction(deeds.export)
        for button in (put_in, take_out):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._head.addWidget(button)
        self.splitter.addActions(deeds.reviewing)
        self.review.connect_deeds(deeds)
        self.review_bar.add_buttons(deeds, self.review.types)

    def _arrange(self) -> None:
        for widget in (self.table, self.hint):
            self._stack.addWidget(widget)
        self.count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.filter_bar)
        column.addLayout(self._head)
        column.addWidget(self.review_bar)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self._archive.changed.connect(self._notice)
        self._counting.counted.connect(self._show_counts)
        self._archive.failed.connect(lambda _: self._show_anew())
        self.filter_bar.filter_changed.connect(lambda _: self._set_filter())
        self.review_bar.queue_changed.connect(self._set_queue)
        self.review.stepped.connect(lambda: self.step(1))
        self.model.modelReset.connect(self._show_rows)
        self.table.quote_chosen.connect(self._show_quote)
        self.pane.quote_clicked.connect(self._follow_text)
        self.pane.versions_wanted.connect(lambda row: VersionsDialog(self._archive, row, self).show())
        self.hint.clear_wanted.connect(self._show_all)
        self.hint.import_wanted.connect(self.import_wanted)

    def _set_queue(self, queue: Queue) -> None:
        """What is chosen stays so only outside the queue: there one begins at the head."""
        self._queue = queue
        if queue is not Queue.ALL:
            self._chosen = None
        self.review.sort(queue)
        self._set_filter()
        self.table.setFocus()

    def _set_filter(self) -> None:
        """What the filter lets through; while one reviews, only what is open."""
        status = None if self._queue is Queue.ALL else Status.UNREVIEWED
        self.model.set_filter(replace(self.filter_bar.filter(), status=status))
        self._counting.ask()

    def _show_all(self) -> None:
        self.review_bar.choose(Queue.ALL)
        self.filter_bar.clear()

    def _show_anew(self) -> None:
        """What the archive refused must not go on being shown."""
        self._article.forget()
        self._counting.ask_soon()

    def _notice(self, changes: Changes) -> None:
        self._article.notice(changes)
        if changes.articles or changes.quotes or changes.statements or changes.entities:
            self._counting.ask_soon()

    def _show_counts(self, counts: QuoteCounts) -> None:
        """The rows with what has changed in them; what is chosen and where one has scrolled to stay."""
        place = self.table.verticalScrollBar().value()
        self.model.refresh(counts.quotes)
        self.table.verticalScrollBar().setValue(place)
        self._show_chosen()
        self.count.setText(self._counting.words(counts.quotes))
        self.review_bar.show_progress(counts.reviewed, counts.total)

    def _show_chosen(self) -> None:
        """Where it stands now; its article may have changed."""
        row = self.table.chosen()
        if row is not None and row.id == self._chosen:
            self._show_quote(row)
        elif self._chosen:
            self.model.find(self._chosen, self._choose_place)

    def _choose_place(self, place: int) -> None:
        if place >= 0 and self.model.shown == self.model.view:
            self.table.choose(place)

    def _show_rows(self) -> None:
        """After the table has been filled anew: what was chosen is chosen again, else the first row."""
        count = self.model.rowCount()
        self._stack.setCurrentWidget(self.table if count else self.hint)
        self._explain_nothing()
        self.count.setText(self._counting.words(count))
        if not count:
            self._article.clear()
            if self.filter.article is not None:  # asked for, though nobody is quoted in it
                self._article.show_text(self.filter.article)
            return
        self.table.choose(self.model.place)

    def _explain_nothing(self) -> None:
        if self._queue is Queue.ALL or not self._archive.is_open:
            self.hint.show_for(is_filtered=self.filter != QuoteFilter())
        else:
            title, words = self.tr("Everything here is reviewed"), self.tr("Undo brings a quote back into the queue.")
            self.hint.show_words(title, words, is_filtered=True)

    def _show_quote(self, row: QuoteRow | None) -> None:
        """The text follows the table."""
        if row is None:
            return
        self.review.keep_borders()
        self._chosen = row.id
        self._article.show(row)

    def _follow_text(self, quote_id: str) -> None:
        """The table follows the text; a quote that the filter hides is shown in the text alone."""
        self._followed = quote_id
        self.model.find(quote_id, self._choose_followed)

    def _choose_followed(self, place: int) -> None:
        if place >= 0:
            self._choose_place(place)
        else:
            self._article.mark(self._followed)
