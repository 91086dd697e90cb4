"""Articles that wait in `articles_to_share` in, rows of `shared_texts` out, a batch at a time.

Only those are read whole that have shingles in common with a new one, and are another outlet's: so an import costs what
its own copies cost, however many articles there are.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from sqlite_utils import Database

from attribution.copying.origins import Shares
from attribution.copying.passages import Prose, SharedText, lies_near, prose_of, shared_text
from attribution.copying.shingles import FEWEST_IN_COMMON, shingles
from attribution.types import Span, Spans
from db.connection import asked, writing
from db.matchables import listed
from db.records import Row

BATCH = 100
"""Articles in one transaction: a second at most, after which a kill costs nothing."""


def share_batch(db: Database) -> int:
    """Takes the first that wait; gives their number. One transaction."""
    with writing(db):
        sql = "SELECT article_id FROM articles_to_share ORDER BY article_id LIMIT :batch"
        waiting = [row["article_id"] for row in asked(db, sql, {"batch": BATCH})]
        for article in waiting:
            _share(db, article)
        db.execute(
            "DELETE FROM articles_to_share WHERE article_id IN (SELECT value FROM json_each(?))", [listed(waiting)]
        )
    return len(waiting)


def shared_texts(db: Database, article: int) -> dict[int, SharedText]:
    """By number the articles of other outlets that share text with it, and what of its own stands there."""
    rows = asked(db, "SELECT * FROM shared_texts WHERE article_id = :article", {"article": article})
    return {row["other_id"]: _shared(row) for row in rows}


def shares_of(db: Database, quotes: Iterable[int]) -> Shares:
    """Whose articles share text around these quotes, among the articles of these quotes."""
    wanted = listed(quotes)
    found: dict[tuple[str, str], float] = {}
    places = _places(db, wanted)
    for row in asked(db, _AMONG, {"quotes": wanted}):
        shared = _shared(row)
        for quote, spans in places.get(row["article_id"], ()):
            if shared.tells and lies_near(spans, shared.passages):
                found[quote, str(row["other_id"])] = shared.share
    return found


_AMONG = """
WITH wanted AS MATERIALIZED
    (SELECT DISTINCT q.article_id FROM json_each(:quotes) CROSS JOIN quotes q ON q.number = value)
SELECT s.* FROM wanted w CROSS JOIN shared_texts s ON s.article_id = w.article_id
WHERE s.other_id IN (SELECT article_id FROM wanted)
"""

_PLACES = """
SELECT q.id, q.article_id, min(s.start) AS start, max(s."end") AS "end" FROM json_each(:quotes)
    CROSS JOIN quotes q ON q.number = value CROSS JOIN spans s ON s.quote = q.number AND s.role = 'quote'
WHERE EXISTS (SELECT 1 FROM shared_texts WHERE article_id = q.article_id) GROUP BY q.number
"""


def _places(db: Database, quotes: str) -> dict[int, list[tuple[str, Spans]]]:
    """By article its quotes, where it shares text at all."""
    found: dict[int, list[tuple[str, Spans]]] = {}
    for row in asked(db, _PLACES, {"quotes": quotes}):
        found.setdefault(row["article_id"], []).append((row["id"], (Span(row["start"], row["end"]),)))
    return found


def _share(db: Database, article: int) -> None:
    db.execute("DELETE FROM shared_texts WHERE article_id = :id OR other_id = :id", {"id": article})
    for row in asked(db, "SELECT text, outlet_id FROM articles WHERE id = :id", {"id": article}):
        prose = prose_of(row["text"])
        numbers = sorted(shingles(prose))
        others = list(_candidates(db, numbers, row["outlet_id"]))
        db.conn.executemany("INSERT OR IGNORE INTO shingles VALUES (?, ?)", [(number, article) for number in numbers])
        db.conn.executemany("INSERT INTO shared_texts VALUES (?, ?, ?, ?, ?)", list(_rows(article, prose, others)))


_CANDIDATES = """
SELECT a.id, a.text FROM
    (SELECT article_id FROM json_each(:shingles) CROSS JOIN shingles ON shingle = value
        GROUP BY article_id HAVING count(*) >= :fewest) met
    CROSS JOIN articles a ON a.id = met.article_id WHERE a.outlet_id <> :outlet
"""


def _candidates(db: Database, numbers: Sequence[int], outlet: int) -> Iterator[tuple[int, str]]:
    values = {"shingles": listed(numbers), "fewest": FEWEST_IN_COMMON, "outlet": outlet}
    return ((row["id"], row["text"]) for row in asked(db, _CANDIDATES, values))


def _rows(article: int, prose: Prose, others: Iterable[tuple[int, str]]) -> Iterator[tuple[object, ...]]:
    for other, text in others:
        there, here = shared_text(prose, prose_of(text)), shared_text(prose_of(text), prose)
        if there.tells or here.tells:
            yield article, other, there.words, there.of, json.dumps(there.passages)
            yield other, article, here.words, here.of, json.dumps(here.passages)


def _shared(row: Row) -> SharedText:
    return SharedText(row["words"], row["of"], tuple(Span(*passage) for passage in json.loads(row["passages"])))
