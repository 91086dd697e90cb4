"""Statements written as a test wants them, and all wordings of an archive, for comparing with `match`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlite_utils import Database

from attribution.statement_types import Statement, Wording
from db.connection import asked, writing
from db.matchables import wordings_of


def put_statements(db: Database, statements: Iterable[Statement]) -> None:
    """In place of those that are there."""
    numbers = {row["id"]: row["number"] for row in asked(db, "SELECT id, number FROM quotes")}
    found = list(statements)
    with writing(db):
        db.execute("DELETE FROM statements")
        db.table("statements").insert_all({"id": s.id, "variants": len(s.variants)} for s in found)
        db.table("variants").insert_all(
            {
                "quote": numbers[variant.quote],
                "statement_id": statement.id,
                "rank": rank,
                "kind": variant.kind,
                "deviations": json.dumps(variant.deviations),
                "first": variant.first,
                "copy_of": variant.copy_of,
            }
            for statement in found
            for rank, variant in enumerate(statement.variants)
        )
        db.analyze()


def wordings(db: Database) -> list[Wording]:
    """All that are worth matching."""
    return list(
        wordings_of(db, [row["number"] for row in asked(db, "SELECT number FROM quotes ORDER BY number")]).values()
    )
