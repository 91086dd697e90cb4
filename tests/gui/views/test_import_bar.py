"""The bar says how far the import is, what it came to and what failed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from gui.importer import Progress, Stage
from gui.views.import_bar import ImportBar

FAILURES = (("/texte/leer.txt", "Die Datei enthält keinen Text."), ("", "Das Verknüpfen ist abgebrochen."))


@pytest.fixture
def bar(qtbot: QtBot) -> ImportBar:
    made = ImportBar()
    qtbot.addWidget(made)
    return made


def _words(bar: ImportBar) -> str:
    return next(label.text() for label in bar.findChildren(QLabel) if label.text())


def _button(bar: ImportBar, words: str) -> QPushButton:
    return next(button for button in bar.findChildren(QPushButton) if button.text() == words)


@pytest.mark.parametrize(
    ("progress", "stage", "words", "button"),
    [
        (Progress(), Stage.READING, "Preparing the import …", "Cancel"),
        (Progress(5, 2, file="c.txt"), Stage.READING, "Reading 3 of 5: c.txt", "Cancel"),
        (Progress(5, 2), Stage.CANCELLING, "Finishing the article in hand, then stopping …", "Stop now"),
        (Progress(5, 5), Stage.MATCHING, "Looking for the same statements in other articles …", "Stop now"),
    ],
)
def test_each_stage_has_its_words(bar: ImportBar, progress: Progress, stage: Stage, words: str, button: str) -> None:
    bar.show_progress(progress, stage)
    assert not bar.isHidden()
    assert _words(bar) == words
    assert not _button(bar, button).isHidden()


def test_the_bar_counts_files(bar: ImportBar) -> None:
    bar.show_progress(Progress(5, 2, failures=FAILURES, file="d.txt"), Stage.READING)
    progress = bar.findChild(QProgressBar)
    assert (progress.value(), progress.maximum()) == (3, 5)


def test_cancel_is_asked_for(bar: ImportBar, qtbot: QtBot) -> None:
    bar.show_progress(Progress(5, 2), Stage.READING)
    with qtbot.waitSignal(bar.cancel_wanted):
        qtbot.mouseClick(_button(bar, "Cancel"), Qt.MouseButton.LeftButton)


def test_failures_are_listed_by_name_with_their_reason(bar: ImportBar) -> None:
    bar.show_outcome(Progress(3, 2, 7, FAILURES))
    assert [bar.failures.item(row).text() for row in range(2)] == [
        "leer.txt: Die Datei enthält keinen Text.",
        "Das Verknüpfen ist abgebrochen.",
    ]
    assert bar.failures.item(0).toolTip() == "/texte/leer.txt"
    assert not bar.failures.isHidden()


def test_an_import_without_failures_has_no_list(bar: ImportBar) -> None:
    bar.show_outcome(Progress(2, 2, 7))
    assert bar.failures.isHidden()
    assert _words(bar).startswith("2 article(s) imported")


def test_the_list_of_the_last_import_does_not_stay_for_the_next(bar: ImportBar) -> None:
    bar.show_outcome(Progress(3, 2, 7, FAILURES))
    bar.show_progress(Progress(), Stage.READING)
    assert bar.failures.count() == 0
    assert bar.failures.isHidden()


def test_a_cancelled_import_says_what_is_kept(bar: ImportBar) -> None:
    bar.show_outcome(Progress(5, 2, 7, cancelled=True))
    assert _words(bar).startswith("Import cancelled. What was done is kept: 2")


@pytest.mark.parametrize(("failures", "words"), [((), "Every file"), (FAILURES, "2 file(s) could not be read")])
def test_earlier_failures_are_shown_on_demand(
    bar: ImportBar, failures: tuple[tuple[str, str], ...], words: str
) -> None:
    bar.show_failures(failures)
    assert _words(bar).startswith(words)
    assert bar.failures.count() == len(failures)
