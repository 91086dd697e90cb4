"""The questions about who had it first and who copied; read only, answered in frozen rows."""

from __future__ import annotations

from sqlite_utils import Database

from attribution.matching.dates import time_order
from attribution.statement_types import Origin
from db.connection import asked
from db.origin_rows import OriginRow
from db.records import Row, strings

_VARIANTS = """
SELECT q.id, q.article_id, o.name AS outlet, a.published, a.agencies, v.first, c.origin, c.beside, c.share,
    there_o.name AS beside_outlet, there.agencies AS beside_agencies
FROM variants v JOIN quotes q ON q.number = v.quote JOIN articles a ON a.id = q.article_id
    JOIN outlets o ON o.id = a.outlet_id LEFT JOIN origins c ON c.quote = v.quote
    LEFT JOIN quotes beside ON beside.id = c.beside LEFT JOIN articles there ON there.id = beside.article_id
    LEFT JOIN outlets there_o ON there_o.id = there.outlet_id
WHERE v.statement_id = :statement ORDER BY v.rank
"""


def variant_origins(db: Database, statement: str) -> list[OriginRow]:
    """A statement's variants in order of publication, those without a date last."""
    rows = [_origin_row(row) for row in asked(db, _VARIANTS, {"statement": statement})]
    return sorted(rows, key=lambda row: (*time_order(row.published), row.quote))


def _origin_row(row: Row) -> OriginRow:
    agencies = strings(row["agencies"])
    return OriginRow(
        quote=row["id"],
        article=row["article_id"],
        outlet=row["outlet"],
        published=row["published"],
        first=bool(row["first"]),
        origin=Origin(row["origin"] or Origin.OWN),
        agencies=agencies or (strings(row["beside_agencies"] or "[]") if row["origin"] == Origin.AGENCY else ()),
        beside=row["beside"],
        beside_outlet=row["beside_outlet"],
        share=row["share"],
    )
