"""A quote in, its article in the pane beside the table out: asked of the archive only when it is another one."""

from __future__ import annotations

from db.rows import Changes, QuoteRow
from gui.archive import Archive
from gui.views.article_pane import ArticlePane


class ShownArticle:
    """Knows which article the pane shows, and whether what it shows still holds."""

    def __init__(self, archive: Archive, pane: ArticlePane) -> None:
        self._archive, self._pane = archive, pane
        self._id: int | None = None

    def show(self, row: QuoteRow) -> None:
        """With that quote marked."""
        if row.article != self._id:
            self.show_text(row.article)
        self.mark(row.id)

    def show_text(self, article: int) -> None:
        """Without a quote chosen."""
        self._id = article
        quotes, models = self._archive.article_quotes(article), self._archive.quote_models(article)
        self._pane.show_article(self._archive.article_row(article), self._archive.article(article), quotes, models)
        self._pane.show_versions(self._archive.version_count(article))

    def mark(self, quote: str) -> None:
        """A quote of the article that is shown."""
        self._pane.choose(quote, self._archive.corrections_of(quote))

    def notice(self, changes: Changes) -> None:
        if self._id in changes.articles:
            self.forget()

    def forget(self) -> None:
        """The next quote is shown from the archive as it is then."""
        self._id = None

    def clear(self) -> None:
        self.forget()
        self._pane.clear()
