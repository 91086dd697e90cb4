"""What is typed and picked becomes one filter, told once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from attribution.types import STWRType
from db.rows import QuoteFilter
from gui.views.filter_bar import PAUSE_MS, FilterBar


@pytest.fixture
def bar(qtbot: QtBot) -> FilterBar:
    made = FilterBar()
    qtbot.addWidget(made)
    made.set_speakers(["Anna Lürßen", "die Polizei"])
    made.set_outlets(["Hafenkurier", "Seebote"])
    made.show()
    return made


def test_typing_is_told_once_after_a_pause(bar: FilterBar, qtbot: QtBot) -> None:
    told: list[QuoteFilter] = []
    bar.filter_changed.connect(told.append)
    qtbot.keyClicks(bar.text, "boot")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(PAUSE_MS * 2)
    assert told == [QuoteFilter(text="boot")]


def test_all_parts_go_together(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.filter_changed) as told:
        bar.text.setText(" fähre ")
        bar.speaker.setEditText("Anna")
        bar.outlet.setCurrentText("Seebote")
        bar.type.setCurrentIndex(bar.type.findData(STWRType.INDIRECT))
    assert told.args == [QuoteFilter(text="fähre", speaker="Anna", outlet="Seebote", type=STWRType.INDIRECT)]


def test_clearing_is_told_at_once(bar: FilterBar, qtbot: QtBot) -> None:
    assert not bar.clear_button.isEnabled()
    with qtbot.waitSignal(bar.filter_changed):
        bar.text.setText("x")
    assert bar.clear_button.isEnabled()
    with qtbot.waitSignal(bar.filter_changed) as told:
        qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert told.args == [QuoteFilter()]
    assert not bar.clear_button.isEnabled()


def test_escape_clears(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.filter_changed):
        bar.text.setText("x")
    with qtbot.waitSignal(bar.filter_changed) as told:
        qtbot.keyClick(bar.text, Qt.Key.Key_Escape)
    assert told.args == [QuoteFilter()]


def test_new_names_leave_the_choice_as_it_is(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.filter_changed):
        bar.speaker.setEditText("Anna")
        bar.outlet.setCurrentText("Seebote")
    with qtbot.assertNotEmitted(bar.filter_changed, wait=PAUSE_MS * 2):
        bar.set_speakers(["Anna Lürßen", "Berta"])
        bar.set_outlets(["Abendblatt", "Hafenkurier", "Seebote"])
    assert (bar.speaker.currentText(), bar.outlet.currentText()) == ("Anna", "Seebote")


def test_an_outlet_that_is_gone_no_longer_filters(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.filter_changed):
        bar.outlet.setCurrentText("Seebote")
    with qtbot.waitSignal(bar.filter_changed) as told:
        bar.set_outlets(["Hafenkurier"])
    assert told.args == [QuoteFilter()]


def test_files_dropped_on_a_field_are_not_typed_into_it(bar: FilterBar) -> None:
    assert not [field for field in bar.findChildren(QLineEdit) if field.acceptDrops()]


def test_every_field_has_a_name_for_screen_readers(bar: FilterBar) -> None:
    assert all(field.accessibleName() for field in (bar.text, bar.speaker, bar.outlet, bar.type))


def test_a_filter_from_elsewhere_is_shown_and_its_pin_taken_away(bar: FilterBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.filter_changed) as told:
        bar.show_filter(QuoteFilter(entity=7, outlet="Seebote", only_deviations=True), "Anna Lürßen")
    assert told.args == [QuoteFilter(entity=7, outlet="Seebote", only_deviations=True)]
    assert bar.pin.isVisible()
    assert "Anna Lürßen" in bar.pin.accessibleName()
    with qtbot.waitSignal(bar.filter_changed) as told:
        qtbot.mouseClick(bar.pin, Qt.MouseButton.LeftButton)
    assert told.args == [QuoteFilter(outlet="Seebote", only_deviations=True)]
    assert not bar.pin.isVisible()


def test_clearing_takes_the_pin_away_too(bar: FilterBar, qtbot: QtBot) -> None:
    bar.show_filter(QuoteFilter(article=3), "Fähre")
    qtbot.mouseClick(bar.clear_button, Qt.MouseButton.LeftButton)
    assert bar.filter() == QuoteFilter()
    assert not bar.pin.isVisible()
