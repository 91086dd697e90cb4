"""An archive's backups: which there are, making, checking and putting back; and the care of the archive itself.

Shows and asks; `gui.care` does it in the background. The archive may be one that cannot be opened: then it can only be
put back.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from db.backup_loss import Loss
from db.backups import Backup, Occasion, folder_of
from db.errors import ArchiveError, Trouble
from db.invariants import Fault
from gui import backup_words, dialogs
from gui.care import Care
from gui.reasons import said
from gui.theme import named
from gui.views.backup_list import BackupList
from gui.views.fitting import Scrolling, resize_to_fit

T = TypeVar("T")
SIZE = (780, 430)


class BackupsDialog(QDialog):
    """Closing it stops nothing. Meanwhile nothing else is asked of the window: the archive may be put back."""

    restored = Signal(object)  # Path, of the archive that is to be opened anew

    def __init__(self, care: Care, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Backups"))
        self._care, self._path, self._is_open = care, Path(), False
        self.list, self.told, self.bar = BackupList(), QLabel(), QProgressBar()
        self.make, self.check = QPushButton(self.tr("&Back up now")), QPushButton(self.tr("&Check"))
        self.restore, self.folder = QPushButton(self.tr("&Restore …")), QPushButton(self.tr("Open &folder"))
        self.check_archive = QPushButton(self.tr("Check the &archive"))
        self.compact = QPushButton(self.tr("&Make it smaller"))
        self._end = QPushButton(self.tr("Close"))
        self._arrange()
        self._connect()

    def show_for(self, path: Path, *, is_open: bool) -> None:
        self._path, self._is_open = path, is_open
        self._tell("")
        self.list.forget()
        self._care.ask_backups(path, self._show_list)
        self.open()

    # What is asked for

    def _make(self) -> None:
        self._tell(self.tr("Backing up …"))
        self._care.back_up(self._path, Occasion.ASKED, self._show_made)

    def _check(self) -> None:
        if (backup := self.list.chosen()) is not None:
            self._tell(self.tr("Reading the backup …"))
            self._care.check_backup(backup, lambda answer: self._show_checked(backup, answer))

    def _check_archive(self) -> None:
        self._tell(self.tr("Reading the whole archive …"))
        self._care.check_archive(self._path, self._show_faults)

    def _compact(self) -> None:
        self._tell(self.tr("Writing the archive anew …"))
        self._care.compact(self._path, lambda answer: self._show(answer, backup_words.compacted_words))

    def _ask_restore(self) -> None:
        if (backup := self.list.chosen()) is not None:
            self._tell(self.tr("Comparing …"))
            self._care.ask_loss(self._path, backup, lambda answer: self._confirm(backup, answer))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder_of(self._path))))

    # What comes of it

    def _show_list(self, answer: list[Backup] | Exception) -> None:
        if isinstance(answer, Exception):
            return self._tell(str(answer), is_bad=True)
        self.list.show_backups(answer)
        if not answer:
            self._tell(self.tr("There is no backup of this archive yet."))
        self._enable()
        return None

    def _show_made(self, answer: Backup | Exception) -> None:
        self._show(answer, backup_words.made_words)
        if not isinstance(answer, Exception):
            self.list.choose(answer)
        self._care.ask_backups(self._path, self._show_list)

    def _show_checked(self, backup: Backup, answer: Backup | Exception) -> None:
        """What the error itself would say is for an archive: another backup is the cure here."""
        is_damaged = isinstance(answer, ArchiveError) and answer.trouble in (Trouble.DAMAGED, Trouble.NOT_AN_ARCHIVE)
        if is_damaged:
            self._tell(self.tr("This backup is damaged. Choose another one."), is_bad=True)
        else:
            self._show(answer, backup_words.sound_words)
        self.list.tell_checked(backup, is_sound=not isinstance(answer, Exception))

    def _show_faults(self, answer: list[Fault] | Exception) -> None:
        self._show(answer, backup_words.fault_words, is_bad=bool(answer))

    def _confirm(self, backup: Backup, answer: Loss | Exception) -> None:
        """Of an archive that is too damaged to be compared everything is lost anyway."""
        self._tell("")
        loss = backup_words.LossWords().of(answer if isinstance(answer, Loss) else None)
        if dialogs.ask_restoring(self, backup_words.moment(backup.made), loss):
            self._tell(self.tr("Restoring …"))
            self._care.restore(self._path, backup, lambda kept: self._show_restored(backup, kept))

    def _show_restored(self, backup: Backup, answer: Path | Exception | None) -> None:
        self._is_open = True
        self.restored.emit(self._path)
        if isinstance(answer, Exception):
            self._tell(str(answer), is_bad=True)
        else:
            self._tell(backup_words.restored_words(backup, answer))
        self._care.ask_backups(self._path, self._show_list)

    def _show(self, answer: T | Exception, worded: Callable[[T], str], *, is_bad: bool = False) -> None:
        if isinstance(answer, Exception):
            self._tell(str(answer) or type(answer).__name__, is_bad=True)
        else:
            self._tell(worded(answer), is_bad=is_bad)

    def _tell(self, told: str, *, is_bad: bool = False) -> None:
        named(self.told, "error" if is_bad else "quiet").style().polish(self.told)
        self.told.setText(said(told))

    # How it looks

    def _enable(self) -> None:
        """While something is under way the next thing waits for a person to have seen how that ended."""
        is_free, has_chosen = not self._care.is_busy, self.list.chosen() is not None
        for button, makes_sense in (
            (self.make, self._is_open),
            (self.check, has_chosen),
            (self.restore, has_chosen),
            (self.check_archive, self._is_open),
            (self.compact, self._is_open),
        ):
            button.setEnabled(is_free and makes_sense)
        self.bar.setVisible(not is_free)

    def _connect(self) -> None:
        for button, slot in (
            (self.make, self._make),
            (self.check, self._check),
            (self.restore, self._ask_restore),
            (self.folder, self._open_folder),
            (self.check_archive, self._check_archive),
            (self.compact, self._compact),
            (self._end, self.reject),
        ):
            button.clicked.connect(slot)
            button.setAutoDefault(False)
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self._care.busy_changed.connect(self._enable)

    def _arrange(self) -> None:
        hint = self.tr(
            "Backups lie beside the archive. Of those that the program makes by itself the latest ten stay; those that "
            "you make all stay."
        )
        head = named(QLabel(hint, wordWrap=True), "quiet")
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("At work"))
        middle = QHBoxLayout()
        middle.addWidget(self.list, 1)
        middle.addLayout(self._buttons())
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(head)
        column.addLayout(middle, 1)
        column.addWidget(self.told)
        column.addWidget(self.bar)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.addWidget(Scrolling(content))
        resize_to_fit(self, *SIZE)

    def _buttons(self) -> QVBoxLayout:
        """What is about the chosen backup, what about the archive, and the way out."""
        column = QVBoxLayout()
        for button in (self.make, self.check, self.restore, self.folder):
            column.addWidget(button)
        column.addSpacing(12)
        column.addWidget(self.check_archive)
        column.addWidget(self.compact)
        column.addStretch(1)
        column.addWidget(self._end)
        return column
