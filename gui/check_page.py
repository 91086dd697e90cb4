"""The page "Prüfen": a quote above, the verdict below it, then the evidence with both texts side by side."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from db.check_rows import CheckAnswer, Evidence, Narration
from db.rows import Choices, QuoteFilter
from gui import theme
from gui.archive import Archive
from gui.check_words import caution, meaning, verdict_label
from gui.models.evidence_model import EvidenceModel
from gui.page import Page
from gui.theme import named
from gui.views.choosing import step_row
from gui.views.evidence_list import EvidenceList
from gui.views.evidence_pane import EvidencePane
from gui.views.folding_splitter import FoldingSplitter
from gui.views.question_bar import QuestionBar


class CheckPage(Page):
    """An answer stays until the next question; it is asked for anew when the archive changes."""

    def __init__(self, archive: Archive, parent: QWidget | None = None) -> None:
        super().__init__(archive, parent)
        self._answer: CheckAnswer | None = None
        self._asked: tuple[str, str] | None = None
        self.bar, self.pane = QuestionBar(), EvidencePane()
        self.verdict, self.meaning = named(QLabel(), "verdict"), named(QLabel(), "quiet")
        self.caution = named(QLabel(), "error")
        self.model = EvidenceModel(self)
        self.list = EvidenceList(self.model)
        self.banner = QFrame()
        self.splitter = FoldingSplitter((self.list, self.pane), (400, 850), (8, 18))
        self._arrange()
        self._connect()
        self._show(None)

    # The window asks

    def start_over(self) -> None:
        self._asked = None
        self.bar.clear()
        self._show(None)

    def reload(self) -> None:
        self._archive.ask_choices(self._set_choices)
        if self._asked is not None:
            self._check(*self._asked)

    def search(self) -> None:
        self.bar.text.setFocus()
        self.bar.text.selectAll()

    def clear_filter(self) -> None:
        self.start_over()

    def step(self, rows: int) -> None:
        step_row(self.list, rows)

    def state(self) -> QByteArray:
        return self.splitter.saveState()

    def restore(self, state: QByteArray) -> None:
        self.splitter.restoreState(state)

    # Private

    def _arrange(self) -> None:
        told = QVBoxLayout(self.banner)
        told.setContentsMargins(2, 2, 2, 2)
        told.setSpacing(2)
        for label in (self.verdict, self.meaning, self.caution):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            told.addWidget(label)
        font = self.verdict.font()
        font.setPointSizeF(font.pointSizeF() * theme.VERDICT_SIZE)
        font.setWeight(font.Weight.DemiBold)
        self.verdict.setFont(font)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(10)
        column.addWidget(self.bar)
        column.addWidget(self.banner)
        column.addWidget(self.splitter, 1)

    def _connect(self) -> None:
        self.bar.check_wanted.connect(self._check)
        self.bar.cleared.connect(self._forget)
        self.list.row_chosen.connect(self._show_row)
        self.list.activated.connect(lambda _: self._ask_for_article())
        self.pane.article_wanted.connect(self._ask_for_article)

    def _check(self, text: str, speaker: str) -> None:
        self._asked = (text, speaker)
        self._archive.ask_check(text, speaker or None, self._show_answer)

    def _forget(self) -> None:
        """The answer would stand below nothing."""
        self._asked = None
        self._archive.drop(self._show_answer)
        self._show(None)

    def _set_choices(self, choices: Choices) -> None:
        self.bar.set_speakers(choices.speakers)

    def _show_answer(self, answer: CheckAnswer) -> None:
        if self._asked is not None:
            self._show(answer)

    def _show(self, answer: CheckAnswer | None) -> None:
        chosen = self.list.chosen()
        self._answer = answer
        self.model.show_answer(answer)
        self.banner.setVisible(answer is not None)
        self.list.setVisible(bool(self.model.rowCount()))
        self.pane.clear(self._hint())
        if answer is None:
            return
        self.verdict.setText(_capital(verdict_label(answer.verdict)))
        self.verdict.setStyleSheet(f"color: {theme.of_verdict(answer.verdict)}")
        self.meaning.setText(meaning(answer))
        self.caution.setText(caution(answer))
        self.caution.setVisible(bool(answer.contradicted_by))
        same = self.model.row_of(chosen.quote.id) if isinstance(chosen, Evidence) else None
        if self.model.rowCount():
            self.list.choose(same or 0)

    def _hint(self) -> str:
        if self._answer is None:
            return self.tr("Paste a quote above and check it against the archive.")
        return self.tr("Try fewer words, or import more articles.")

    def _show_row(self, row: Evidence | Narration | None) -> None:
        if self._answer is None or row is None:
            self.pane.clear(self._hint())
        elif isinstance(row, Evidence):
            self.pane.show_evidence(row, self._answer)
        else:
            self.pane.show_narration(row, self._answer)

    def _ask_for_article(self) -> None:
        row = self.list.chosen()
        if isinstance(row, Evidence):
            self.quote_wanted.emit(row.quote.id)
        elif row is not None:
            article = row.article
            self.quotes_wanted.emit(QuoteFilter(article=article.id), article.title or article.origin)


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]
