"""Where a quote stands is what counting the rows by hand gives, under every order and filter."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from db.quote_tables import View, fill, place_of
from db.rows import Order, QuoteFilter
from db.store import save_article
from tests.gui.samples import many

ARTICLES, EACH = 12, 6


@pytest.fixture
def filled(archive: Database) -> Database:
    for attributed in many(ARTICLES, EACH):
        save_article(archive, attributed)
    return archive


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("order", list(Order))
def test_each_quote_is_found_in_its_row(filled: Database, order: Order, descending: bool) -> None:
    filled.execute("UPDATE quotes SET entity = NULL, speaker_text = NULL, speaker_key = NULL WHERE number % 3 = 0")
    view = View(QuoteFilter(), order, descending)
    rows = fill(filled, view, None).pages[0]
    assert len(rows) == ARTICLES * EACH
    assert [place_of(filled, view, row.id) for row in rows] == list(range(len(rows)))


def test_the_filter_counts(filled: Database) -> None:
    everybody = fill(filled, View(), None).pages[0]
    view = View(QuoteFilter(article=everybody[-1].article))
    rows, hidden = fill(filled, view, None).pages[0], everybody[0].id
    assert len(rows) == EACH
    assert [place_of(filled, view, row.id) for row in rows] == list(range(len(rows)))
    assert place_of(filled, view, hidden) is None
    assert place_of(filled, view, "no such id") is None
