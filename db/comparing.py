"""Quotes that wait in `quotes_to_compare` in, rows of `likenesses` out, a batch at a time.

Only the quotes of the batch are compared, each with those few that the index names; what hangs together with them then
waits in `quotes_to_settle`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from sqlite_utils import Database

from attribution.statements import likeness_of, recent_words
from db.connection import asked, writing
from db.matchables import listed, names_around, wordings_of
from db.wording_index import Entry, WordingIndex

BATCH = 500
"""Quotes in one transaction: a second or two, after which a kill costs nothing."""

Pair = tuple[int, int]


def compare_batch(db: Database) -> int:
    """Takes the first that wait, and says how many they are. One transaction."""
    with writing(db):
        sql = "SELECT quote FROM quotes_to_compare ORDER BY quote LIMIT :batch"
        waiting = [row["quote"] for row in asked(db, sql, {"batch": BATCH})]
        _forget(db, waiting)
        wordings = wordings_of(db, waiting)
        entries = [Entry.of(quote, recent_words(known)) for quote, known in wordings.items()]
        pairs = _pairs(WordingIndex(db), entries)
        _write(db, _likenesses(db, entries, pairs))
        _hand_on(db, waiting)
    return len(waiting)


def _forget(db: Database, quotes: Sequence[int]) -> None:
    """What was known of them holds no more; whom they were like has to be settled without them."""
    _settle_neighbours(db, quotes)
    for side in ("fuller", "lesser"):
        db.execute(f"DELETE FROM likenesses WHERE {side} IN (SELECT value FROM json_each(?))", [listed(quotes)])
    WordingIndex(db).remove(quotes)


def _settle_neighbours(db: Database, quotes: Sequence[int]) -> None:
    for one, other in (("fuller", "lesser"), ("lesser", "fuller")):
        db.execute(
            f"INSERT OR IGNORE INTO quotes_to_settle SELECT {other} FROM likenesses"
            f" WHERE {one} IN (SELECT value FROM json_each(?))",
            [listed(quotes)],
        )


def _pairs(index: WordingIndex, entries: Sequence[Entry]) -> list[Pair]:
    """Numbers of two quotes of different articles, at least one of them new; each pair once."""
    index.add(entries)
    pairs = ((entry.quote, quote) for entry in entries for quote in index.near(entry))
    return list(dict.fromkeys((min(pair), max(pair)) for pair in pairs))


def _likenesses(db: Database, entries: Sequence[Entry], pairs: Sequence[Pair]) -> Iterator[tuple[object, ...]]:
    """Rows for those pairs that are one statement."""
    words = {entry.quote: entry.words for entry in entries}
    met = wordings_of(db, {quote for pair in pairs for quote in pair} - words.keys())
    words |= {quote: recent_words(wording) for quote, wording in met.items()}
    numbers = {known.wording.quote: quote for quote, known in words.items()}
    names = names_around(db, (known.wording for known in words.values()))
    for one, other in pairs:
        found = likeness_of(words[one], words[other], names)
        if found is not None:
            fuller, lesser, likeness = found
            places = numbers[fuller.wording.quote], numbers[lesser.wording.quote]
            yield *places, likeness.kind, json.dumps(likeness.deviations), likeness.score


def _write(db: Database, rows: Iterator[tuple[object, ...]]) -> None:
    db.conn.executemany("INSERT INTO likenesses VALUES (?, ?, ?, ?, ?)", list(rows))


def _hand_on(db: Database, quotes: Sequence[int]) -> None:
    """From those who wait to be compared to those who wait to be settled; who stands alone, as before, is done."""
    _settle_neighbours(db, quotes)
    db.execute(
        "INSERT OR IGNORE INTO quotes_to_settle SELECT q.number FROM json_each(?)"
        " CROSS JOIN quotes q ON q.number = value WHERE EXISTS (SELECT 1 FROM likenesses WHERE fuller = q.number)"
        " OR EXISTS (SELECT 1 FROM likenesses WHERE lesser = q.number)"
        " OR EXISTS (SELECT 1 FROM variants WHERE quote = q.number)"
        " OR EXISTS (SELECT 1 FROM decision_quotes WHERE quote = q.id)",
        [listed(quotes)],
    )
    db.execute("DELETE FROM quotes_to_compare WHERE quote IN (SELECT value FROM json_each(?))", [listed(quotes)])
