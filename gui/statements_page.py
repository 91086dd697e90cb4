"""The page "Aussagen": statements on the left, the wording tree of the chosen one on the right, and deeds on both."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QModelIndex
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.rows import QuoteFilter, StatementRow
from db.wording_rows import WordingTree
from gui.archive import Archive
from gui.deeds import deed
from gui.models.statement_model import StatementModel
from gui.page import Page
from gui.theme import named
from gui.views.choosing import step_row
from gui.views.empty_hint import EmptyHint
from gui.views.filter_bar import FilterBar
from gui.views.folding_splitter import FoldingSplitter
from gui.views.quote_picker import QuotePicker
from gui.views.statement_list import StatementList
from gui.views.wording_pane import WordingPane


class StatementsPage(Page):
    """What is chosen stays chosen while the archive changes around it."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(archive, parent)
        self._chosen: str | None = None
        self._filter = QuoteFilter()
        self.filter_bar, self.count, self.pane = FilterBar(), named(QLabel(), "count"), WordingPane()
        self.model = StatementModel(archive, self)
        self.list, self.hint = StatementList(self.model), EmptyHint()
        self._stack = QStackedWidget()
        self.splitter = FoldingSplitter((self._stack, self.pane), (500, 750), (9, 16))
        self._make_deeds()
        self._arrange()
        self._connect()
        self._enable_deeds()

    # The window asks

    def start_over(self) -> None:
        self._chosen = None
        self.filter_bar.clear()
        self._filter = QuoteFilter()
        self.model.show_ids(())
        self.pane.show_tree(None)

    def reload(self) -> None:
        self._archive.ask_choices(self.filter_bar.set_choices)
        self._archive.ask_statements(self._filter, self._show_ids)

    def show_statement(self, statement: str) -> None:
        """Chooses it, in a list of all if the filter hides it."""
        self._chosen = statement
        if self.model.row_of(statement) is None:
            self.clear_filter()
            self.refresh()
        else:
            self._choose_again()

    def search(self) -> None:
        self.filter_bar.text.setFocus()

    def clear_filter(self) -> None:
        self.filter_bar.clear()

    def step(self, rows: int) -> None:
        step_row(self.list, rows)

    def state(self) -> QByteArray:
        return self.splitter.saveState()

    def restore(self, state: QByteArray) -> None:
        self.splitter.restoreState(state)

    # Private

    def _make_deeds(self) -> None:
        merging = self.tr("Make the selected statements one")
        taking = self.tr("The selected variant leaves the statement and never comes back")
        splitting = self.tr("The selected variants become a statement of their own")
        putting = self.tr("Choose a quote that belongs to this statement")
        variants = self.pane.list
        self.merge = deed(self.list, self.tr("Merge"), "Ctrl+M", self._merge, merging)
        self.take_out = deed(variants, self.tr("Take out"), "Del", self._take_out, taking)
        self.split = deed(variants, self.tr("Split off"), "Ctrl+T", self._split, splitting)
        self.put_in = deed(variants, self.tr("Put in …"), "Ins", self._put_in, putting)

    def _arrange(self) -> None:
        for widget in (self.list, self.hint):
            self._stack.addWidget(widget)
        self.pane.add_buttons((self.put_in, self.split, self.take_out))
        merge = QToolButton()
        merge.setDefaultAction(self.merge)
        head = QHBoxLayout()
        head.addWidget(self.count, 1)
        head.addWidget(merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.filter_bar)
        column.addLayout(head)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.filter_bar.filter_changed.connect(self._set_filter)
        self.list.row_chosen.connect(self._show_tree_of)
        self.model.dataChanged.connect(self._show_when_here)
        self.list.selection_changed.connect(self._enable_deeds)
        self.list.activated.connect(lambda _: self.pane.list.setFocus())
        self.pane.list.selection_changed.connect(self._enable_deeds)
        self.pane.quote_wanted.connect(self.quote_wanted)
        self.hint.clear_wanted.connect(self.filter_bar.clear)

    def _set_filter(self, filter: QuoteFilter) -> None:
        self._filter = filter
        if self._archive.is_open:
            self._archive.ask_statements(filter, self._show_ids)

    def _show_ids(self, ids: list[str]) -> None:
        top = self.list.verticalScrollBar().value()
        self.model.show_ids(ids)
        self.list.verticalScrollBar().setValue(top)
        self.count.setText(self.tr("%Ln statement(s)", "", len(ids)))
        self._stack.setCurrentWidget(self.list if ids else self.hint)
        if ids:
            self._choose_again()
        else:
            self._explain_nothing()
            self.pane.show_tree(None)

    def _explain_nothing(self) -> None:
        if self._filter != QuoteFilter():
            title, words = self.tr("No statement matches the filter"), self.tr("Try fewer words or another speaker.")
        else:
            title = self.tr("No statement yet")
            words = self.tr("A statement is the same utterance in several articles. Import more of them.")
        self.hint.show_words(title, words, is_filtered=self._filter != QuoteFilter())

    def _choose_again(self) -> None:
        """What was chosen, else the first; its tree is asked for anew, as it may have changed."""
        row = (self.model.row_of(self._chosen) if self._chosen else None) or 0
        if self.list.currentIndex().row() == row:
            self._show_tree_of(self.list.chosen())
        else:
            self.list.choose(row)

    def _show_tree_of(self, row: StatementRow | None) -> None:
        if row is not None and self._archive.is_open:
            self._chosen = row.id
            self._archive.ask_wording_tree(row.id, self._show_tree)

    def _show_when_here(self, first: QModelIndex, last: QModelIndex) -> None:
        """The chosen row was on its way when it was chosen."""
        row = self.list.chosen()
        if row is not None and first.row() <= self.list.currentIndex().row() <= last.row():
            self._show_tree_of(row)

    def _show_tree(self, tree: WordingTree) -> None:
        self.pane.show_tree(tree)
        self._enable_deeds()

    def _enable_deeds(self) -> None:
        variants, tree = len(self.pane.list.selected()), self.pane.tree
        everybody = len(tree.variants) if tree else 0
        self.merge.setEnabled(len(self.list.selected()) > 1)
        self.take_out.setEnabled(variants == 1)
        self.split.setEnabled(0 < variants < everybody)
        self.put_in.setEnabled(tree is not None)

    def _merge(self) -> None:
        self._archive.merge_statements(self.list.selected())

    def _take_out(self) -> None:
        (row,) = self.pane.list.selected()
        self._archive.take_out(row.quote.id)

    def _split(self) -> None:
        quotes = [row.quote.id for row in self.pane.list.selected()]
        if self.pane.tree:
            self._archive.split_statement(self.pane.tree.statement, quotes)

    def _put_in(self) -> None:
        picker, tree = QuotePicker(self._archive, self), self.pane.tree
        if tree is None or picker.exec() != QDialog.DialogCode.Accepted or (quote := picker.chosen()) is None:
            return
        self._archive.put_in(quote.id, tree.statement)
