"""What the user types and picks in, a `QuoteFilter` out, a moment after the last key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from attribution.types import STWRType
from db.rows import Choices, QuoteFilter
from gui import theme, words
from gui.theme import named
from gui.views.flow_layout import FlowLayout
from gui.views.period_button import PeriodButton

PAUSE_MS = 150
WIDTH_OF_NAMES = 260
LEAST_PIN, WIDEST_PIN = 200, 560


class FilterBar(QWidget):
    """Full text, speaker, outlet, type, period and deviations; Escape or the button clears all.

    What has no control of its own, such as one article, is pinned: it shows as a button that takes it away.
    """

    filter_changed = Signal(object)  # QuoteFilter

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._tell)
        self._told = QuoteFilter()
        self.text, self.speaker = named(QLineEdit(), "search"), QComboBox()
        self.outlet, self.type = QComboBox(), QComboBox()
        self.period, self.deviations = PeriodButton(), QToolButton()
        self.pin, self._pinned = named(QPushButton(), "pin"), QuoteFilter()
        self.clear_button = QPushButton(self.tr("Clear"))
        self._prepare_text()
        self._prepare_lists()
        self._prepare_pin()
        self._prepare_deviations()
        self._prepare_button()
        self._arrange()

    def filter(self) -> QuoteFilter:
        type = self.type.currentData()  # Qt gives an enum back as the string it also is
        first, last = self.period.period()
        return replace(
            self._pinned,
            text=self.text.text().strip() or None,
            speaker=self.speaker.currentText().strip() or None,
            outlet=self.outlet.currentData(),
            type=STWRType(type) if type else None,
            published_from=first,
            published_to=last,
            only_deviations=self.deviations.isChecked(),
        )

    def show_filter(self, filter: QuoteFilter, label: str = "") -> None:
        """Sets every control; what has none is pinned under the label."""
        self._set(filter)
        self._pinned = QuoteFilter(statement=filter.statement, article=filter.article, entity=filter.entity)
        self._show_pin(label)
        self._tell()

    def set_speakers(self, names: Iterable[str]) -> None:
        typed = self.speaker.currentText()
        self.speaker.blockSignals(True)
        self.speaker.clear()
        self.speaker.addItems(list(names))  # all at once: there may be thousands
        self.speaker.blockSignals(False)
        self.speaker.setCurrentIndex(-1)
        self.speaker.setEditText(typed)

    def set_outlets(self, names: Sequence[str]) -> None:
        chosen = self.outlet.currentData()
        _refill(self.outlet, [(self.tr("All outlets"), None), *((name, name) for name in names)])
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(chosen)))
        self._soon()

    def set_choices(self, choices: Choices) -> None:
        self.set_speakers(choices.speakers)
        self.set_outlets(choices.outlets)
        self.period.set_span(choices.dates)

    def clear(self) -> None:
        self.show_filter(QuoteFilter())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _prepare_text(self) -> None:
        self.text.setPlaceholderText(self.tr("Search quotes or speakers"))
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

    def _prepare_pin(self) -> None:
        self.pin.setVisible(False)
        self.pin.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross behind the words
        self.pin.setMaximumWidth(WIDEST_PIN)
        self.pin.clicked.connect(self._unpin)

    def _unpin(self) -> None:
        self.show_filter(replace(self.filter(), statement=None, article=None, entity=None))

    def _prepare_deviations(self) -> None:
        self.deviations.setText(self.tr("Deviations"))
        self.deviations.setToolTip(self.tr("Only where outlets differ in number, name, negation or words"))
        self.deviations.setAccessibleName(self.tr("Only deviations"))
        self.deviations.setCheckable(True)
        self.deviations.toggled.connect(self._soon)
        self.period.changed.connect(self._soon)

    def _arrange(self) -> None:
        column, line = QVBoxLayout(self), FlowLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.pin, 0, Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft)
        for widget in (self.text, self.speaker, self.outlet, self.type, self.period, self.deviations):
            line.addWidget(widget)
        line.addWidget(self.clear_button)

    def _set(self, filter: QuoteFilter) -> None:
        """The list may not have its outlets yet."""
        if filter.outlet and self.outlet.findData(filter.outlet) < 0:
            self.outlet.addItem(filter.outlet, filter.outlet)
        self.text.setText(filter.text or "")
        self.speaker.setCurrentIndex(-1)
        self.speaker.setEditText(filter.speaker or "")
        self.outlet.setCurrentIndex(max(0, self.outlet.findData(filter.outlet)))
        self.type.setCurrentIndex(max(0, self.type.findData(filter.type)))
        self.period.set_period((filter.published_from, filter.published_to))
        self.deviations.setChecked(filter.only_deviations)

    def _show_pin(self, label: str) -> None:
        self.pin.setVisible(self._pinned != QuoteFilter())
        self.pin.setIcon(theme.icon("close"))
        self.pin.setMinimumWidth(0)
        room = min(WIDEST_PIN, max(LEAST_PIN, self.width())) - self.pin.iconSize().width() * 3
        self.pin.setText(self.pin.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room))
        self.pin.setToolTip(self.tr("Only: {label}. Click to show all.").format(label=label))
        self.pin.setAccessibleName(self.pin.toolTip())

    def _soon(self) -> None:
        self._timer.start()

    def _tell(self) -> None:
        self._timer.stop()
        filter = self.filter()
        for list_, value in (
            (self.speaker, filter.speaker),
            (self.outlet, filter.outlet),
            (self.type, filter.type),
            (self.period, filter.published_from or filter.published_to),
        ):
            _mark_chosen(list_, value is not None)
        self.clear_button.setEnabled(filter != QuoteFilter())
        if filter != self._told:
            self._told = filter
            self.filter_changed.emit(filter)


def _mark_chosen(list_: QWidget, is_chosen: bool) -> None:
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
