"""The page "Outlets": who reports whom, when, in which form, and what an outlet left out; all of it can be clicked."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.outlet_rows import Coverage, OutletFigures
from db.rows import Choices, QuoteFilter
from gui import dialogs, theme
from gui.archive import Archive
from gui.models.statement_model import ROW_ROLE, StatementModel
from gui.page import Page
from gui.pictures.coverage import coverage_drawing
from gui.pictures.days import days_drawing
from gui.pictures.drawing import Area, Drawing, save
from gui.pictures.matrix import matrix_drawing
from gui.pictures.shares import shares_drawing
from gui.theme import named
from gui.views.empty_hint import EmptyHint
from gui.views.flow_layout import FlowLayout
from gui.views.folding_splitter import FoldingSplitter
from gui.views.period_button import PeriodButton
from gui.views.picture_view import PictureView
from gui.views.statement_list import StatementList


class OutletsPage(Page):
    """One picture at a time; the period holds for all of them."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(archive, parent)
        self._figures: OutletFigures | None = None
        self._outlet: str | None = None
        self._coverage_known = False
        self.tabs, self.period, self.save_button = named(QTabBar(), "pictures"), PeriodButton(), QToolButton()
        self.matrix = PictureView(self.tr("Who reports whom"))
        self.days = PictureView(self.tr("Quotes per day"))
        self.shares = PictureView(self.tr("Direct and indirect speech"))
        self.coverage = PictureView(self.tr("Left out"))
        self.model = StatementModel(archive, self)
        self.list, self.count, self.hint = StatementList(self.model), named(QLabel(), "count"), EmptyHint()
        self.invitation = named(QLabel(), "quiet")
        self.splitter, self._stack = self._left_out(), QStackedWidget()
        self._prepare()
        self._arrange()
        self._connect()

    # The window asks

    def start_over(self) -> None:
        self._figures = self._outlet = None
        self.period.clear()
        self.model.show_ids(())
        self.count.setText("")

    def reload(self) -> None:
        self._archive.ask_choices(self._show_choices)
        self._ask()

    def search(self) -> None:
        self.period.setFocus()

    def clear_filter(self) -> None:
        self.period.clear()

    def step(self, rows: int) -> None:
        self.tabs.setCurrentIndex(max(0, min(self.tabs.count() - 1, self.tabs.currentIndex() + rows)))

    def state(self) -> QByteArray:
        """Which picture is shown, and the splitter."""
        shown = str(self.tabs.currentIndex()).encode()
        return QByteArray(shown + b" " + bytes(self.splitter.saveState().toBase64().data()))

    def restore(self, state: QByteArray) -> None:
        shown, _, splitter = bytes(state.data()).partition(b" ")
        if shown.isdigit():
            self.tabs.setCurrentIndex(int(shown))
        self.splitter.restoreState(QByteArray.fromBase64(QByteArray(splitter)))

    # What a user asks for

    def save_picture(self, path: Path) -> None:
        """The picture that is shown, as PNG or SVG."""
        save(self._picture().drawing, path, self.font(), theme.colours().base)

    # Private

    def _picture(self) -> PictureView:
        return (self.matrix, self.days, self.shares, self.coverage)[self.tabs.currentIndex()]

    def _filter(self) -> QuoteFilter:
        first, last = self.period.period()
        return QuoteFilter(published_from=first, published_to=last)

    def _prepare(self) -> None:
        self.tabs.setAccessibleName(self.tr("Pictures"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setUsesScrollButtons(True)
        for label in (
            self.tr("Who reports whom"),
            self.tr("Quotes per day"),
            self.tr("Direct and indirect"),
            self.tr("Left out"),
        ):
            self.tabs.addTab(label)
        self.save_button.setText(self.tr("Save picture …"))
        self.save_button.setToolTip(self.tr("The shown picture as PNG or SVG"))
        self.invitation.setWordWrap(True)

    def _arrange(self) -> None:
        for picture in (self.matrix, self.days, self.shares):
            self._stack.addWidget(picture)
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.hint)
        head = FlowLayout()
        self.tabs.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head.addWidget(self.tabs)
        head.addWidget(self.period)
        head.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.invitation)
        column.addWidget(self._stack, 1)

    def _left_out(self) -> FoldingSplitter:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        self.count.setWordWrap(True)
        column.addWidget(self.count)
        column.addWidget(self.list, 1)
        return FoldingSplitter((self.coverage, right), (560, 690), (9, 12))

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(lambda _: self._turn())
        self.period.changed.connect(self._ask)
        self.save_button.clicked.connect(self._ask_where)
        for picture in (self.matrix, self.days, self.shares, self.coverage):
            picture.area_wanted.connect(self._follow)
        self.list.activated.connect(lambda index: self.statement_wanted.emit(index.data(ROW_ROLE).id))

    def _ask(self) -> None:
        if self._archive.is_open:
            self._archive.ask_outlet_figures(self._filter(), self._show_figures)
            self._coverage_known = False
            self._ask_coverage()

    def _ask_coverage(self) -> None:
        """It takes longest in a large archive: only when it is looked at."""
        if self._archive.is_open and not self._coverage_known and self._picture() is self.coverage:
            self._coverage_known = True
            self._archive.ask_coverage(self._filter(), self._show_coverage)
            self._ask_left_out()

    def _ask_left_out(self) -> None:
        if self._outlet is not None:
            self._archive.ask_left_out(self._outlet, self._filter(), self._show_left_out)

    def _show_choices(self, choices: Choices) -> None:
        self.period.set_span(choices.dates)

    def _show_figures(self, figures: OutletFigures) -> None:
        self._figures, period = figures, self._filter()

        def of_matrix(metrics: QFontMetrics, _: float) -> Drawing:
            return matrix_drawing(figures.matrix, metrics, period)

        self.matrix.show_picture(of_matrix)
        self.days.show_picture(partial(days_drawing, figures.days))
        self.shares.show_picture(partial(shares_drawing, figures.types, period=period))
        self._show_picture()

    def _show_coverage(self, rows: list[Coverage]) -> None:
        """At first beside it: what the outlet lacks that lacks most."""
        self.coverage.show_picture(partial(coverage_drawing, rows))
        if self._outlet is None and rows:
            self._outlet = min(rows, key=lambda row: row.had - row.known).outlet
            self._ask_left_out()

    def _turn(self) -> None:
        self._show_picture()
        self._ask_coverage()

    def _show_picture(self) -> None:
        has_quotes = self._figures is not None and bool(self._figures.types)
        self.save_button.setEnabled(has_quotes)
        self.invitation.setVisible(has_quotes)
        self.invitation.setText(self._words_on_clicking())
        if has_quotes:
            self._stack.setCurrentIndex(self.tabs.currentIndex())
            return
        self._stack.setCurrentWidget(self.hint)
        self.hint.show_words(self.tr("No quotes yet"), self.tr("Pictures come with the articles that you import."))

    def _words_on_clicking(self) -> str:
        """Nothing else tells that there is more behind a picture, until the mouse is on it."""
        return {
            self.matrix: self.tr("A click on a number, or Return, shows the quotes it counts."),
            self.days: self.tr("A click on a bar, or Return, shows the quotes of that day or month."),
            self.shares: self.tr("A click on a part of a bar, or Return, shows its quotes."),
            self.coverage: self.tr("A click on an outlet, or Return, lists what it left out."),
        }[self._picture()]

    def _follow(self, area: Area) -> None:
        """Rows behind a picture are on the page "Zitate"; what an outlet left out is beside its bar."""
        if area.filter is not None:
            self.quotes_wanted.emit(area.filter, area.pinned)
        elif area.outlet is not None:
            self._outlet = area.outlet
            self._ask_left_out()

    def _show_left_out(self, ids: list[str]) -> None:
        self.model.show_ids(ids)
        told = self.tr("%Ln statement(s) of at least two others that {outlet} does not have", "", len(ids))
        self.count.setText(told.format(outlet=self._outlet))
        if ids:
            self.list.choose(0)

    def _ask_where(self) -> None:
        dialogs.ask_and_save(self, self.tabs.tabText(self.tabs.currentIndex()), self.save_picture)
