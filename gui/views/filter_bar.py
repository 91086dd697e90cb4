"""What the user types and picks in, a `QuoteFilter` out, a moment after the last key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QPushButton, QWidget

from attribution.types import STWRType
from db.rows import QuoteFilter
from gui import theme, words
from gui.theme import named

PAUSE_MS = 150
WIDTH_OF_NAMES = 260


class FilterBar(QWidget):
    """Full text, speaker, outlet and type; Escape or the button clears all."""

    filter_changed = Signal(object)  # QuoteFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self._told = QuoteFilter()
        self.text, self.speaker = named(QLineEdit(), "search"), QComboBox()
        self.outlet, self.type = QComboBox(), QComboBox()
        self.clear_button = QPushButton(self.tr("Clear"))
        self._prepare_text()
        self._prepare_lists()
        self._prepare_button()
        self._arrange()

    def filter(self) -> QuoteFilter:
        type = self.type.currentData()  # Qt gives an enum back as the string it also is
        return QuoteFilter(
            text=self.text.text().strip() or None,
            speaker=self.speaker.currentText().strip() or None,
            outlet=self.outlet.currentData(),
            type=STWRType(type) if type else None,
        )

    def set_speakers(self, names: Iterable[str]) -> None:
        typed = self.speaker.currentText()
        _refill(self.speaker, [(name, name) for name in names])
        self.speaker.setCurrentIndex(-1)
        self.speaker.setEditText(typed)

    def set_outlets(self, names: Sequence[str]) -> None:
        chosen = self.outlet.currentData()
        _refill(self.outlet, [(self.tr("All outlets"), None), *((name, name) for name in names)])
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(chosen)))
        self._soon()

    def clear(self) -> None:
        self.text.clear()
        self.speaker.setCurrentIndex(-1)
        self.speaker.clearEditText()
        self.outlet.setCurrentIndex(0)
        self.type.setCurrentIndex(0)
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _prepare_text(self) -> None:
        self.text.setPlaceholderText(self.tr("Search quotes and speakers"))
        self.text.setAccessibleName(self.tr("Full text"))
        self.text.setClearButtonEnabled(True)
        self.text.setAcceptDrops(False)  # a dropped file is for the import
        self.text.addAction(QIcon(theme.icon("search")), QLineEdit.ActionPosition.LeadingPosition)
        self.text.textChanged.connect(self._soon)

    def _prepare_lists(self) -> None:
        self.speaker.setEditable(True)
        self.speaker.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line, completer = self.speaker.lineEdit(), self.speaker.completer()
        assert line is not None  # as the list is editable
        assert completer is not None
        line.setPlaceholderText(self.tr("All speakers"))
        line.setAcceptDrops(False)
        self.speaker.view().setMinimumWidth(WIDTH_OF_NAMES)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.speaker.editTextChanged.connect(self._soon)
        _refill(self.outlet, [(self.tr("All outlets"), None)])
        _refill(self.type, [(self.tr("All types"), None), *((words.type_label(t), t) for t in STWRType)])
        for list_, name in (
            (self.speaker, self.tr("Speaker")),
            (self.outlet, self.tr("Outlet")),
            (self.type, self.tr("Type")),
        ):
            list_.setAccessibleName(name)
            list_.setMinimumContentsLength(12)
            list_.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            list_.currentIndexChanged.connect(self._soon)

    def _prepare_button(self) -> None:
        self.clear_button.setProperty("flat", True)
        self.clear_button.setEnabled(False)
        self.clear_button.clicked.connect(self.clear)

    def _arrange(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.text, 3)
        line.addWidget(self.speaker, 1)
        line.addWidget(self.outlet, 1)
        line.addWidget(self.type, 1)
        line.addWidget(self.clear_button)

    def _soon(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        filter = self.filter()
        for list_, value in (
            (self.speaker, filter.speaker),
            (self.outlet, filter.outlet),
            (self.type, filter.type),
        ):
            _mark_chosen(list_, value is not None)
        self.clear_button.setEnabled(filter != QuoteFilter())
        if filter != self._told:
            self._told = filter
            self.filter_changed.emit(filter)


def _mark_chosen(list_: QComboBox, is_chosen: bool) -> None:
    """The style sheet looks at the property only when it is told to."""
    list_.setProperty("chosen", is_chosen)
    list_.style().unpolish(list_)
    list_.style().polish(list_)


def _refill(list_: QComboBox, entries: Iterable[tuple[str, object]]) -> None:
    list_.blockSignals(True)
    list_.clear()
    for label, value in entries:
        list_.addItem(label, value)
    list_.blockSignals(False)
