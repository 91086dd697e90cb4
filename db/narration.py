"""Words in, the places out where they stand in an article's own text and not in a quote."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from attribution.types import Span
from db.check_rows import Narration
from db.connection import asked
from db.folding import phrase_expression
from db.matchables import MATCHABLE
from db.queries import article, article_row

WORD = re.compile(r"\w+")
MOST_ARTICLES = 30
MOST_PLACES = 5
# How much is shown before and after
AROUND = 90
# One word stands in too many places
FEWEST = 2


def narration(db: Database, spelled: Sequence[str]) -> tuple[Narration, ...]:
    """The first few places, in order of import."""
    sought = _folded_words(" ".join(spelled))
    expression = phrase_expression(" ".join(spelled))
    if expression is None or len(sought) < FEWEST:
        return ()
    places: list[Narration] = []
    for id in _articles(db, expression):
        places += _places(db, id, [word for word, _ in sought])
        if len(places) >= MOST_PLACES:
            break
    return tuple(places[:MOST_PLACES])


def _articles(db: Database, expression: str) -> list[int]:
    sql = "SELECT rowid AS id FROM articles_fts WHERE articles_fts MATCH :words LIMIT :most"
    return [row["id"] for row in asked(db, sql, {"words": expression, "most": MOST_ARTICLES})]


def _places(db: Database, id: int, sought: Sequence[str]) -> Iterator[Narration]:
    text = article(db, id).text
    quoted = _quoted(db, id)
    for span in _found(text, sought):
        if not any(one.start < span.end and span.start < one.end for one in quoted):
            before, after = text[max(0, span.start - AROUND) : span.start], text[span.end : span.end + AROUND]
            yield Narration(
                article_row(db, id), span, _from_word(before, span.start > AROUND), text[slice(*span)], _to_word(after)
            )


def _found(text: str, sought: Sequence[str]) -> Iterator[Span]:
    words = _folded_words(text)
    size = len(sought)
    for at in range(len(words) - size + 1):
        if words[at][0] == sought[0] and [word for word, _ in words[at : at + size]] == sought:
            yield Span(words[at][1].start, words[at + size - 1][1].end)


def _folded_words(text: str) -> list[tuple[str, Span]]:
    """As full text search has them: no dots on umlauts, ß as ss."""
    return [(_folded(found.group()), Span(*found.span())) for found in WORD.finditer(text)]


def _folded(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word).casefold()
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _quoted(db: Database, id: int) -> list[Span]:
    """All quotes of the article, with what stands between the pieces of one."""
    sql = (
        "SELECT min(s.start) AS start, max(s.end) AS end FROM quotes q JOIN spans s ON s.quote = q.number"
        f" WHERE q.article_id = :id AND s.role = 'quote' AND {MATCHABLE} GROUP BY q.number"
    )
    return [Span(row["start"], row["end"]) for row in asked(db, sql, {"id": id})]


def _from_word(before: str, is_cut: bool) -> str:
    line = before.rpartition("\n")[2]
    return line.partition(" ")[2] if is_cut and line == before else line


def _to_word(after: str) -> str:
    line = after.partition("\n")[0]
    return line.rpartition(" ")[0] if line == after and len(after) == AROUND else line
