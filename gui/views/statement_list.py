"""The list of statements: how many outlets have it, who said it when, two lines of its fullest wording."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.rows import StatementRow
from gui import theme, words
from gui.models.statement_model import ROW_ROLE, Index, StatementModel
from gui.views.painting import bold, paint_ground, paint_line, paint_wrapped
from gui.views.row_list import RowList

SIDE, ABOVE, COUNT_WIDTH = 10, 8, 46
LINES = 3
COUNT_SIZE = 1.45


class StatementList(RowList):
    """Its rows are `StatementRow`s."""

    def __init__(self, model: StatementModel, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("StatementList", "Statements"), _Delegate(), parent)
        self.itemDelegate().setParent(self)
        self.setModel(model)
        self.listen()

    def selected(self) -> list[str]:
        """Ids, in the order of the list."""
        return [row.id for row in self.selected_rows()]


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, option.fontMetrics.lineSpacing() * LINES + 2 * ABOVE + 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: StatementRow | None = index.data(ROW_ROLE)
        rect: QRect = option.rect
        painter.save()
        paint_ground(painter, option)
        if row is not None:
            _paint_count(painter, QRect(rect.left() + SIDE, rect.top() + ABOVE, COUNT_WIDTH, rect.height()), row)
            _paint_words(painter, rect.adjusted(SIDE + COUNT_WIDTH, ABOVE, -SIDE, -ABOVE), row, index.data())
        painter.restore()


def _paint_count(painter: QPainter, rect: QRect, row: StatementRow) -> None:
    """The number of outlets; a sign below says that not all say the same."""
    colours, font = theme.colours(), painter.font()
    large = QFont(bold(font))
    large.setPointSizeF(font.pointSizeF() * COUNT_SIZE)
    painter.setPen(QColor(colours.text if row.outlets > 1 else colours.quiet))
    painter.setFont(large)
    paint_line(painter, rect, str(row.outlets))
    painter.setFont(font)
    if row.deviates:
        top = rect.top() + QFontMetrics(large).lineSpacing() + 3
        painter.drawPixmap(QPoint(rect.left(), top), theme.pixmap("warning", colours.cue, 16))


def _paint_words(painter: QPainter, rect: QRect, row: StatementRow, text: str) -> None:
    colours, font = theme.colours(), painter.font()
    date = words.short_date(row.first_published)
    date_width = painter.fontMetrics().horizontalAdvance(date)
    painter.setPen(QColor(colours.quiet))
    paint_line(painter, QRect(rect.right() - date_width, rect.top(), date_width + 1, rect.height()), date)
    painter.setPen(QPen(QColor(colours.text)))
    painter.setFont(bold(font))
    paint_line(painter, rect.adjusted(0, 0, -date_width - SIDE, 0), row.speaker or "–")
    painter.setFont(font)
    paint_wrapped(painter, rect.translated(0, painter.fontMetrics().lineSpacing()), text, LINES - 1)
