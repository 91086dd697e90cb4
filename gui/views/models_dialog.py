"""The language models: which there are and which one is in use; fetching, checking, and analysing anew with them.

Shows and asks; `gui.model_jobs` does what takes time, and whoever opened the dialog analyses the archive.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from db.rows import ModelsRow
from gui import words
from gui.model_jobs import ModelJobs
from gui.reasons import said
from gui.views.fitting import resize_to_fit
from gui.views.model_list import ModelList, megabytes
from language_models.errors import ModelsError
from language_models.resources import ModelFile

if TYPE_CHECKING:
    from language_models.installing import InstallProgress

SIZE = (680, 470)
GAP = 12


class ModelsDialog(QDialog):
    """Not modal, and closing it stops nothing: fetching may take long. Its models must not change under an import."""

    models_changed = Signal()
    reanalysis_wanted = Signal()

    def __init__(self, jobs: ModelJobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._jobs, self._is_free = jobs, True
        self.list, self.told, self.bar = ModelList(), QLabel(), QProgressBar()
        self.take, self.check = QPushButton(), QPushButton(self.tr("Check &files"))
        self.stop, self.anew = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Analyse articles &anew"))
        self._close, self.of_archive = QPushButton(self.tr("Close")), _wrapped("")
        self._prepare()
        self._arrange()
        self._connect()
        self._show_sets()

    def show_for(self, used: Sequence[ModelsRow] | None, *, is_free: bool) -> None:
        """With the models that found the quotes of the open archive, None if none is open."""
        self.of_archive.setVisible(used is not None)
        self.anew.setVisible(used is not None)
        self.of_archive.setText(self._words_on_archive(used or ()))
        self.set_free(is_free)
        self._show_sets()
        self._tell_missing()
        self.show()
        self.raise_()

    def set_free(self, is_free: bool) -> None:
        """False while an import runs."""
        self._is_free = is_free
        self._enable()

    # What is asked for

    def _take(self) -> None:
        models = self.list.chosen()
        if self._jobs.shelf.has(models):
            try:
                self._jobs.shelf.use(models.name)
            except ModelsError as error:
                self.told.setText(said(str(error)))
                return
            self._show_installed(models.name)
        else:
            self._begin(self.tr("Asking the server …"))
            self._jobs.install(models)
        self._enable()

    def _check(self) -> None:
        self._begin(self.tr("Comparing every file with its checksum …"))
        self._jobs.verify()
        self._enable()

    def _cancel(self) -> None:
        self.stop.setEnabled(False)
        self.told.setText(self.tr("Cancelling …"))
        self._jobs.cancel()

    def _begin(self, told: str) -> None:
        self.told.setText(told)
        self.bar.setRange(0, 0)

    # What comes of it

    def _tell_missing(self) -> None:
        """What was chosen may have been deleted since."""
        chosen = self._jobs.shelf.chosen()
        if not self._jobs.shelf.has(chosen) and not self._jobs.is_busy:
            told = self.tr("The chosen models are gone, those of the program are used: {name}")
            self.told.setText(told.format(name=words.models_title(chosen.name)))

    def _show_progress(self, progress: InstallProgress) -> None:
        loaded, total = megabytes(progress.loaded), megabytes(progress.total or progress.loaded)
        told = self.tr("File {number} of {files}: {name}, {loaded} of {total} MB")
        place = {"number": progress.number, "files": progress.files, "name": progress.name}
        self.told.setText(told.format(**place, loaded=loaded, total=total))
        self.bar.setRange(0, 100 * progress.files)
        share = progress.loaded / progress.total if progress.total else 0
        self.bar.setValue(int(100 * (progress.number - 1 + share)))

    def _show_installed(self, name: str) -> None:
        self.told.setText(self.tr("From now on these models are used: {name}").format(name=words.models_title(name)))
        self._show_sets()
        self.models_changed.emit()

    def _show_verified(self, faulty: dict[str, list[ModelFile]]) -> None:
        wrong = [f"{words.models_title(name)}: {file.place}" for name, files in faulty.items() for file in files]
        if wrong:
            cure = self.tr("These files are damaged or missing; fetch the models again: {files}")
            self._end(cure.format(files=", ".join(wrong)))
        else:
            self._end(self.tr("All files are as they should be."))

    def _show_cancelled(self) -> None:
        self._end(self.tr("Cancelled. What is loaded is kept for the next time."))

    def _end(self, told: str) -> None:
        self.told.setText(told)
        self._enable()

    def _show_sets(self) -> None:
        self.list.show_states(self._jobs.shelf)
        self._enable()

    def _enable(self) -> None:
        is_busy, models = self._jobs.is_busy, self.list.chosen()
        is_there, is_used = self._jobs.shelf.has(models), self._jobs.shelf.in_use() == models
        self.take.setText(self.tr("&Use these") if is_there else self.tr("&Fetch and use"))
        self.take.setEnabled(self._is_free and not is_busy and not is_used)
        self.check.setEnabled(not is_busy)
        self.anew.setEnabled(self._is_free and not is_busy)
        self.stop.setEnabled(is_busy)
        self.bar.setVisible(is_busy)
        self.stop.setVisible(is_busy)

    # How it looks

    def _prepare(self) -> None:
        self.setWindowTitle(self.tr("Language models"))
        resize_to_fit(self, *SIZE)
        self.told.setWordWrap(True)
        self.told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bar.setAccessibleName(self.tr("Progress of the fetching"))
        self.bar.setTextVisible(False)
        for button in (self.take, self.check, self.stop, self.anew, self._close):
            button.setAutoDefault(False)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addWidget(_wrapped(self.tr(
            "The program has German models of its own. With a connection to the internet you can fetch those of "
            "Stanza; no article leaves this computer for it. How well quotes are found with them was not measured."
        )))  # fmt: skip
        column.addWidget(self.list, 1)
        column.addLayout(_row(self.take, self.check))
        column.addLayout(_row(self.bar, self.stop))
        column.addWidget(self.told)
        column.addWidget(self.of_archive)
        column.addLayout(_row(self.anew))
        column.addLayout(_row(self._close, at_end=True))

    def _words_on_archive(self, used: Sequence[ModelsRow]) -> str:
        lines = [self.tr("These models found the quotes of this archive:")]
        for row in used:
            lines.append(f"{self._title(row.models)}: " + self.tr("%Ln quote(s)", "", row.quotes))
        lines.append(self.tr("Analysing anew keeps what you have reviewed and decided."))
        return "\n".join(lines)

    def _title(self, described: str) -> str:
        """As the list calls them, if it has them, and as the archive does."""
        models = self._jobs.shelf.meant(described)
        return f"{words.models_title(models.name)} ({described})" if models else described

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        self.list.itemActivated.connect(lambda *_: self.take.click())
        for button, deed in ((self.take, self._take), (self.check, self._check), (self.stop, self._cancel)):
            button.clicked.connect(deed)
        self.anew.clicked.connect(self.reanalysis_wanted)
        self.anew.clicked.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._jobs.progressed.connect(self._show_progress)
        self._jobs.installed.connect(self._show_installed)
        self._jobs.verified.connect(self._show_verified)
        self._jobs.cancelled.connect(self._show_cancelled)
        self._jobs.failed.connect(lambda reason: self._end(said(reason)))


def _wrapped(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    return label


def _row(*widgets: QWidget, at_end: bool = False) -> QHBoxLayout:
    line = QHBoxLayout()
    if at_end:
        line.addStretch(1)
    for widget in widgets:
        line.addWidget(widget, 1 if isinstance(widget, QProgressBar) else 0)
    if not at_end and not any(isinstance(widget, QProgressBar) for widget in widgets):
        line.addStretch(1)
    return line
