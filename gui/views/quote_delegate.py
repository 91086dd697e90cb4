"""Paints a row of the quotes table: two lines of the quote, speaker with the role below, the type marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from db.rows import QuoteRow
from gui import theme, words
from gui.models.quote_model import ROW_ROLE, Column, Index

SIDE, ABOVE = 8, 7
LINES = 2
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class QuoteDelegate(QStyledItemDelegate):
    """All cells start at the same height, so that a row reads like a line of text."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, row_height(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        rect: QRect = option.rect
        self._paint_ground(painter, option, rect, index.column() == 0)
        row, inside = index.data(ROW_ROLE), rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        if row is not None:
            self._paint_cell(painter, inside, index, row, option.widget)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, is_first: bool) -> None:
        colours, state = theme.colours(), option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(colours.selection))
            if is_first and state & QStyle.StateFlag.State_Active:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(colours.accent))
        painter.setPen(QPen(QColor(colours.hover), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_cell(self, painter: QPainter, rect: QRect, index: Index, row: QuoteRow, table: QWidget) -> None:
        colours, text = theme.colours(), str(index.data())
        painter.setPen(QColor(colours.text))
        match Column(index.column()):
            case Column.SPEAKER:
                _paint_speaker(painter, rect, text, row)
            case Column.QUOTE:
                _paint_wrapped(painter, rect, text)
            case Column.TYPE:
                _paint_type(painter, rect, text, row)
            case Column.OUTLET:
                _paint_outlet(painter, rect, text, row, table)
            case Column.VARIANTS:
                _paint_variants(painter, rect, text, row)
            case _:
                painter.setPen(QColor(colours.quiet))
                _paint_line(painter, rect, text)


def row_height(metrics: QFontMetrics) -> int:
    return metrics.lineSpacing() * LINES + 2 * ABOVE


def _paint_speaker(painter: QPainter, rect: QRect, name: str, row: QuoteRow) -> None:
    font = QFont(painter.font())
    # A name that the text itself gives is bold; words like "die Polizei" are not
    painter.setFont(_bold(font) if row.entity else font)
    _paint_line(painter, rect, name)
    if row.role and row.role not in name:
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().quiet))
        _paint_line(painter, rect.translated(0, painter.fontMetrics().lineSpacing()), row.role)


def _paint_wrapped(painter: QPainter, rect: QRect, text: str) -> None:
    """Two lines; what does not fit ends in an ellipsis."""
    layout = QTextLayout(text, painter.font())
    layout.setTextOption(QTextOption(LEFT))
    layout.beginLayout()
    spacing, y = painter.fontMetrics().lineSpacing(), 0
    for number in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        if number == LINES - 1:
            rest = text[line.textStart() :]
            _paint_line(painter, rect.translated(0, y), rest)
        else:
            line.draw(painter, QPointF(rect.left(), rect.top() + y))
        y += spacing
    layout.endLayout()


def _paint_type(painter: QPainter, rect: QRect, label: str, row: QuoteRow) -> None:
    """The ground that the quote has in the article."""
    metrics = painter.fontMetrics()
    width = min(rect.width(), metrics.horizontalAdvance(label) + 12)
    chip = QRectF(rect.left() + 0.5, rect.top() - 0.5, width - 1, metrics.height() + 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(theme.colours().of_chosen(row.type)))
    painter.setBrush(QColor(theme.colours().of_type(row.type)))
    painter.drawRoundedRect(chip, 4, 4)
    painter.setPen(QColor(theme.colours().text))
    _paint_line(painter, chip.toRect().adjusted(6, 1, -4, 0), label)


def _paint_outlet(painter: QPainter, rect: QRect, name: str, row: QuoteRow, table: QWidget) -> None:
    """With the date below, unless that has a column of its own."""
    _paint_line(painter, rect, name)
    if isinstance(table, QTableView) and table.isColumnHidden(Column.PUBLISHED):
        painter.setPen(QColor(theme.colours().quiet))
        below = rect.translated(0, painter.fontMetrics().lineSpacing())
        _paint_line(painter, below, words.short_date(row.published))


def _paint_variants(painter: QPainter, rect: QRect, count: str, row: QuoteRow) -> None:
    """A statement that stands alone stays quiet; a sign says that here it deviates."""
    colours = theme.colours()
    if row.variants < 2:
        painter.setPen(QColor(colours.quiet))
    _paint_line(painter, rect, count)
    if row.deviations:
        left = rect.left() + painter.fontMetrics().horizontalAdvance(count) + 6
        painter.drawPixmap(left, rect.top() + 1, theme.pixmap("warning", colours.cue, 14))


def _paint_line(painter: QPainter, rect: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.drawText(rect, LEFT | Qt.TextFlag.TextSingleLine, shown)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made
