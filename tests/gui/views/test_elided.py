"""A path gives way in its middle, and can still be read as a whole."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from gui.views.elided import ElidedLabel

PATH = "/texte/Altenroder Anzeiger/2026-04-14 Riss in der Lindenbrücke.txt"


def test_what_does_not_fit_is_in_the_tooltip_and_for_screen_readers(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.show()
    label.set_text(PATH)
    label.resize(label.sizeHint())
    assert label.text() == PATH
    label.resize(120, 20)
    assert len(label.text()) < len(PATH)
    assert (label.text()[0], label.text()[-1]) == ("/", "t")
    assert label.toolTip() == label.accessibleName() == PATH


def test_it_wants_room_for_the_whole_but_asks_for_little(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.set_text(PATH)
    assert label.minimumSizeHint().width() < 60 < label.sizeHint().width()
