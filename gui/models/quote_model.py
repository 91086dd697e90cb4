"""A table of quotes over any number of rows: asks the archive for the pages that are looked at.

Counting, sorting and reading are done by the archive's reader. Until it has answered, the table shows what it showed
before; rows that are on their way are empty.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.quote_tables import PAGE, Filling, View
from db.rows import Order, QuoteFilter, QuoteRow
from gui import words
from gui.archive import Archive
from gui.models.paging import Paging

ROW_ROLE = Qt.ItemDataRole.UserRole
"""Under this role every cell gives its whole QuoteRow."""

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class Column(IntEnum):
    SPEAKER = 0
    QUOTE = 1
    TYPE = 2
    OUTLET = 3
    PUBLISHED = 4
    VARIANTS = 5
    CONFIDENCE = 6
    STATUS = 7


ORDERS = {
    Column.SPEAKER: Order.SPEAKER,
    Column.QUOTE: Order.QUOTE,
    Column.TYPE: Order.TYPE,
    Column.OUTLET: Order.OUTLET,
    Column.PUBLISHED: Order.PUBLISHED,
    Column.VARIANTS: Order.VARIANTS,
    Column.CONFIDENCE: Order.CONFIDENCE,
    Column.STATUS: Order.STATUS,
}


class QuoteModel(QAbstractTableModel):
    """Rows come in windows of `PAGE`; sorting and filtering are the archive's work."""

    def __init__(self, archive: Archive, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self.filter = QuoteFilter()
        self.order, self.descending = Order.POSITION, False
        self.anchor: Callable[[], str | None] = lambda: None
        self.shown, self.place = View(), 0
        self._count = 0
        self._pages = Paging[QuoteRow](PAGE, self._ask, self._show_arrived)

    @property
    def view(self) -> View:
        """What is wanted; `shown` is what the rows are of."""
        return View(self.filter, self.order, self.descending)

    def set_filter(self, filter: QuoteFilter) -> None:
        self.filter = filter
        self.reload()

    def reload(self) -> None:
        """Afterwards `place` is the row of the quote that `anchor` names, or 0."""
        if self._archive.is_open:
            self._archive.ask_filling(self.view, self.anchor(), self._take)
        else:
            self._take(Filling(self.view, 0, None, {}))

    def refresh(self, count: int) -> None:
        """Other values in the rows, of which somebody else has counted how many there are."""
        if count != self._count or self.shown != self.view:
            self.reload()
        elif count:
            self._pages.grow_old()
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(Column) - 1))

    def quote_row(self, row: int) -> QuoteRow | None:
        """The row, or None if it is on its way, or the archive has fewer rows by now."""
        return self._pages.row(row)

    def find(self, quote_id: str, tell: Callable[[int], None]) -> None:
        """Tells where a quote stands under this filter and order, -1 if nowhere."""
        self._archive.ask_place(self.view, quote_id, tell)

    # Qt asks

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or (row := self.quote_row(index.row())) is None:
            return None
        if role == ROW_ROLE:
            return row
        column = Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._title(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.set_order(column, order)
        self.reload()

    def set_order(self, column: int, order: Qt.SortOrder) -> None:
        """For the next filling. A negative column is Qt's word for the natural order: by article and place."""
        self.order = ORDERS[Column(column)] if column >= 0 else Order.POSITION
        self.descending = order == Qt.SortOrder.DescendingOrder

    # What stands in a cell

    def _text(self, row: QuoteRow, column: Column) -> str:
        match column:
            case Column.SPEAKER:
                return row.speaker or "–"
            case Column.QUOTE:
                return " ".join(row.quote.split())
            case Column.TYPE:
                return words.type_label(row.type)
            case Column.OUTLET:
                return row.outlet
            case Column.PUBLISHED:
                return words.short_date(row.published)
            case Column.VARIANTS:
                return str(row.variants)
            case Column.CONFIDENCE:
                return words.percent(row.confidence)
            case Column.STATUS:
                return words.status_label(row.status)

    def _tip(self, row: QuoteRow, column: Column) -> str | None:
        match column:
            case Column.SPEAKER:
                return f"{row.speaker}, {row.role}" if row.speaker and row.role else row.speaker
            case Column.QUOTE:
                return row.quote
            case Column.TYPE:
                return words.type_meaning(row.type)
            case Column.OUTLET:
                return f"{row.outlet}\n{row.origin}"
            case Column.PUBLISHED:
                return words.long_date(row.published)
            case Column.VARIANTS:
                return self._variants_tip(row)
            case _:
                return None

    def _variants_tip(self, row: QuoteRow) -> str:
        if row.variants < 2:
            return self.tr("Found in this article only")
        found = self.tr("The same statement stands in %Ln article(s)", "", row.variants)
        deviations = ", ".join(words.deviation_label(each) for each in row.deviations)
        here = self.tr("Here: {deviations}").format(deviations=deviations)
        return f"{found}. {here}" if deviations else found

    def _title(self, column: Column) -> str:
        return {
            Column.SPEAKER: self.tr("Speaker"),
            Column.QUOTE: self.tr("Quote"),
            Column.TYPE: self.tr("Type"),
            Column.OUTLET: self.tr("Outlet"),
            Column.PUBLISHED: self.tr("Date"),
            Column.VARIANTS: self.tr("Variants"),
            Column.CONFIDENCE: self.tr("Confidence"),
            Column.STATUS: self.tr("Status"),
        }[column]

    def _ask(self, number: int, tell: Callable[[Sequence[QuoteRow]], None]) -> None:
        if self._archive.is_open:
            self._archive.ask_page(self.shown, number, tell)

    def _show_arrived(self, first: int, last: int) -> None:
        """The archive may have had more rows than are counted here."""
        if first < self._count:
            self.dataChanged.emit(self.index(first, 0), self.index(min(last, self._count - 1), len(Column) - 1))

    def _take(self, filling: Filling) -> None:
        self.beginResetModel()
        self.shown, self._count, self.place = filling.view, filling.count, filling.place or 0
        self._pages.start_over(filling.pages)
        self.endResetModel()
