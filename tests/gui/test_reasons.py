"""What fails is told in the language of the window, with what the reason says of this one case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from db.errors import ArchiveError, Trouble
from gui.reasons import said
from ingest.errors import InputError, Problem

DETAIL = "ZIP (7)"


@pytest.fixture(params=["de_AT", "en_GB"])
def code(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param[:2]
    QLocale.setDefault(before)


def _german() -> list[str]:
    problems = [InputError("a.txt", problem, DETAIL).reason for problem in Problem]
    return problems + [str(ArchiveError(trouble, "Mappe/Archiv.db")) for trouble in Trouble]


def test_every_reason_speaks_the_language_of_the_window(code: str) -> None:
    kept = [german for german in _german() if said(german) == german]
    assert kept == (_german() if code == "de" else [])


def test_details_are_kept(code: str) -> None:
    for german in _german():
        for detail in (DETAIL, "Mappe/Archiv.db"):
            assert (detail in german) == (detail in said(german)), german


def test_no_other_gap_is_left(code: str) -> None:
    assert [words for words in map(said, _german()) if "{" in words] == []


def test_what_is_not_known_stays_as_it_is(code: str) -> None:
    assert said("[Errno 5] Input/output error") == "[Errno 5] Input/output error"
