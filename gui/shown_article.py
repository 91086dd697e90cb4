"""A quote in, its article in the pane beside the table out: asked of the archive only when it is another one.

An article that is on its way leaves the one before in the pane, without a chosen quote: what cannot be seen is not
to be decided about.
"""

from __future__ import annotations

from db.rows import Changes, QuoteRow
from db.whole_articles import WholeArticle
from gui.archive import Archive
from gui.views.article_pane import ArticlePane


class ShownArticle:
    """Knows which article the pane shows, and whether what it shows still holds."""

    def __init__(self, archive: Archive, pane: ArticlePane) -> None:
        self._archive, self._pane = archive, pane
        self._id: int | None = None
        self._quote: str | None = None
        self._is_stale = False
        self._shown: WholeArticle | None = None

    def show(self, row: QuoteRow) -> None:
        """With that quote marked."""
        self._quote = row.id
        if row.article != self._id or self._is_stale:
            self._ask(row.article)
        else:
            self._mark()

    def show_text(self, article: int) -> None:
        """Without a quote chosen."""
        self._quote = None
        self._ask(article)

    def mark(self, quote: str) -> None:
        """A quote of the article that is shown."""
        self._quote = quote
        self._mark()

    def notice(self, changes: Changes) -> None:
        if self._id in changes.articles or (self._shown and changes.quotes & {each.id for each in self._shown.quotes}):
            self.forget()

    def forget(self) -> None:
        """The next quote is shown from the archive as it is then."""
        self._is_stale = True

    def clear(self) -> None:
        self._archive.drop(self._take)
        self._id = self._shown = None
        self._pane.clear()

    def _ask(self, article: int) -> None:
        self._id, self._is_stale = article, False
        self._archive.ask_article(article, self._take)
        if self._shown is None or self._shown.row.id != article:
            self._pane.choose(None)

    def _take(self, whole: WholeArticle) -> None:
        self._shown = whole
        self._pane.show_article(whole)
        self._mark()

    def _mark(self) -> None:
        """Once its article is there."""
        if self._shown is not None and self._shown.row.id == self._id:
            self._pane.choose(self._quote, self._shown.corrections.get(self._quote or "", ()))
