"""The filter and the chosen quote are there again at the next start of the same archive."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from db.rows import QuoteFilter
from gui import settings
from gui.kept_filter import as_text, from_text
from tests.gui.conftest import MakeWindow
from tests.gui.samples import FIRST, POLICE

HERE = Path("/ä/Archiv.db")
NOTHING = (QuoteFilter(), None)


def test_what_a_person_set_comes_back_and_a_glance_does_not() -> None:
    filter = QuoteFilter(text="Fähre", outlet="Seebote", type=STWRType.INDIRECT, only_deviations=True)
    assert from_text(as_text(HERE, filter, "q7"), HERE) == (filter, "q7")
    assert from_text(as_text(HERE, QuoteFilter(article=3, entity=2), None), HERE) == NOTHING


@pytest.mark.parametrize("text", ["", "Unsinn", "[]", '{"archive": "/ä/Archiv.db", "type": "?"}'])
def test_a_damaged_one_counts_as_none(text: str) -> None:
    assert from_text(text, HERE) == NOTHING


def test_another_archive_has_no_filter() -> None:
    assert from_text(as_text(HERE, QuoteFilter(text="Fähre"), "q7"), Path("/b.db")) == NOTHING


def test_a_short_path_of_the_command_line_means_the_same_archive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    kept = as_text(Path("Archiv.db"), QuoteFilter(text="Fähre"), "q7")
    assert from_text(kept, tmp_path / "Archiv.db") == (QuoteFilter(text="Fähre"), "q7")
    monkeypatch.chdir(tmp_path.parent)
    assert from_text(kept, Path("Archiv.db")) == NOTHING


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


@pytest.mark.parametrize("patience", [10, 0])
@pytest.mark.parametrize("filter", [QuoteFilter(), QuoteFilter(type=STWRType.INDIRECT)])
def test_the_next_start_stands_on_the_same_quote(
    make_window: MakeWindow,
    archive_file: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    filter: QuoteFilter,
    patience: float,
) -> None:
    first = make_window(archive_file).window.quotes
    first.show_filter(filter)
    first.model.find(POLICE.id, first.table.choose)
    first.window().close()
    monkeypatch.setattr("gui.archive_questions.PATIENCE", patience)
    again = make_window().window.quotes
    qtbot.waitUntil(lambda: again.pane.text.chosen == POLICE.id)
    row = again.table.chosen()
    assert row is not None
    assert row.id == POLICE.id
    assert again.table.selectionModel().selectedRows()[0].row() == again.table.currentIndex().row()


def test_a_quote_that_is_gone_gives_way_to_the_first(make_window: MakeWindow, archive_file: Path, qtbot: QtBot) -> None:
    first = make_window(archive_file)
    first.close()
    first.settings.set(settings.FILTER, as_text(archive_file, QuoteFilter(), "no such quote"))
    again = make_window().window.quotes
    qtbot.waitUntil(lambda: again.model.rowCount() == 4)
    assert again.chosen == FIRST.id
    assert again.pane.text.chosen == FIRST.id
