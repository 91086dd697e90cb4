"""Quotes and a speaker who was asked for in; for each quote whether it is of that speaker, out, as entities have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from attribution.checking.speakers import read_speaker, same_speaker
from attribution.entities.namings import Kind, Naming
from attribution.matching.speakers import Agreement
from db.connection import asked
from db.entity_resolving import naming_value
from db.matchables import listed

_ENTITIES = """
SELECT q.number, q.speaker_text, n.entity_id FROM json_each(:quotes) CROSS JOIN quotes q ON q.number = value
    LEFT JOIN mentions m ON m.quote = q.number LEFT JOIN namings n ON n.id = m.naming
"""
_NAMINGS = "SELECT n.* FROM json_each(:entities) CROSS JOIN namings n ON n.entity_id = value"
_NAMES = "SELECT e.* FROM json_each(:entities) CROSS JOIN entities e ON e.id = value"


def speakers_agree(db: Database, quotes: Iterable[int], speaker: str | None) -> dict[int, bool | None]:
    """None where nobody was asked for or the speaker has no name: who that is nobody can tell."""
    wanted = list(quotes)
    if not (speaker or "").strip():
        return dict.fromkeys(wanted)
    entities, texts = _entities(db, wanted)
    namings = _namings(db, {entity for of_quote in entities.values() for entity in of_quote})
    asked_for = read_speaker(" ".join((speaker or "").split()))
    found = {}
    for quote in wanted:
        named = [naming for entity in entities[quote] for naming in namings[entity]]
        found[quote] = _TOLD[same_speaker(asked_for, named, texts.get(quote))]
    return found


_TOLD: Mapping[Agreement, bool | None] = {
    Agreement.SAME: True,
    Agreement.DIFFERENT: False,
    Agreement.UNKNOWN: None,
    Agreement.PERHAPS: None,
}


def _entities(db: Database, quotes: Iterable[int]) -> tuple[defaultdict[int, set[int]], dict[int, str | None]]:
    entities: defaultdict[int, set[int]] = defaultdict(set)
    texts = {}
    for row in asked(db, _ENTITIES, {"quotes": listed(quotes)}):
        texts[row["number"]] = row["speaker_text"]
        if row["entity_id"] is not None:
            entities[row["number"]].add(row["entity_id"])
    return entities, texts


def _namings(db: Database, entities: Iterable[int]) -> defaultdict[int, list[Naming]]:
    """What articles call them, and what people do."""
    wanted = {"entities": listed(entities)}
    found: defaultdict[int, list[Naming]] = defaultdict(list)
    for row in asked(db, _NAMINGS, wanted):
        found[row["entity_id"]].append(naming_value(row))
    for row in asked(db, _NAMES, wanted):
        found[row["id"]].append(Naming(0, row["name"], Kind(row["kind"]) if row["kind"] else None))
    return found
