"""A period between the first and the last day of the archive."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from gui.views.period_button import PeriodButton

SPAN = ("2026-03-02T07:27:00+01:00", "2026-03-06")


@pytest.fixture
def button(qtbot: QtBot) -> PeriodButton:
    made = PeriodButton()
    qtbot.addWidget(made)
    made.set_span(SPAN)
    return made


def test_at_first_nothing_is_restricted(button: PeriodButton) -> None:
    assert button.period() == (None, None)
    assert button.text() == "All days"


def test_a_border_that_is_moved_restricts(button: PeriodButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.changed):
        button.first.setDate(QDate(2026, 3, 4))
    assert button.period() == ("2026-03-04", None)
    assert "4 Mar 2026" in button.text()
    qtbot.mouseClick(button.everything, Qt.MouseButton.LeftButton)
    assert button.period() == (None, None)


def test_the_last_day_is_never_before_the_first(button: PeriodButton) -> None:
    button.last.setDate(QDate(2026, 3, 3))
    button.first.setDate(QDate(2026, 3, 5))
    assert button.period() == ("2026-03-05", "2026-03-05")


def test_what_was_chosen_stays_when_the_archive_grows(button: PeriodButton) -> None:
    button.set_period(("2026-03-03", "2026-03-04"))
    button.set_span(("2025-01-01", "2026-12-31"))
    assert button.period() == ("2026-03-03", "2026-03-04")


def test_without_dates_there_is_nothing_to_choose(button: PeriodButton) -> None:
    button.set_span(None)
    assert not button.isEnabled()
    assert button.period() == (None, None)
