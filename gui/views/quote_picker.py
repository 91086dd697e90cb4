"""A dialog to pick one quote of the archive: search above, quotes below, Return or double click takes it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from db.rows import QuoteRow
from gui.archive import Archive
from gui.models.quote_model import QuoteModel
from gui.views.filter_bar import FilterBar
from gui.views.fitting import resize_to_fit
from gui.views.quote_table import QuoteTable

SIZE = (980, 560)


class QuotePicker(QDialog):
    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Choose a quote"))
        self.filter_bar = FilterBar()
        self.model = QuoteModel(archive, self)
        self.table = QuoteTable(self.model)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        take = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        take.setText(self.tr("Put in"))
        take.setAutoDefault(False)  # Return in the search goes on to the table
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.filter_bar.filter_changed.connect(self.model.set_filter)
        self.filter_bar.text.returnPressed.connect(self.table.setFocus)
        self.model.modelReset.connect(self._choose_first)
        self.table.activated.connect(lambda _: self.accept())
        column = QVBoxLayout(self)
        for widget in (self.filter_bar, self.table, self.buttons):
            column.addWidget(widget)
        resize_to_fit(self, *SIZE)
        self.model.reload()
        archive.ask_choices(self.filter_bar.set_choices)
        self.filter_bar.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def chosen(self) -> QuoteRow | None:
        return self.table.chosen()

    def _choose_first(self) -> None:
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.model.rowCount()))
        if self.model.rowCount():
            self.table.choose(0)
