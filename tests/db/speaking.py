"""What tests ask of speakers, and do to them, that the program has no need for."""

from __future__ import annotations

from sqlite_utils import Database

from db.connection import writing
from db.entity_linking import relink
from db.entity_queries import speakers_in
from db.queries import article_of


def speakers_of(db: Database, quote: str) -> list[int]:
    """Whom the speaker of a quote is; several where they speak together."""
    return list(speakers_in(db, article_of(db, quote)).get(quote, ()))


def link_speakers_anew(db: Database) -> None:
    """As after a change of the rules."""
    with writing(db):
        relink(db)
