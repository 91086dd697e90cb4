"""An article in, the one in the archive that it is again out: by origin, address, digest or near-identical text.

The same text of another outlet is no repetition but a copy, which is news, and what an outlet prints every day, the
weather say, is not one article. So text alone counts only where the outlet is known to be the same, on the same day,
and where the text is long enough to be nobody else's; a changed text without a date is another article.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator

from rapidfuzz import fuzz
from sqlite_utils import Database

from attribution.types import Article
from db.connection import asked
from db.records import Row
from db.sources import address_key

NEAR_IDENTICAL = 90.0
SAME_PLACE = 50.0
"""Of 100 points of likeness: below, a file or row of this name holds another article now."""

LONG = 50  # words

_WORD = re.compile(r"\w+")
_SHINGLE = 5  # words
_NUMBERS = 8

_SAME_DAY = "(a.published IS NULL OR :published IS NULL OR substr(a.published, 1, 10) = substr(:published, 1, 10))"
_SAME_TEXT = f"""
SELECT a.id, a.digest, a.copy FROM articles a LEFT JOIN article_sources s ON s.article_id = a.id
WHERE a.digest = :digest AND (a.origin = :origin OR s.address_key = :address
    OR (a.outlet_told AND :outlet_told AND a.outlet_id = :outlet_id AND (s.address_key IS NULL OR :address IS NULL)
    AND {_SAME_DAY}))
ORDER BY a.origin <> :origin, a.id LIMIT 1
"""
_SAME_ADDRESS = """
SELECT a.id, a.digest, a.copy FROM article_sources s JOIN articles a ON a.id = s.article_id
WHERE s.address_key = :address ORDER BY a.id DESC LIMIT 1
"""
_SAME_ORIGIN = "SELECT id, digest, copy, text FROM articles WHERE origin = :origin ORDER BY id DESC LIMIT 1"
_AT_ADDRESS = """
SELECT 1 FROM articles a WHERE a.id IN (SELECT id FROM articles WHERE origin = :origin
    UNION SELECT article_id FROM article_sources WHERE address_key = :address)
AND (:updated IS NULL OR a.retrieved IS NULL OR a.retrieved >= :updated) LIMIT 1
"""
# From the day and not from the sketch: numbers of what stands under every article are those of all of them
_SAME_OUTLET = """
SELECT a.id, a.digest, a.copy, a.text FROM articles a
CROSS JOIN article_sketches k ON k.article_id = a.id AND k.value IN (SELECT value FROM json_each(:sketch))
LEFT JOIN article_sources s ON s.article_id = a.id
WHERE a.outlet_id = :outlet_id AND substr(a.published, 1, 10) = substr(:published, 1, 10)
    AND a.outlet_told AND :outlet_told AND (s.address_key IS NULL OR :address IS NULL)
GROUP BY a.id HAVING count(*) >= 2 ORDER BY count(*) DESC LIMIT 5
"""


def known_article(db: Database, article: Article, values: Row) -> Row | None:
    """id, digest and copy of the article that this one is again, maybe with a changed text; `values` are its row's."""
    is_long = len(_WORD.findall(article.text)) >= LONG
    values = values | {"outlet_told": values["outlet_told"] and is_long}
    asked_for = values | {"address": address_key(article.address), "sketch": json.dumps(sketch(article.text))}
    for sql in (_SAME_TEXT, _SAME_ADDRESS):
        for row in asked(db, sql, asked_for):
            return row
    return next(_alike(db, article, asked_for), None)


def has_address(db: Database, address: str, updated: str | None = None) -> bool:
    """Whether an article of this address is there, as it was at that time (ISO 8601, UTC) or later."""
    asked_for = {"origin": address, "address": address_key(address), "updated": updated}
    return bool(list(asked(db, _AT_ADDRESS, asked_for)))


def put_sketch(db: Database, article_id: int, text: str) -> None:
    db.table("article_sketches").delete_where("article_id = ?", [article_id])
    db.table("article_sketches").insert_all({"value": value, "article_id": article_id} for value in sketch(text))


def sketch(text: str) -> list[int]:
    """The smallest hashes of five words in a row: where few words were changed, most are the same."""
    words = _WORD.findall(text.casefold())
    shingles = {" ".join(words[at : at + _SHINGLE]) for at in range(max(1, len(words) - _SHINGLE + 1))}
    return sorted(zlib.crc32(shingle.encode()) for shingle in shingles)[:_NUMBERS]


def _alike(db: Database, article: Article, asked_for: Row) -> Iterator[Row]:
    for sql, least in ((_SAME_ORIGIN, SAME_PLACE), (_SAME_OUTLET, NEAR_IDENTICAL)):
        for row in asked(db, sql, asked_for):
            if fuzz.ratio(row["text"], article.text, score_cutoff=least):
                yield row
