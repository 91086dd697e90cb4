"""The beginning of a table in, which of its columns holds what out: one choice a field, guessed or remembered."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.theme import named
from gui.views.fitting import resize_to_fit
from ingest.containers.columns import TEXT, complete, fields
from ingest.containers.table_preview import TablePreview

SIZE, TABLE_HEIGHT, COLUMN_WIDTH = (820, 520), 150, 170
ACROSS = 2  # fields in a line of the dialog
LONGEST = 200  # characters of a cell; an article in it would make a tooltip of a page
Columns = tuple[tuple[str, str], ...]


class ColumnsDialog(QDialog):
    """Accepted only with a column for the text, and none that means two things."""

    chosen = Signal(object)  # Columns, for Source.columns

    def __init__(self, name: str, preview: TablePreview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of {file}").format(file=name))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._preview = preview
        self.choices = {field: self._choice(field) for field in fields()}
        self.table, self.hint = QTableWidget(), named(QLabel(), "quiet")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._fill_table()
        self._arrange()
        self.buttons.accepted.connect(self._accept)
        self.buttons.rejected.connect(self.reject)
        self._judge()

    def columns(self) -> Columns:
        """A field without a column is told as such, so that nothing is guessed any more."""
        return complete({field: heading for field, heading in self._chosen().items() if heading})

    # Private

    def _chosen(self) -> dict[str, str]:
        return {field: choice.currentData() for field, choice in self.choices.items()}

    def _choice(self, field: str) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(field_label(field))
        choice.addItem(self.tr("– none –"), "")
        for heading in self._preview.headings:
            choice.addItem(heading, heading)
        choice.setCurrentIndex(max(0, choice.findData(self._preview.columns.get(field, ""))))
        choice.currentIndexChanged.connect(lambda _: self._judge())
        return choice

    def _judge(self) -> None:
        """Says what is still to be done, or where the proposal is from."""
        headings = [heading for heading in self._chosen().values() if heading]
        twice = next((heading for heading in headings if headings.count(heading) > 1), None)
        has_text = bool(self.choices[TEXT].currentData())
        if not has_text:
            words = self.tr("Please choose the column that holds the text of the articles.")
        elif twice:
            words = self.tr("“{heading}” is chosen twice: a column has one meaning.").format(heading=twice)
        else:
            words = self.tr("Tables with the same headings are read like this from now on.")
        self.hint.setText(words)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(has_text and twice is None)
        self._mark_headings()

    def _mark_headings(self) -> None:
        """Above each column stands what it is taken for."""
        meaning = {heading: field_label(field) for field, heading in self._chosen().items() if heading}
        for place, heading in enumerate(self._preview.headings):
            words = f"{meaning[heading]}: {heading}" if heading in meaning else heading
            self.table.setHorizontalHeaderItem(place, QTableWidgetItem(words))

    def _fill_table(self) -> None:
        table, preview = self.table, self._preview
        table.setColumnCount(len(preview.headings))
        table.setRowCount(len(preview.rows))
        table.setHorizontalHeaderLabels(list(preview.headings))
        for row, cells in enumerate(preview.rows):
            for column, words in enumerate(cells):
                item = QTableWidgetItem(" ".join(words.split())[:LONGEST])
                item.setToolTip(words[:LONGEST])
                table.setItem(row, column, item)
        table.setAccessibleName(self.tr("First rows of the table"))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setDefaultSectionSize(COLUMN_WIDTH)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setStretchLastSection(True)
        table.setMinimumHeight(TABLE_HEIGHT)

    def _arrange(self) -> None:
        form = QGridLayout()
        form.setHorizontalSpacing(12)
        for place, (field, choice) in enumerate(self.choices.items()):
            line, side = divmod(place, ACROSS)
            label = QLabel(field_label(field))
            label.setBuddy(choice)
            form.addWidget(label, line, 2 * side)
            form.addWidget(choice, line, 2 * side + 1)
            form.setColumnStretch(2 * side + 1, 1)
        origin = self.tr("As you said for these headings before.") if self._preview.is_remembered else ""
        asked = named(QLabel(self.tr("Which column holds what?")), "hintTitle")
        self.hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.addWidget(asked)
        if origin:
            column.addWidget(named(QLabel(origin), "quiet"))
        column.addWidget(self.table, 1)
        column.addLayout(form)
        column.addWidget(self.hint)
        column.addWidget(self.buttons)
        resize_to_fit(self, *SIZE)

    def _accept(self) -> None:
        self.chosen.emit(self.columns())
        self.accept()


def field_label(field: str) -> str:
    """What an article has, in the words of a table."""
    translate = QCoreApplication.translate
    return {
        "text": translate("fields", "Text"),
        "title": translate("fields", "Title"),
        "subtitle": translate("fields", "Subtitle"),
        "outlet": translate("fields", "Outlet"),
        "published": translate("fields", "Published"),
        "updated": translate("fields", "Updated"),
        "author": translate("fields", "Author"),
        "section": translate("fields", "Section"),
        "address": translate("fields", "Address"),
        "archived": translate("fields", "Archived at"),
    }[field]
