"""Places of namings in, entities in the archive out: who is one with whom is worked out anew for just these places.

Runs inside a transaction of the caller. Entities keep their number as long as most of their mentions stay in them.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

from sqlite_utils import Database

from attribution.entities.grouping import Group, group
from attribution.entities.naming_choice import Use, chosen_gender, chosen_kind, chosen_name
from attribution.entities.namings import AND, Kind, Naming
from attribution.entities.rulings import Ruling, RulingKind
from db.folding import sort_key
from db.records import Row

Namings = dict[int, Row]
"""The rows of namings by their ids."""
Place = tuple[str, str | None]
"""key and first_key of a naming: whole names meet only where both agree."""


def resolve(db: Database, concerned: Iterable[Place]) -> None:
    """Groups the namings of these places, and whatever else may belong to them."""
    known = _reachable(db, set(concerned))
    groups = group(map(naming_value, known.values()), _rulings(db, known), _namesakes(db, known))
    entities = _owners(db, groups, known)
    moved = _move(db, groups, entities, known)
    # Who left, and whom they came to
    touched = {known[naming]["entity_id"] for naming in moved} | set(moved.values())
    drop_empty(db, touched - {None})
    write_names(db, {*moved, *_namings_of(db, _name(db, touched - {None}))})


def refresh(db: Database, entities: Iterable[int]) -> None:
    """Names entities anew whose namings have become more or less frequent."""
    write_names(db, _namings_of(db, _name(db, set(entities))))


def write_names(
    db: Database, namings: Iterable[int], *, article: int | None = None, quotes: Iterable[int] = ()
) -> None:
    """Gives the quotes of these namings, or of an article, or these quotes, the names of their entities."""
    sql = (
        "SELECT m.quote, e.name FROM mentions m JOIN namings n ON n.id = m.naming JOIN entities e ON e.id = n.entity_id"
        " WHERE m.quote IN (SELECT quote FROM mentions WHERE naming IN (SELECT value FROM json_each(:namings))"
        "  UNION SELECT number FROM quotes WHERE article_id = :article"
        "  UNION SELECT value FROM json_each(:quotes)) ORDER BY m.quote, m.part"
    )
    named: defaultdict[str, list[int]] = defaultdict(list)
    rows = db.query(sql, {"namings": listed(namings), "article": article, "quotes": listed(quotes)})
    for quote, parts in groupby(rows, itemgetter("quote")):
        named[AND.join(dict.fromkeys(part["name"] for part in parts))].append(quote)
    for name, numbers in named.items():
        db.execute(
            "UPDATE quotes SET entity = ?, speaker_key = ?"
            " WHERE number IN (SELECT value FROM json_each(?)) AND entity IS NOT ?",
            [name, sort_key(name), listed(numbers), name],
        )


def naming_value(row: Row) -> Naming:
    kind = Kind(row["kind"]) if row["kind"] else None
    return Naming(row["id"], row["name"], kind, row["role"], row["gender"], row["sense"])


def listed(values: Iterable[int | str]) -> str:
    """What SQLite's json_each takes."""
    return json.dumps(sorted(values))


def places(namings: Iterable[Row]) -> set[Place]:
    return {(row["key"], row["first_key"]) for row in namings}


def _reachable(db: Database, concerned: set[Place]) -> Namings:
    """All namings in use of these places; of all places of the key where surnames alone or decisions tie them."""
    known: Namings = {}
    seen: set[str] = set()
    while concerned:
        keys = {key for key, _first in concerned} - seen
        whole = _with_ties(db, keys)
        seen |= whole
        rows = [*_of_keys(db, whole), *_of_places(db, {place for place in concerned if place[0] in keys - whole})]
        known |= {row["id"]: row for row in rows}
        concerned = {place for place in _tied(db, [row["id"] for row in rows]) if place[0] not in seen}
    return known


def _with_ties(db: Database, keys: Iterable[str]) -> set[str]:
    """Keys borne by a surname alone, which depends on all other bearers, or by somebody decided about."""
    sql = (
        "SELECT DISTINCT key FROM namings WHERE key IN (SELECT value FROM json_each(:keys)) AND mentions > 0"
        " AND (first_key IS NULL OR id IN (SELECT naming FROM decision_namings))"
    )
    return {row["key"] for row in db.query(sql, {"keys": listed(keys)})}


def _of_keys(db: Database, keys: Iterable[str]) -> list[Row]:
    sql = "SELECT * FROM namings WHERE key IN (SELECT value FROM json_each(:keys)) AND mentions > 0"
    return list(db.query(sql, {"keys": listed(keys)}))


def _of_places(db: Database, concerned: Iterable[Place]) -> list[Row]:
    sql = "SELECT * FROM namings WHERE key = :key AND first_key IS :first_key AND mentions > 0"
    return [row for key, first in sorted(concerned, key=str) for row in db.query(sql, {"key": key, "first_key": first})]


def _tied(db: Database, namings: Iterable[int]) -> set[Place]:
    sql = (
        "SELECT DISTINCT n.key, n.first_key FROM decision_namings one"
        " JOIN decisions d ON d.id = one.decision"
        " JOIN decision_namings other ON other.decision = one.decision"
        " JOIN namings n ON n.id = other.naming"
        " WHERE d.undone_at IS NULL AND one.naming IN (SELECT value FROM json_each(:namings))"
    )
    return places(db.query(sql, {"namings": listed(namings)}))


def _rulings(db: Database, namings: Iterable[int]) -> list[Ruling]:
    """The merges and splits about these namings, in the order in which they were made."""
    sql = (
        "SELECT d.id, d.kind, n.naming, n.side FROM decisions d"
        " JOIN decision_namings n ON n.decision = d.id"
        " WHERE d.undone_at IS NULL AND d.kind IN ('merge', 'split') AND d.id IN (SELECT decision"
        " FROM decision_namings WHERE naming IN (SELECT value FROM json_each(:namings))) ORDER BY d.id"
    )
    rulings = []
    for _decision, rows in groupby(db.query(sql, {"namings": listed(namings)}), itemgetter("id")):
        about = list(rows)
        one, other = (frozenset(row["naming"] for row in about if row["side"] == side) for side in (1, 2))
        rulings.append(Ruling(RulingKind(about[0]["kind"]), one, other))
    return rulings


def _namesakes(db: Database, namings: Iterable[int]) -> list[tuple[int, int]]:
    sql = "SELECT DISTINCT one, other FROM namesakes WHERE one IN (SELECT value FROM json_each(:namings))"
    return [(row["one"], row["other"]) for row in db.query(sql, {"namings": listed(namings)})]


def _owners(db: Database, groups: Sequence[Group], known: Namings) -> list[int]:
    """The entity of each group: the one that most of its mentions were in, else a new one."""
    claims: Counter[tuple[int, int]] = Counter()
    for number, members in enumerate(groups):
        for row in (known[member.naming] for member in members):
            if row["entity_id"] is not None:
                claims[number, row["entity_id"]] += row["mentions"]
    owners: dict[int, int] = {}
    for number, entity in sorted(claims, key=lambda claim: (-claims[claim], claim[1], claim[0])):
        if number not in owners and entity not in owners.values():
            owners[number] = entity
    return [owners[number] if number in owners else _new_entity(db) for number in range(len(groups))]


def _new_entity(db: Database) -> int:
    """It gets its name when its namings are known."""
    return int(db.execute("INSERT INTO entities (name, name_key) VALUES ('', '')").lastrowid or 0)


def _move(db: Database, groups: Sequence[Group], entities: Sequence[int], known: Namings) -> dict[int, int]:
    """Puts namings into their entities with the reason; tells which came from elsewhere, and whereto."""
    moved: dict[int, int] = {}
    changes = []
    for entity, members in zip(entities, groups, strict=True):
        for member in members:
            row = known[member.naming]
            if (row["entity_id"], row["level"], row["other"]) != (entity, member.level, member.other):
                changes.append((entity, member.level.value, member.other, member.naming))
            if row["entity_id"] != entity:
                moved[member.naming] = entity
    db.conn.executemany("UPDATE namings SET entity_id = ?, level = ?, other = ? WHERE id = ?", changes)
    return moved


def drop_empty(db: Database, entities: Iterable[int]) -> None:
    db.execute(
        "DELETE FROM entities WHERE id IN (SELECT value FROM json_each(?))"
        " AND NOT EXISTS (SELECT 1 FROM namings WHERE entity_id = entities.id)",
        [listed(entities)],
    )


def _name(db: Database, entities: set[int]) -> set[int]:
    """Chooses name, kind and gender; tells which entities have another name than before."""
    given = _given_names(db, entities)
    sql = (
        "SELECT n.*, e.name AS present, (SELECT min(published) FROM mentions WHERE naming = n.id) AS first_seen"
        " FROM namings n JOIN entities e ON e.id = n.entity_id"
        " WHERE n.entity_id IN (SELECT value FROM json_each(:entities)) ORDER BY n.entity_id, n.id"
    )
    renamed, changes = set(), []
    for entity, rows in groupby(list(db.query(sql, {"entities": listed(entities)})), itemgetter("entity_id")):
        namings = list(rows)
        uses = [Use(naming_value(row), row["mentions"], row["first_seen"]) for row in namings]
        name = given.get(entity) or chosen_name(uses)
        changes.append((name, sort_key(name), chosen_kind(uses), chosen_gender(uses), entity))
        if name != namings[0]["present"]:
            renamed.add(entity)
    db.conn.executemany("UPDATE entities SET name = ?, name_key = ?, kind = ?, gender = ? WHERE id = ?", changes)
    return renamed


def _given_names(db: Database, entities: Iterable[int]) -> dict[int, str]:
    """Names that people gave by renaming or merging: the latest holds, where most of what it was given to now is."""
    sql = (
        "SELECT d.id, d.name, n.entity_id, sum(n.mentions) AS mentions FROM decisions d"
        " JOIN decision_namings of ON of.decision = d.id JOIN namings n ON n.id = of.naming"
        " WHERE d.name IS NOT NULL AND d.undone_at IS NULL AND n.entity_id IS NOT NULL AND d.id IN ("
        "  SELECT decision FROM decision_namings WHERE naming IN ("
        "   SELECT id FROM namings WHERE entity_id IN (SELECT value FROM json_each(:entities))))"
        " GROUP BY d.id, n.entity_id ORDER BY d.id, mentions DESC, min(n.id)"
    )
    given: dict[int, str] = {}
    for _decision, rows in groupby(db.query(sql, {"entities": listed(entities)}), itemgetter("id")):
        most = next(rows)
        given[most["entity_id"]] = most["name"]
    return given


def _namings_of(db: Database, entities: Iterable[int]) -> set[int]:
    sql = "SELECT id FROM namings WHERE entity_id IN (SELECT value FROM json_each(:entities))"
    return {row["id"] for row in db.query(sql, {"entities": listed(entities)})}
