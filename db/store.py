"""The deeds: each is one transaction, stores all or nothing, and returns what it changed."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import cast

from sqlite_utils import Database

from attribution.types import Article, AttributedArticle, Quote, Run
from db.adopting import adopt, missing_quotes
from db.article_cuts import put_cuts
from db.article_versions import carry_decisions, keep_version
from db.connection import asked, writing
from db.corrections import set_status
from db.dropping import drop_quotes
from db.entities import merge_entities, rename_entity, split_entity
from db.entity_linking import link_article, unlink_article
from db.folding import sort_key
from db.journal import now
from db.known_articles import known_article, put_sketch
from db.outlets import reporter
from db.reanalysis import lay_over, put_back, reviewed, without_doubles
from db.records import Row, archive_id, check, quote_record, span_records
from db.rows import Changes
from db.sharing import forget_article
from db.sources import put_source

__all__ = [
    "delete_article",
    "forget_failure",
    "merge_entities",
    "rename_entity",
    "save_article",
    "save_failure",
    "set_status",
    "split_entity",
]


def save_article(db: Database, attributed: AttributedArticle) -> Changes:
    """Stores an article with its quotes; one that is there already is replaced, what people decided kept.

    If its text has changed, the text before is kept as an earlier version.
    """
    check(attributed)
    with writing(db):
        place = _put_article(db, attributed, _run(db, attributed.run))
        loose = (_replace_quotes if place.changed or not attributed.carried else _add_carried)(db, attributed, place)
        if place.changed or not attributed.carried:
            put_cuts(db, place.article, attributed.cuts)
        if attributed.carried:
            adopt(db, attributed.carried, place.copy)
        healed = _forget_failure(db, attributed.article.origin)
    stored, none = frozenset({place.article}), frozenset[int]()
    versions, known = (stored if place.arrival is each else none for each in (_Arrival.CHANGED, _Arrival.KNOWN))
    return Changes(articles=stored, statements=loose, failures=healed, versions=versions, known=known)


class _Arrival(Enum):
    NEW = auto()
    KNOWN = auto()
    CHANGED = auto()  # it said something else before


@dataclass(frozen=True, slots=True)
class _Place:
    """An article's row, which copy of its text it is, its run, and whether it was there before."""

    article: int
    copy: int
    run: int
    arrival: _Arrival

    @property
    def changed(self) -> bool:
        return self.arrival is _Arrival.CHANGED


def _replace_quotes(db: Database, attributed: AttributedArticle, place: _Place) -> bool:
    """What people decided about the quotes of before holds; True if a statement lost a variant."""
    article, copy = place.article, place.copy
    found = {archive_id(quote.id, copy) for quote in attributed.quotes}
    if place.changed:  # spans that a person set belong to the text before
        _drop_vanished(db, article, found)
    decided = reviewed(db, article, found)
    quotes = without_doubles(attributed.quotes, decided, copy)
    keep = {archive_id(quote.id, copy) for quote in quotes} | decided.kept
    loose = _drop_vanished(db, article, keep) or place.changed
    _put_quotes(db, quotes, attributed.article.text, place)
    put_back(db, decided, found)
    if place.changed:
        carry_decisions(db, article)
    link_article(db, article)
    lay_over(db, decided, found)
    return loose


def _add_carried(db: Database, attributed: AttributedArticle, place: _Place) -> bool:
    """Quotes that are there stay: an export of a few must not cost the others."""
    text = attributed.article.text
    _put_quotes(db, missing_quotes(db, place.article, attributed.quotes, text, place.copy), text, place)
    link_article(db, place.article)
    return False


def save_failure(db: Database, origin: str, reason: str) -> Changes:
    """Keeps why an input did not become an article; a later success of the same origin removes it."""
    failure = {"origin": origin, "reason": reason, "failed_at": now()}
    with writing(db):
        db.table("failures").upsert(failure, pk="origin")
    return Changes(failures=True)


def forget_failure(db: Database, origin: str) -> Changes:
    """What failed once has become no article but something else: a file of which the parts are read."""
    with writing(db):
        return Changes(failures=_forget_failure(db, origin))


def delete_article(db: Database, article_id: int) -> Changes:
    with writing(db):
        unlink_article(db, article_id)
        forget_article(db, article_id)
        loose = _drop_vanished(db, article_id, keep=())
        db.table("articles").delete_where("id = ?", [article_id])
    return Changes(articles=frozenset({article_id}), statements=loose)


def _run(db: Database, run: Run) -> int:
    values = {"program": run.program, "parser": run.parser, "models": run.models, "started": run.started}
    return int(db.table("runs").lookup(values))


def _put_article(db: Database, attributed: AttributedArticle, run: int) -> _Place:
    article, carried = attributed.article, attributed.carried
    values = _article_values(db, article, run)
    known = known_article(db, article, values)
    if known is None:
        copy = _free_copy(db, article, carried.copy) if carried else _next_copy(db, article)
        table = db.table("articles")
        table.insert(values | {"copy": copy, "imported": now(), "text": article.text}, pk="id")
        number, arrival = cast(int, table.last_pk), _Arrival.NEW
    elif carried and known["digest"] == article.digest:
        return _Place(known["id"], known["copy"], run, _Arrival.KNOWN)
    else:
        number = known["id"]
        arrival = _Arrival.KNOWN if known["digest"] == article.digest else _Arrival.CHANGED
        copy = _update_article(db, known, values, article)
    put_source(db, number, article)
    put_sketch(db, number, article.text)
    return _Place(number, copy, run, arrival)


def _update_article(db: Database, known: Row, values: Row, article: Article) -> int:
    """It stays known by the origin that it first had; which copy of its text it is now."""
    changed = known["digest"] != article.digest
    if changed:
        forget_article(db, known["id"])
        keep_version(db, known["id"])
        values = values | {"copy": _next_copy(db, article), "text": article.text}
    told = {name: value for name, value in values.items() if name != "origin"}
    db.table("articles").update(known["id"], told)
    return cast(int, told.get("copy", known["copy"]))


def _article_values(db: Database, article: Article, run: int) -> Row:
    name = reporter(article.outlet, article.address or article.origin)
    return {
        "origin": article.origin,
        "digest": article.digest,
        "outlet_id": db.table("outlets").lookup({"name": name}, {"name_key": sort_key(name)}),
        "outlet_told": article.outlet is not None,
        "title": article.title,
        "published": article.published,
        "retrieved": article.retrieved,
        "agencies": json.dumps(article.agencies, ensure_ascii=False),
        "run_id": run,
    }


def _next_copy(db: Database, article: Article) -> int:
    copies = "SELECT coalesce(max(copy) + 1, 0) FROM articles WHERE digest = ?"
    copy: int = db.execute(copies, [article.digest]).fetchone()[0]
    return copy


def _free_copy(db: Database, article: Article, wanted: int) -> int:
    """The number that it had in another archive, so that its quotes keep their ids."""
    taken = list(
        asked(db, "SELECT 1 FROM articles WHERE digest = :d AND copy = :c", {"d": article.digest, "c": wanted})
    )
    return _next_copy(db, article) if taken else wanted


def _drop_vanished(db: Database, article: int, keep: Collection[str]) -> bool:
    """Deletes an article's quotes but those to keep; True if a statement lost a variant by it."""
    known = asked(db, "SELECT id, number FROM quotes WHERE article_id = :article", {"article": article})
    return drop_quotes(db, {row["number"] for row in known if row["id"] not in keep})


def _put_quotes(db: Database, quotes: Sequence[Quote], text: str, place: _Place) -> None:
    """Quotes that were there keep their number, status and statement."""
    copy, owner = place.copy, {"article_id": place.article, "run_id": place.run}
    records = [quote_record(quote, text, copy) | owner for quote in quotes]
    db.table("quotes").upsert_all(records, pk="id")
    numbers = _numbers(db, [record["id"] for record in records])
    listed = json.dumps(list(numbers.values()))
    db.table("spans").delete_where("quote IN (SELECT value FROM json_each(?))", [listed])
    db.table("spans").insert_all(
        span for quote in quotes for span in span_records(quote, numbers[archive_id(quote.id, copy)])
    )


def _numbers(db: Database, ids: Sequence[str]) -> dict[str, int]:
    sql = "SELECT id, number FROM quotes WHERE id IN (SELECT value FROM json_each(:ids))"
    rows = asked(db, sql, {"ids": json.dumps(ids)})
    return {row["id"]: row["number"] for row in rows}


def _forget_failure(db: Database, origin: str) -> bool:
    deleted: int = db.execute("DELETE FROM failures WHERE origin = ?", [origin]).rowcount
    return deleted > 0
