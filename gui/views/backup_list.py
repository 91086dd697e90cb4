"""The backups of an archive as a list, the latest first: when, why, how large, and what a check of them said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from db.backups import Backup
from gui import backup_words

BACKUP_ROLE = Qt.ItemDataRole.UserRole
CHECKED = 3
"""The column that tells what the last check of a backup said."""


class BackupList(QTreeWidget):
    """Every backup was checked when it was made; what a later check says stands here until another archive is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._verdicts: dict[int, str] = {}
        self._wanted: int | None = None
        self.setAccessibleName(self.tr("Backups of the archive"))
        self.setHeaderLabels([self.tr("When"), self.tr("Why"), self.tr("Size"), self.tr("Checked")])
        self.setRootIsDecorated(False)

    def forget(self) -> None:
        """For another archive."""
        self._verdicts, self._wanted = {}, None
        self.clear()

    def show_backups(self, backups: Sequence[Backup]) -> None:
        """What was chosen stays chosen, else the latest is."""
        wanted = self._wanted if self._wanted is not None else getattr(self.chosen(), "number", None)
        self.clear()
        self.addTopLevelItems([self._item(backup) for backup in backups])
        rows = {backup.number: row for row, backup in enumerate(backups)}
        self.setCurrentIndex(self.model().index(rows.get(wanted or 0, 0), 0))
        for column in range(self.columnCount()):
            self.resizeColumnToContents(column)
        self._wanted = None

    def choose(self, backup: Backup) -> None:
        """As soon as it is in the list."""
        self._wanted = backup.number

    def chosen(self) -> Backup | None:
        item: QTreeWidgetItem | None = self.currentItem()
        return None if item is None else item.data(0, BACKUP_ROLE)

    def tell_checked(self, backup: Backup, *, is_sound: bool) -> None:
        self._verdicts[backup.number] = self.tr("just now: in order") if is_sound else self.tr("just now: damaged")
        for row in range(self.topLevelItemCount()):
            if (item := self.topLevelItem(row)) is not None and item.data(0, BACKUP_ROLE) == backup:
                item.setText(CHECKED, self._verdicts[backup.number])

    def _item(self, backup: Backup) -> QTreeWidgetItem:
        verdict = self._verdicts.get(backup.number, self.tr("when it was made"))
        occasion, size = backup_words.occasion_label(backup.occasion), backup_words.size(backup.size)
        item = QTreeWidgetItem([backup_words.moment(backup.made), occasion, size, verdict])
        item.setData(0, BACKUP_ROLE, backup)
        item.setToolTip(0, str(backup.path))
        return item
