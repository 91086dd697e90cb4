"""`QuoteFilter` and `Order` in, SQL with its values out.

In the SQL q is a quote, a its article, o the article's outlet, v the quote's place in a statement, s the statement, and
c where the quote is from (who copied).
"""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any

from db.folding import match_expression, storable
from db.rows import Order, QuoteFilter

_JOINS = {
    "a": ("a", " JOIN articles a ON a.id = q.article_id"),
    "o": ("ao", " JOIN outlets o ON o.id = a.outlet_id"),
    "v": ("v", " LEFT JOIN variants v ON v.quote = q.number"),
    "s": ("vs", " LEFT JOIN statements s ON s.id = v.statement_id"),
    "c": ("c", " LEFT JOIN origins c ON c.quote = q.number"),
}

_SEARCH = "q.number IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH :{})"
_SPOKEN_BY = (
    "q.number IN (SELECT m.quote FROM namings n JOIN mentions m ON m.naming = n.id WHERE n.entity_id = :entity)"
)
_CONDITIONS = {
    "text": _SEARCH.format("text"),
    "speaker": _SEARCH.format("speaker"),
    "outlet": "o.name = :outlet",
    "published_from": "a.published >= :published_from",
    # "2024-06-26" is the whole day
    "published_to": "substr(a.published, 1, length(:published_to)) <= :published_to",
    "type": "q.type = :type",
    "status": "q.status = :status",
    "statement": "v.statement_id = :statement",
    "article": "q.article_id = :article",
    "entity": _SPOKEN_BY,
    "min_confidence": "q.confidence >= :min_confidence",
    "only_deviations": "v.deviations <> '[]'",
}

_PLACE = ("q.article_id", "q.position", "q.level", "q.number")
_SORTED_BY = {
    Order.SPEAKER: "q.speaker_key",
    Order.QUOTE: "q.text_key",
    Order.TYPE: "q.type",
    Order.OUTLET: "o.name_key",
    Order.PUBLISHED: "a.published",
    Order.VARIANTS: "coalesce(s.variants, 1)",
    Order.CONFIDENCE: "q.confidence",
    Order.STATUS: "q.status",
}


def tables(*sql: str) -> str:
    """What stands behind FROM: the quotes, joined with only those tables that the SQL speaks of."""
    spoken_of = set(re.findall(r"\b([aovsc])\.", " ".join(sql)))
    needed = set("".join(_JOINS[table][0] for table in spoken_of))
    return "quotes q" + "".join(join for table, (_needs, join) in _JOINS.items() if table in needed)


def condition(filter: QuoteFilter) -> tuple[str, dict[str, Any]]:
    """What stands behind WHERE, and its values."""
    asked = {field.name: getattr(filter, field.name) for field in fields(filter)}
    asked["text"] = match_expression(filter.text or "")
    name = match_expression(filter.speaker or "")
    asked["speaker"] = name and f"names : ({name})"
    values = {name: _value(value) for name, value in asked.items() if value is not None and value is not False}
    return " AND ".join(_CONDITIONS[name] for name in values) or "1", values


def _value(value: Any) -> Any:
    return storable(value) if type(value) is str else value


def sorting(order: Order, descending: bool = False) -> str:
    """What stands behind ORDER BY: the unknown last either way, ties in order of place."""
    direction = "DESC" if descending else "ASC"
    columns = [f"{column} {direction}" for column in _PLACE]
    if order is not Order.POSITION:
        columns.insert(0, f"{_SORTED_BY[order]} {direction} NULLS LAST")
    return ", ".join(columns)


def sort_value(order: Order) -> str:
    """What a list is sorted by beside the place; nothing else by place alone."""
    return _SORTED_BY.get(order, "NULL")


def before(order: Order, descending: bool, *, is_known: bool) -> str:
    """What stands behind WHERE for all that `sorting` puts before one quote, whose values are called own_…"""
    sign = ">" if descending else "<"
    place = f"({', '.join(_PLACE)}) {sign} (:own_article_id, :own_position, :own_level, :own_number)"
    if order is Order.POSITION:
        return place
    value = _SORTED_BY[order]
    if not is_known:  # the unknown stand last
        return f"({value} IS NOT NULL OR {place})"
    return f"({value} {sign} :own_value OR ({value} = :own_value AND {place}))"
