"""docs/archive-tables.md against a real archive: all columns are there, every question has an answer."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sqlite_utils import Database

from db.connection import open_archive
from db.queries import quotes
from db.rows import QuoteFilter, Status
from db.store import save_article, set_status
from tests.gui.samples import SAMPLES
from tests.gui.spread import spread

PAGE = Path(__file__).parent.parent.parent / "docs" / "archive-tables.md"
TEXT = PAGE.read_text(encoding="utf-8")
TABLES = {
    name: re.findall(r"`(\w+)`", re.sub(r"\([^)]*\)", "", columns))
    for name, columns in re.findall(r"^\| `(\w+)` \|[^|]*\|(.*)\|$", TEXT, re.MULTILINE)
}
QUESTIONS = re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Database:
    db = open_archive(spread(tmp_path_factory.mktemp("archive") / "Archiv.db"))
    save_article(db, SAMPLES[0])
    set_status(db, [quotes(db, QuoteFilter())[0].id], Status.ACCEPTED, by="Mia")
    db.execute("UPDATE articles SET agencies = '[\"dpa\"]' WHERE id = 1")
    db.conn.commit()
    return db


@pytest.mark.parametrize("table", TABLES)
def test_a_table_has_the_columns_that_the_page_tells(table: str, archive: Database) -> None:
    rows = archive.execute(f"SELECT name FROM pragma_table_xinfo('{table}') ORDER BY cid").fetchall()
    assert sorted(TABLES[table]) == sorted(row[0] for row in rows)


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_question_of_the_page_has_an_answer(question: str, archive: Database) -> None:
    assert list(archive.query(question.rstrip().rstrip(";")))


def test_the_page_is_read_here() -> None:
    assert len(TABLES) > 15
    assert len(QUESTIONS) > 5
