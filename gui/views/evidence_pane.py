"""One piece of evidence beside what was asked for: both texts with what differs, and where the article has it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from attribution.statement_types import Piece
from db.check_rows import CheckAnswer, Evidence, Narration
from gui import words
from gui.check_words import notes
from gui.side_by_side import article_pieces, asked_pieces
from gui.theme import named
from gui.views.diff_legend import DiffLegend
from gui.views.diff_text import DiffText


class EvidencePane(QFrame):
    """The button asks for the article."""

    article_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self._source, self._who = named(QLabel(), "count"), named(QLabel(), "quiet")
        self.notes = QLabel()
        self.asked, self.article = DiffText(self.tr("Asked")), DiffText(self.tr("In the article"))
        self.button = QPushButton(self.tr("Show in the article"))
        self.button.clicked.connect(self.article_wanted)
        self._hint = named(QLabel(), "quiet")
        self._build()
        self.clear()

    def show_evidence(self, one: Evidence, answer: CheckAnswer) -> None:
        quote = one.quote
        said = " ".join(part for part in (quote.role, quote.speaker) if part) or self.tr("Speaker not named")
        told = (said, one.cue, words.type_label(quote.type), quote.title)
        self._show(quote.outlet, quote.published, quote.agencies, told, notes(one, answer))
        self.asked.show_pieces(asked_pieces(answer.asked, one))
        self.article.show_pieces(article_pieces(one))

    def show_narration(self, one: Narration, answer: CheckAnswer) -> None:
        article = one.article
        told = self.tr("Stands in the article, but not as a quote")
        self._show(article.outlet, article.published, article.agencies, (article.title,), told)
        self.asked.show_pieces((Piece(answer.asked),))
        self.article.show_pieces((Piece(f"… {one.before}{one.words}{one.after} …"),))

    def clear(self, hint: str = "") -> None:
        self._hint.setText(hint)
        self._layout.setCurrentIndex(0)

    def _show(
        self, outlet: str, published: str | None, agencies: tuple[str, ...], told: tuple[str | None, ...], note: str
    ) -> None:
        source = (outlet, words.long_date(published), ", ".join(agencies))
        self._source.setText(" · ".join(part for part in source if part))
        self._who.setText(" · ".join(part for part in told if part))
        self.notes.setText(note)
        self.notes.setVisible(bool(note))
        self._layout.setCurrentIndex(1)

    def _build(self) -> None:
        self._layout = QStackedLayout(self)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._hint.setWordWrap(True)
        self._layout.addWidget(self._hint)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        texts = QHBoxLayout()
        texts.setContentsMargins(16, 12, 16, 12)
        texts.setSpacing(24)
        texts.addWidget(self.asked, 1)
        texts.addWidget(self.article, 1)
        column.addLayout(texts, 1)
        column.addWidget(self._foot())
        self._layout.addWidget(page)

    def _head(self) -> QFrame:
        head = named(QFrame(), "articleHead")
        told = QVBoxLayout()
        told.setSpacing(2)
        for label in (self._source, self._who, self.notes):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            told.addWidget(label)
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 10, 10, 10)
        line.addLayout(told, 1)
        line.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _foot(self) -> QFrame:
        foot = named(QFrame(), "articleFoot")
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 6, 16, 6)
        column.addWidget(DiffLegend())
        return foot
