"""One statement: who said it and how far it went, its wording tree, what its marks mean."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.wording_rows import WordingTree
from gui import theme, words
from gui.dialogs import ask_and_save
from gui.models.wording_model import ROW_ROLE, WordingModel
from gui.pictures.drawing import save
from gui.pictures.timeline import timeline_drawing
from gui.theme import named
from gui.views.diff_legend import DiffLegend
from gui.views.flow_layout import FlowLayout
from gui.views.picture_view import PictureView
from gui.views.wording_list import WordingList


class WordingPane(QFrame):
    """Double click or Return asks for the quote in its article."""

    quote_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.model = WordingModel(self)
        self.list = named(WordingList(self.model), "wordings")
        self.list.activated.connect(self._ask_for)
        self._title, self._spread = named(QLabel(), "count"), named(QLabel(), "quiet")
        self._hint = named(QLabel(self.tr("Choose a statement to compare its wordings.")), "quiet")
        self._buttons = FlowLayout()
        self.timeline = named(PictureView(self.tr("The way through the outlets")), "timeline")
        self.invitation = named(QLabel(wordWrap=True), "quiet")
        self.as_timeline, self.save_button = QToolButton(), QToolButton()
        self._views, self._legend = QStackedWidget(), DiffLegend()
        self._prepare_timeline()
        self._build()
        self.show_tree(None)

    @property
    def tree(self) -> WordingTree | None:
        return self.model.tree

    def show_tree(self, tree: WordingTree | None) -> None:
        """The same statement again keeps place and selection."""
        same = tree is not None and self.tree is not None and tree.statement == self.tree.statement
        chosen = [row.quote.id for row in self.list.selected()] if same else []
        top = self.list.verticalScrollBar().value() if same else 0
        self.model.show_tree(tree)
        self._layout.setCurrentIndex(0 if tree is None else 1)
        if tree is not None:
            self._title.setText(tree.fullest.speaker or self.tr("Speaker not named"))
            self._spread.setText(self._spread_of(tree))
            row = next((row for quote in chosen if (row := self.model.row_of(quote)) is not None), 0)
            self.list.choose(row)
            self.list.verticalScrollBar().setValue(top)
            self.timeline.show_picture(partial(timeline_drawing, tree.variants))

    def save_picture(self, path: Path) -> None:
        """The timeline, as PNG or SVG."""
        save(self.timeline.drawing, path, self.font(), theme.colours().base)

    def add_buttons(self, actions: Iterable[QAction]) -> None:
        self._buttons.add_actions(actions)

    def _spread_of(self, tree: WordingTree) -> str:
        """„5 Outlets, 02.03.2026 – 05.03.2026“"""
        outlets = self.tr("%Ln outlet(s)", "", len({row.quote.outlet for row in tree.variants}))
        dates = [row.quote.published for row in tree.variants if row.quote.published]
        days = list(dict.fromkeys(words.short_date(date) for date in dates))
        stretch = " – ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
        return ", ".join(part for part in (outlets, stretch) if part)

    def _ask_for(self, index: QModelIndex) -> None:
        self.quote_wanted.emit(index.data(ROW_ROLE).quote.id)

    def _prepare_timeline(self) -> None:
        self.as_timeline.setText(self.tr("Timeline"))
        self.as_timeline.setToolTip(self.tr("When which outlet reported it"))
        self.as_timeline.setCheckable(True)
        self.as_timeline.toggled.connect(self._turn)
        self.save_button.setText(self.tr("Save picture …"))
        self.save_button.clicked.connect(lambda: ask_and_save(self, self.tr("Timeline"), self.save_picture))
        self.save_button.hide()
        self.timeline.area_wanted.connect(lambda area: self.quote_wanted.emit(area.quote))
        self.invitation.setText(self.tr("A click on a square, or Return, shows the quote in its article."))
        self.invitation.setContentsMargins(16, 10, 16, 0)

    def _turn(self, is_timeline: bool) -> None:
        self._views.setCurrentIndex(int(is_timeline))
        self.save_button.setVisible(is_timeline)
        self._legend.setVisible(not is_timeline)

    def _build(self) -> None:
        self._layout = QStackedLayout(self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout.addWidget(self._hint)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._views.addWidget(self.list)
        self._views.addWidget(self._below_invitation())
        column.addWidget(self._views, 1)
        column.addWidget(self._foot())
        self._layout.addWidget(page)

    def _below_invitation(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.invitation)
        column.addWidget(self.timeline, 1)
        return page

    def _head(self) -> QFrame:
        head = named(QFrame(), "articleHead")
        told = QWidget(sizePolicy=QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed))
        lines = QVBoxLayout(told)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addWidget(self._title)
        lines.addWidget(self._spread)
        head.setLayout(self._buttons)
        self._buttons.setContentsMargins(16, 8, 10, 8)
        self._buttons.addWidget(told)
        return head

    def _foot(self) -> QFrame:
        foot = named(QFrame(), "articleFoot")
        line = QHBoxLayout(foot)
        line.setContentsMargins(16, 6, 10, 6)
        line.addWidget(self._legend, 1)
        line.addStretch()
        for button in (self.save_button, self.as_timeline):
            line.addWidget(button)
        return foot
