"""Numbers of quotes in, the quotes gone from the archive, and whoever stood in a statement with them put right."""

from __future__ import annotations

import json
from collections.abc import Collection

from sqlite_utils import Database

from db.connection import asked


def drop_quotes(db: Database, numbers: Collection[int]) -> bool:
    """Inside a transaction of the caller; True if a statement lost a variant by it."""
    if not numbers:
        return False
    listed = json.dumps(sorted(numbers))
    sql = "SELECT DISTINCT statement_id FROM variants WHERE quote IN (SELECT value FROM json_each(:numbers))"
    statements = json.dumps([row["statement_id"] for row in asked(db, sql, {"numbers": listed})])
    db.execute("DELETE FROM quotes WHERE number IN (SELECT value FROM json_each(?))", [listed])
    db.execute(
        "UPDATE statements SET variants = (SELECT count(*) FROM variants WHERE statement_id = statements.id)"
        " WHERE id IN (SELECT value FROM json_each(?))",
        [statements],
    )
    db.table("statements").delete_where("variants < 2 AND id IN (SELECT value FROM json_each(?))", [statements])
    return statements != "[]"
