"""Articles that another archive exported in, what they bring along in this one out: quotes and what people decided.

What this archive knows already stays as it is: only what is missing comes to it. Writing runs inside a transaction of
the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from sqlite_utils import Database

from attribution.types import Carried, Decided, DecidedStatements, Quote, text_of
from db.connection import asked
from db.corrected import present_versions, remember, settle_statuses
from db.entity_resolving import listed
from db.journal import told_words, write_down
from db.journal_rows import CorrectionKind, Subject, Told
from db.records import archive_id
from db.rows import Status
from db.versions import Version, written

# The last decision that holds about each quote (SQLite: the row of the only max), and whether any changed its words
_DECIDED = """
SELECT q.id, q.status, sum(c.aspect <> 'status') AS edits, d.made_by, d.made_at, max(d.id) AS last
FROM quotes q JOIN corrections c ON c.quote = q.id JOIN decisions d ON d.id = c.decision
WHERE q.article_id = :article AND d.undone_at IS NULL
GROUP BY q.id HAVING edits OR q.status <> 'unreviewed'
"""


def decided_about(db: Database, article: int) -> dict[str, Decided]:
    """By quote; those that nobody decided about are not in it."""
    rows = asked(db, _DECIDED, {"article": article})
    told = (Decided(r["id"], r["status"], bool(r["edits"]), r["made_by"], r["made_at"]) for r in rows)
    return {decided.quote: decided for decided in told}


def decided_statements(db: Database) -> list[DecidedStatements]:
    """All that holds, in the order in which it was decided."""
    sql = (
        "SELECT d.id, d.kind, d.made_by, d.made_at, q.part, q.quote FROM decisions d"
        " JOIN decision_quotes q ON q.decision = d.id WHERE d.undone_at IS NULL ORDER BY d.id, q.part, q.rank"
    )
    found = []
    for _id, rows in groupby(asked(db, sql), itemgetter("id")):
        quotes = list(rows)
        parts = tuple(tuple(row["quote"] for row in part) for _part, part in groupby(quotes, itemgetter("part")))
        found.append(DecidedStatements(quotes[0]["kind"], parts, quotes[0]["made_by"], quotes[0]["made_at"]))
    return found


def missing_quotes(db: Database, article: int, quotes: Sequence[Quote], text: str, copy: int) -> list[Quote]:
    """Those that the article does not have yet; where another quote has their very place they are left out."""
    rows = list(asked(db, "SELECT id, position, text FROM quotes WHERE article_id = :article", {"article": article}))
    ids, places = {row["id"] for row in rows}, {(row["position"], row["text"]) for row in rows}
    missing = [
        quote
        for quote in quotes
        if archive_id(quote.id, copy) not in ids and (quote.quote[0].start, text_of(text, quote.quote)) not in places
    ]
    there = ids | {archive_id(quote.id, copy) for quote in missing}
    return [quote if _has_parent(quote, there, copy) else replace(quote, parent=None) for quote in missing]


def adopt(db: Database, carried: Carried, copy: int) -> None:
    """Writes the decisions of the other archive into the journal, signed as there; what was decided here outranks them.

    A quote that people changed is kept as they made it, whatever an analysis finds later.
    """
    known = set(decided_statements(db)) if carried.statements else set()
    for each in carried.statements:
        if each not in known:
            _write_statements(db, each)
    decided = [replace(each, quote=archive_id(each.quote, copy)) for each in carried.decided]
    fresh = _undecided(db, [each.quote for each in decided])
    for (by, at, status), group in _grouped(decided, fresh):
        versions = {id: version for id, _article, version in present_versions(db, [each.quote for each in group])}
        remember(db, versions)
        edited = {each.quote: versions[each.quote] for each in group if each.edited}
        if edited:
            _write_edits(db, edited, copy, by, at)
        if status is not Status.UNREVIEWED:
            _write_statuses(db, versions, status, by, at)


def _grouped(decided: Iterable[Decided], fresh: set[str]) -> Iterable[tuple[tuple[str, str, Status], list[Decided]]]:
    def key(each: Decided) -> tuple[str, str, Status]:
        return each.by, each.at, Status(each.status)

    ordered = sorted((each for each in decided if each.quote in fresh), key=lambda each: (each.at, key(each)))
    return ((signed, list(group)) for signed, group in groupby(ordered, key))


def _undecided(db: Database, ids: Iterable[str]) -> set[str]:
    sql = (
        "SELECT id FROM quotes WHERE id IN (SELECT value FROM json_each(:ids))"
        " AND id NOT IN (SELECT quote FROM corrections)"
    )
    return {row["id"] for row in asked(db, sql, {"ids": listed(ids)})}


def _write_edits(db: Database, versions: dict[str, Version], copy: int, by: str, at: str) -> None:
    decision = write_down(db, Subject.QUOTES, CorrectionKind.ADD, by, _told(versions, None), made_at=at)
    sql = (
        "INSERT INTO corrections (decision, quote, aspect, after, digest, copy) SELECT ?, ?, 'add', ?, a.digest, ?"
        " FROM quotes q JOIN articles a ON a.id = q.article_id WHERE q.id = ?"
    )
    db.conn.executemany(sql, [(decision, id, written(version), copy, id) for id, version in versions.items()])


def _write_statuses(db: Database, versions: dict[str, Version], status: Status, by: str, at: str) -> None:
    decision = write_down(db, Subject.QUOTES, CorrectionKind.STATUS, by, _told(versions, status), made_at=at)
    sql = "INSERT INTO corrections (decision, quote, aspect, before, after) VALUES (?, ?, 'status', ?, ?)"
    db.conn.executemany(sql, [(decision, id, Status.UNREVIEWED, status) for id in versions])
    settle_statuses(db, decision=decision)


def _write_statements(db: Database, decided: DecidedStatements) -> None:
    """They are named by their ids, so the quotes may come later; linking then keeps to it."""
    told = Told(len(decided.parts))
    decision = write_down(db, Subject.STATEMENTS, decided.kind, decided.by, told, made_at=decided.at)
    sql = "INSERT INTO decision_quotes VALUES (?, ?, ?, ?)"
    rows = [(decision, part, rank, id) for part, ids in enumerate(decided.parts) for rank, id in enumerate(ids)]
    db.conn.executemany(sql, rows)


def _told(versions: dict[str, Version], status: Status | None) -> Told:
    about = told_words(next(iter(versions.values())).row["text"]) if len(versions) == 1 else None
    return Told(len(versions), about, Status.UNREVIEWED if status else None, status)


def _has_parent(quote: Quote, there: set[str], copy: int) -> bool:
    return quote.parent is None or archive_id(quote.parent, copy) in there
