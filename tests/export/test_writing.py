"""The one door of exports: one state of the archive, whatever happens meanwhile."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from db import queries
from db.connection import Database, open_archive, reading
from db.rows import QuoteFilter, Status
from db.store import set_status
from export.formats import Format
from export.writing import write_export


def test_what_others_decide_meanwhile_does_not_show(db: Database, tmp_path: Path) -> None:
    with open_archive(tmp_path / "Archiv.db") as other, reading(db):
        (row, *_) = queries.quotes(db, QuoteFilter(status=Status.UNREVIEWED))
        before = queries.statuses(db)
        set_status(other, [row.id], Status.REJECTED)
        assert queries.statuses(db) == before
    assert queries.statuses(db)[row.id] is Status.REJECTED


@pytest.mark.parametrize("format", Format)
def test_the_archive_can_be_written_after_an_export(db: Database, format: Format) -> None:
    assert write_export(db, QuoteFilter(), format, io.BytesIO()) > 0
    (row, *_) = queries.quotes(db, QuoteFilter(status=Status.UNREVIEWED))
    assert set_status(db, [row.id], Status.ACCEPTED).quotes == {row.id}


@pytest.mark.parametrize("format", [each for each in Format if each not in (Format.XLSX, Format.HTML)])
def test_the_same_archive_gives_the_same_bytes(db: Database, format: Format) -> None:
    made = []
    for _ in range(2):
        stream = io.BytesIO()
        write_export(db, QuoteFilter(), format, stream)
        made.append(stream.getvalue())
    assert made[0] == made[1]
