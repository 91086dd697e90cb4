"""An archive and a filter in, claims out: each statement with all its wordings, then each quote that stands alone.

A statement is there as soon as the filter lets one of its variants through; its other variants are what it is compared
with. Claims are read one at a time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from attribution.statement_types import Change, Piece, VariantKind
from attribution.types import Article, Quote, Run, text_of
from db import journal, queries
from db.connection import Database
from db.journal_rows import Correction
from db.origin_rows import OriginRow
from db.rows import QuoteFilter, Status
from db.statement_queries import statement_ids, wording_tree
from db.wording_rows import VariantRow


@dataclass(frozen=True, slots=True)
class Wording:
    """One quote with all that proves it: article, analysis, decisions of people.

    A quote that stands alone has neither kind nor origin; its pieces are its words.
    """

    article: Article
    quote: Quote
    run: Run
    status: Status
    corrections: tuple[Correction, ...]
    pieces: tuple[Piece, ...]
    changes: tuple[Change, ...] = ()
    kind: VariantKind | None = None
    origin: OriginRow | None = None
    is_fullest: bool = False

    @property
    def text(self) -> str:
        return text_of(self.article.text, self.quote.quote) or ""

    @property
    def named_in_text(self) -> str | None:
        """What this article calls the speaker where it gives the quote."""
        return text_of(self.article.text, self.quote.speaker)

    @property
    def speaker(self) -> str | None:
        return self.quote.entity or self.named_in_text


@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody said, in the words of the fullest wording; wordings in order of time.

    `id` is that of the statement or, where the quote stands alone, of the quote.
    """

    id: str
    wordings: tuple[Wording, ...]

    @property
    def fullest(self) -> Wording:
        return next((wording for wording in self.wordings if wording.is_fullest), self.wordings[0])


def claims(db: Database, filter: QuoteFilter) -> Iterator[Claim]:
    """Statements that most outlets have come first; quotes that stand alone follow by article and place."""
    for id in statement_ids(db, filter):
        yield _statement(db, id)
    statuses = queries.statuses(db)
    for article, quote, statement, *_ in queries.full_quotes(db, filter):
        if statement is None:
            yield Claim(quote.id, (_alone(db, article, quote, statuses),))


def article_key(article: Article) -> str:
    """The same in every archive: outlet, place and text are what an article is."""
    words = "\n".join((article.outlet or "", article.address or article.origin, article.digest))
    return hashlib.sha256(words.encode()).hexdigest()[:16]


def _statement(db: Database, id: str) -> Claim:
    full = {quote.id: (article, quote) for article, quote, *_ in queries.full_quotes(db, QuoteFilter(statement=id))}
    return Claim(id, tuple(_variant(db, row, *full[row.quote.id]) for row in wording_tree(db, id).variants))


def _variant(db: Database, row: VariantRow, article: Article, quote: Quote) -> Wording:
    return Wording(
        article=article,
        quote=quote,
        run=queries.article_run(db, row.quote.article),
        status=row.quote.status,
        corrections=tuple(journal.corrections_of(db, quote.id)),
        pieces=row.pieces,
        changes=row.changes,
        kind=row.kind,
        origin=row.origin,
        is_fullest=row.is_fullest,
    )


def _alone(db: Database, article: Article, quote: Quote, statuses: Mapping[str, Status]) -> Wording:
    return Wording(
        article=article,
        quote=quote,
        run=queries.article_run(db, queries.article_of(db, quote.id)),
        status=statuses.get(quote.id, Status.UNREVIEWED),
        corrections=tuple(journal.corrections_of(db, quote.id)),
        pieces=(Piece(text_of(article.text, quote.quote) or ""),),
        is_fullest=True,
    )
