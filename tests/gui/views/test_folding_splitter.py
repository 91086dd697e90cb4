"""Parts stand side by side, and one above the other in a narrow window; a kept state does not undo that."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.views.folding_splitter import FoldingSplitter


@pytest.fixture
def splitter(qtbot: QtBot) -> FoldingSplitter:
    made = FoldingSplitter((QLabel("links"), QLabel("rechts")), (500, 500), (9, 16))
    qtbot.addWidget(made)
    made.resize(1600, 600)
    made.show()
    return made


def test_it_folds_and_unfolds_with_the_width(splitter: FoldingSplitter) -> None:
    assert not splitter.is_folded
    splitter.resize(300, 600)
    assert splitter.is_folded
    assert splitter.minimumSizeHint().height() >= splitter.fontMetrics().lineSpacing() * 25
    splitter.resize(1600, 600)
    assert not splitter.is_folded
    assert splitter.minimumSizeHint().height() < 100


def test_larger_letters_fold_it_too(splitter: FoldingSplitter) -> None:
    font = splitter.font()
    font.setPointSizeF(font.pointSizeF() * 4)
    splitter.setFont(font)
    assert splitter.is_folded


def test_a_state_kept_in_a_narrow_window_opens_in_a_wide_one(splitter: FoldingSplitter) -> None:
    splitter.resize(300, 600)
    state = splitter.saveState()
    splitter.resize(1600, 600)
    assert splitter.restoreState(state)
    assert not splitter.is_folded
