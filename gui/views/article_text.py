"""The text of one article with its quotes marked: shown in lines of a length that reads well.

Marks are painted below the letters, each role in a form of its own: quotes a ground, speakers a line, cues
dots, frames a border. Positions are Qt's (see `gui.highlighting`).
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from gui import theme
from gui.highlighting import Mark, Role, innermost
from gui.views.mark_painter import is_below, paint_border, paint_margin, paint_mark, stretches
from gui.word_borders import Border

LETTERS_A_LINE = 70
LEADING = 145
TITLE_LEADING = 118
EMPTY_LINE = 45
"""Per cent of a line: the gap between two paragraphs."""
TITLE_SIZE = 1.35
LEAST_MARGIN, GUTTER, TOP_MARGIN, FOOT_MARGIN = 4, 14, 16, 32
REACH = 6.0
"""So near to a border the mouse takes hold of it."""
PLACE_OF_CHOSEN = 0.3
"""How far down the chosen quote is shown, as a part of the height."""


class ArticleText(QTextEdit):
    """Read-only; `choose` brings a quote into view, a click on a mark asks for its quote."""

    quote_clicked = Signal(str)
    border_dragged = Signal(object, int)  # Border of the chosen quote, Qt's position
    border_dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self._chosen: str | None = None
        self._explain: Callable[[str], str] = str
        self._held: Border | None = None
        self.setReadOnly(True)
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setFont(theme.reading_font(self.font()))

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self._marks

    @property
    def chosen(self) -> str | None:
        return self._chosen

    def show_text(self, text: str, title: str | None, marks: tuple[Mark, ...], explain: Callable[[str], str]) -> None:
        """`explain` gives the tooltip of a quote as HTML."""
        self._marks, self._explain, self._chosen = marks, explain, None
        self.setPlainText(text)
        self._set_margins()
        self._set_lines(bool(title) and text.startswith(str(title)))
        self.verticalScrollBar().setValue(0)

    def set_marks(self, marks: tuple[Mark, ...]) -> None:
        """Other marks in the same text, which stays where it is."""
        self._marks = marks
        self.viewport().update()

    def border_under(self, point: QPointF) -> Border | None:
        """The border of the chosen quote that the mouse would take hold of."""
        on_page = point + QPointF(0, self.verticalScrollBar().value())
        for border, place in self._borders().items():
            if abs(place.x() - on_page.x()) <= REACH and place.top() <= on_page.y() <= place.bottom():
                return border
        return None

    def choose(self, quote_id: str | None) -> None:
        self._chosen = quote_id
        self._show_chosen()
        self.viewport().update()

    def quote_under(self, point: QPointF) -> str | None:
        """The quote at a point of the viewport."""
        on_page = point + QPointF(0, self.verticalScrollBar().value())
        # Not hitTest: in lines with leading it misses their upper half
        return innermost(mark for mark in self._marks if _contains(self.document(), mark, on_page))

    # Qt asks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        visible = QRectF(event.rect()).translated(0, self.verticalScrollBar().value())
        colours = theme.colours()
        for mark in self._marks:
            if is_below(self.document(), mark, visible):  # so are all that follow
                break
            paint_mark(painter, self.document(), mark, mark.quote == self._chosen, colours, visible)
        paint_margin(painter, self.document(), self._marks, self._chosen, colours)
        for place in self._borders().values():
            paint_border(painter, place, colours)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        widest = self.fontMetrics().averageCharWidth() * LETTERS_A_LINE + 2 * GUTTER
        spare = self.width() - self.verticalScrollBar().sizeHint().width() - widest
        margin = max(LEAST_MARGIN, spare // 2)
        self.setViewportMargins(margin, 0, max(0, margin - GUTTER), 0)
        super().resizeEvent(event)
        self._show_chosen()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._held = self.border_under(event.position())
        if self._held is None:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self._held = None
            self.border_dropped.emit()
            return
        super().mouseReleaseEvent(event)
        quote_id = self.quote_under(event.position())
        if quote_id and event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.quote_clicked.emit(quote_id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            self.border_dragged.emit(self._held, self.cursorForPosition(event.position().toPoint()).position())
            return
        super().mouseMoveEvent(event)
        self.viewport().setCursor(self._shape(event.position()))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            quote_id = self.quote_under(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._explain(quote_id) if quote_id else "", self)
            return True
        return super().viewportEvent(event)

    # Private

    def _shape(self, point: QPointF) -> Qt.CursorShape:
        if self.border_under(point) is not None:
            return Qt.CursorShape.SizeHorCursor
        over_mark = self.quote_under(point) is not None
        return Qt.CursorShape.PointingHandCursor if over_mark else Qt.CursorShape.IBeamCursor

    def _borders(self) -> dict[Border, QRectF]:
        """Where the chosen quote begins and ends, as lines of no width."""
        own = [mark for mark in self._marks if mark.quote == self._chosen and mark.role == Role.QUOTE]
        lines = [rect for mark in own for rect in stretches(self.document(), mark.start, mark.end)]
        if not lines:
            return {}
        first, last = lines[0], lines[-1]
        return {
            Border.START: QRectF(first.left(), first.top(), 0, first.height()),
            Border.END: QRectF(last.right(), last.top(), 0, last.height()),
        }

    def _set_margins(self) -> None:
        """Within the document, so that they scroll with it; the gutter is for the bar beside a quote."""
        frame = self.document().rootFrame()
        made = frame.frameFormat()
        made.setLeftMargin(GUTTER)
        made.setRightMargin(GUTTER)
        made.setTopMargin(TOP_MARGIN)
        made.setBottomMargin(FOOT_MARGIN)
        frame.setFrameFormat(made)

    def _set_lines(self, has_title: bool) -> None:
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once, however many paragraphs there are
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(_lines(LEADING))
        block = self.document().begin()
        while block.isValid():
            if not block.text().strip():
                cursor.setPosition(block.position())
                cursor.setBlockFormat(_lines(EMPTY_LINE))
            block = block.next()
        self._set_title(cursor, has_title)
        cursor.endEditBlock()

    def _set_title(self, cursor: QTextCursor, has_title: bool) -> None:
        if has_title:
            cursor.setPosition(0)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(self._title_format())
            cursor.setBlockFormat(_lines(TITLE_LEADING))

    def _title_format(self) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFontPointSize(self.font().pointSizeF() * TITLE_SIZE)
        made.setFontWeight(600)
        return made

    def _show_chosen(self) -> None:
        """Moves only if the quote is not to be seen whole, so that a click does not make the text jump."""
        spans = [mark for mark in self._marks if mark.quote == self._chosen and mark.role == Role.QUOTE]
        if not spans:
            return
        bar = self.verticalScrollBar()
        top = self._line(min(mark.start for mark in spans)).top()
        bottom = self._line(max(mark.end for mark in spans)).bottom()
        if top < bar.value() or bottom > bar.value() + self.viewport().height():
            bar.setValue(round(top - self.viewport().height() * PLACE_OF_CHOSEN))

    def _line(self, position: int) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return QRectF(self.cursorRect(cursor)).translated(0, self.verticalScrollBar().value())


def _contains(document: QTextDocument, mark: Mark, point: QPointF) -> bool:
    return any(rect.contains(point) for rect in stretches(document, mark.start, mark.end))


def _lines(height: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
