"""The list of people and organisations: name and latest role, how many quotes in how many outlets."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRect, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from db.entity_rows import EntityEntry
from gui import theme
from gui.models.entity_model import OUTLETS_ROLE, ROW_ROLE, EntityModel, Index
from gui.pictures.drawing import grown
from gui.views.painting import bold, paint_ground, paint_line
from gui.views.row_list import RowList

SIDE, ABOVE, COUNT_WIDTH = 12, 7, 92


class EntityList(RowList):
    """Its rows are `EntityEntry`s."""

    def __init__(self, model: EntityModel, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("EntityList", "Speakers"), _Delegate(), parent)
        self.itemDelegate().setParent(self)
        self.setModel(model)
        self.listen()

    def selected(self) -> list[EntityEntry]:
        """In the order of the list."""
        return self.selected_rows()


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, option.fontMetrics.lineSpacing() * 2 + 2 * ABOVE)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: EntityEntry = index.data(ROW_ROLE)
        rect: QRect = option.rect.adjusted(SIDE, ABOVE, -SIDE, -ABOVE)
        line, colours, font = option.fontMetrics.lineSpacing(), theme.colours(), painter.font()
        painter.save()
        paint_ground(painter, option)
        counts = round(grown(COUNT_WIDTH, option.fontMetrics))
        left = rect.adjusted(0, 0, -counts, 0)
        painter.setPen(QColor(colours.text))
        painter.setFont(bold(font))
        paint_line(painter, left, entry.name)
        painter.setFont(font)
        right = QRect(rect.right() - counts + SIDE, rect.top(), counts, rect.height())
        paint_line(painter, right, self._quotes(entry.quotes))
        painter.setPen(QColor(colours.quiet))
        paint_line(painter, left.translated(0, line), entry.role or "")
        paint_line(painter, right.translated(0, line), self._outlets(index.data(OUTLETS_ROLE)))
        painter.restore()

    def _quotes(self, quotes: int) -> str:
        return self.tr("%Ln quote(s)", "", quotes)

    def _outlets(self, outlets: int | None) -> str:
        """Nothing until they are counted."""
        return "" if outlets is None else self.tr("%Ln outlet(s)", "", outlets)
