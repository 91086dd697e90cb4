"""Articles of the archive in, their mentions in the archive out; entities are worked out anew where that may matter.

Runs inside a transaction of the caller. One article touches only the namings that share a key with its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations

from sqlite_utils import Database

from attribution.entities.comparison import are_two
from attribution.entities.namings import Kind, Naming, namings_of, spelled_otherwise
from db.entity_resolving import (
    Place,
    drop_empty,
    listed,
    naming_value,
    places,
    refresh,
    resolve,
    write_names,
)
from db.folding import sort_key
from db.records import Row
from db.versions import Named

Owned = tuple[str, str | None, str | None, str | None, int, int]
"""Name, kind, role, gender and sense of a naming, and its entity."""


def link_article(db: Database, article: int) -> None:
    """For an article just stored: quotes.entity says whom its text names."""
    before, concerned = _entities_of(db, article), _namesake_places(db, article)
    _note_mentions(db, article)
    settle(db, concerned | _namesake_places(db, article) | _fresh_places(db, article))
    # What became more or less frequent may be called by another name now
    refresh(db, before | _entities_of(db, article))
    write_names(db, (), article=article)


def unlink_article(db: Database, article: int) -> None:
    """For an article about to be deleted."""
    before, concerned = _entities_of(db, article), _namesake_places(db, article)
    _forget_mentions(db, article)
    settle(db, concerned)
    refresh(db, before)


def link_quotes(db: Database, speakers: Mapping[int, Collection[Named]], articles: Iterable[int]) -> None:
    """For quotes of these articles, just written or deleted: the speakers that people gave them, by number."""
    before = _entities_of_quotes(db, speakers)
    concerned = {place for article in articles for place in _namesake_places(db, article)}
    db.execute("DELETE FROM mentions WHERE quote IN (SELECT value FROM json_each(?))", [listed(speakers)])
    for quote, named in speakers.items():
        _note_speakers(db, quote, named)
    note_namesakes_anew(db, articles)
    for article in articles:
        concerned |= _namesake_places(db, article)
    concerned |= _places_of_quotes(db, speakers)
    settle(db, concerned)
    refresh(db, before | _entities_of_quotes(db, speakers))
    write_names(db, (), quotes=speakers)


def owners(db: Database, quotes: Iterable[str]) -> list[Owned]:
    """Which entities the speakers of these quotes are, so that they can come back under their numbers."""
    sql = (
        "SELECT DISTINCT n.name, n.kind, n.role, n.gender, n.sense, n.entity_id FROM quotes q"
        " JOIN mentions m ON m.quote = q.number JOIN namings n ON n.id = m.naming"
        " WHERE q.id IN (SELECT value FROM json_each(?)) AND n.entity_id IS NOT NULL ORDER BY n.id"
    )
    return [tuple(row) for row in db.execute(sql, [listed(quotes)])]


def bring_back(db: Database, owned: Iterable[Owned]) -> None:
    """Entities that went with their last quote; who is still there stays where it is."""
    for name, kind, role, gender, sense, entity in owned:
        naming = naming_id(db, Naming(0, name, Kind(kind) if kind else None, role, gender), sense)
        db.execute("INSERT OR IGNORE INTO entities (id, name, name_key) VALUES (?, '', '')", [entity])
        db.execute("UPDATE namings SET entity_id = ? WHERE id = ? AND entity_id IS NULL", [entity, naming])


def note_namesakes_anew(db: Database, articles: Iterable[int]) -> None:
    """After mentions of these articles have got other namings."""
    for article in articles:
        db.execute("DELETE FROM namesakes WHERE article_id = ?", [article])
        _note_namesakes(db, article, _namings_in(db, article))


def link_remaining(db: Database) -> None:
    """All articles that were stored before the archive knew entities."""
    articles = [row["article_id"] for row in db.query("SELECT article_id FROM unlinked ORDER BY article_id")]
    if not articles:
        return
    for article in articles:
        _note_mentions(db, article)
    db.execute("DELETE FROM unlinked")
    relink(db)


def relink(db: Database) -> None:
    """Works out all entities anew; what people decided holds."""
    settle(db, places(db.query("SELECT DISTINCT key, first_key FROM namings")))
    refresh(db, [row["id"] for row in db.query("SELECT id FROM entities")])


def settle(db: Database, concerned: Iterable[Place] = ()) -> None:
    """Works out the entities of these places, and of namings that no article has any more."""
    unused = list(
        db.query("SELECT id, key, first_key, entity_id FROM namings WHERE mentions = 0 AND entity_id IS NOT NULL")
    )
    ids = listed(row["id"] for row in unused)
    # Those that people decided about wait for an article to come back
    free = "entity_id = NULL, level = NULL, other = NULL"
    db.execute(f"UPDATE namings SET {free} WHERE id IN (SELECT value FROM json_each(?))", [ids])
    db.execute(
        "DELETE FROM namings WHERE id IN (SELECT value FROM json_each(?))"
        " AND id NOT IN (SELECT naming FROM decision_namings)",
        [ids],
    )
    resolve(db, {*concerned, *places(unused)})
    drop_empty(db, {row["entity_id"] for row in unused})


def _note_mentions(db: Database, article: int) -> None:
    """Replaces the article's mentions."""
    _forget_mentions(db, article)
    senses, mentions = _senses(db, article), []
    for row in _speakers(db, article):
        for part, naming in enumerate(namings_of(row["entity"], row["role"], row["speaker_text"])):
            id = naming_id(db, naming, senses.get((row["number"], part), 0))
            spelling = spelled_otherwise(naming.name, row["speaker_text"])
            mentions.append((row["number"], part, id, row["published"], spelling))
    sql = "INSERT INTO mentions (quote, part, naming, published, spelling) VALUES (?, ?, ?, ?, ?)"
    db.conn.executemany(sql, mentions)
    _note_namesakes(db, article, {mention[2] for mention in mentions})


def _note_speakers(db: Database, quote: int, named: Iterable[Named]) -> None:
    sql = (
        "INSERT INTO mentions (quote, part, naming, published, spelling)"
        " SELECT q.number, ?, ?, a.published, ? FROM quotes q JOIN articles a ON a.id = q.article_id WHERE q.number = ?"
    )
    for part, each in enumerate(named):
        db.execute(sql, [part, naming_id(db, each.naming, each.sense), each.spelling, quote])


def _forget_mentions(db: Database, article: int) -> None:
    db.execute("DELETE FROM mentions WHERE quote IN (SELECT number FROM quotes WHERE article_id = ?)", [article])
    db.execute("DELETE FROM namesakes WHERE article_id = ?", [article])


def _speakers(db: Database, article: int) -> list[Row]:
    """The quotes whose speaker has a name."""
    sql = (
        "SELECT q.number, q.entity, q.role, q.speaker_text, a.published FROM quotes q"
        " JOIN articles a ON a.id = q.article_id WHERE q.article_id = :article AND q.entity IS NOT NULL"
    )
    return list(db.query(sql, {"article": article}))


def _senses(db: Database, article: int) -> dict[tuple[int, int], int]:
    """Which decision parted the speaker of a quote from others of that name; the latest one counts."""
    sql = (
        "SELECT q.number, s.part, max(s.decision) AS sense FROM quotes q"
        " JOIN decision_speakers s ON s.quote = q.id"
        " JOIN decisions d ON d.id = s.decision WHERE q.article_id = :article AND d.undone_at IS NULL"
        " GROUP BY q.number, s.part"
    )
    return {(row["number"], row["part"]): row["sense"] for row in db.query(sql, {"article": article})}


def naming_id(db: Database, naming: Naming, sense: int) -> int:
    """The row of a naming, made if there is none."""
    values = [naming.name, naming.kind, naming.role, naming.gender, sense]
    sql = "SELECT id FROM namings WHERE name = ? AND kind IS ? AND role IS ? AND gender IS ? AND sense = ?"
    known = db.execute(sql, values).fetchone()
    if known:
        return int(known[0])
    columns = "name, kind, role, gender, sense, key, first_key, name_key"
    values += [naming.key, naming.first_key, sort_key(naming.name)]
    return int(db.execute(f"INSERT INTO namings ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values).lastrowid or 0)


def _note_namesakes(db: Database, article: int, ids: set[int]) -> None:
    sql = "SELECT * FROM namings WHERE id IN (SELECT value FROM json_each(:ids))"
    namings = [naming_value(row) for row in db.query(sql, {"ids": listed(ids)})]
    two = [(article, *sorted((one.id, other.id))) for one, other in _pairs(namings) if are_two(one, other)]
    db.conn.executemany("INSERT INTO namesakes (article_id, one, other) VALUES (?, ?, ?)", two)


def _pairs(namings: list[Naming]) -> Iterator[tuple[Naming, Naming]]:
    return ((one, other) for one, other in combinations(namings, 2) if one.key == other.key)


def _places_of_quotes(db: Database, quotes: Iterable[int]) -> set[Place]:
    sql = (
        "SELECT DISTINCT n.key, n.first_key FROM mentions m JOIN namings n ON n.id = m.naming"
        " WHERE m.quote IN (SELECT value FROM json_each(:quotes))"
    )
    return places(db.query(sql, {"quotes": listed(quotes)}))


def _fresh_places(db: Database, article: int) -> set[Place]:
    """Of namings that the archive has not placed yet."""
    sql = (
        "SELECT DISTINCT n.key, n.first_key FROM quotes q JOIN mentions m ON m.quote = q.number"
        " JOIN namings n ON n.id = m.naming WHERE q.article_id = :article AND n.entity_id IS NULL"
    )
    return places(db.query(sql, {"article": article}))


def _namesake_places(db: Database, article: int) -> set[Place]:
    sql = (
        "SELECT n.key, n.first_key FROM namesakes s JOIN namings n ON n.id IN (s.one, s.other)"
        " WHERE s.article_id = :article"
    )
    return places(db.query(sql, {"article": article}))


def _namings_in(db: Database, article: int) -> set[int]:
    sql = "SELECT DISTINCT m.naming FROM quotes q JOIN mentions m ON m.quote = q.number WHERE q.article_id = :article"
    return {row["naming"] for row in db.query(sql, {"article": article})}


def _entities_of_quotes(db: Database, quotes: Iterable[int]) -> set[int]:
    sql = (
        "SELECT DISTINCT n.entity_id FROM mentions m JOIN namings n ON n.id = m.naming"
        " WHERE m.quote IN (SELECT value FROM json_each(:quotes)) AND n.entity_id IS NOT NULL"
    )
    return {row["entity_id"] for row in db.query(sql, {"quotes": listed(quotes)})}


def _entities_of(db: Database, article: int) -> set[int]:
    sql = (
        "SELECT DISTINCT n.entity_id FROM quotes q JOIN mentions m ON m.quote = q.number"
        " JOIN namings n ON n.id = m.naming WHERE q.article_id = :article AND n.entity_id IS NOT NULL"
    )
    return {row["entity_id"] for row in db.query(sql, {"article": article})}
