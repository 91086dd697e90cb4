"""A table of quotes over any number of rows: asks the archive for the pages that are looked at."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from db.rows import Order, QuoteFilter, QuoteRow
from gui import words
from gui.archive import Archive

PAGE = 200
PAGES_KEPT = 20
ROWS_SEARCHED_AT_ONCE, MOST_ROWS_SEARCHED = 1_000, 20_000
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
        self._count = 0
        self._pages: OrderedDict[int, list[QuoteRow]] = OrderedDict()

    def set_filter(self, filter: QuoteFilter) -> None:
        self.filter = filter
        self.reload()

    def reload(self) -> None:
        self.beginResetModel()
        self._pages.clear()
        self._count = self._archive.count_quotes(self.filter) if self._archive.is_open else 0
        self.endResetModel()

    def refresh(self, count: int) -> None:
        """Other values in the rows, of which somebody else has counted how many there are."""
        if count != self._count:
            self.beginResetModel()
            self._pages.clear()
            self._count = count
            self.endResetModel()
        elif count:
            self._pages.clear()
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(Column) - 1))

    def quote_row(self, row: int) -> QuoteRow | None:
        """The row, or None if the archive has fewer rows by now."""
        number, place = divmod(row, PAGE)
        page = self._page(number)
        return page[place] if place < len(page) else None

    def row_of(self, quote_id: str, near: int = 0, *, thorough: bool = False) -> int | None:
        """Where a quote stands under this filter and order: looked for around a row, then from the top.

        Being thorough takes its time in a large archive: for a click, not for every key.
        """
        around = max(0, near - ROWS_SEARCHED_AT_ONCE // 2)
        most = min(self._count, MOST_ROWS_SEARCHED if thorough else ROWS_SEARCHED_AT_ONCE)
        for offset in dict.fromkeys((around, *range(0, most, ROWS_SEARCHED_AT_ONCE))):
            for place, row in enumerate(self._ask(offset, ROWS_SEARCHED_AT_ONCE)):
                if row.id == quote_id:
                    return offset + place
        return None

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
        self.beginResetModel()
        self._pages.clear()
        self.endResetModel()

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
                return row.origin
            case Column.PUBLISHED:
                return words.long_date(row.published)
            case Column.VARIANTS:
                return self._variants_tip(row)
            case _:
                return None

    def _variants_tip(self, row: QuoteRow) -> str:
        if row.variants < 2:
            return self.tr("Found in this article only")
        found = self.tr("The same statement stands in %n article(s)", "", row.variants)
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

    def _page(self, number: int) -> list[QuoteRow]:
        if number not in self._pages:
            self._pages[number] = self._ask(number * PAGE, PAGE)
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return self._pages[number]

    def _ask(self, offset: int, limit: int) -> list[QuoteRow]:
        if not self._archive.is_open:
            return []
        return self._archive.quotes(
            self.filter, limit=limit, offset=offset, order=self.order, descending=self.descending
        )
