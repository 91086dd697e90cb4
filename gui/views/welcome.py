"""What is seen while no archive is open: begin, go on, look at an example, or drop something."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import theme
from gui.theme import named, scale

CARD_WIDTH = 760
TITLE_SIZE = 2.1


class Welcome(QWidget):
    """Only asks; the window acts."""

    new_wanted = Signal()
    open_wanted = Signal()
    example_wanted = Signal()
    recent_wanted = Signal(object)  # Path

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[QPushButton, str] = {}
        self.new_button = self._button("new", self.tr("New archive …"), self.new_wanted)
        self.open_button = self._button("open", self.tr("Open archive …"), self.open_wanted)
        self.example_button = self._button("example", self.tr("Open example"), self.example_wanted)
        self.recent = named(QListWidget(), "recent")
        self._recent_title = named(QLabel(self.tr("Recent archives")), "quiet")
        self._prepare_recent()
        self._arrange()
        self.colour_icons()

    def set_recent(self, paths: Sequence[Path]) -> None:
        self.recent.clear()
        for path in paths:
            entry = QListWidgetItem(theme.icon("archive"), f"{path.stem}\n{_short(path.parent)}")
            entry.setData(Qt.ItemDataRole.UserRole, str(path))
            entry.setToolTip(str(path))
            self.recent.addItem(entry)
        self._recent_title.setText(
            self.tr("Recent archives") if paths else self.tr("Your archives will be listed here")
        )

    def colour_icons(self) -> None:
        """Anew when the theme has changed."""
        for button, name in self._icons.items():
            button.setIcon(theme.icon(name))
        for row in range(self.recent.count()):
            self.recent.item(row).setIcon(theme.icon("archive"))

    def _button(self, icon: str, label: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(f"  {label}")
        self._icons[button] = icon
        button.setProperty("card", True)
        button.setIconSize(QSize(18, 18))
        button.clicked.connect(wanted)
        return button

    def _prepare_recent(self) -> None:
        self.recent.setAccessibleName(self.tr("Recent archives"))
        self.recent.setIconSize(QSize(18, 18))
        self.recent.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.recent.itemActivated.connect(self._ask_recent)
        self.recent.itemClicked.connect(self._ask_recent)

    def _ask_recent(self, entry: QListWidgetItem) -> None:
        self.recent_wanted.emit(Path(entry.data(Qt.ItemDataRole.UserRole)))

    def _arrange(self) -> None:
        card = named(QFrame(), "welcomeCard")
        card.setMaximumWidth(round(CARD_WIDTH * scale()))
        grid = QGridLayout(card)
        grid.setContentsMargins(32, 28, 32, 28)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(20)
        grid.addLayout(self._title(), 0, 0, 1, 2)
        grid.addLayout(self._ways_in(), 1, 0)
        grid.addLayout(self._recent_ones(), 1, 1)
        grid.addWidget(self._drop_area(), 2, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        line = QHBoxLayout(self)
        line.addStretch()
        line.addWidget(card, 100, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch()

    def _title(self) -> QVBoxLayout:
        title = QLabel("Zitatspur")
        font = theme.reading_font(title.font())
        font.setPointSizeF(title.font().pointSizeF() * TITLE_SIZE)
        font.setWeight(font.Weight.DemiBold)
        title.setFont(font)
        idea = QLabel(self.tr("Who said what, and who reported it? Your articles stay on this computer."))
        idea.setObjectName("quiet")
        idea.setWordWrap(True)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(idea)
        return column

    def _ways_in(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        for button in (self.new_button, self.open_button, self.example_button):
            column.addWidget(button)
        hint = QLabel(self.tr("The example: six short articles of three invented outlets."))
        hint.setObjectName("quiet")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addStretch()
        return column

    def _recent_ones(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addWidget(self._recent_title)
        column.addWidget(self.recent, 1)
        return column

    def _drop_area(self) -> QLabel:
        area = named(QLabel(self.tr("Drop articles, folders or links here")), "dropArea")
        area.setAlignment(Qt.AlignmentFlag.AlignCenter)
        area.setMinimumHeight(76)
        area.setWordWrap(True)
        return area


def _short(folder: Path) -> str:
    """The home folder as people write it."""
    home = Path.home()
    return f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder)
