"""Quotes that wait in `quotes_to_settle` in, their statements written anew, a batch at a time.

What is settled together is whatever hangs together by likenesses, decisions or a statement of before, so that the
outcome is that of matching the whole archive.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from sqlite_utils import Database

from attribution.matching.comparison import Likeness
from attribution.matching.decisions import bonds
from attribution.statement_types import Deviation, Statement, VariantKind
from attribution.statements import Likenesses, statements_among
from db.connection import asked, writing
from db.decision_rows import decisions_about
from db.matchables import listed, names_around, wordings_of
from db.sharing import shares_of

BATCH = 2000
"""Quotes in one transaction, at the least: what hangs together is not parted."""


def settle_batch(db: Database) -> int:
    """Takes the first that wait, with all that hang together with them; gives their number. One transaction."""
    with writing(db):
        sql = "SELECT quote FROM quotes_to_settle ORDER BY quote LIMIT :batch"
        return settle_around(db, [row["quote"] for row in asked(db, sql, {"batch": BATCH})])


def settle_around(db: Database, quotes: Iterable[int]) -> int:
    """Settles these and all that hang together with them, inside a transaction of the caller."""
    together = _closure(db, set(quotes))
    wordings = wordings_of(db, together)
    numbers = {wording.quote: quote for quote, wording in wordings.items()}
    decided = bonds(decisions_about(db, numbers))
    likenesses = _likenesses(db, {quote: wording.quote for quote, wording in wordings.items()})
    names = names_around(db, wordings.values())
    shares = shares_of(db, wordings)
    found = statements_among(list(wordings.values()), likenesses, names, decided, shares)
    _replace(db, together, found, numbers)
    db.execute("DELETE FROM quotes_to_settle WHERE quote IN (SELECT value FROM json_each(?))", [listed(together)])
    return len(together)


def _closure(db: Database, seeds: set[int]) -> set[int]:
    together, new = set(seeds), set(seeds)
    while new:
        new = set(_beside(db, new)) - together
        together |= new
    return together


_BESIDE = """
SELECT lesser AS quote FROM json_each(:quotes) CROSS JOIN likenesses ON fuller = value
UNION SELECT fuller FROM json_each(:quotes) CROSS JOIN likenesses ON lesser = value
UNION SELECT other.quote FROM json_each(:quotes) CROSS JOIN variants v ON v.quote = value
    CROSS JOIN variants other ON other.statement_id = v.statement_id
UNION SELECT friend.number FROM json_each(:quotes) CROSS JOIN quotes q ON q.number = value
    CROSS JOIN decision_quotes mine ON mine.quote = q.id CROSS JOIN decisions d ON d.id = mine.decision
    CROSS JOIN decision_quotes other ON other.decision = d.id CROSS JOIN quotes friend ON friend.id = other.quote
    WHERE d.undone_at IS NULL
"""


def _beside(db: Database, quotes: Iterable[int]) -> Iterator[int]:
    return (row["quote"] for row in asked(db, _BESIDE, {"quotes": listed(quotes)}))


def _likenesses(db: Database, ids: dict[int, str]) -> Likenesses:
    sql = "SELECT likenesses.* FROM json_each(:quotes) CROSS JOIN likenesses ON fuller = value"
    return {
        (ids[row["fuller"]], ids[row["lesser"]]): Likeness(
            VariantKind(row["kind"]), tuple(map(Deviation, json.loads(row["deviations"]))), row["score"]
        )
        for row in asked(db, sql, {"quotes": listed(ids)})
        if row["lesser"] in ids
    }


def _replace(db: Database, together: Iterable[int], found: Sequence[Statement], numbers: dict[str, int]) -> None:
    db.execute(
        "DELETE FROM statements WHERE id IN"
        " (SELECT statement_id FROM variants WHERE quote IN (SELECT value FROM json_each(?)))",
        [listed(together)],
    )
    db.conn.executemany("INSERT INTO statements VALUES (?, ?)", [(s.id, len(s.variants)) for s in found])
    db.conn.executemany(
        "INSERT INTO variants (quote, statement_id, rank, kind, deviations, first, copy_of)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (numbers[v.quote], s.id, rank, v.kind, json.dumps(v.deviations), v.first, v.copy_of)
            for s in found
            for rank, v in enumerate(s.variants)
        ],
    )
    db.conn.executemany(
        "INSERT INTO origins VALUES (?, ?, ?, ?)",
        [(numbers[v.quote], v.origin, v.beside, v.share) for s in found for v in s.variants],
    )
