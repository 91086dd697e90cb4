"""The filter is there again at the next start of the same archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from db.rows import QuoteFilter
from gui.kept_filter import as_text, from_text
from tests.gui.conftest import MakeWindow

HERE = Path("/ä/Archiv.db")


def test_what_a_person_set_comes_back_and_a_glance_does_not() -> None:
    filter = QuoteFilter(text="Fähre", outlet="Seebote", type=STWRType.INDIRECT, only_deviations=True)
    assert from_text(as_text(HERE, filter), HERE) == filter
    assert from_text(as_text(HERE, QuoteFilter(article=3, entity=2)), HERE) == QuoteFilter()


@pytest.mark.parametrize("text", ["", "Unsinn", "[]", '{"archive": "/ä/Archiv.db", "type": "?"}'])
def test_a_damaged_one_counts_as_none(text: str) -> None:
    assert from_text(text, HERE) == QuoteFilter()


def test_another_archive_has_no_filter() -> None:
    assert from_text(as_text(HERE, QuoteFilter(text="Fähre")), Path("/b.db")) == QuoteFilter()


def test_the_next_start_shows_the_same_quotes(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    first = make_window(archive_file)
    qtbot.waitUntil(lambda: first.window.quotes.filter_bar.outlet.count() > 1)
    first.window.quotes.show_filter(QuoteFilter(outlet="Seebote"))
    first.close()
    again = make_window()
    assert again.window.quotes.filter == QuoteFilter(outlet="Seebote")
    qtbot.waitUntil(lambda: again.window.quotes.filter_bar.outlet.count() > 2)
    assert again.window.quotes.model.rowCount() == 1
    assert again.window.quotes.filter == QuoteFilter(outlet="Seebote")
