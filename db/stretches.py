"""A stretch of an article in, its words or the quote that it is to be out; or why it cannot be one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from sqlite_utils import Database

from attribution.types import Medium, Spans, STWRType, text_of
from db.connection import asked
from db.corrected import ADDED
from db.folding import sort_key
from db.versions import Named, Version, quote_spans


class Refusal(StrEnum):
    """Why a correction cannot be made; the words are for the user."""

    GONE = "Das Zitat oder der Artikel ist nicht mehr im Archiv. Bitte neu auswählen."
    NO_WORDS = "Ein Zitat braucht mindestens ein Wort. Bitte mehr Text auswählen."
    TAKEN = "Genau diese Stelle ist schon ein Zitat. Bitte jenes bearbeiten oder eine andere Stelle auswählen."
    NOBODY = "Die Person oder Organisation gibt es nicht mehr. Bitte neu auswählen oder den Namen eintippen."


class CorrectionError(Exception):
    """A correction that makes no sense (any more); the text is for the user."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.value)


def words_at(db: Database, article: int, spans: Spans, besides: int = 0) -> str:
    """The words of a stretch that can be a quote."""
    text = next((str(row["text"]) for row in db.query("SELECT text FROM articles WHERE id = ?", [article])), None)
    if text is None:
        raise CorrectionError(Refusal.GONE)
    ends = [0, *(end for span in spans for end in span), len(text)]
    if ends != sorted(ends):
        raise ValueError("spans lie within the text, one after the other")
    words = text_of(text, spans) or ""
    if not sort_key(words):
        raise CorrectionError(Refusal.NO_WORDS)
    _refuse_taken(db, article, words, spans, besides)
    return words


def _refuse_taken(db: Database, article: int, words: str, spans: Spans, besides: int) -> None:
    sql = "SELECT 1 FROM quotes WHERE article_id = ? AND position = ? AND text = ? AND number <> ?"
    if list(db.query(sql, [article, spans[0].start, words, besides])):
        raise CorrectionError(Refusal.TAKEN)


def new_version(
    db: Database, article: int, spans: Spans, type: STWRType, words: str, named: Sequence[Named]
) -> Version:
    around = _around(db, article, spans)
    name = " und ".join(each.name for each in named) or None
    row = {
        "position": spans[0].start,
        "level": 1 + len(around),
        "parent": around[-1] if around else None,
        "type": type,
        "medium": Medium.SPEECH,
        "confidence": 1.0,
        "entity": name,
        "speaker_text": None,
        "role": named[0].role if len(named) == 1 else None,
        "speaker_key": sort_key(name) if name else None,
        "text_key": sort_key(words),
        "rule": ADDED,
        "evidence": "[]",
        "text": words,
    }
    return Version(row, quote_spans(spans), tuple(named))


def _around(db: Database, article: int, spans: Spans) -> list[str]:
    """The quotes that the new one lies in, the outermost first."""
    sql = (
        "SELECT q.id FROM quotes q JOIN spans s ON s.quote = q.number AND s.role = 'quote'"
        ' WHERE q.article_id = :article AND s.start <= :start AND s."end" >= :end'
        ' GROUP BY q.id ORDER BY max(s."end" - s.start) DESC, q.id'
    )
    values: Mapping[str, int] = {"article": article, "start": spans[0].start, "end": spans[-1].end}
    return [row["id"] for row in asked(db, sql, values)]
