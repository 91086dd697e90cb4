"""What people decide about people and organisations: each deed is one transaction, kept as a row, and can be undone.

A decision is about namings, not about numbers of entities, so that it holds for later imports and after a new run.
The later decision outranks the earlier one, and each outranks the rules.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from datetime import UTC, datetime

from sqlite_utils import Database

from db.connection import writing
from db.entity_linking import naming_id, relink, settle
from db.entity_resolving import listed, naming_value, places, refresh, write_names
from db.entity_rows import DecisionKind
from db.records import Row
from db.rows import Changes

ONE, OTHER = 1, 2
"""The sides of a decision."""


def merge_entities(db: Database, into: int, others: Collection[int], *, by: str) -> Changes:
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
    db: Database, entity: int, *, namings: Collection[int] = (), quotes: Collection[str] = (), by: str
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


def rename_entity(db: Database, entity: int, name: str, *, by: str) -> Changes:
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
        sql = "UPDATE entity_decisions SET undone_at = ? WHERE id = ? AND undone_at IS NULL"
        if not db.execute(sql, [_now(), decision]).rowcount:
            raise KeyError(decision)
        _join_quotes(db, decision)
        sql = "SELECT before FROM entity_decisions WHERE id = ?"
        before = json.loads(str(db.execute(sql, [decision]).fetchone()[0]))
        for naming, entity in before.items():
            _restore(db, int(naming), entity)
        about = "SELECT naming FROM entity_decision_namings WHERE decision_id = :id"
        concerned = f"SELECT * FROM namings WHERE id IN ({about})"
        _settle(db, list(db.query(concerned, {"id": decision})))
    return Changes(entities=True)


def relink_entities(db: Database) -> Changes:
    """Works out all entities anew, as after a change of the rules; what people decided holds."""
    with writing(db):
        relink(db)
    return Changes(entities=True)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


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
    db: Database, kind: DecisionKind, entity: int, namings: Iterable[Row], by: str, name: str | None = None
) -> int:
    before = json.dumps({row["id"]: row["entity_id"] for row in namings})
    sql = "INSERT INTO entity_decisions (kind, entity_id, name, before, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?)"
    return int(db.execute(sql, [kind, entity, name, before, _now(), by]).lastrowid or 0)


def _take_sides(db: Database, decision: int, side: int, namings: Iterable[Row]) -> None:
    rows = [(decision, row["id"], side) for row in namings]
    db.conn.executemany("INSERT INTO entity_decision_namings (decision_id, naming, side) VALUES (?, ?, ?)", rows)


def _put(db: Database, namings: Iterable[Row], entity: int | None) -> None:
    ids = listed(row["id"] for row in namings)
    db.execute("UPDATE namings SET entity_id = ? WHERE id IN (SELECT value FROM json_each(?))", [entity, ids])


def _restore(db: Database, naming: int, entity: int) -> None:
    """Numbers come back with what they stood for."""
    db.execute("INSERT OR IGNORE INTO entities (id, name, name_key) VALUES (?, '', '')", [entity])
    db.execute("UPDATE namings SET entity_id = ? WHERE id = ? AND entity_id IS NOT NULL", [entity, naming])


def _part_quotes(db: Database, decision: int, namings: Iterable[Row], quotes: Iterable[str]) -> list[Row]:
    """Gives the speakers of quotes the sense of the decision; tells the namings that this makes."""
    known = {row["id"]: row for row in namings}
    mentions = list(
        db.query(
            "SELECT q.id, m.quote, m.part, m.naming FROM quotes q JOIN mentions m ON m.quote = q.number"
            " WHERE q.id IN (SELECT value FROM json_each(:quotes))",
            {"quotes": listed(quotes)},
        )
    )
    made = set()
    for mention in (mention for mention in mentions if mention["naming"] in known):
        naming = naming_id(db, naming_value(known[mention["naming"]]), decision)
        place = [mention["quote"], mention["part"]]
        db.execute("UPDATE mentions SET naming = ? WHERE quote = ? AND part = ?", [naming, *place])
        db.execute("INSERT INTO entity_decision_quotes VALUES (?, ?, ?)", [decision, mention["id"], mention["part"]])
        made.add(naming)
    sql = "SELECT * FROM namings WHERE id IN (SELECT value FROM json_each(:made))"
    return list(db.query(sql, {"made": listed(made)}))


def _join_quotes(db: Database, decision: int) -> None:
    """Takes the sense of a decision from the speakers of its quotes."""
    sql = (
        "SELECT m.quote, m.part, n.* FROM entity_decision_quotes d JOIN quotes q ON q.id = d.quote"
        " JOIN mentions m ON m.quote = q.number AND m.part = d.part JOIN namings n ON n.id = m.naming"
        " WHERE d.decision_id = :decision AND n.sense = :decision"
    )
    for row in list(db.query(sql, {"decision": decision})):
        plain = naming_id(db, naming_value(row), 0)
        db.execute("UPDATE mentions SET naming = ? WHERE quote = ? AND part = ?", [plain, row["quote"], row["part"]])
