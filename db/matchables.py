"""Numbers of quotes in, what matching has to know of them out: their wordings, and the names their articles know."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable

from sqlite_utils import Database

from attribution.matching.names import NamesByArticle, names_of
from attribution.types import Wording
from db.answers import wording
from db.connection import asked

MATCHABLE = "q.status <> 'rejected' AND q.text_key <> ''"
"""Quotes worth matching: with at least one word, and not rejected by a person."""


def wordings_of(db: Database, quotes: Iterable[int]) -> dict[int, Wording]:
    """By number; those that are not worth matching are left out."""
    sql = (
        "SELECT q.number, q.id, q.article_id, q.text, q.type, q.entity, a.published, a.agencies, o.name AS outlet"
        " FROM json_each(:quotes) CROSS JOIN quotes q ON q.number = value JOIN articles a ON a.id = q.article_id"
        f" JOIN outlets o ON o.id = a.outlet_id WHERE {MATCHABLE}"
    )
    return {row["number"]: wording(row) for row in asked(db, sql, {"quotes": listed(quotes)})}


def names_around(db: Database, wordings: Iterable[Wording]) -> NamesByArticle:
    """What the articles of these wordings know of names."""
    sql = (
        f"SELECT DISTINCT q.article_id, q.entity FROM json_each(:articles) CROSS JOIN quotes q ON q.article_id = value"
        f" WHERE {MATCHABLE} AND q.entity IS NOT NULL"
    )
    entities: defaultdict[str, set[str]] = defaultdict(set)
    for row in asked(db, sql, {"articles": listed({int(known.article) for known in wordings})}):
        entities[str(row["article_id"])].add(row["entity"])
    return {article: names_of(of_one) for article, of_one in entities.items()}


def listed(values: Iterable[object]) -> str:
    """For json_each."""
    return json.dumps(list(values))
