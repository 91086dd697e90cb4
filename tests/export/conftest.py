"""An archive with three statements in several outlets, a hostile article with an address, and a review."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from attribution.types import Article, AttributedArticle, STWRType
from db.connection import Database, open_archive
from db.linking import link
from db.queries import quotes
from db.rows import QuoteFilter, Status
from db.store import save_article, set_status
from export.csv_table import CsvDialect
from export.formats import Format
from export.writing import write_export
from tests.gui.samples import RUN, quote
from tests.gui.spread import spread

HOSTILE_TITLE = 'Fähre & <script>alert(1)</script> 100 % "{neu}"\nTY  - BOOK'
WORDS = "„Die Mole bleibt & <b>zu</b>“"
TEXT = f"{HOSTILE_TITLE}\n\n{WORDS}, sagte Ada Brink am Freitag."

Write = Callable[..., str]


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    with open_archive(spread(tmp_path / "Archiv.db")) as db:
        article = Article(
            *(TEXT, "https://kurier.test/mole?a=1&b=2", HOSTILE_TITLE, "Kurier & Söhne", "2026-03-07T10:00:00+01:00"),
            retrieved="2026-03-08T09:00:00+00:00",
            author="Eva Lüder; Jan Specht",
            archived="https://archiv.test/mole",
        )
        said = quote(article, WORDS, STWRType.DIRECT, entity="Ada Brink", role="Hafenmeisterin")
        save_article(db, AttributedArticle(article, (replace(said, speaker=()),), RUN))
        link(db)
        (row,) = quotes(db, QuoteFilter(outlet="Kurier & Söhne"))
        set_status(db, [row.id], Status.ACCEPTED, by="Mia <Prüferin>")
        yield db


@pytest.fixture
def write(db: Database) -> Write:
    """What is written in a format, as text."""

    def write(format: Format, **wanted: object) -> str:
        stream = io.BytesIO()
        write_export(db, QuoteFilter(**wanted), format, stream, CsvDialect.PLAIN)  # type: ignore[arg-type]
        return stream.getvalue().decode()

    return write
