"""Undo, redo, history and whose name stands beside decisions: the actions in, deeds in the archive out."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from db import undoing
from db.journal_rows import Entry
from gui import dialogs, settings
from gui.actions import Actions
from gui.archive import Archive
from gui.decision_words import decision_label
from gui.review import Review
from gui.settings import Settings
from gui.views.history import History
from gui.writer import Deed


class UndoMenu(QObject):
    """The menu names what would be undone and redone; `name` looks anew."""

    def __init__(self, archive: Archive, deeds: Actions, store: Settings, review: Review, window: QWidget) -> None:
        super().__init__(window)
        self._archive, self._deeds, self._settings = archive, deeds, store
        self._review, self._window = review, window
        archive.signature = store.get(settings.SIGNATURE)
        archive.changed.connect(lambda _: self.name())
        for action, deed in (
            (deeds.undo, lambda: self._change(undoing.undo)),
            (deeds.redo, lambda: self._change(undoing.redo)),
            (deeds.history, lambda: History(self._archive, self._window).show()),
            (deeds.sign, self._ask_signature),
        ):
            action.triggered.connect(lambda _=False, deed=deed: deed())

    def name(self) -> None:
        undone, redone = None, None
        if self._archive.is_open:
            undone, redone = self._archive.next_to_undo(), self._archive.next_to_redo()
        self._deeds.name_undo(_label(undone), _label(redone))

    def _change(self, deed: Deed) -> None:
        if self._archive.is_open:
            self._review.keep_borders()
            self._archive.do(deed)

    def _ask_signature(self) -> None:
        name = dialogs.ask_signature(self._window, self._settings.get(settings.SIGNATURE))
        if name is not None:
            self._settings.set(settings.SIGNATURE, name)
            self._archive.signature = name


def _label(entry: Entry | None) -> str | None:
    return decision_label(entry) if entry else None
