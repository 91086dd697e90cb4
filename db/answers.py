"""What is selected for a frozen row, and the row that is made of it."""

from __future__ import annotations

from attribution.statement_types import Wording
from attribution.types import Medium, STWRType
from db.folding import sort_key
from db.records import Row, deviations, strings
from db.rows import ArticleRow, QuoteRow, StatementRow, Status

QUOTE = """q.id, q.article_id, q.speaker, q.entity, q.speaker_text, q.role, q.text, q.type, q.medium,
    o.name AS outlet, a.agencies, a.published, a.title, a.origin, v.statement_id,
    coalesce(s.variants, 1) AS variants, v.deviations, q.confidence, q.rule, q.status, q.position"""

WORDING = """q.number, q.id, q.article_id, q.text, q.type, q.entity, a.published, a.agencies,
    (SELECT name FROM outlets WHERE id = a.outlet_id) AS outlet"""

# A parent may have been deleted by a person
FULL = """q.*, (SELECT near.id FROM quotes near WHERE near.id = q.parent) AS quote_around,
    v.statement_id, v.kind, v.deviations, v.first, v.copy_of, coalesce(s.variants, 1) AS variants,
    c.origin, c.beside, c.share"""

ARTICLE = """
SELECT a.id, a.title, o.name AS outlet, a.published, a.origin, a.agencies, f.reason AS failed,
    (SELECT count(*) FROM quotes WHERE article_id = a.id) AS quotes
FROM articles a JOIN outlets o ON o.id = a.outlet_id LEFT JOIN failures f ON f.origin = a.origin
"""

STATEMENTS = """
SELECT v.statement_id AS id, count(DISTINCT o.id) AS outlets, count(DISTINCT a.id) AS articles,
    count(*) AS quotes, min(a.published) AS first_published, json_group_array(DISTINCT o.name) AS reported_by,
    max(v.deviations <> '[]') AS deviates,
    (SELECT q.text FROM variants f JOIN quotes q ON q.number = f.quote
        WHERE f.statement_id = v.statement_id ORDER BY f.rank LIMIT 1) AS text,
    -- the name that most variants give, else what most call the speaker
    (SELECT q.speaker FROM variants f JOIN quotes q ON q.number = f.quote
        WHERE f.statement_id = v.statement_id AND q.speaker IS NOT NULL GROUP BY q.speaker
        ORDER BY max(q.entity) IS NULL, count(*) DESC, min(f.rank) LIMIT 1) AS speaker
FROM variants v JOIN quotes q ON q.number = v.quote JOIN articles a ON a.id = q.article_id
    JOIN outlets o ON o.id = a.outlet_id
WHERE v.statement_id IN (SELECT value FROM json_each(:ids)) GROUP BY v.statement_id
"""


def quote_row(row: Row) -> QuoteRow:
    return QuoteRow(
        id=row["id"],
        article=row["article_id"],
        speaker=row["speaker"],
        entity=row["entity"],
        speaker_text=row["speaker_text"],
        role=row["role"],
        quote=row["text"],
        type=STWRType(row["type"]),
        medium=Medium(row["medium"]),
        outlet=row["outlet"],
        agencies=strings(row["agencies"]),
        published=row["published"],
        title=row["title"],
        origin=row["origin"],
        statement=row["statement_id"],
        variants=row["variants"],
        deviations=deviations(row["deviations"]),
        confidence=row["confidence"],
        rule=row["rule"],
        status=Status(row["status"]),
        position=row["position"],
    )


def article_row(row: Row) -> ArticleRow:
    return ArticleRow(**row | {"agencies": strings(row["agencies"])})


def statement_row(row: Row) -> StatementRow:
    outlets = tuple(sorted(strings(row["reported_by"]), key=sort_key))
    return StatementRow(**row | {"reported_by": outlets, "deviates": bool(row["deviates"])})


def wording(row: Row) -> Wording:
    return Wording(
        quote=row["id"],
        article=str(row["article_id"]),
        text=row["text"],
        type=STWRType(row["type"]),
        entity=row["entity"],
        published=row["published"],
        outlet=row["outlet"],
        agencies=strings(row["agencies"]),
    )
