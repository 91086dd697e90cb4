"""Articles that wait in `articles_to_share` in, rows of `shared_texts` out, a batch at a time.

Only those are read whole that have shingles in common with a new one, and are another outlet's: so an import costs what
its own copies cost, however many articles there are. What an outlet prints under each of its articles becomes common
as soon as too many of them have it; who had it in common then waits again, so that the order of imports makes no
difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from sqlite_utils import Database

from attribution.copying.origins import Shares
from attribution.copying.passages import Prose, SharedText, lies_near, prose_of, shared_text
from attribution.copying.shingles import FEWEST_IN_COMMON, MOST_OF_ONE_OUTLET
from attribution.types import Span, Spans
from db.connection import asked, writing
from db.matchables import listed
from db.records import Row

BATCH = 25
"""Articles in one transaction: less than a second, after which a kill costs nothing."""


def share_batch(db: Database) -> int:
    """Takes the first that wait; gives their number. One transaction."""
    with writing(db):
        sql = "SELECT article_id FROM articles_to_share ORDER BY article_id LIMIT :batch"
        waiting = [row["article_id"] for row in asked(db, sql, {"batch": BATCH})]
        for article in waiting:
            db.execute("DELETE FROM articles_to_share WHERE article_id = ?", [article])
            _share(db, article)  # after which it may wait again
    return len(waiting)


def forget_article(db: Database, article: int) -> None:
    """For an article about to be deleted, inside a transaction of the caller."""
    for row in asked(db, "SELECT text FROM articles WHERE id = :id", {"id": article}):
        _forget(db, article, prose_of(row["text"]).shingles.values())


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
        prose, outlet = prose_of(row["text"]), row["outlet_id"]
        numbers = set(prose.shingles.values())
        common = _index(db, article, outlet, numbers)
        others = _candidates(db, numbers - common, outlet)
        db.conn.executemany("INSERT INTO shared_texts VALUES (?, ?, ?, ?, ?)", _rows(article, prose, others, common))


def _index(db: Database, article: int, outlet: int, numbers: set[int]) -> set[int]:
    """Puts an article's shingles in; gives those that are common, or become so with it."""
    known = "SELECT shingle FROM json_each(:shingles) CROSS JOIN common_shingles ON shingle = value"
    common = {row["shingle"] for row in asked(db, known, {"shingles": listed(numbers)})}
    _forget(db, article, numbers)
    rows = [(number, outlet, article) for number in sorted(numbers - common)]
    db.conn.executemany("INSERT INTO shingles VALUES (?, ?, ?)", rows)
    values = {"shingles": listed(numbers - common), "outlet": outlet, "most": MOST_OF_ONE_OUTLET}
    new = {row["shingle"] for row in asked(db, _TOO_MANY, values)}
    _make_common(db, listed(new))
    return common | new


_TOO_MANY = """
SELECT shingle FROM json_each(:shingles) CROSS JOIN shingles ON shingle = value AND outlet_id = :outlet
GROUP BY shingle HAVING count(*) > :most
"""
# Who had text in common because of them has less now
_LESS_IN_COMMON = """
WITH met AS MATERIALIZED (SELECT DISTINCT article_id FROM json_each(:shingles) CROSS JOIN shingles ON shingle = value
    WHERE EXISTS (SELECT 1 FROM shared_texts s WHERE s.article_id = shingles.article_id))
"""


def _make_common(db: Database, shingles: str) -> None:
    values = {"shingles": shingles}
    db.execute(f"INSERT OR IGNORE INTO articles_to_share {_LESS_IN_COMMON} SELECT article_id FROM met", values)
    db.execute(
        f"INSERT OR IGNORE INTO quotes_to_settle {_LESS_IN_COMMON} SELECT q.number FROM met"
        " JOIN quotes q ON q.article_id = met.article_id JOIN variants v ON v.quote = q.number",
        values,
    )
    db.execute("DELETE FROM shingles WHERE shingle IN (SELECT value FROM json_each(:shingles))", values)
    db.execute("INSERT INTO common_shingles SELECT value FROM json_each(:shingles)", values)


def _forget(db: Database, article: int, numbers: Iterable[int]) -> None:
    db.execute(
        "DELETE FROM shingles WHERE shingle IN (SELECT value FROM json_each(:shingles)) AND article_id = :article",
        {"shingles": listed(numbers), "article": article},
    )


_CANDIDATES = """
SELECT a.id, a.text FROM
    (SELECT article_id FROM json_each(:shingles) CROSS JOIN shingles ON shingle = value WHERE outlet_id <> :outlet
        GROUP BY article_id HAVING count(*) >= :fewest) met
    CROSS JOIN articles a ON a.id = met.article_id
"""


def _candidates(db: Database, numbers: Iterable[int], outlet: int) -> list[Row]:
    values = {"shingles": listed(numbers), "fewest": FEWEST_IN_COMMON, "outlet": outlet}
    return list(asked(db, _CANDIDATES, values))


def _rows(article: int, prose: Prose, others: Iterable[Row], common: set[int]) -> Iterator[tuple[object, ...]]:
    for row in others:
        other, id = prose_of(row["text"]), row["id"]
        there, here = shared_text(prose, other, common), shared_text(other, prose, common)
        if there.tells or here.tells:
            yield article, id, there.words, there.of, json.dumps(there.passages)
            yield id, article, here.words, here.of, json.dumps(here.passages)


def _shared(row: Row) -> SharedText:
    return SharedText(row["words"], row["of"], tuple(Span(*passage) for passage in json.loads(row["passages"])))
