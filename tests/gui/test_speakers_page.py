"""The page "Sprecher" as a person uses it: search, merge, split, rename, go to the article."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QInputDialog
from pytestqt.qtbot import QtBot

from db.connection import open_archive
from db.linking import LinkingProgress, link, waiting
from gui.app import Parts
from gui.models.entity_model import OUTLETS_ROLE
from gui.models.quote_model import Column
from gui.speakers_page import SpeakersPage
from tests.gui.conftest import MakeWindow
from tests.gui.fake_analysis import FakeAnalysis
from tests.gui.keys import focus
from tests.gui.spread import spread

SELECT = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows


@pytest.fixture
def parts(make_window: MakeWindow, tmp_path: Path, qtbot: QtBot) -> Parts:
    made = make_window(spread(tmp_path / "Archiv.db"))
    made.window.pages.go_to("speakers")
    qtbot.waitUntil(lambda: made.window.speakers.pane.portrait is not None)
    return made


@pytest.fixture
def page(parts: Parts) -> SpeakersPage:
    return parts.window.speakers


def names(page: SpeakersPage) -> list[str]:
    return [page.model.entry(row).name for row in range(page.model.rowCount())]


def shown(page: SpeakersPage) -> str:
    return page.pane.portrait.entity.name if page.pane.portrait else ""


def test_those_with_most_quotes_come_first_with_their_outlets(page: SpeakersPage, qtbot: QtBot) -> None:
    assert names(page) == ["Anna Vogt", "Karl Brandt", "Jana Brandt"]
    assert shown(page) == "Anna Vogt"
    qtbot.waitUntil(lambda: page.model.index(0, 0).data(OUTLETS_ROLE) == 3)
    assert page.quotes.rowCount() == 3


def test_the_portrait_follows_the_keys_and_tells_roles_with_their_dates(page: SpeakersPage, qtbot: QtBot) -> None:
    focus(qtbot, page.list)
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown(page) == "Karl Brandt")
    assert page.pane.portrait is not None
    assert [role.role for role in page.pane.portrait.roles] == ["Bürgermeister"]
    assert page.quotes.rowCount() == 3


def test_a_search_finds_the_beginning_of_a_name(page: SpeakersPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.text, "brand")
    qtbot.waitUntil(lambda: names(page) == ["Karl Brandt", "Jana Brandt"])
    page.text.setText("niemand")
    qtbot.waitUntil(lambda: page.hint.isVisible())
    page.clear_filter()
    qtbot.waitUntil(lambda: len(names(page)) == 3)


def test_two_are_merged_into_the_one_with_most_quotes(page: SpeakersPage, qtbot: QtBot) -> None:
    assert not page.merge.isEnabled()
    page.list.choose(1)
    page.list.selectionModel().select(page.model.index(2, 0), SELECT)
    focus(qtbot, page.list)
    qtbot.keyClick(page.list, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(page) == ["Karl Brandt", "Anna Vogt"])
    qtbot.waitUntil(lambda: shown(page) == "Karl Brandt")
    assert page.list.currentIndex().row() == 0


def test_who_may_be_the_same_is_merged_by_one_choice(page: SpeakersPage, qtbot: QtBot) -> None:
    page.list.choose(1)
    qtbot.waitUntil(lambda: shown(page) == "Karl Brandt")
    assert page.pane.alike.isVisible()
    (other,) = page.pane.alike.menu().actions()
    assert "Jana Brandt" in other.text()
    other.trigger()
    qtbot.waitUntil(lambda: len(names(page)) == 2)
    qtbot.waitUntil(lambda: not page.pane.alike.isVisible())


def test_a_merge_is_taken_back_by_undo(parts: Parts, page: SpeakersPage, qtbot: QtBot) -> None:
    test_two_are_merged_into_the_one_with_most_quotes(page, qtbot)
    parts.window.deeds.undo.trigger()
    qtbot.waitUntil(lambda: names(page) == ["Anna Vogt", "Karl Brandt", "Jana Brandt"])


def test_a_name_is_split_off_again(page: SpeakersPage, qtbot: QtBot) -> None:
    test_two_are_merged_into_the_one_with_most_quotes(page, qtbot)
    table = page.pane.namings
    qtbot.waitUntil(lambda: page.pane.model.rowCount() == 2)
    jana = next(row for row in range(2) if page.pane.model.index(row, 0).data() == "Jana Brandt")
    table.selectRow(jana)
    focus(qtbot, table)
    qtbot.keyClick(table, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "Jana Brandt" in names(page))


def test_quotes_of_somebody_else_of_that_name_are_parted(page: SpeakersPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.quotes.rowCount() == 3)
    page.table.selectRow(2)
    page.part.trigger()
    qtbot.waitUntil(lambda: names(page).count("Anna Vogt") == 2)
    qtbot.waitUntil(lambda: page.quotes.rowCount() == 2)


def test_a_new_name_holds_for_the_quotes(
    parts: Parts, page: SpeakersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args, **_more: ("Anna Vogt-Meier", True))
    focus(qtbot, page.list)
    qtbot.keyClick(page.list, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: "Anna Vogt-Meier" in names(page))
    parts.window.pages.go_to("quotes")
    qtbot.waitUntil(lambda: parts.window.quotes.model.index(0, 0).data() == "Anna Vogt-Meier")


def test_return_on_a_quote_opens_its_article(parts: Parts, page: SpeakersPage, qtbot: QtBot) -> None:
    page.table.choose(1)
    wanted = page.table.chosen()
    assert wanted is not None
    focus(qtbot, page.table)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert parts.window.pages.key == "quotes"
    assert parts.window.quotes.pane.text.chosen == wanted.id


def test_who_is_gone_meanwhile_is_told(parts: Parts, page: SpeakersPage, told: list[str], qtbot: QtBot) -> None:
    parts.archive.rename_entity(999, "Niemand")
    qtbot.waitUntil(lambda: len(told) == 1)


def test_the_statements_of_a_renamed_speaker_are_up_to_date_at_once(
    parts: Parts, page: SpeakersPage, qtbot: QtBot
) -> None:
    assert parts.archive.path is not None
    with open_archive(parts.archive.path) as db:
        link(db)
        parts.archive.rename_entity(1, "Anna Vogt-Meier")
        qtbot.waitUntil(lambda: "Anna Vogt-Meier" in names(page))
        qtbot.waitUntil(lambda: waiting(db) == LinkingProgress(0, 0, 0))


def test_what_takes_longer_is_linked_beside_the_window(
    parts: Parts, page: SpeakersPage, analysis: FakeAnalysis, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.writer.FEW", 0)
    with qtbot.waitSignal(parts.importer.finished):
        page.list.choose(1)
        parts.archive.merge_entities(2, [3])
    assert analysis.linked == [parts.archive.path]
    assert not parts.window.imports.bar.isVisible()


def test_splitters_and_columns_are_kept(page: SpeakersPage) -> None:
    page.splitter.setSizes([300, 600])
    page.right.setSizes([150, 400])
    page.table.setColumnHidden(Column.TYPE, True)
    state, sizes = page.state(), (page.splitter.sizes(), page.right.sizes())
    page.splitter.setSizes([500, 400])
    page.right.setSizes([300, 250])
    page.table.setColumnHidden(Column.TYPE, False)
    page.restore(state)
    assert page.table.isColumnHidden(Column.TYPE)
    assert page.table.isColumnHidden(Column.SPEAKER)
    assert (page.splitter.sizes(), page.right.sizes()) == sizes
