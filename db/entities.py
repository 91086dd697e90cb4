"""What people decide about people and organisations: each deed is one transaction, kept as a row, and can be undone.

A decision is about namings, not about numbers of entities, so that it holds for later imports and after a new run.
The later decision outranks the earlier one, and each outranks the rules.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence

from sqlite_utils import Database

from db.connection import writing
from db.entity_linking import naming_id, note_namesakes_anew, settle
from db.entity_resolving import listed, naming_value, places, refresh, write_names
from db.entity_rows import DecisionKind
from db.journal import restore, strike, write_down
from db.journal_rows import Subject, Told
from db.records import Row
from db.rows import Changes

_COME_BACK = "INSERT OR IGNORE INTO entities (id, name, name_key) VALUES (?, '', '')"
ONE, OTHER = 1, 2
"""The sides of a decision."""


def merge_entities(db: Database, into: int, others: Collection[int], *, by: str | None = None) -> Changes:
    """Makes them one, with the number and the name of `into`. KeyError if one is no longer there."""
    if not others or into in others:
        raise ValueError("an entity is merged with others than itself")
    with writing(db):
        one = _namings(db, into)
        other = [row for entity in others for row in _namings(db, entity)]
        decision = _decide(db, DecisionKind.MERGE, into, one + other, by, _name(db, into))
        _take_sides(db, decision, ONE, one)
        _take_sides(db, decision, OTHER, other)
        _put(db, other, into)
        _settle(db, one + other)
    return Changes(entities=True)


def split_entity(
    db: Database, entity: int, *, namings: Collection[int] = (), quotes: Collection[str] = (), by: str | None = None
) -> Changes:
    """Takes namings, or the speakers of single quotes, out of an entity; together they are a new one.

    KeyError if the entity is no longer there; ValueError if nothing of it is named, or all of it.
    """
    with writing(db):
        present = _namings(db, entity)
        decision = _decide(db, DecisionKind.SPLIT, entity, present, by)
        taken = [row for row in present if row["id"] in namings]
        parted = _part_quotes(db, decision, [row for row in present if row not in taken], quotes)
        left = [row for row in _namings(db, entity) if row["id"] not in namings and row["mentions"]]
        if not taken + parted or not left:
            raise ValueError("a split takes a part of an entity, not nothing and not all")
        _take_sides(db, decision, ONE, taken + parted)
        _take_sides(db, decision, OTHER, left)
        _put(db, taken, None)
        _settle(db, present)
    return Changes(entities=True)


def rename_entity(db: Database, entity: int, name: str, *, by: str | None = None) -> Changes:
    """Calls it so from now on, whatever articles call it. KeyError if it is no longer there."""
    plain = " ".join(name.split())
    if not plain:
        raise ValueError("a name has at least one letter")
    with writing(db):
        namings = _namings(db, entity)
        _take_sides(db, _decide(db, DecisionKind.RENAME, entity, namings, by, plain), ONE, namings)
        refresh(db, [entity])
    return Changes(entities=True)


def undo_decision(db: Database, decision: int) -> Changes:
    """Takes a decision back, in any order. KeyError if there is none that holds."""
    with writing(db):
        if not strike(db, decision, Subject.ENTITIES):
            raise KeyError(decision)
        return take_back(db, decision)


def redo_decision(db: Database, decision: int) -> Changes:
    """Makes an undone decision hold again, in its old place among the others. KeyError if none is undone."""
    with writing(db):
        if not restore(db, decision, Subject.ENTITIES):
            raise KeyError(decision)
        return make_again(db, decision)


def take_back(db: Database, decision: int) -> Changes:
    """What follows from a decision that was struck, inside a transaction of the caller."""
    _write_senses(db, decision)
    before = json.loads(str(db.execute("SELECT before FROM decisions WHERE id = ?", [decision]).fetchone()[0]))
    for naming, entity in before.items():
        _restore(db, int(naming), entity)
    _settle(db, _concerned(db, decision))
    return Changes(entities=True)


def make_again(db: Database, decision: int) -> Changes:
    """What follows from a decision that was restored, inside a transaction of the caller."""
    (row,) = db.query("SELECT kind, entity_id FROM decisions WHERE id = ?", [decision])
    _write_senses(db, decision)
    match DecisionKind(row["kind"]):
        case DecisionKind.MERGE:
            db.execute(_COME_BACK, [row["entity_id"]])
            _put(db, _concerned(db, decision, OTHER), row["entity_id"])
        case DecisionKind.SPLIT:
            _put(db, _concerned(db, decision, ONE), None)
        case DecisionKind.RENAME:
            refresh(db, [row["entity_id"]])
    _settle(db, _concerned(db, decision))
    return Changes(entities=True)


def _namings(db: Database, entity: int) -> list[Row]:
    rows = list(db.query("SELECT * FROM namings WHERE entity_id = :entity ORDER BY id", {"entity": entity}))
    if not rows:
        raise KeyError(entity)
    return rows


def _name(db: Database, entity: int) -> str:
    return str(db.execute("SELECT name FROM entities WHERE id = ?", [entity]).fetchone()[0])


def _settle(db: Database, namings: Sequence[Row]) -> None:
    """Works out anew what a decision is about, and writes the names to the quotes."""
    settle(db, places(namings))
    ids = {row["id"] for row in namings}
    sql = "SELECT DISTINCT entity_id AS id FROM namings WHERE id IN (SELECT value FROM json_each(:ids))"
    refresh(db, {row["id"] for row in db.query(sql, {"ids": listed(ids)}) if row["id"] is not None})
    write_names(db, ids)


def _decide(
    db: Database, kind: DecisionKind, entity: int, namings: Sequence[Row], by: str | None, name: str | None = None
) -> int:
    before = {row["id"]: row["entity_id"] for row in namings}
    present = _name(db, entity)
    others = dict.fromkeys(row["name"] for row in namings if row["name"] != present)
    about = ", ".join((present, *others)) if kind is DecisionKind.MERGE else present
    told = Told(len(set(before.values())), about, present, name)
    return write_down(db, Subject.ENTITIES, kind, by, told, before, entity_id=entity, name=name)


def _concerned(db: Database, decision: int, side: int | None = None) -> list[Row]:
    """The namings that it is about."""
    about = "SELECT naming FROM decision_namings WHERE decision = :id AND (:side IS NULL OR side = :side)"
    return list(db.query(f"SELECT * FROM namings WHERE id IN ({about})", {"id": decision, "side": side}))


def _take_sides(db: Database, decision: int, side: int, namings: Iterable[Row]) -> None:
    rows = [(decision, row["id"], side) for row in namings]
    db.conn.executemany("INSERT INTO decision_namings (decision, naming, side) VALUES (?, ?, ?)", rows)


def _put(db: Database, namings: Iterable[Row], entity: int | None) -> None:
    ids = listed(row["id"] for row in namings)
    db.execute("UPDATE namings SET entity_id = ? WHERE id IN (SELECT value FROM json_each(?))", [entity, ids])


def _restore(db: Database, naming: int, entity: int) -> None:
    """Numbers come back with what they stood for."""
    db.execute(_COME_BACK, [entity])
    db.execute("UPDATE namings SET entity_id = ? WHERE id = ? AND entity_id IS NOT NULL", [entity, naming])


def _part_quotes(db: Database, decision: int, namings: Iterable[Row], quotes: Iterable[str]) -> list[Row]:
    """Gives the speakers of quotes the sense of the decision; tells the namings that this makes."""
    db.execute(
        "INSERT INTO decision_speakers SELECT ?, q.id, m.part FROM quotes q JOIN mentions m ON m.quote = q.number"
        " WHERE q.id IN (SELECT value FROM json_each(?)) AND m.naming IN (SELECT value FROM json_each(?))",
        [decision, listed(quotes), listed(row["id"] for row in namings)],
    )
    _write_senses(db, decision)
    return list(db.query("SELECT * FROM namings WHERE sense = :decision", {"decision": decision}))


# The latest split that holds, unless a person set the speaker after it; then what that person meant
_SENSES = """
WITH given AS (
    SELECT c.quote, max(c.decision) AS decision, c.after FROM corrections c JOIN decisions e ON e.id = c.decision
    WHERE c.aspect IN ('speaker', 'add') AND e.undone_at IS NULL
        AND c.quote IN (SELECT quote FROM decision_speakers WHERE decision = :decision)
    GROUP BY c.quote
)
SELECT m.quote, m.part, q.article_id, n.*, coalesce(
    (SELECT max(s.decision) FROM decision_speakers s JOIN decisions e ON e.id = s.decision
        WHERE s.quote = q.id AND s.part = m.part AND e.undone_at IS NULL AND s.decision > coalesce(given.decision, 0)),
    json_extract(given.after, '$.speakers[' || m.part || '].sense'), 0) AS sense_now
FROM decision_speakers d JOIN quotes q ON q.id = d.quote JOIN mentions m ON m.quote = q.number AND m.part = d.part
    JOIN namings n ON n.id = m.naming LEFT JOIN given ON given.quote = q.id
WHERE d.decision = :decision
"""


def _write_senses(db: Database, decision: int) -> None:
    """Gives the speakers of a decision's quotes the sense that they have now that it was struck or restored."""
    rows = list(db.query(_SENSES, {"decision": decision}))
    for row in rows:
        naming = naming_id(db, naming_value(row), row["sense_now"])
        db.execute("UPDATE mentions SET naming = ? WHERE quote = ? AND part = ?", [naming, row["quote"], row["part"]])
    note_namesakes_anew(db, {row["article_id"] for row in rows})
