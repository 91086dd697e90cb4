"""One person or organisation: roles with their dates, what articles call it and why that is the same, who may be it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QMenu,
    QSizePolicy,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.entity_rows import DatedRole, EntityPortrait
from gui import words
from gui.models.naming_model import ROW_ROLE, Column, NamingModel
from gui.theme import named, scale
from gui.views.flow_layout import FlowLayout

MOST_ROLES = 4
WIDTHS = {Column.NAME: 170, Column.ROLE: 150, Column.QUOTES: 60}


class PortraitPane(QFrame):
    """`alike_wanted`: number of another entity that a person says is the same."""

    alike_wanted = Signal(int)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self.portrait: EntityPortrait | None = None
        self.model = NamingModel(self)
        self.namings = named(QTableView(), "namings")
        self._name, self._counts, self._roles = named(QLabel(), "count"), named(QLabel(), "quiet"), QLabel()
        self.alike = QToolButton()
        self._buttons = FlowLayout()
        self._prepare_namings()
        self._prepare_alike()
        self._arrange()
        self.show_portrait(None)

    def show_portrait(self, portrait: EntityPortrait | None) -> None:
        self.portrait = portrait
        self.model.show_namings(portrait.namings if portrait else ())
        entity = portrait.entity if portrait else None
        self._name.setText(entity.name if entity else self.tr("Choose a speaker."))
        self._counts.setText(self._spread(entity.quotes, entity.outlets) if entity else "")
        self._show_roles(portrait.roles if portrait else ())
        self._show_alike()
        self.selection_changed.emit()

    def selected(self) -> list[int]:
        """Numbers of the namings."""
        return [index.data(ROW_ROLE).id for index in self.namings.selectionModel().selectedRows()]

    def add_buttons(self, *actions: QAction) -> None:
        self._buttons.add_actions(actions)

    def _spread(self, quotes: int, outlets: int) -> str:
        return ", ".join((self.tr("%Ln quote(s)", "", quotes), self.tr("%Ln outlet(s)", "", outlets)))

    def _show_roles(self, roles: tuple[DatedRole, ...]) -> None:
        """The latest first; the rest is one hover away."""
        told = [self._role(role) for role in reversed(roles)]
        more = [self.tr("and %Ln more", "", len(told) - MOST_ROLES)] if len(told) > MOST_ROLES else []
        self._roles.setText("\n".join([*told[:MOST_ROLES], *more]))
        self._roles.setToolTip("\n".join(told) if more else "")
        self._roles.setVisible(bool(told))

    def _role(self, role: DatedRole) -> str:
        """„Umweltministerin, 02.03.2026 – 05.03.2026“"""
        days = dict.fromkeys(words.short_date(date) for date in (role.first_seen, role.last_seen) if date)
        return ", ".join(part for part in (role.role, " – ".join(days)) if part)

    def _show_alike(self) -> None:
        others = self.portrait.alike if self.portrait else ()
        self.alike.setVisible(bool(others))
        self.alike.setText(self.tr("Perhaps the same: %Ln", "", len(others)))
        menu = self.alike.menu()
        menu.clear()
        for other in others:
            label = ", ".join(
                part for part in (other.name, other.role, self.tr("%Ln quote(s)", "", other.quotes)) if part
            )
            action = menu.addAction(self.tr("Merge with {name}").format(name=label))
            action.triggered.connect(lambda _=False, id=other.id: self.alike_wanted.emit(id))

    def _prepare_alike(self) -> None:
        self.alike.setMenu(QMenu(self.alike))
        self.alike.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.alike.setToolTip(self.tr("Others with the same surname or a like name"))

    def _prepare_namings(self) -> None:
        table, head = self.namings, self.namings.horizontalHeader()
        table.setModel(self.model)
        table.setAccessibleName(self.tr("What articles call this speaker"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        table.verticalHeader().hide()
        head.setHighlightSections(False)
        head.setSectionResizeMode(Column.REASON, QHeaderView.ResizeMode.Stretch)
        for column, width in WIDTHS.items():
            head.resizeSection(column, round(width * scale()))
        table.selectionModel().selectionChanged.connect(lambda *_: self.selection_changed.emit())

    def _arrange(self) -> None:
        head = named(QFrame(), "articleHead")
        told = QWidget(sizePolicy=QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed))
        lines = QVBoxLayout(told)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        for label in (self._name, self._counts, self._roles):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(label)
        head.setLayout(self._buttons)
        self._buttons.setContentsMargins(16, 8, 10, 8)
        self._buttons.addWidget(told)
        self._buttons.addWidget(self.alike)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.namings, 1)
