"""An article in, all that a window shows of it out, from one state of the archive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlite_utils import Database

from attribution.types import Article, Quote
from db.article_cuts import cuts_of
from db.connection import reading
from db.journal import corrections_in
from db.journal_rows import Correction
from db.queries import article, article_quotes, article_row, quote_models
from db.rows import ArticleRow
from db.version_diffs import version_count


@dataclass(frozen=True, slots=True)
class WholeArticle:
    """`models` and `corrections` by the id of a quote; `versions`, `cuts`: how many there are."""

    row: ArticleRow
    article: Article
    quotes: tuple[Quote, ...]
    models: Mapping[str, str]
    corrections: Mapping[str, tuple[Correction, ...]]
    versions: int
    cuts: int


def whole_article(db: Database, article_id: int) -> WholeArticle:
    """KeyError if it is no longer there."""
    with reading(db):
        return WholeArticle(
            row=article_row(db, article_id),
            article=article(db, article_id),
            quotes=tuple(article_quotes(db, article_id)),
            models=quote_models(db, article_id),
            corrections=corrections_in(db, article_id),
            versions=version_count(db, article_id),
            cuts=cuts_of(db, article_id),
        )
