"""From when to when: a button that says it in short, with two dates to choose below it."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QFormLayout, QMenu, QPushButton, QToolButton, QWidget, QWidgetAction

from gui import words

Period = tuple[str | None, str | None]


class PeriodButton(QToolButton):
    """Between the first and the last day of the archive; a border that stands at its end restricts nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first, self.last = QDateEdit(), QDateEdit()
        self.everything = QPushButton(self.tr("All days"))
        self.everything.clicked.connect(self.clear)
        self.setAccessibleName(self.tr("Period"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        action = QWidgetAction(menu)
        action.setDefaultWidget(self._form())
        menu.addAction(action)
        self.setMenu(menu)
        self.set_span(None)

    def set_span(self, dates: tuple[str, str] | None) -> None:
        """The first and the last date that there is; what was chosen stays where it is still possible."""
        chosen = self.period()
        days = [QDate.fromString(date[: words.ISO_DATE_LENGTH], Qt.DateFormat.ISODate) for date in dates or ()]
        self.setEnabled(len(days) == 2 and all(day.isValid() for day in days))
        if self.isEnabled():
            for edit in (self.first, self.last):
                edit.blockSignals(True)
                edit.setDateRange(days[0], days[1])
                edit.blockSignals(False)
            self.set_period(chosen)
        self._tell_in_short()

    def period(self) -> Period:
        """ISO dates; None where nothing restricts."""
        first = None if self.first.date() <= self.first.minimumDate() else _iso(self.first)
        last = None if self.last.date() >= self.last.maximumDate() else _iso(self.last)
        return (first, last) if self.isEnabled() else (None, None)

    def set_period(self, period: Period) -> None:
        first, last = (QDate.fromString(date or "", Qt.DateFormat.ISODate) for date in period)
        self.first.setDate(first if first.isValid() else self.first.minimumDate())
        self.last.setDate(last if last.isValid() else self.last.maximumDate())

    def clear(self) -> None:
        self.set_period((None, None))

    def _form(self) -> QWidget:
        form = QWidget()
        rows = QFormLayout(form)
        for edit, label in ((self.first, self.tr("From")), (self.last, self.tr("Until"))):
            edit.setCalendarPopup(True)
            edit.setLocale(QLocale())
            edit.setAccessibleName(label)
            edit.dateChanged.connect(self._note)
            rows.addRow(label, edit)
        rows.addRow(self.everything)
        return form

    def _note(self) -> None:
        """The last day is never before the first."""
        if self.first.date() > self.last.date():
            moved = self.last if self.sender() is self.first else self.first
            moved.setDate((self.first if moved is self.last else self.last).date())
        self._tell_in_short()
        self.changed.emit()

    def _tell_in_short(self) -> None:
        first, last = self.period()
        if first is None and last is None:
            self.setText(self.tr("All days"))
        else:
            self.setText(f"{words.short_date(_iso(self.first))} – {words.short_date(_iso(self.last))}")


def _iso(edit: QDateEdit) -> str:
    return edit.date().toString(Qt.DateFormat.ISODate)
