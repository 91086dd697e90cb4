"""Ids of quotes in, the quotes in the archive as the analysis found them with all that people corrected out.

Nothing is patched: what a quote is follows from `found_quotes` and the corrections that hold, so that they can be taken
back in any order and laid over a new analysis. Runs inside a transaction of the caller.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import itemgetter
from typing import Any

from sqlite_utils import Database

from attribution.entities.namings import AND
from db.connection import asked
from db.dropping import drop_quotes
from db.entity_linking import link_quotes
from db.entity_resolving import listed
from db.folding import sort_key
from db.journal_rows import CorrectionKind
from db.records import Row
from db.rows import Changes
from db.versions import Named, SpanRow, Version, corrected, read_version, written

_COLUMNS = (
    "position, level, parent, type, medium, confidence, entity, speaker_text, role, speaker_key, text_key, rule,"
    " evidence, run_id, text"
)
_HELD = """
SELECT c.quote, c.aspect, c.after, c.decision FROM corrections c JOIN decisions d ON d.id = c.decision
WHERE d.undone_at IS NULL AND c.aspect <> 'status' AND c.quote IN (SELECT value FROM json_each(:ids))
ORDER BY c.quote, c.decision
"""
_BASES = "SELECT quote, article_id, version FROM found_quotes WHERE quote IN (SELECT value FROM json_each(:ids))"
# The last one that holds; without any, what was there before the first one
_STATUS = """
UPDATE quotes SET status = coalesce(
    (SELECT c.after FROM corrections c JOIN decisions d ON d.id = c.decision
        WHERE c.quote = quotes.id AND c.aspect = 'status' AND d.undone_at IS NULL ORDER BY c.decision DESC LIMIT 1),
    (SELECT c.before FROM corrections c
        WHERE c.quote = quotes.id AND c.aspect = 'status' ORDER BY c.decision LIMIT 1),
    status)
WHERE id IN ({ids}) RETURNING id, article_id
"""
_OF_DECISION = "SELECT quote FROM corrections WHERE decision = :decision AND aspect = 'status'"
_OF_LIST = "SELECT value FROM json_each(:ids)"

Found = tuple[int, Version]
"""The article and the quote as it was found there."""


def remember(db: Database, ids: Iterable[str]) -> None:
    """Keeps quotes as the analysis found them, before the first correction changes them."""
    unknown = "id NOT IN (SELECT quote FROM found_quotes) AND rule <> :added"
    db.conn.executemany(
        "INSERT INTO found_quotes (quote, article_id, version) VALUES (?, ?, ?)",
        [(id, article, written(version)) for id, article, version in present_versions(db, ids, unknown)],
    )


def present_versions(db: Database, ids: Iterable[str], which: str = "true") -> Iterator[tuple[str, int, Version]]:
    """Quotes as they are now, with their ids and articles."""
    sql = f"SELECT number, id, article_id, {_COLUMNS} FROM quotes WHERE id IN ({_OF_LIST}) AND {which}"
    rows = {row.pop("number"): row for row in asked(db, sql, {"ids": listed(ids), "added": ADDED})}
    spans, speakers = _spans(db, rows), _speakers(db, rows)
    for number, row in rows.items():
        id, article = row.pop("id"), row.pop("article_id")
        yield id, article, _as_found(row, spans[number], speakers[number])


ADDED = "person.added"
"""The rule of quotes that a person added: the analysis has no version of them."""


def settle_quotes(db: Database, ids: Iterable[str]) -> Changes:
    """Writes the quotes anew; those that are deleted go, those that were come back."""
    wanted = set(ids)
    versions, articles = versions_of(db, wanted)
    present = _numbers(db, wanted)
    loose = drop_quotes(db, {number for id, number in present.items() if id not in versions})
    numbers = write_rows(db, versions, articles)
    speakers = _parted(db, {id: version.speakers for id, version in versions.items()})
    link_quotes(db, {numbers[id]: named for id, named in speakers.items()}, set(articles.values()))
    settle_statuses(db, ids=versions)
    return Changes(frozenset(articles.values()), frozenset(wanted), statements=loose, entities=True)


def settle_statuses(db: Database, *, decision: int | None = None, ids: Collection[str] = ()) -> Changes:
    """Gives the quotes of a decision, or these, the status that people gave them last."""
    sql = _STATUS.format(ids=_OF_LIST if decision is None else _OF_DECISION)
    rows = list(asked(db, sql, {"ids": listed(ids)} if decision is None else {"decision": decision}))
    return Changes(frozenset(row["article_id"] for row in rows), frozenset(row["id"] for row in rows))


def versions_of(db: Database, ids: Collection[str]) -> tuple[dict[str, Version], dict[str, int]]:
    """The quotes as they are to be, and the articles of all of them, also of those that are deleted."""
    held, found = held_corrections(db, ids), _found(db, ids)
    articles = _articles_of_added(db, ids) | {id: article for id, (article, _version) in found.items()}
    texts = _of_articles(db, "text", set(articles.values()))
    made = {id: corrected(_base(found, id), held.get(id, {}), texts[articles[id]]) for id in articles}
    return {id: version for id, version in made.items() if version is not None}, articles


def held_corrections(db: Database, ids: Iterable[str]) -> dict[str, dict[CorrectionKind, str | None]]:
    """All but the status; the later ones outrank the earlier."""
    held: defaultdict[str, dict[CorrectionKind, str | None]] = defaultdict(dict)
    for row in asked(db, _HELD, {"ids": listed(ids)}):
        held[row["quote"]][CorrectionKind(row["aspect"])] = row["after"]
    return dict(held)


def write_rows(db: Database, versions: Mapping[str, Version], articles: Mapping[str, int]) -> dict[str, int]:
    """The quotes with their spans, but without their speakers' places among entities; gives their numbers."""
    runs = _of_articles(db, "run_id", set(articles.values()))
    records = [
        {"id": id, "article_id": articles[id], "run_id": runs[articles[id]]} | version.row
        for id, version in versions.items()
    ]
    db.table("quotes").upsert_all(records, pk="id")
    numbers = _numbers(db, versions)
    db.execute("DELETE FROM spans WHERE quote IN (SELECT value FROM json_each(?))", [listed(numbers.values())])
    rows = [(numbers[id], *span) for id, version in versions.items() for span in version.spans]
    db.conn.executemany('INSERT INTO spans (quote, role, part, piece, start, "end") VALUES (?, ?, ?, ?, ?, ?)', rows)
    return numbers


def _base(found: Mapping[str, Found], id: str) -> Version | None:
    return found[id][1] if id in found else None


def _found(db: Database, ids: Iterable[str]) -> dict[str, Found]:
    rows = asked(db, _BASES, {"ids": listed(ids)})
    return {row["quote"]: (row["article_id"], read_version(row["version"])) for row in rows}


def _articles_of_added(db: Database, ids: Iterable[str]) -> dict[str, int]:
    """Quotes that people added stand in the article of that text, if it is there."""
    sql = (
        "SELECT c.quote, a.id FROM corrections c JOIN articles a ON a.digest = c.digest AND a.copy = c.copy"
        " WHERE c.aspect = 'add' AND c.quote IN (SELECT value FROM json_each(:ids))"
    )
    return {row["quote"]: row["id"] for row in asked(db, sql, {"ids": listed(ids)})}


def _of_articles(db: Database, column: str, articles: Iterable[int]) -> dict[int, Any]:
    sql = f"SELECT id, {column} AS value FROM articles WHERE id IN (SELECT value FROM json_each(:ids))"
    return {row["id"]: row["value"] for row in asked(db, sql, {"ids": listed(articles)})}


def _numbers(db: Database, ids: Iterable[str]) -> dict[str, int]:
    sql = "SELECT id, number FROM quotes WHERE id IN (SELECT value FROM json_each(:ids))"
    return {row["id"]: row["number"] for row in asked(db, sql, {"ids": listed(ids)})}


def _spans(db: Database, numbers: Iterable[int]) -> defaultdict[int, tuple[SpanRow, ...]]:
    sql = (
        'SELECT quote, role, part, piece, start, "end" FROM spans'
        " WHERE quote IN (SELECT value FROM json_each(:numbers)) ORDER BY quote, role, part, piece"
    )
    found: defaultdict[int, tuple[SpanRow, ...]] = defaultdict(tuple)
    for number, rows in groupby(asked(db, sql, {"numbers": listed(numbers)}), itemgetter("quote")):
        found[number] = tuple((r["role"], r["part"], r["piece"], r["start"], r["end"]) for r in rows)
    return found


def _speakers(db: Database, numbers: Iterable[int]) -> defaultdict[int, tuple[Named, ...]]:
    """As the articles call them: who people parted from others of the name is told by `_parted`."""
    sql = (
        "SELECT m.quote, n.name, n.kind, n.role, n.gender, m.spelling FROM mentions m JOIN namings n ON n.id = m.naming"
        " WHERE m.quote IN (SELECT value FROM json_each(:numbers)) ORDER BY m.quote, m.part"
    )
    found: defaultdict[int, tuple[Named, ...]] = defaultdict(tuple)
    for row in asked(db, sql, {"numbers": listed(numbers)}):
        found[row["quote"]] += (Named(row["name"], row["kind"], row["role"], row["gender"], 0, row["spelling"]),)
    return found


def _as_found(row: Row, spans: tuple[SpanRow, ...], speakers: tuple[Named, ...]) -> Version:
    """Not the name of the entity stands in it but what the article calls the speaker."""
    name = AND.join(named.name for named in speakers) or row["entity"]
    shown = name or row["speaker_text"]
    return Version(row | {"entity": name, "speaker_key": sort_key(shown) if shown else None}, spans, speakers)


_SENSES = """
SELECT s.quote, s.part, max(s.decision) AS sense FROM decision_speakers s JOIN decisions d ON d.id = s.decision
WHERE d.undone_at IS NULL AND s.quote IN (SELECT value FROM json_each(:ids)) AND s.decision > coalesce(
    (SELECT max(c.decision) FROM corrections c JOIN decisions e ON e.id = c.decision
        WHERE c.quote = s.quote AND c.aspect = 'speaker' AND e.undone_at IS NULL), 0)
GROUP BY s.quote, s.part
"""


def _parted(db: Database, speakers: Mapping[str, tuple[Named, ...]]) -> dict[str, tuple[Named, ...]]:
    """With the sense that a split gave them after a person last set the speaker."""
    senses = {(row["quote"], row["part"]): row["sense"] for row in asked(db, _SENSES, {"ids": listed(speakers)})}
    return {
        id: tuple(replace(each, sense=senses.get((id, part), each.sense)) for part, each in enumerate(named))
        for id, named in speakers.items()
    }
