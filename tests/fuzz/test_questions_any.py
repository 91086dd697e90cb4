"""Whatever somebody types into the filter or the quote check: an answer, never an error of the database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attribution.parse import Parse
from attribution.pipeline import find_quotes
from attribution.types import Article, AttributedArticle, Run
from db import queries, store
from db.check_rows import NoWordsError
from db.checking import check
from db.connection import Database, open_archive
from db.rows import QuoteFilter
from export.jsonl import json_line
from export.record import quote_record
from tests.fuzz.texts import parses

FEW = max(5, settings().max_examples // 10)  # a new archive takes long
RUN = Run("test", "none", "none", "2026-03-02T00:00:00+00:00")
questions = st.one_of(
    st.text(alphabet="\"„“*()+-:^{}%_ aßÄ\0\\'", max_size=12),
    st.text(alphabet=st.characters(), max_size=20),  # half surrogates, too
    st.sampled_from(["AND", "NEAR(", "NOT a", '"', "a*", "text:a"]),
)


@pytest.fixture(scope="module")
def archive() -> Iterator[Database]:
    with open_archive(":memory:") as db:
        yield db


@given(questions, questions)
def test_any_words_can_be_filtered_by(archive: Database, text: str, name: str) -> None:
    filter = QuoteFilter(text=text, speaker=name, outlet=name, published_from=text)
    assert queries.count_quotes(archive, filter) == 0
    assert list(queries.quotes(archive, filter, limit=10, offset=0)) == []


@given(questions, st.one_of(st.none(), questions))
def test_any_words_can_be_checked(archive: Database, words: str, speaker: str | None) -> None:
    with suppress(NoWordsError):
        assert check(archive, words, speaker).evidence == ()


@settings(max_examples=FEW)
@given(parses(), st.text(max_size=20))
def test_what_is_found_anywhere_can_be_stored_and_written(p: Parse, origin: str) -> None:
    article = Article(p.text, origin.encode(errors="replace").decode())
    quotes = find_quotes(article, p)
    with open_archive(":memory:") as db:
        store.save_article(db, AttributedArticle(article, quotes, RUN))
        assert queries.count_quotes(db, QuoteFilter()) == len(quotes)
    for quote in quotes:
        assert "\n" not in json_line(quote_record(article, quote)).rstrip("\n")
