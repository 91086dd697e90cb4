"""The questions about people and organisations: read only, answered in frozen rows."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from attribution.entities.levels import Level
from attribution.entities.namings import Kind
from db.connection import asked
from db.entity_rows import DatedRole, Decision, DecisionKind, EntityEntry, EntityPortrait, EntityRow, NamingRow
from db.filters import condition, tables
from db.folding import sort_key
from db.records import Row, strings
from db.rows import QuoteFilter

# The page is found by name or among sums; outlets are counted for what stands on it alone
_ENTITIES = """
SELECT e.id, e.name, e.kind, e.gender, sum(n.mentions) AS mentions FROM entities e
    JOIN namings n ON n.entity_id = e.id {where} GROUP BY e.id ORDER BY {order} LIMIT :limit OFFSET :offset
"""
# Counted among namings alone: what one naming has is found in an index
_ENTRIES = """
SELECT e.id, e.name, e.kind, sum(n.mentions) AS quotes,
    -- of several roles the one that was seen last
    substr(max(CASE WHEN n.role IS NOT NULL THEN substr(
        coalesce((SELECT max(m.published) FROM mentions m WHERE m.naming = n.id), '') || :blank, 1, 32
    ) || n.role END), 33) AS role
FROM entities e JOIN namings n ON n.entity_id = e.id
WHERE n.mentions > 0 AND {where} GROUP BY e.id ORDER BY quotes DESC, e.name_key, e.id
"""
_OUTLETS = """
SELECT n.entity_id AS id, count(DISTINCT a.outlet_id) AS outlets FROM namings n JOIN mentions m ON m.naming = n.id
    JOIN quotes q ON q.number = m.quote JOIN articles a ON a.id = q.article_id
WHERE n.entity_id IN (SELECT value FROM json_each(:ids)) GROUP BY n.entity_id
"""
# Namings of one key may be one; a split says that they are not
_ALIKE = """
e.id IN (
    SELECT other.entity_id FROM namings mine JOIN namings other ON other.key = mine.key
    WHERE mine.entity_id = :id AND other.entity_id <> :id AND other.mentions > 0 AND NOT EXISTS (
        SELECT 1 FROM decisions d JOIN decision_namings one ON one.decision = d.id
            JOIN decision_namings two ON two.decision = d.id AND two.side <> one.side
        WHERE d.kind = 'split' AND d.undone_at IS NULL AND one.naming = mine.id AND two.naming = other.id
    )
)
"""
_COUNTS = """
SELECT count(DISTINCT m.quote) AS quotes, count(DISTINCT a.outlet_id) AS outlets FROM namings n
    JOIN mentions m ON m.naming = n.id JOIN quotes q ON q.number = m.quote JOIN articles a ON a.id = q.article_id
WHERE n.entity_id = :id
"""
_ALIASES = """
SELECT alias FROM (
    SELECT name AS alias, mentions FROM namings WHERE entity_id = :id AND mentions > 0
    UNION ALL
    SELECT m.spelling, 1 FROM namings n JOIN mentions m ON m.naming = n.id
        WHERE n.entity_id = :id AND m.spelling IS NOT NULL
) WHERE alias <> :name GROUP BY alias ORDER BY sum(mentions) DESC, alias
"""
_ROLES = """
SELECT n.role, min(m.published) AS first_seen, max(m.published) AS last_seen, count(*) AS quotes
FROM namings n JOIN mentions m ON m.naming = n.id WHERE n.entity_id = :id AND n.role IS NOT NULL
GROUP BY n.role ORDER BY first_seen NULLS LAST, n.role
"""
_NAMINGS = """
SELECT n.id, n.name, n.role, n.gender, n.mentions AS quotes, n.level, o.name AS other
FROM namings n LEFT JOIN namings o ON o.id = n.other
WHERE n.entity_id = :id AND n.mentions > 0 ORDER BY n.mentions DESC, n.name, n.id
"""
_DECISIONS = """
SELECT d.id, d.kind, d.entity_id AS entity, d.name, d.made_at, d.made_by, d.undone_at,
    (SELECT json_group_array(DISTINCT n.name) FROM decision_namings s JOIN namings n ON n.id = s.naming
        WHERE s.decision = d.id) AS names
FROM decisions d WHERE d.subject = 'entities' ORDER BY d.id DESC
"""


def entities(db: Database, *, text: str | None = None, limit: int | None = None, offset: int = 0) -> list[EntityRow]:
    """Those with most quotes first; with `text`, those one of whose names has a word that begins so."""
    values = {"limit": -1 if limit is None else limit, "offset": offset, "text": sort_key(text or "")}
    found = "WHERE e.id IN (SELECT entity_id FROM namings WHERE instr(' ' || name_key, ' ' || :text) > 0)"
    sql = _ENTITIES.format(where=found if values["text"] else "", order="mentions DESC, e.name_key, e.id")
    return [_entity_row(db, row) for row in asked(db, sql, values)]


def entity_entries(db: Database, text: str | None = None) -> list[EntityEntry]:
    """All of them, those with most quotes first; with `text` as in `entities`."""
    words = sort_key(text or "")
    found = "e.id IN (SELECT entity_id FROM namings WHERE instr(' ' || name_key, ' ' || :text) > 0)"
    return _entries(db, found if words else "1", text=words)


def outlet_counts(db: Database, entities: Iterable[int]) -> dict[int, int]:
    """How many outlets quote each of them."""
    return {row["id"]: row["outlets"] for row in asked(db, _OUTLETS, {"ids": json.dumps(list(entities))})}


def entity_portrait(db: Database, entity_id: int) -> EntityPortrait:
    """KeyError if it is no longer there."""
    return EntityPortrait(
        entity=entity(db, entity_id),
        roles=tuple(entity_roles(db, entity_id)),
        namings=tuple(entity_namings(db, entity_id)),
        alike=tuple(_entries(db, _ALIKE, id=entity_id)),
    )


def entity(db: Database, entity_id: int) -> EntityRow:
    """KeyError if it is no longer there."""
    sql = _ENTITIES.format(where="WHERE e.id = :id", order="e.id")
    for row in asked(db, sql, {"id": entity_id, "limit": -1, "offset": 0}):
        return _entity_row(db, row)
    raise KeyError(entity_id)


def entity_roles(db: Database, entity_id: int) -> list[DatedRole]:
    """By the date at which they were first seen."""
    return [DatedRole(**row) for row in asked(db, _ROLES, {"id": entity_id})]


def entity_namings(db: Database, entity_id: int) -> list[NamingRow]:
    """What articles call it, the most frequent first, each with the reason why it belongs there."""
    rows = asked(db, _NAMINGS, {"id": entity_id})
    return [NamingRow(**row | {"level": Level(row["level"])}) for row in rows]


def quoted_entities(db: Database, filter: QuoteFilter) -> list[EntityEntry]:
    """Who speaks in the quotes that the filter lets through, those with most quotes first."""
    where, values = condition(filter)
    speaking = (
        f"SELECT other.entity_id FROM {tables(where)} JOIN mentions m ON m.quote = q.number"
        f" JOIN namings other ON other.id = m.naming WHERE {where}"
    )
    return _entries(db, f"e.id IN ({speaking})", **values)


def speakers_in(db: Database, article: int) -> dict[str, tuple[int, ...]]:
    """Whom the speakers of its quotes are, those that have a name; several where they speak together."""
    sql = (
        "SELECT q.id, n.entity_id FROM quotes q JOIN mentions m ON m.quote = q.number JOIN namings n ON n.id = m.naming"
        " WHERE q.article_id = :article AND n.entity_id IS NOT NULL ORDER BY q.id, m.part"
    )
    found: dict[str, tuple[int, ...]] = {}
    for row in asked(db, sql, {"article": article}):
        found[row["id"]] = (*found.get(row["id"], ()), row["entity_id"])
    return found


def decisions(db: Database) -> list[Decision]:
    """What people decided about entities, the latest first; those taken back are there too."""
    rows = asked(db, _DECISIONS)
    return [Decision(**row | {"kind": DecisionKind(row["kind"]), "names": _sorted(row["names"])}) for row in rows]


def _entries(db: Database, where: str, **values: object) -> list[EntityEntry]:
    rows = asked(db, _ENTRIES.format(where=where), values | {"blank": " " * 32})
    return [EntityEntry(**row | {"kind": Kind(row["kind"]) if row["kind"] else None}) for row in rows]


def _entity_row(db: Database, row: Row) -> EntityRow:
    key = {"id": row["id"], "name": row["name"]}
    (counts,) = asked(db, _COUNTS, key)
    return EntityRow(
        **key,
        kind=Kind(row["kind"]) if row["kind"] else None,
        gender=row["gender"],
        aliases=tuple(alias["alias"] for alias in asked(db, _ALIASES, key)),
        quotes=counts["quotes"],
        outlets=counts["outlets"],
    )


def _sorted(names: str) -> tuple[str, ...]:
    return tuple(sorted(strings(names), key=sort_key))
