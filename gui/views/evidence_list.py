"""The list of evidence: what each comes to, outlet and date, who says it, two lines of its words."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from attribution.statement_types import Verdict
from db.check_rows import Evidence, Narration
from gui import theme, words
from gui.check_words import verdict_label
from gui.models.evidence_model import ROW_ROLE, EvidenceModel, Index
from gui.views.choosing import activated
from gui.views.painting import bold, paint_chip, paint_ground, paint_line, paint_wrapped

SIDE, ABOVE, BETWEEN = 10, 9, 5
LINES = 4


class EvidenceList(QListView):
    """Double click or Return activates an entry."""

    row_chosen = Signal(object)  # Evidence, Narration or None

    def __init__(self, model: EvidenceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(self.tr("Evidence"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(lambda *_: self.row_chosen.emit(self.chosen()))

    def choose(self, row: int) -> None:
        self.setCurrentIndex(self.model().index(row, 0))

    def chosen(self) -> Evidence | Narration | None:
        row: Evidence | Narration | None = self.currentIndex().data(ROW_ROLE)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not activated(self, event):
            super().keyPressEvent(event)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, option.fontMetrics.lineSpacing() * LINES + 2 * ABOVE + 2 * BETWEEN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Evidence | Narration = index.data(ROW_ROLE)
        rect: QRect = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        painter.save()
        paint_ground(painter, option)
        if isinstance(row, Evidence):
            quote = row.quote
            self._paint_head(painter, rect, verdict_label(row.verdict), row.verdict, quote.published)
            self._paint_body(painter, rect, quote.outlet, quote.speaker or self.tr("Speaker not named"), index.data())
        else:
            article = row.article
            self._paint_head(painter, rect, self.tr("not a quote"), None, article.published)
            self._paint_body(painter, rect, article.outlet, article.title or "", index.data())
        painter.restore()

    def _paint_head(
        self, painter: QPainter, rect: QRect, label: str, verdict: Verdict | None, published: str | None
    ) -> None:
        colours = theme.colours()
        ink = theme.of_verdict(verdict) if verdict else colours.quiet
        paint_chip(painter, rect.left(), rect.top() + 1, label, colours.base, ink, ink)
        date = words.short_date(published)
        width = painter.fontMetrics().horizontalAdvance(date)
        painter.setPen(QColor(colours.quiet))
        paint_line(painter, QRect(rect.right() - width, rect.top(), width + 1, rect.height()), date)

    def _paint_body(self, painter: QPainter, rect: QRect, outlet: str, who: str, text: str) -> None:
        font, spacing = painter.font(), painter.fontMetrics().lineSpacing()
        rect = rect.translated(0, spacing + 2 * BETWEEN)
        painter.setPen(QColor(theme.colours().text))
        painter.setFont(bold(font))
        paint_line(painter, rect, outlet)
        left = painter.fontMetrics().horizontalAdvance(outlet) + SIDE
        painter.setFont(font)
        painter.setPen(QColor(theme.colours().quiet))
        paint_line(painter, rect.adjusted(left, 0, 0, 0), who)
        painter.setPen(QColor(theme.colours().text))
        paint_wrapped(painter, rect.translated(0, spacing), text, LINES - 2)
