"""A person reads what would be lost, what is wrong, and what to do."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from db.backup_loss import Loss
from db.backups import Occasion
from db.compacting import Compacted
from db.invariants import Fault, Rule
from gui.backup_words import LossWords, compacted_words, fault_words, occasion_label


@pytest.mark.parametrize(
    ("loss", "words"),
    [
        (Loss(0, 0), "Nothing has been added since."),
        (Loss(2, 1), "2 article(s) and 1 decision(s)"),
        (None, "laid aside"),
    ],
)
def test_a_restore_says_what_it_takes_away(loss: Loss | None, words: str, qtbot: QtBot) -> None:
    assert words in LossWords().of(loss)


def test_every_fault_has_a_line_and_the_cure_comes_last(qtbot: QtBot) -> None:
    lines = fault_words([Fault(Rule.FILE, 2, "Seite 4"), Fault(Rule.QUOTE_PLACED, 1, "ab12")]).splitlines()
    assert len(lines) == 3
    assert "the file is damaged" in lines[0]
    assert "Seite 4" in lines[0]
    assert "backup" in lines[-1]


def test_every_occasion_has_words_of_its_own(qtbot: QtBot) -> None:
    assert len({occasion_label(occasion) for occasion in Occasion}) == len(Occasion)


def test_sizes_are_told_as_people_read_them(qtbot: QtBot) -> None:
    assert compacted_words(Compacted(3_200_000, 900_000)) == "The archive took 3.2 MB, now it takes 900.0 kB."
