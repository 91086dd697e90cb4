"""The earlier versions of an article: a list of them, what the next version changed in the text, and in the quotes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QListWidget, QPushButton, QSplitter, QVBoxLayout, QWidget

from attribution.statement_types import Piece
from db.article_versions import QuoteChangeKind
from db.rows import ArticleRow
from db.version_diffs import QuoteDiff, VersionDiff
from gui import words
from gui.archive import Archive
from gui.theme import named
from gui.views.diff_legend import BY_WORDS, DiffLegend
from gui.views.diff_text import DiffText
from gui.views.fitting import resize_to_fit

SIZE = (860, 600)


class VersionsDialog(QDialog):
    """Asks the archive in the background; stays beside the window until it is closed."""

    def __init__(self, archive: Archive, row: ArticleRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._archive, self._title, self._diffs = archive, row.title, list[VersionDiff]()
        self.list, self.told = QListWidget(), QLabel()
        self.text, self.quotes = DiffText(self.tr("Text")), DiffText(self.tr("Quotes"))
        self._arrange(row)
        self.list.currentRowChanged.connect(self._show_version)
        archive.closed.connect(self.close)
        archive.ask_versions(row.id, self._show)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nobody waits for the answer any more."""
        self._archive.drop(self._show)
        super().closeEvent(event)

    def _show(self, diffs: Sequence[VersionDiff]) -> None:
        """The latest change first, as one comes from the text of today."""
        self._diffs = list(diffs)
        self.list.clear()
        self.list.addItems([self._label(diff) for diff in diffs])
        self.list.setCurrentRow(0)

    def _label(self, diff: VersionDiff) -> str:
        until = words.local_time(diff.version.replaced)
        if not diff.quotes:
            return self.tr("until {time} · no quote changed").format(time=until)
        changed = self.tr("%Ln quote(s) changed", "", len(diff.quotes))
        return self.tr("until {time} · {changed}").format(time=until, changed=changed)

    def _show_version(self, row: int) -> None:
        if 0 <= row < len(self._diffs):
            diff = self._diffs[row]
            self.told.setText(self._explained(diff))
            self.text.show_pieces(diff.text)
            self.quotes.show_pieces(tuple(_listed(diff.quotes)) or (Piece(self.tr("All quotes are as they were.")),))

    def _explained(self, diff: VersionDiff) -> str:
        """What is compared with what."""
        now, then = self.tr("the text of today"), self.tr("the version until {time}")
        other = now if diff.later is None else then.format(time=words.local_time(diff.later))
        if diff.version.title == self._title:
            return self.tr("Compared with {other}").format(other=other)
        return self.tr("Compared with {other}; title then: {title}").format(
            other=other, title=diff.version.title or self.tr("none")
        )

    def _arrange(self, row: ArticleRow) -> None:
        self.list.setAccessibleName(self.windowTitle())
        head = QLabel(" · ".join(part for part in (row.outlet, row.title or row.origin) if part), wordWrap=True)
        named(self.told, "quiet").setWordWrap(True)
        parts = QSplitter(Qt.Orientation.Vertical)
        for part in (self.list, self.text, self.quotes):
            parts.addWidget(part)
        parts.setSizes([80, 300, 140])
        parts.setChildrenCollapsible(False)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        for widget in (named(head, "count"), self.told, parts, DiffLegend(BY_WORDS)):
            column.addWidget(widget, 1 if widget is parts else 0)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        resize_to_fit(self, *SIZE)


def _listed(quotes: Sequence[QuoteDiff]) -> Iterator[Piece]:
    """Each in a paragraph that begins with what became of it."""
    for number, quote in enumerate(quotes):
        speaker = f" ({quote.speaker})" if quote.speaker else ""
        yield Piece(f"{chr(10) if number else ''}{_kind_label(quote.kind)}{speaker}: ")
        yield from quote.pieces


def _kind_label(kind: QuoteChangeKind) -> str:
    translate = QCoreApplication.translate
    return {
        QuoteChangeKind.CHANGED: translate("VersionsDialog", "Changed"),
        QuoteChangeKind.ADDED: translate("VersionsDialog", "New"),
        QuoteChangeKind.REMOVED: translate("VersionsDialog", "Gone"),
    }[kind]
