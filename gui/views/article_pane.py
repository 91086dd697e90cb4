"""The article beside the table: where it comes from, its text with marks, and why the chosen quote is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from attribution.types import Article, Quote, Spans, text_of
from db.journal_rows import Correction
from db.rows import ArticleRow
from db.whole_articles import WholeArticle
from gui import words
from gui.explanation import as_html, evidence, headline, reviewed_by
from gui.highlighting import Positions, marks
from gui.theme import named
from gui.views.article_text import ArticleText
from gui.views.elided import ElidedLabel
from gui.views.legend import Legend
from gui.word_borders import Border, Words

LINES_OF_REASONS = 3


class ArticlePane(QFrame):
    """Shows one article at a time; asks for a quote when its mark is clicked."""

    quote_clicked = Signal(str)
    versions_wanted = Signal(object)  # ArticleRow
    span_changed = Signal(str, object)  # id, Spans: shown already, to be kept

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("articlePane")
        self._article: Article | None = None
        self.article_id: int | None = None
        self._quotes: dict[str, Quote] = {}
        self._words, self._positions = Words(""), Positions("")
        self._models: Mapping[str, str] = {}
        self.text = ArticleText()
        self.text.setAccessibleName(self.tr("Article"))
        self.text.quote_clicked.connect(self.quote_clicked)
        self.text.border_dragged.connect(self._drag)
        self.text.border_dropped.connect(self._drop)
        self._source, self._origin = QLabel(wordWrap=True), ElidedLabel()
        self._row: ArticleRow | None = None
        self.versions = QPushButton(flat=True)
        self.versions.clicked.connect(lambda: self.versions_wanted.emit(self._row))
        self.cuts, self._reasons = named(QLabel(wordWrap=True), "warning"), QLabel()
        self._hint = QLabel(self.tr("Choose a quote to read it in its article."))
        self._build()
        self.clear()

    def show_article(self, whole: WholeArticle) -> None:
        """Without a quote chosen; the text stays where it is if it is the same."""
        article, quotes = whole.article, whole.quotes
        is_shown = self._article is not None and (article.text, article.title) == (
            self._article.text,
            self._article.title,
        )
        self._article, self._quotes = article, {quote.id: quote for quote in quotes}
        self.article_id, self._row, self._models = whole.row.id, whole.row, whole.models
        self._source.setText(_source(whole.row))
        self._origin.set_text(whole.row.origin)
        self._show_versions(whole.versions)
        self._show_cuts(whole.cuts)
        if is_shown:
            self.text.set_marks(marks(article.text, quotes))
        else:
            self._words, self._positions = Words(article.text), Positions(article.text)
            self.text.show_text(article.text, article.title, marks(article.text, quotes), self.explain)
        self._layout.setCurrentIndex(1)
        self.choose(None)

    def choose(self, quote_id: str | None, corrections: Sequence[Correction] = ()) -> None:
        """Marks a quote of the shown article, brings it into view and tells its reasons, and who corrected it."""
        self.text.choose(quote_id)
        quote = self._quotes.get(quote_id or "")
        article = self._article
        told = _in_short(article, quote, corrections) if quote is not None and article is not None else ""
        self._reasons.setText(told)

    @property
    def reasons(self) -> str:
        """What is told about the chosen quote."""
        return self._reasons.text()

    @property
    def chosen(self) -> Quote | None:
        return self._quotes.get(self.text.chosen or "")

    def selected(self) -> Spans:
        """The words that are selected in the text; none if there are none."""
        cursor = self.text.textCursor()
        start, end = (self._positions.from_qt(place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        return self._words.whole(start, end) if cursor.hasSelection() else ()

    def words_of(self, spans: Spans) -> str:
        return (text_of(self._article.text, spans) or "") if self._article else ""

    def move_border(self, border: Border, words: int) -> None:
        """The chosen quote's, by so many words."""
        if (quote := self.chosen) is not None:
            self._place(self._words.moved(quote.quote, border, words))
            self._drop()

    def clear(self) -> None:
        self._article, self.article_id, self._quotes = None, None, {}
        self._layout.setCurrentIndex(0)

    def explain(self, quote_id: str) -> str:
        """Why a quote is one, as HTML for its tooltip."""
        assert self._article is not None
        return as_html(self._article, self._quotes[quote_id], self._models.get(quote_id))

    def _show_versions(self, count: int) -> None:
        """How many earlier versions the archive has of the article; the button leads to them."""
        self.versions.setVisible(count > 0)
        self.versions.setText(self.tr("%Ln earlier version(s)", "", count))

    def _show_cuts(self, count: int) -> None:
        """What a reader must know before relying on there being no other quote."""
        self.cuts.setVisible(count > 0)
        self.cuts.setText(self.tr("Very long text, divided at %Ln place(s): quotes there may be missing.", "", count))

    def _drag(self, border: Border, position: int) -> None:
        if (quote := self.chosen) is not None:
            self._place(self._words.put(quote.quote, border, self._positions.from_qt(position)))

    def _drop(self) -> None:
        if (quote := self.chosen) is not None:
            self.span_changed.emit(quote.id, quote.quote)

    def _place(self, spans: Spans) -> None:
        """Shows the chosen quote there; the archive is told later."""
        quote, article = self.chosen, self._article
        if quote is not None and article is not None and quote.quote != spans:
            self._quotes[quote.id] = replace(quote, quote=spans)
            self.text.set_marks(marks(article.text, self._quotes.values()))

    def _build(self) -> None:
        self._layout = QStackedLayout(self)
        self._hint.setObjectName("quiet")
        self._hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._layout.addWidget(self._hint)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self.text, 1)
        column.addWidget(self._foot())
        self._layout.addWidget(page)

    def _head(self) -> QFrame:
        head = named(QFrame(), "articleHead")
        self._origin.setObjectName("articleOrigin")
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(self._source)
        told.addWidget(self._origin)
        told.addWidget(self.cuts)
        line = QHBoxLayout(head)
        line.setContentsMargins(16, 10, 16, 10)
        line.addLayout(told, 1)
        line.addWidget(self.versions)
        self.versions.hide()
        return head

    def _foot(self) -> QFrame:
        foot = named(QFrame(), "articleFoot")
        self._reasons.setWordWrap(True)
        self._reasons.setAlignment(Qt.AlignmentFlag.AlignTop)
        # As high as most reasons are: the text above must not jump from quote to quote
        self._reasons.setMinimumHeight(self._reasons.fontMetrics().lineSpacing() * LINES_OF_REASONS)
        self._reasons.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 8, 16, 8)
        column.setSpacing(6)
        column.addWidget(self._reasons)
        column.addWidget(Legend())
        return foot


def _source(row: ArticleRow) -> str:
    """Hafenkurier · 02.03.2026, 07:27 · dpa"""
    rest = [words.long_date(row.published), ", ".join(row.agencies)]
    return " · ".join([f"<b>{escape(row.outlet)}</b>", *(escape(each) for each in rest if each)])


def _in_short(article: Article, quote: Quote, corrections: Sequence[Correction]) -> str:
    head = [words.type_label(quote.type), words.percent(quote.confidence)]
    told = [
        f"{escape(label)}: {escape(value)}" for label, value in (*evidence(article, quote), *reviewed_by(corrections))
    ]
    return f"<b>{escape(headline(quote, article.text))}</b> · {' · '.join(head)}<br>{' · '.join(told)}"
