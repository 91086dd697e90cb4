"""The wording tree: every outlet's variant along a line of time, as a word diff against the fullest wording."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QResizeEvent, QTextDocument
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from attribution.statement_types import ChangeKind, Origin
from db.wording_rows import VariantRow
from gui import theme, words
from gui.models.wording_model import ROW_ROLE, Index, WordingModel
from gui.views.choosing import activated, choose_row
from gui.views.diff_text import diff_document
from gui.views.painting import bold, paint_chip, paint_ground, paint_line

SIDE, ABOVE, GAP = 12, 10, 5
GUTTER, BRANCH = 26, 22
FOREIGN = frozenset({Origin.AGENCY, Origin.COPIED})
DOT = 5.0
"""Radius of the dot that stands for a variant on the line of time."""


class WordingList(QListView):
    """`activated`: the reader wants to see a variant in its article."""

    selection_changed = Signal()

    def __init__(self, model: WordingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Wordings in order of time"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setMouseTracking(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def selected(self) -> list[VariantRow]:
        return [index.data(ROW_ROLE) for index in sorted(self.selectedIndexes())]

    def choose(self, row: int) -> None:
        choose_row(self, row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not activated(self, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text wraps otherwise, so that every entry has another height."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: VariantRow = index.data(ROW_ROLE)
        width = self._width(option)
        document = _document(row, option.font, width)
        line = option.fontMetrics.lineSpacing()
        notes = line + GAP if _notes(row) else 0
        return QSize(width, round(ABOVE + line + GAP + document.size().height() + notes + ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: VariantRow = index.data(ROW_ROLE)
        painter.save()
        paint_ground(painter, option)
        self._paint_time(painter, option.rect, index, row)
        inside = option.rect.adjusted(_left(row), ABOVE, -SIDE, -ABOVE)
        line = option.fontMetrics.lineSpacing()
        self._paint_head(painter, inside, row)
        document = _document(row, option.font, self._width(option))
        painter.save()
        painter.translate(inside.left(), inside.top() + line + GAP)
        document.drawContents(painter)
        painter.restore()
        _paint_notes(painter, QRect(inside.left(), inside.bottom() - line, inside.width(), line + 2), row)
        painter.restore()

    def _width(self, option: QStyleOptionViewItem) -> int:
        view = option.widget
        return view.viewport().width() if isinstance(view, QAbstractItemView) else option.rect.width()

    def _paint_time(self, painter: QPainter, rect: QRect, index: Index, row: VariantRow) -> None:
        """A line from the first to the last; what is not an outlet's own has an empty dot, copies stand on a branch."""
        colours = theme.colours()
        x, y = rect.left() + SIDE + DOT, rect.top() + ABOVE + painter.fontMetrics().height() / 2
        top = y if index.row() == 0 else rect.top()
        bottom = y if index.row() == index.model().rowCount() - 1 else rect.bottom() + 1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.frame), 1.4))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        if row.origin.copy_of:
            painter.drawLine(QPointF(x, y), QPointF(x + BRANCH, y))
        painter.setPen(QPen(QColor(colours.accent), 1.6))
        painter.setBrush(QColor(colours.base if row.origin.origin in FOREIGN else colours.accent))
        radius = DOT + 1 if row.origin.first else DOT - 0.5
        painter.drawEllipse(QPointF(x + (BRANCH if row.origin.copy_of else 0), y), radius, radius)

    def _paint_head(self, painter: QPainter, rect: QRect, row: VariantRow) -> None:
        """Outlet, time and type, and what is to be said of the whole variant."""
        colours, font, quote = theme.colours(), painter.font(), row.quote
        painter.setPen(QColor(colours.text))
        painter.setFont(bold(font))
        paint_line(painter, rect, quote.outlet)
        left = rect.left() + painter.fontMetrics().horizontalAdvance(quote.outlet) + GAP * 2
        painter.setFont(font)
        painter.setPen(QColor(colours.quiet))
        date = words.long_date(quote.published)
        paint_line(painter, rect.adjusted(left - rect.left(), 0, 0, 0), date)
        left += painter.fontMetrics().horizontalAdvance(date) + GAP * 2
        ground, border = colours.of_type(quote.type), colours.of_chosen(quote.type)
        left = paint_chip(painter, left, rect.top(), words.type_label(quote.type), ground, border, colours.text)
        for label in self._chips(row):
            if left + painter.fontMetrics().horizontalAdvance(label) > rect.right() - GAP * 2:
                break
            left = paint_chip(painter, left, rect.top(), label, colours.raised, colours.frame, colours.text)

    def _chips(self, row: VariantRow) -> list[str]:
        return words.origin_labels(row.origin) + ([self.tr("fullest wording")] if row.is_fullest else [])


def _left(row: VariantRow) -> int:
    return SIDE + GUTTER + (BRANCH if row.origin.copy_of else 0)


def _document(row: VariantRow, font: QFont, width: int) -> QTextDocument:
    return diff_document(row.pieces, font, max(80, width - _left(row) - SIDE))


def _notes(row: VariantRow) -> list[str]:
    """What differs beside the words; the form shows in the head already."""
    beside = [change for change in row.changes if change.beside and change.kind is not ChangeKind.FORM]
    return [words.change_beside(change) for change in beside]


def _paint_notes(painter: QPainter, rect: QRect, row: VariantRow) -> None:
    """Another speaker for the same words is flagged."""
    notes, colours = _notes(row), theme.colours()
    if not notes:
        return
    is_flagged = any(change.kind is ChangeKind.SPEAKER for change in row.changes)
    painter.setPen(QColor(colours.error if is_flagged else colours.quiet))
    if is_flagged:
        sign = theme.pixmap("warning", colours.error, 14)
        painter.drawPixmap(rect.left(), rect.top() + 1, sign)
        rect = rect.adjusted(round(sign.deviceIndependentSize().width()) + GAP, 0, 0, 0)
    paint_line(painter, rect, " · ".join(notes))
