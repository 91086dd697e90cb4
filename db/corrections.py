"""What people decide about quotes: status, speaker, type, span, new ones and deletions. Each deed is one transaction.

Each stands in the journal with what was there before. Many quotes at once are one decision; those that a deed would not
change are passed over, and a deed that changes nothing leaves no row.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass, replace

from sqlite_utils import Database

from attribution.entities.namings import namings_of
from attribution.types import Spans, STWRType, quote_id
from db.connection import asked, writing
from db.corrected import remember, settle_quotes, settle_statuses
from db.entity_linking import bring_back, owners
from db.entity_resolving import listed
from db.journal import told_words, write_down
from db.journal_rows import CorrectionKind, Subject, Told
from db.records import Row, archive_id
from db.rows import Changes, Status
from db.stretches import CorrectionError, Refusal, new_version, words_at
from db.versions import Named, written

__all__ = [
    "CorrectionError",
    "Refusal",
    "Speaker",
    "add_quote",
    "delete_quotes",
    "set_span",
    "set_speaker",
    "set_status",
    "set_type",
    "settle_decision",
]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whom a quote is given to: an entity of the archive, a name, or nobody."""

    entity: int | None = None
    name: str | None = None


def set_status(db: Database, quote_ids: Collection[str], status: Status, *, by: str | None = None) -> Changes:
    """Passes over quotes that have it, and over those that are gone."""
    which = "id IN (SELECT value FROM json_each(:ids)) AND status <> :status"
    values = {"ids": json.dumps(list(quote_ids)), "status": status}
    with writing(db):
        rows = list(asked(db, f"SELECT id, article_id, text, status FROM quotes WHERE {which}", values))
        if not rows:
            return Changes()
        decision = write_down(db, Subject.QUOTES, CorrectionKind.STATUS, by, _told(rows, "status", status))
        db.execute(
            "INSERT INTO corrections (decision, quote, aspect, before, after)"
            f" SELECT :decision, id, 'status', status, :status FROM quotes WHERE {which}",
            values | {"decision": decision},
        )
        db.execute(f"UPDATE quotes SET status = :status WHERE {which}", values)
    articles, quotes = (frozenset(row[column] for row in rows) for column in ("article_id", "id"))
    return Changes(articles, quotes, decision=decision)


def set_type(db: Database, quote_ids: Collection[str], type: STWRType, *, by: str | None = None) -> Changes:
    with writing(db):
        rows = [row for row in _rows(db, quote_ids) if row["type"] != type]
        return _correct(db, CorrectionKind.TYPE, rows, type, _told(rows, "type", type), by)


def set_speaker(db: Database, quote_ids: Collection[str], speaker: Speaker, *, by: str | None = None) -> Changes:
    """An entity given stays the one meant even if its name is another later."""
    with writing(db):
        named = _named(db, speaker)
        name = " und ".join(each.name for each in named) or None
        shown = _entity_name(db, speaker.entity) or name
        rows = [row for row in _rows(db, quote_ids) if not _is_said_by(row, speaker, name)]
        role = named[0].role if len(named) == 1 else None
        after = json.dumps({"entity": name, "role": role, "speakers": [asdict(each) for each in named]})
        return _correct(db, CorrectionKind.SPEAKER, rows, after, _told(rows, "speaker", shown), by)


def set_span(db: Database, quote: str, spans: Spans, *, by: str | None = None) -> Changes:
    """Where the quote stands in its article's text; it keeps its id."""
    with writing(db):
        rows = _rows(db, [quote])
        if not rows:
            raise CorrectionError(Refusal.GONE)
        words = words_at(db, rows[0]["article_id"], spans, besides=rows[0]["number"])
        if words == rows[0]["text"] and spans[0].start == rows[0]["position"]:
            return Changes()
        told = Told(1, told_words(words), told_words(rows[0]["text"]), told_words(words))
        return _correct(db, CorrectionKind.SPAN, rows, json.dumps(spans), told, by)


def delete_quotes(db: Database, quote_ids: Collection[str], *, by: str | None = None) -> Changes:
    with writing(db):
        rows = _rows(db, quote_ids)
        return _correct(db, CorrectionKind.DELETE, rows, None, _told(rows, "text", None), by)


def add_quote(
    db: Database, article: int, spans: Spans, type: STWRType, speaker: Speaker, *, by: str | None = None
) -> Changes:
    """A quote that the analysis has not found; `Changes.quotes` has its id."""
    with writing(db):
        words = words_at(db, article, spans)
        (place,) = db.query("SELECT digest, copy FROM articles WHERE id = ?", [article])
        id = archive_id(quote_id(place["digest"], type, spans), place["copy"])
        if list(db.query("SELECT 1 FROM quotes WHERE id = ?", [id])):
            raise CorrectionError(Refusal.TAKEN)
        version = new_version(db, article, spans, type, words, _named(db, speaker))
        told = Told(1, told_words(words), None, version.row["entity"])
        decision = write_down(db, Subject.QUOTES, CorrectionKind.ADD, by, told)
        values = {"decision": decision, "quote": id, "aspect": "add", "after": written(version), **place}
        db.table("corrections").insert(values)
        return _settle(db, decision, [id])


def settle_decision(db: Database, decision: int) -> Changes:
    """Writes the quotes of a decision anew, after it was struck or restored, inside a transaction of the caller."""
    sql = "SELECT quote, aspect FROM corrections WHERE decision = :decision"
    rows = list(asked(db, sql, {"decision": decision}))
    if any(row["aspect"] == CorrectionKind.STATUS for row in rows):
        return settle_statuses(db, decision=decision)
    (entry,) = asked(db, "SELECT before, undone_at FROM decisions WHERE id = :decision", {"decision": decision})
    whose = json.loads(entry["before"])
    bring_back(db, whose["were" if entry["undone_at"] else "are"])
    return settle_quotes(db, [row["quote"] for row in rows])


def _rows(db: Database, ids: Collection[str]) -> list[Row]:
    sql = (
        "SELECT number, id, article_id, position, text, type, entity, speaker,"
        " (SELECT json_group_array(n.entity_id) FROM mentions m JOIN namings n ON n.id = m.naming"
        "  WHERE m.quote = quotes.number) AS entities"
        " FROM quotes WHERE id IN (SELECT value FROM json_each(:ids)) ORDER BY article_id, position"
    )
    return list(asked(db, sql, {"ids": listed(ids)}))


def _correct(
    db: Database, kind: CorrectionKind, rows: Sequence[Row], after: str | None, told: Told, by: str | None
) -> Changes:
    if not rows:
        return Changes()
    ids = [row["id"] for row in rows]
    remember(db, ids)
    decision = write_down(db, Subject.QUOTES, kind, by, told)
    db.conn.executemany(
        "INSERT INTO corrections (decision, quote, aspect, before, after) VALUES (?, ?, ?, ?, ?)",
        [(decision, row["id"], kind, _before(row, kind), after) for row in rows],
    )
    return _settle(db, decision, ids)


def _settle(db: Database, decision: int, ids: Collection[str]) -> Changes:
    """Notes whose the quotes were and are: entities that go with their last quote come back under their numbers."""
    were = owners(db, ids)
    changes = settle_quotes(db, ids)
    before = json.dumps({"were": were, "are": owners(db, ids)}, ensure_ascii=False)
    db.execute("UPDATE decisions SET before = ? WHERE id = ?", [before, decision])
    return replace(changes, decision=decision)


def _before(row: Row, kind: CorrectionKind) -> str | None:
    """What a list shows as the state of before."""
    column = {CorrectionKind.SPEAKER: "speaker", CorrectionKind.TYPE: "type"}.get(kind, "text")
    value: str | None = row[column]
    return value


def _told(rows: Sequence[Row], column: str, after: str | None) -> Told:
    before = {row[column] for row in rows}
    one = told_words(rows[0]["text"]) if len(rows) == 1 else None
    return Told(len(rows), one, before.pop() if len(before) == 1 and column != "text" else None, after)


def _named(db: Database, speaker: Speaker) -> list[Named]:
    if speaker.entity is not None:
        return [_naming_of(db, speaker.entity)]
    name = " ".join((speaker.name or "").split())
    return [Named(n.name, n.kind, n.role, n.gender) for n in namings_of(name)] if name else []


def _is_said_by(row: Row, speaker: Speaker, name: str | None) -> bool:
    """The speaker is known already; who only has the name of an entity is not it."""
    if speaker.entity is not None:
        return json.loads(row["entities"]) == [speaker.entity]
    return row["entity" if name else "speaker"] == name


def _naming_of(db: Database, entity: int) -> Named:
    """A naming that the entity has already, so that it is meant and no other of its name: at best without a role."""
    sql = (
        "SELECT name, kind, role, gender, sense FROM namings WHERE entity_id = ?"
        " ORDER BY role IS NOT NULL, mentions DESC, id LIMIT 1"
    )
    for row in db.query(sql, [entity]):
        return Named(**row)
    raise CorrectionError(Refusal.NOBODY)


def _entity_name(db: Database, entity: int | None) -> str | None:
    for row in db.query("SELECT name FROM entities WHERE id = ?", [entity]):
        return str(row["name"])
    return None
