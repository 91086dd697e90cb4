"""The dialog shows which models are there, fetches by one click, and says what became of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from attribution.model_folder import describe
from db.rows import ModelsRow
from gui.model_jobs import ModelJobs
from gui.views.models_dialog import ModelsDialog
from language_models.sets import named_set
from language_models.shelf import Shelf
from tests.language_models.hub import Hub

OFFICIAL = named_set("official")


@pytest.fixture
def jobs(shelf: Shelf) -> Iterator[ModelJobs]:
    made = ModelJobs(shelf)
    yield made
    made.stop()


@pytest.fixture
def dialog(jobs: ModelJobs, qtbot: QtBot) -> ModelsDialog:
    made = ModelsDialog(jobs)
    qtbot.addWidget(made)
    made.show_for([ModelsRow("de_small 1a2b", 65, 6)], is_free=True)
    return made


def states(dialog: ModelsDialog) -> list[str]:
    rows = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [row.text(1) for row in rows if row is not None]


def choose(dialog: ModelsDialog, row: int) -> None:
    dialog.list.setCurrentIndex(dialog.list.model().index(row, 0))


def fetch(dialog: ModelsDialog, jobs: ModelJobs, qtbot: QtBot) -> None:
    choose(dialog, 1)
    with qtbot.waitSignal(jobs.installed):
        qtbot.mouseClick(dialog.take, Qt.MouseButton.LeftButton)


def test_at_first_the_models_of_the_program_are_in_use(dialog: ModelsDialog) -> None:
    assert states(dialog) == ["in use", "not fetched", "not fetched"]
    assert not dialog.take.isEnabled()
    choose(dialog, 1)
    assert dialog.take.isEnabled()
    assert "Fetch" in dialog.take.text()


def test_one_click_fetches_and_uses(dialog: ModelsDialog, jobs: ModelJobs, hub: Hub, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.models_changed):
        fetch(dialog, jobs, qtbot)
    assert states(dialog) == ["ready", "in use", "not fetched"]
    assert "From now on" in dialog.told.text()
    assert dialog.bar.isHidden()
    assert not dialog.take.isEnabled()


def test_the_way_back_is_one_click(dialog: ModelsDialog, jobs: ModelJobs, hub: Hub, qtbot: QtBot) -> None:
    fetch(dialog, jobs, qtbot)
    choose(dialog, 0)
    assert "Use" in dialog.take.text()
    with qtbot.waitSignal(dialog.models_changed):
        qtbot.keyClick(dialog.take, Qt.Key.Key_Space)
    assert states(dialog) == ["in use", "ready", "not fetched"]


def test_while_it_fetches_one_can_cancel_and_nothing_else(
    dialog: ModelsDialog, jobs: ModelJobs, hub: Hub, qtbot: QtBot
) -> None:
    hub.waits_at = "depparse/combined_charlm"
    choose(dialog, 1)
    dialog.take.click()
    qtbot.waitUntil(lambda: "depparse/combined_charlm" in dialog.told.text())
    assert dialog.bar.isVisible()
    assert dialog.bar.value() > 0
    assert [button.isEnabled() for button in (dialog.take, dialog.check, dialog.anew)] == [False] * 3
    with qtbot.waitSignal(jobs.cancelled):
        dialog.stop.click()
        hub.may_go_on.set()
    assert "kept for the next time" in dialog.told.text()
    assert states(dialog) == ["in use", "not fetched", "not fetched"]
    assert dialog.take.isEnabled()


def test_a_failure_is_told_and_can_be_tried_again(
    dialog: ModelsDialog, jobs: ModelJobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_URL", "http://127.0.0.1:9")
    choose(dialog, 1)
    with qtbot.waitSignal(jobs.failed):
        dialog.take.click()
    assert "cannot be reached" in dialog.told.text()
    assert dialog.take.isEnabled()


def test_checking_names_what_is_wrong(dialog: ModelsDialog, jobs: ModelJobs, hub: Hub, qtbot: QtBot) -> None:
    fetch(dialog, jobs, qtbot)
    with qtbot.waitSignal(jobs.verified):
        dialog.check.click()
    assert dialog.told.text() == "All files are as they should be."
    (jobs.shelf.folder(OFFICIAL) / "de" / "mwt" / "combined.pt").unlink()
    with qtbot.waitSignal(jobs.verified):
        dialog.check.click()
    assert "combined.pt" in dialog.told.text()


def test_models_do_not_change_under_an_import(dialog: ModelsDialog) -> None:
    choose(dialog, 1)
    dialog.set_free(False)
    assert not dialog.take.isEnabled()
    assert not dialog.anew.isEnabled()
    assert dialog.check.isEnabled()


def test_the_archive_says_which_models_found_its_quotes(dialog: ModelsDialog, qtbot: QtBot) -> None:
    assert "de_small 1a2b): 65" in dialog.of_archive.text()
    with qtbot.waitSignal(dialog.reanalysis_wanted):
        dialog.anew.click()
    assert dialog.isHidden()
    dialog.show_for(None, is_free=True)
    assert dialog.of_archive.isHidden()
    assert dialog.anew.isHidden()


def test_models_of_the_archive_are_called_as_in_the_list(
    dialog: ModelsDialog, jobs: ModelJobs, hub: Hub, qtbot: QtBot
) -> None:
    fetch(dialog, jobs, qtbot)
    fetched = describe(jobs.shelf.folder(OFFICIAL))
    used = [ModelsRow("de_small 1a2b", 65, 6), ModelsRow(fetched, 3, 1), ModelsRow("de_other 77", 2, 1)]
    dialog.show_for(used, is_free=True)
    title = dialog.list.topLevelItem(1).text(0)
    told = dialog.of_archive.text().splitlines()[1:4]
    assert told[0].startswith("Of the program itself (de_small 1a2b): 65")
    assert told[1].startswith(f"{title} ({fetched}): 3")
    assert told[2].startswith("de_other 77: 2")


def test_models_that_are_gone_are_told(dialog: ModelsDialog, jobs: ModelJobs, hub: Hub, qtbot: QtBot) -> None:
    fetch(dialog, jobs, qtbot)
    jobs.shelf.folder(OFFICIAL).rename(jobs.shelf.root / "weg")
    dialog.show_for(None, is_free=True)
    assert "are gone" in dialog.told.text()
    assert states(dialog) == ["in use", "not fetched", "not fetched"]
