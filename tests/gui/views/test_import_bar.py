"""The bar says how far the import is and what it came to, and offers what can be done about it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from gui.import_progress import Progress, Stage
from gui.views.import_bar import ImportBar

FAILURES = (("/texte/leer.txt", "Die Datei enthält keinen Text."), ("", "Das Verknüpfen ist abgebrochen."))


@pytest.fixture
def bar(qtbot: QtBot) -> ImportBar:
    made = ImportBar()
    qtbot.addWidget(made)
    return made


def _words(bar: ImportBar) -> str:
    return next(label.text() for label in bar.findChildren(QLabel) if label.text())


def _buttons(bar: ImportBar) -> list[str]:
    return [button.text() for button in bar.findChildren(QPushButton) if not button.isHidden()]


@pytest.mark.parametrize(
    ("progress", "stage", "words", "buttons"),
    [
        (Progress(), Stage.READING, "Preparing the import …", ["Show queue", "Pause", "Cancel"]),
        (Progress(5, 2, file="c.txt"), Stage.READING, "Reading 3 of 5: c.txt", ["Show queue", "Pause", "Cancel"]),
        (Progress(5, 2, anew=True, file="c"), Stage.READING, "Reading 3 of 5: c", ["Show queue", "Cancel"]),
        (Progress(5, 2), Stage.PAUSED, "Paused: 2 of 5", ["Show queue", "Continue", "Cancel"]),
        (
            Progress(5, 2),
            Stage.CANCELLING,
            "Finishing the article in hand, then stopping …",
            ["Show queue", "Stop now"],
        ),
        (
            Progress(5, 5),
            Stage.MATCHING,
            "Looking for the same statements in other articles …",
            ["Show queue", "Stop now"],
        ),
    ],
)
def test_each_stage_has_its_words_and_buttons(
    bar: ImportBar, progress: Progress, stage: Stage, words: str, buttons: list[str]
) -> None:
    bar.show_progress(progress, stage, is_working=False)
    assert not bar.isHidden()
    assert (_words(bar), _buttons(bar)) == (words, buttons)


def test_a_pause_begins_when_what_is_in_hand_is_done(bar: ImportBar) -> None:
    bar.show_progress(Progress(5, 2), Stage.PAUSED, is_working=True)
    assert _words(bar) == "Finishing what has begun, then pausing: 2 of 5"


def test_the_bar_counts_files(bar: ImportBar) -> None:
    bar.show_progress(Progress(5, 2, failures=FAILURES, file="d.txt"), Stage.READING)
    progress = bar.findChild(QProgressBar)
    assert (progress.value(), progress.maximum()) == (3, 5)


def test_cancel_is_asked_for(bar: ImportBar, qtbot: QtBot) -> None:
    bar.show_progress(Progress(5, 2), Stage.READING)
    with qtbot.waitSignal(bar.cancel_wanted):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(("stage", "is_pause"), [(Stage.READING, True), (Stage.PAUSED, False)])
def test_one_button_pauses_and_goes_on(bar: ImportBar, qtbot: QtBot, stage: Stage, is_pause: bool) -> None:
    bar.show_progress(Progress(5, 2), stage)
    with qtbot.waitSignal(bar.pause_wanted) as wanted:
        qtbot.mouseClick(bar.pause, Qt.MouseButton.LeftButton)
    assert wanted.args == [is_pause]


def test_the_outcome_counts_failures_and_tells_what_no_file_is_to_blame_for(bar: ImportBar) -> None:
    bar.show_outcome(Progress(3, 2, 7, FAILURES))
    assert _words(bar) == "2 article(s) imported, 7 quote(s) found. 1 failed. Das Verknüpfen ist abgebrochen."
    assert _buttons(bar) == ["Show queue"]


def test_a_cancelled_import_says_what_is_kept(bar: ImportBar) -> None:
    bar.show_outcome(Progress(5, 2, 7, cancelled=True))
    assert _words(bar).startswith("Import cancelled. What was done is kept: 2")


def test_linking_alone_has_no_outcome_to_tell(bar: ImportBar) -> None:
    bar.show_progress(Progress(is_linking=True), Stage.MATCHING)
    bar.show_outcome(Progress(is_linking=True))
    assert bar.isHidden()


@pytest.mark.parametrize(("name", "is_wanted"), [("resume", True), ("forget", False)])
def test_what_was_not_finished_is_offered(bar: ImportBar, qtbot: QtBot, name: str, is_wanted: bool) -> None:
    bar.offer_resumption(12)
    assert _words(bar) == "12 article(s) of the last import were not finished"
    assert _buttons(bar) == ["Continue", "Discard"]
    with qtbot.waitSignal(bar.resumption_wanted) as wanted:
        qtbot.mouseClick(getattr(bar, name), Qt.MouseButton.LeftButton)
    assert wanted.args == [is_wanted]
