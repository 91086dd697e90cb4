"""What a person decides about statements: deeds that outrank matching, hold for later imports, and can be undone.

Each deed is a row of its own, with what was there before, and settles at once what it touches: one transaction.
Statements are named by their id; where a statement is asked for, the id of a quote that stands alone will do.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from attribution.matching.decisions import DecisionKind
from db.connection import asked, writing
from db.journal import restore, strike, told_words, write_down
from db.journal_rows import Subject, Told
from db.matchables import listed
from db.rows import Changes
from db.settling import settle_around


class Refusal(StrEnum):
    """Why a decision cannot be made; the words are for the user."""

    GONE = "Die Aussage oder das Zitat gibt es nicht mehr. Bitte neu auswählen."
    SAME = "Dafür braucht es zwei verschiedene Aussagen."
    ALONE = "Das Zitat steht in keiner Aussage mit anderen."
    NOTHING_LEFT = "Beim Teilen muss auf beiden Seiten ein Zitat bleiben."
    NO_DECISION = "Diese Entscheidung gibt es nicht."


class DecisionError(Exception):
    """A decision that makes no sense (any more); the text is for the user."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.value)


@dataclass(frozen=True, slots=True)
class DecisionRow:
    """One decision as a list of them shows it. `before` are the statements it touched, each as its quotes' ids."""

    id: int
    kind: DecisionKind
    parts: tuple[tuple[str, ...], ...]
    before: tuple[tuple[str, ...], ...]
    made_at: str
    made_by: str
    undone_at: str | None


def merge_statements(db: Database, statements: Sequence[str], *, by: str | None = None) -> Changes:
    """All their quotes are one statement from now on."""
    with writing(db):
        parts = [_quotes_of(db, statement) for statement in statements]
        if len(set(parts)) < max(2, len(parts)):
            raise DecisionError(Refusal.SAME)
        return _decide(db, DecisionKind.MERGE, parts, by)


def split_statement(db: Database, statement: str, quotes: Iterable[str], *, by: str | None = None) -> Changes:
    """These quotes become a statement of their own; neither part ever gets a quote of the other."""
    with writing(db):
        everybody, wanted = _quotes_of(db, statement), set(quotes)
        part = tuple(quote for quote in everybody if quote in wanted)
        rest = tuple(quote for quote in everybody if quote not in wanted)
        if not wanted <= set(everybody):
            raise DecisionError(Refusal.GONE)
        if not part or not rest:
            raise DecisionError(Refusal.NOTHING_LEFT)
        return _decide(db, DecisionKind.SPLIT, [part, rest], by)


def take_out(db: Database, quote: str, *, by: str | None = None) -> Changes:
    """The quote leaves its statement and is never again in one with any of the others."""
    with writing(db):
        others = tuple(other for other in _beside(db, quote) if other != quote)
        if not others:
            raise DecisionError(Refusal.ALONE)
        return _decide(db, DecisionKind.TAKE_OUT, [(quote,), others], by)


def put_in(db: Database, quote: str, statement: str, *, by: str | None = None) -> Changes:
    """The quote leaves its statement, if it has one, and belongs to this one."""
    with writing(db):
        others = _quotes_of(db, statement)
        if quote in others:
            raise DecisionError(Refusal.SAME)
        return _decide(db, DecisionKind.PUT_IN, [_quotes_of(db, quote, alone=True), others], by)


def undo_decision(db: Database, decision: int) -> Changes:
    """As if it had never been made; later decisions stay."""
    with writing(db):
        if not strike(db, decision, Subject.STATEMENTS):
            raise DecisionError(Refusal.NO_DECISION)
        return settle_decision(db, decision)


def redo_decision(db: Database, decision: int) -> Changes:
    """Makes an undone decision hold again, in its old place among the others."""
    with writing(db):
        if not restore(db, decision, Subject.STATEMENTS):
            raise DecisionError(Refusal.NO_DECISION)
        return settle_decision(db, decision)


def settle_decision(db: Database, decision: int) -> Changes:
    """Works out anew what it touches, after it was struck or restored, inside a transaction of the caller."""
    rows = asked(db, "SELECT quote FROM decision_quotes WHERE decision = :decision", {"decision": decision})
    return _settled(db, decision, [row["quote"] for row in rows])


def decisions(db: Database) -> list[DecisionRow]:
    """The latest first, undone ones too."""
    parts: dict[int, dict[int, tuple[str, ...]]] = {}
    for row in asked(db, "SELECT * FROM decision_quotes ORDER BY decision, part, rank"):
        of_one = parts.setdefault(row["decision"], {})
        of_one[row["part"]] = (*of_one.get(row["part"], ()), row["quote"])
    return [
        DecisionRow(
            row["id"],
            DecisionKind(row["kind"]),
            tuple(parts[row["id"]].values()),
            tuple(tuple(quotes) for quotes in json.loads(row["before"])),
            row["made_at"],
            row["made_by"],
            row["undone_at"],
        )
        for row in asked(db, "SELECT * FROM decisions WHERE subject = 'statements' ORDER BY id DESC")
    ]


def _decide(db: Database, kind: DecisionKind, parts: Sequence[tuple[str, ...]], by: str | None) -> Changes:
    """Writes the decision down and settles what it touches."""
    touched = [quote for part in parts for quote in part]
    before = sorted({_beside(db, quote) for quote in touched})
    decision = write_down(db, Subject.STATEMENTS, kind, by, _told(db, touched[0], len(parts)), before)
    db.conn.executemany(
        "INSERT INTO decision_quotes VALUES (?, ?, ?, ?)",
        [(decision, number, rank, quote) for number, part in enumerate(parts) for rank, quote in enumerate(part)],
    )
    return _settled(db, decision, touched)


def _told(db: Database, quote: str, parts: int) -> Told:
    (row,) = asked(db, "SELECT text FROM quotes WHERE id = :quote", {"quote": quote})
    return Told(parts, told_words(row["text"]))


def _settled(db: Database, decision: int, quotes: Iterable[str]) -> Changes:
    sql = "SELECT number FROM quotes WHERE id IN (SELECT value FROM json_each(:quotes))"
    settle_around(db, [row["number"] for row in asked(db, sql, {"quotes": listed(quotes)})])
    return Changes(statements=True, decision=decision)


def _quotes_of(db: Database, id: str, *, alone: bool = False) -> tuple[str, ...]:
    """The quotes of a statement, the fullest first, or the one quote of that id."""
    sql = "SELECT q.id FROM variants v JOIN quotes q ON q.number = v.quote WHERE v.statement_id = :id ORDER BY v.rank"
    found = () if alone else tuple(row["id"] for row in asked(db, sql, {"id": id}))
    if not found and list(asked(db, "SELECT 1 FROM quotes WHERE id = :id", {"id": id})):
        found = (id,)
    if not found:
        raise DecisionError(Refusal.GONE)
    return found


def _beside(db: Database, quote: str) -> tuple[str, ...]:
    """The statement that a quote belongs to, as its quotes; itself if it stands alone."""
    sql = "SELECT statement_id FROM variants v JOIN quotes q ON q.number = v.quote WHERE q.id = :quote"
    for row in asked(db, sql, {"quote": quote}):
        return _quotes_of(db, row["statement_id"])
    return _quotes_of(db, quote)
