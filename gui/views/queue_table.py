"""The rows of the import queue: chosen by mouse or keys, with what one can do to them as actions and a menu."""

from __future__ import annotations

from itertools import islice
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from gui.models.queue_model import FAILED_ROLE, ROW_ROLE, QueueColumn, QueueModel
from gui.queue_rows import QueueRow, QueueState
from gui.reasons import said

LOOKED_AT = 200  # rows of a selection
LEISURE_MS = 150
"""Thousands of selected rows are not looked at anew whenever one of them changes."""
NAME_WIDTH, QUOTES_WIDTH, PADDING = 330, 84, 10


class QueueTable(QTableView):
    """Any number of rows may be selected; `selection_changed` says that others are."""

    selection_changed = Signal()
    article_wanted = Signal(int)
    repeat_wanted = Signal(object)  # list of QueueRow
    cancel_wanted = Signal(object)  # list of QueueRow
    columns_wanted = Signal(object)  # Source of a table

    def __init__(self, model: QueueModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = model
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(model)
        self._shown.setFilterRole(FAILED_ROLE)
        self.setModel(self._shown)
        self.setAccessibleName(self.tr("Sources of the import"))
        self.open = self._action(self.tr("&Show article"), Qt.Key.Key_Return, self._show_article)
        self.repeat = self._action(self.tr("&Try again"), "R", lambda: self.repeat_wanted.emit(self.selected()))
        self.cancel = self._action(
            self.tr("&Cancel"), QKeySequence.StandardKey.Delete, lambda: self.cancel_wanted.emit(self.selected())
        )
        self.columns = self._action(self.tr("&Assign columns …"), "C", self._ask_columns)
        self.copy = self._action(self.tr("Copy &reason"), QKeySequence.StandardKey.Copy, self._copy_reasons)
        self._followed = QPersistentModelIndex()
        self._timer = QTimer(self, singleShot=True, interval=LEISURE_MS)
        self._timer.timeout.connect(self._enable)
        self._prepare()
        self._enable()

    def show_only_failed(self, is_only: bool) -> None:
        self._shown.setFilterFixedString(str(True) if is_only else "")

    def follow(self, origin: str | None) -> None:
        """Keeps the row in hand in sight, unless somebody has scrolled away from it or chosen another."""
        if not self.isVisible():
            return
        before, self._followed = self._followed, self._place(origin)
        is_in_sight = not before.isValid() or self.visualRect(before).intersects(self.viewport().rect())
        if self._followed.isValid() and is_in_sight and not self.selectionModel().hasSelection():
            self.scrollTo(self._followed)

    def _place(self, origin: str | None) -> QPersistentModelIndex:
        place = self.rows.place(origin) if origin is not None else QModelIndex()
        return QPersistentModelIndex(self._shown.mapFromSource(place))

    def selected(self) -> list[QueueRow]:
        """In the order of the table."""
        rows = self.selectionModel().selectedRows()
        return [index.data(ROW_ROLE) for index in sorted(rows, key=QModelIndex.row)]

    def _first_selected(self) -> list[QueueRow]:
        """Enough of them to know what one can do: there may be thousands."""
        ranges = self.selectionModel().selection().toList()
        rows = islice((row for each in ranges for row in range(each.top(), each.bottom() + 1)), LOOKED_AT)
        return [self._shown.index(row, 0).data(ROW_ROLE) for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return is for the article on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open.trigger()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()

    # Private

    def _action(self, words: str, keys: Any, deed: Any) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda: deed())
        self.addAction(action)
        return action

    def _prepare(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._fit_rows()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.resizeSection(QueueColumn.NAME, NAME_WIDTH)
        head.resizeSection(QueueColumn.QUOTES, QUOTES_WIDTH)
        head.setSectionResizeMode(QueueColumn.STATE, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(lambda _: self.open.trigger())
        self.clicked.connect(lambda index: self._show_clicked(index.data(ROW_ROLE)))
        self.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._shown.dataChanged.connect(lambda *_: self._enable_later())

    def _fit_rows(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + PADDING)

    def _enable_later(self) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _enable(self) -> None:
        """What makes sense for the rows selected."""
        rows = self._first_selected()
        self.open.setEnabled(len(rows) == 1 and rows[0].article is not None)
        self.repeat.setEnabled(any(row.is_repeatable for row in rows))
        self.cancel.setEnabled(any(row.is_cancellable for row in rows))
        self.columns.setEnabled(len(rows) == 1 and rows[0].table is not None and not rows[0].is_cancellable)
        self.copy.setEnabled(any(row.state is QueueState.FAILED for row in rows))
        self.selection_changed.emit()

    def _show_article(self) -> None:
        for row in self.selected()[:1]:
            if row.article is not None:
                self.article_wanted.emit(row.article)

    def _show_clicked(self, row: QueueRow) -> None:
        """A click on one row; several are being selected for something else."""
        if row.article is not None and len(self.selectionModel().selectedRows()) == 1:
            self.article_wanted.emit(row.article)

    def _ask_columns(self) -> None:
        for row in self.selected()[:1]:
            if row.table is not None:
                self.columns_wanted.emit(row.table)

    def _copy_reasons(self) -> None:
        """One line a row: what failed, and why."""
        lines = [f"{row.origin}: {said(row.reason)}" for row in self.selected() if row.state is QueueState.FAILED]
        QGuiApplication.clipboard().setText("\n".join(lines))
