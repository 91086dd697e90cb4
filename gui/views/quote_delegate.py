"""Paints a row of the quotes table: two lines of the quote, speaker with the role below, the type marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from db.rows import Order, QuoteRow
from gui import theme, words
from gui.models.quote_model import ROW_ROLE, Column, Index, QuoteModel
from gui.views.painting import bold, paint_ground, paint_line, paint_wrapped

SIDE, ABOVE = 8, 7
LINES = 2


class QuoteDelegate(QStyledItemDelegate):
    """All cells start at the same height, so that a row reads like a line of text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect: QRect = option.rect
        paint_ground(painter, option, is_first=index.column() == 0)
        row, inside = index.data(ROW_ROLE), rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        if row is not None:
            self._paint_cell(painter, inside, index, row, option.widget)
        painter.restore()

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index, row: QuoteRow, table: QWidget) -> None:
        colours, text = theme.colours(), str(index.data())
        painter.setPen(QColor(colours.text))
        match Column(index.column()):
            case Column.SPEAKER:
                _paint_speaker(painter, rect, text, row)
            case Column.QUOTE:
                paint_wrapped(painter, rect, text, LINES)
            case Column.TYPE:
                _paint_type(painter, rect, text, row, table)
            case Column.OUTLET:
                _paint_outlet(painter, rect, text, row, table)
            case Column.VARIANTS:
                _paint_variants(painter, rect, text, row)
            case _:
                painter.setPen(QColor(colours.quiet))
                paint_line(painter, rect, text)


def row_height(metrics: QFontMetrics) -> int:
    return metrics.lineSpacing() * LINES + 2 * ABOVE


def _paint_speaker(painter: QPainter, rect: QRect, name: str, row: QuoteRow) -> None:
    font = QFont(painter.font())
    # A name that the text itself gives is bold; words like "die Polizei" are not
    painter.setFont(bold(font) if row.entity else font)
    paint_line(painter, rect, name)
    if row.role and row.role not in name:
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().quiet))
        paint_line(painter, rect.translated(0, painter.fontMetrics().lineSpacing()), row.role)


def _paint_type(painter: QPainter, rect: QRect, label: str, row: QuoteRow, table: QWidget) -> None:
    """The ground that the quote has in the article; below it how sure it is, if the rows are in that order."""
    metrics = painter.fontMetrics()
    width = min(rect.width(), metrics.horizontalAdvance(label) + 12)
    chip = QRectF(rect.left() + 0.5, rect.top() - 0.5, width - 1, metrics.height() + 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.colours().of_chosen(row.type)))
    painter.setBrush(QColor(theme.colours().of_type(row.type)))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor(theme.colours().text))
    paint_line(painter, chip.toRect().adjusted(6, 1, -4, 0), label)
    model = table.model() if isinstance(table, QTableView) else None
    if isinstance(model, QuoteModel) and model.shown.order is Order.CONFIDENCE:
        painter.setPen(QColor(theme.colours().quiet))
        below = rect.translated(0, metrics.lineSpacing() + 2)
        paint_line(painter, below, words.percent(row.confidence))


def _paint_outlet(painter: QPainter, rect: QRect, name: str, row: QuoteRow, table: QWidget) -> None:
    """With the date below, unless that has a column of its own."""
    paint_line(painter, rect, name)
    if isinstance(table, QTableView) and table.isColumnHidden(Column.PUBLISHED):
        painter.setPen(QColor(theme.colours().quiet))
        below = rect.translated(0, painter.fontMetrics().lineSpacing())
        paint_line(painter, below, words.short_date(row.published))


def _paint_variants(painter: QPainter, rect: QRect, count: str, row: QuoteRow) -> None:
    """A statement that stands alone stays quiet; a sign says that here it deviates."""
    colours = theme.colours()
    if row.variants < 2:
        painter.setPen(QColor(colours.quiet))
    paint_line(painter, rect, count)
    if row.deviations:
        left = rect.left() + painter.fontMetrics().horizontalAdvance(count) + 6
        painter.drawPixmap(left, rect.top() + 1, theme.pixmap("warning", colours.cue, 14))
