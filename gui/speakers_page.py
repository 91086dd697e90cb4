"""The page "Sprecher": people and organisations on the left, the chosen one with its quotes on the right."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.entity_rows import EntityEntry, EntityPortrait
from db.rows import Changes, QuoteFilter
from gui import theme
from gui.archive import Archive
from gui.deeds import deed
from gui.models.entity_model import EntityModel
from gui.models.quote_model import ROW_ROLE, Column, QuoteModel
from gui.page import Page
from gui.theme import named, scale
from gui.views.choosing import step_row
from gui.views.empty_hint import EmptyHint
from gui.views.entity_list import EntityList
from gui.views.flow_layout import FlowLayout
from gui.views.folding_splitter import HANDLE, FoldingSplitter
from gui.views.portrait_pane import PortraitPane
from gui.views.quote_table import QuoteTable

PAUSE_MS = 150
OUTLET_WIDTH = 150


class SpeakersPage(Page):
    """Whoever is chosen stays chosen while the archive changes around it."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(archive, parent)
        self._chosen: int | None = None
        self.text, self.count, self.pane = named(QLineEdit(), "search"), named(QLabel(), "count"), PortraitPane()
        self.model, self.quotes = EntityModel(archive, self), QuoteModel(archive, self)
        self.list, self.table, self.hint = EntityList(self.model), QuoteTable(self.quotes), EmptyHint()
        self._stack = QStackedWidget()
        self.right = QSplitter(Qt.Orientation.Vertical)
        self.splitter = FoldingSplitter((self._stack, self.right), (380, 870), (9, 28))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._make_deeds()
        self._prepare()
        self._arrange()
        self._connect()
        self._enable_deeds()

    # The window asks

    def start_over(self) -> None:
        self._chosen = None
        self.text.clear()
        self.model.show_entries(())
        self._show_portrait(None)

    def reload(self) -> None:
        self._ask()

    def cares(self, changes: Changes) -> bool:
        return bool(changes.articles or changes.quotes or changes.entities)

    def search(self) -> None:
        self.text.setFocus()

    def clear_filter(self) -> None:
        self.text.clear()

    def step(self, rows: int) -> None:
        step_row(self.list, rows)

    def state(self) -> QByteArray:
        """Both splitters and the columns, with a blank between them that none of them can have."""
        parts = (self.splitter.saveState(), self.right.saveState(), self.table.columns())
        return QByteArray(b" ".join(bytes(part.toBase64().data()) for part in parts))

    def restore(self, state: QByteArray) -> None:
        parts = [QByteArray.fromBase64(QByteArray(part)) for part in bytes(state.data()).split()]
        takers = (self.splitter.restoreState, self.right.restoreState, self.table.restore_columns)
        for take, part in zip(takers, parts, strict=False):
            take(part)

    # Private

    def _make_deeds(self) -> None:
        merging, renaming = self.tr("The selected are one and the same"), self.tr("Another name for this speaker")
        splitting = self.tr("The selected names mean somebody else")
        parting = self.tr("The speaker of the selected quotes only bears the same name")
        self.merge = deed(self.list, self.tr("Merge"), "Ctrl+M", self._merge, merging)
        self.rename = deed(self.list, self.tr("Rename …"), "F2", self._rename, renaming)
        self.split = deed(self.pane.namings, self.tr("Split off"), "Ctrl+T", self._split, splitting)
        self.part = deed(self.table, self.tr("Somebody else said this"), "Ctrl+T", self._part, parting)

    def _prepare(self) -> None:
        self.text.setPlaceholderText(self.tr("Search speakers"))
        self.text.setAccessibleName(self.tr("Search speakers"))
        self.text.setClearButtonEnabled(True)
        self.text.setAcceptDrops(False)
        self.text.addAction(QIcon(theme.icon("search")), QLineEdit.ActionPosition.LeadingPosition)
        self.table.setAccessibleName(self.tr("Quotes of the speaker"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.table.setColumnHidden(Column.SPEAKER, True)
        self.table.horizontalHeader().resizeSection(Column.OUTLET, round(OUTLET_WIDTH * scale()))

    def _arrange(self) -> None:
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.hint)
        self.pane.add_buttons(self.rename, self.split)
        for part in (self.pane, self._quotes()):
            self.right.addWidget(part)
        self.right.setHandleWidth(HANDLE)
        self.right.setChildrenCollapsible(False)
        self.right.setSizes([280, 340])
        merge = QToolButton()
        merge.setDefaultAction(self.merge)
        head = FlowLayout()
        self.count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        for widget in (self.text, self.count, merge):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.splitter, 1)

    def _quotes(self) -> QWidget:
        below, line = QWidget(), QHBoxLayout()
        part = QToolButton()
        part.setDefaultAction(self.part)
        line.addWidget(named(QLabel(self.tr("Quotes of this speaker")), "count"), 1)
        line.addWidget(part)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        return below

    def _connect(self) -> None:
        self.text.textChanged.connect(self._pause.start)
        self.list.row_chosen.connect(self._show)
        self.list.selection_changed.connect(self._enable_deeds)
        self.list.activated.connect(lambda _: self.table.setFocus())
        self.pane.selection_changed.connect(self._enable_deeds)
        self.pane.alike_wanted.connect(self._merge_with)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._enable_deeds())
        self.quotes.modelReset.connect(self._enable_deeds)
        self.table.activated.connect(lambda index: self.quote_wanted.emit(index.data(ROW_ROLE).id))
        self.hint.clear_wanted.connect(self.text.clear)

    def _ask(self) -> None:
        if self._archive.is_open:
            self._archive.ask_entities(self.text.text().strip() or None, self._show_entries)

    def _show_entries(self, entries: list[EntityEntry]) -> None:
        self.model.show_entries(entries)
        self.count.setText(self.tr("%Ln speaker(s)", "", len(entries)))
        self._stack.setCurrentWidget(self.list if entries else self.hint)
        if entries:
            self.list.choose((self.model.row_of(self._chosen) if self._chosen else None) or 0)
        else:
            self._explain_nothing()
            self._show_portrait(None)

    def _explain_nothing(self) -> None:
        if self.text.text():
            title, words = self.tr("No speaker has such a name"), self.tr("Try the surname, or the beginning of it.")
        else:
            title, words = self.tr("No speaker yet"), self.tr("Speakers come with the articles that you import.")
        self.hint.show_words(title, words, is_filtered=bool(self.text.text()))

    def _show(self, entry: EntityEntry | None) -> None:
        if entry is None or not self._archive.is_open:
            return
        self._chosen = entry.id
        self._archive.ask_portrait(entry.id, self._show_portrait)
        self.quotes.set_filter(QuoteFilter(entity=entry.id))

    def _show_portrait(self, portrait: EntityPortrait | None) -> None:
        self.pane.show_portrait(portrait)
        if portrait is None:
            self.quotes.reload()

    def _enable_deeds(self) -> None:
        namings, quotes = len(self.pane.selected()), len(self.table.selectionModel().selectedRows())
        self.merge.setEnabled(len(self.list.selected()) > 1)
        self.rename.setEnabled(self.pane.portrait is not None)
        self.split.setEnabled(0 < namings < self.pane.model.rowCount())
        self.part.setEnabled(0 < quotes < self.quotes.rowCount())

    def _merge(self) -> None:
        """Into the one with most quotes, which stands first."""
        first, *others = (entry.id for entry in self.list.selected())
        self._chosen = first
        self._archive.merge_entities(first, others)

    def _merge_with(self, other: int) -> None:
        if self._chosen is not None:
            self._archive.merge_entities(self._chosen, [other])

    def _split(self) -> None:
        if self._chosen is not None:
            self._archive.split_entity(self._chosen, namings=self.pane.selected())

    def _part(self) -> None:
        quotes = [index.data(ROW_ROLE).id for index in self.table.selectionModel().selectedRows()]
        if self._chosen is not None:
            self._archive.split_entity(self._chosen, quotes=quotes)

    def _rename(self) -> None:
        if (portrait := self.pane.portrait) is None:
            return
        title, label = self.tr("Rename"), self.tr("What is this speaker called?")
        name, accepted = QInputDialog.getText(self, title, label, text=portrait.entity.name)
        if accepted and name.strip() and name.strip() != portrait.entity.name:
            self._archive.rename_entity(portrait.entity.id, name)
