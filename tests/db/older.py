"""An archive in; the same as an earlier program left it."""

from __future__ import annotations

from sqlite_utils import Database

from db.migrations import m001_first_tables


def back_to_first_version(db: Database) -> None:
    """None of the later tables, triggers and steps; what the first tables hold stays."""
    with Database(memory=True) as blank:
        m001_first_tables(blank)
        first = {name for (name,) in blank.execute("SELECT name FROM sqlite_master")}
    db.execute("PRAGMA foreign_keys = OFF")
    later = [row for row in db.execute("SELECT type, name FROM sqlite_master") if row[1] not in first]
    for kind in ("trigger", "index", "table"):
        for name in (name for of, name in later if of == kind and not name.startswith(("sqlite_", "_sqlite_"))):
            db.execute(f"DROP {kind} {name}")
    db.execute("DELETE FROM _sqlite_migrations WHERE name <> 'm001_first_tables'")
    db.conn.commit()
