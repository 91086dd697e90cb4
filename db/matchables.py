"""Numbers of quotes in, what matching has to know of them out: their wordings, and the names their articles know."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from sqlite_utils import Database

from attribution.matching.names import NamesByArticle, names_of
from attribution.statement_types import Wording
from attribution.types import JOINT
from db.answers import WORDING, wording
from db.connection import asked

MATCHABLE = "q.status <> 'rejected' AND q.text_key <> ''"
"""Quotes worth matching: with at least one word, and not rejected by a person."""


def wordings_of(db: Database, quotes: Iterable[int]) -> dict[int, Wording]:
    """By number; those that are not worth matching are left out."""
    sql = (
        f"SELECT {WORDING} FROM json_each(:quotes)"
        f" CROSS JOIN quotes q ON q.number = value JOIN articles a ON a.id = q.article_id WHERE {MATCHABLE}"
    )
    return {row["number"]: wording(row) for row in asked(db, sql, {"quotes": listed(quotes)})}


def full_wordings(db: Database, quotes: Iterable[int]) -> dict[int, Wording]:
    """The same with the words of cue, frame and venue, for which the text of each article is read."""
    numbers = list(quotes)
    sql = (
        'SELECT s.quote, s.role, substr(a.text, s.start + 1, s."end" - s.start) AS words FROM json_each(:quotes)'
        " CROSS JOIN quotes q ON q.number = value JOIN articles a ON a.id = q.article_id"
        " JOIN spans s ON s.quote = q.number AND s.role IN ('cue', 'frame', 'venue')"
        " ORDER BY s.quote, s.role, s.part, s.piece"
    )
    roles: defaultdict[int, dict[str, str]] = defaultdict(dict)
    for (quote, role), rows in groupby(asked(db, sql, {"quotes": listed(numbers)}), itemgetter("quote", "role")):
        roles[quote][role] = JOINT.join(row["words"] for row in rows)
    return {number: _with_roles(known, roles[number]) for number, known in wordings_of(db, numbers).items()}


def _with_roles(known: Wording, words: dict[str, str]) -> Wording:
    return replace(known, cue=words.get("cue"), frame=words.get("frame"), venue=words.get("venue"))


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
