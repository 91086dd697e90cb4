"""The table of quotes: rows to choose by key or mouse, columns to sort, to move and to hide."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from db.rows import QuoteRow
from gui.models.quote_model import ROW_ROLE, Column, Index, QuoteModel
from gui.theme import scale
from gui.views.choosing import choose_row
from gui.views.quote_delegate import QuoteDelegate, row_height

WIDTHS = {
    Column.SPEAKER: 146,
    Column.QUOTE: 300,
    Column.TYPE: 94,
    Column.OUTLET: 132,
    Column.PUBLISHED: 88,
    Column.VARIANTS: 74,
    Column.CONFIDENCE: 84,
    Column.STATUS: 84,
}
LEAST_QUOTE = 130
HIDDEN_AT_FIRST = (Column.PUBLISHED, Column.CONFIDENCE, Column.STATUS)


class QuoteTable(QTableView):
    """One row at a time is the current one; `quote_chosen` tells which."""

    quote_chosen = Signal(object)  # QuoteRow or None

    def __init__(self, model: QuoteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_waiting = False
        self.setModel(model)
        model.dataChanged.connect(lambda *_: self._tell_arrived())
        self.setItemDelegate(QuoteDelegate(self))
        self.setAccessibleName(self.tr("Quotes"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.sorting_menu, self.columns_menu = QMenu(self.tr("&Sort by")), QMenu(self.tr("&Columns"))
        self._set_rows()
        self._set_columns()
        self._fill_menus()

    def choose(self, row: int) -> None:
        choose_row(self, row)

    def chosen(self) -> QuoteRow | None:
        row: QuoteRow | None = self.currentIndex().data(ROW_ROLE)
        return row

    def columns(self) -> QByteArray:
        """Order, widths, sorting and which are hidden; for `restore_columns`."""
        return self.horizontalHeader().saveState()

    def restore_columns(self, state: QByteArray | None) -> None:
        if state is not None and self.horizontalHeader().restoreState(state):
            self._stretch_quote()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not current.isValid():
            row = self.chosen()
            self._is_waiting = row is None and current.isValid()
            self.quote_chosen.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch_quote()
        self.scrollTo(self.currentIndex())

    def _tell_arrived(self) -> None:
        """The chosen row was on its way."""
        if self._is_waiting and (row := self.chosen()) is not None:
            self._is_waiting = False
            self.quote_chosen.emit(row)

    def _set_rows(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(row_height(self.fontMetrics()))

    def _set_columns(self) -> None:
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setHighlightSections(False)
        # Else it asks for each row of a selection whether all of its columns are selected: seconds in a large archive
        head.setSelectionModel(QItemSelectionModel(self.model(), head))
        head.setMinimumSectionSize(48)
        head.setSortIndicatorClearable(True)  # a third click brings back the order of the articles
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._offer_columns)
        for column, width in WIDTHS.items():
            head.resizeSection(column, round(width * scale()))
            head.setSectionHidden(column, column in HIDDEN_AT_FIRST)
        self._stretch_quote()
        self.setSortingEnabled(True)

    def _fill_menus(self) -> None:
        """What a click on the head of a column does, for the keyboard too; the quote itself cannot hide."""
        natural = self.sorting_menu.addAction(self.tr("Article and place in the text"))
        natural.triggered.connect(lambda: self._sort_by(-1))
        for column in Column:
            title = str(self.model().headerData(column, Qt.Orientation.Horizontal))
            sorting, showing = self.sorting_menu.addAction(title), self.columns_menu.addAction(title)
            sorting.triggered.connect(lambda _=False, column=column: self._sort_by(column))
            showing.setCheckable(True)
            showing.setEnabled(column != Column.QUOTE)
            showing.triggered.connect(lambda shown, column=column: self.setColumnHidden(column, not shown))
        self.columns_menu.aboutToShow.connect(self._tick_columns)

    def _tick_columns(self) -> None:
        for column, action in zip(Column, self.columns_menu.actions(), strict=True):
            action.setChecked(not self.isColumnHidden(column))

    def _sort_by(self, column: int) -> None:
        self.horizontalHeader().setSortIndicator(column, Qt.SortOrder.AscendingOrder)

    def _offer_columns(self, point: QPoint) -> None:
        self.columns_menu.popup(self.horizontalHeader().mapToGlobal(point))

    def _stretch_quote(self) -> None:
        """It takes what the others leave; where that is too little to be read, the table scrolls."""
        head, least = self.horizontalHeader(), round(LEAST_QUOTE * scale())
        others = sum(head.sectionSize(column) for column in Column if column != Column.QUOTE)
        is_roomy = self.viewport().width() - others >= least
        modes = QHeaderView.ResizeMode
        head.setSectionResizeMode(Column.QUOTE, modes.Stretch if is_roomy else modes.Interactive)
        if not is_roomy:
            head.resizeSection(Column.QUOTE, least)
