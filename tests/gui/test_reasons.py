"""What fails is told in the language of the window, with what the reason says of this one case."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtCore import QLocale

from analysis.analyser import DIED, LINK_DIED, SLOW
from analysis.child import BUG, NO_MODELS
from db import decisions, stretches
from db.errors import ArchiveError, Trouble
from db.invariants import Rule
from export.dossier import DossierTooLongError
from gui.reasons import said
from ingest.errors import InputError, Problem
from ingest.reading import Listing, read_source
from ingest.sources import Source
from language_models import errors

DETAIL = "ZIP (7)"


@pytest.fixture(params=["de_AT", "en_GB"])
def code(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param[:2]
    QLocale.setDefault(before)


def _with_details() -> list[str]:
    problems = [InputError("a.txt", problem, DETAIL).reason for problem in Problem]
    archives = [str(ArchiveError(trouble, "Mappe/Archiv.db")) for trouble in Trouble]
    models = [str(errors.ModelsError(trouble, DETAIL)) for trouble in errors.Trouble]
    return [*problems, *archives, *models, BUG.format(DETAIL), NO_MODELS.format(DETAIL), str(DossierTooLongError())]


def _german() -> list[str]:
    return [*_with_details(), DIED, SLOW, LINK_DIED, *stretches.Refusal, *decisions.Refusal, *Rule]


def test_every_reason_speaks_the_language_of_the_window(code: str) -> None:
    kept = [german for german in _german() if said(german) == german]
    assert kept == (_german() if code == "de" else [])


def test_details_are_kept(code: str) -> None:
    for german in _with_details():
        for detail in (DETAIL, "Mappe/Archiv.db"):
            assert (detail in german) == (detail in said(german)), german


def test_no_other_gap_is_left(code: str) -> None:
    assert [words for words in map(said, _german()) if "{" in words] == []


def test_what_is_not_known_stays_as_it_is(code: str) -> None:
    assert said("[Errno 5] Input/output error") == "[Errno 5] Input/output error"


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.txt", b"\x89PNG\r\n....", "This is no plain text but a picture (PNG)."),
        ("a.txt", b"RIFF....", "This is no plain text but a picture, sound or film (RIFF)."),
        ("a.txt", b"\xd0\xcf\x11\xe0....", "This is no plain text but an old Office document."),
        (
            "a.jsonl",
            b'{"text": "Der Deich bricht."}\n[]',
            "The file is damaged or incomplete (JSON, line 2: no object).",
        ),
        ("a.csv", b"Nr;Stand\n1;zu", "No column with the text of the articles was recognised; there are: Nr, Stand."),
    ],
)
@pytest.mark.parametrize("code", ["en_GB"], indirect=True)
def test_details_speak_it_too(code: str, tmp_path: Path, name: str, content: bytes, told: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert _reason(tmp_path / name).startswith(told)


@pytest.mark.parametrize("code", ["en_GB"], indirect=True)
def test_a_name_within_a_detail_stays_as_it_is(code: str, tmp_path: Path) -> None:
    with ZipFile(tmp_path / "Mappe.zip", "w") as packed:
        packed.writestr("Deich.txt", "Der Deich hält.")
    reason = _reason(tmp_path / "Mappe.zip", "mehr als Möwen.txt")
    assert reason.startswith("The part “mehr als Möwen.txt” is not in it (any more). ")


def _reason(path: Path, *part: str) -> str:
    """Why it cannot be read, as the window says it."""
    try:
        found = read_source(Source(path, part=part))
    except InputError as error:
        return said(error.reason)
    assert isinstance(found, Listing)
    return said(found.errors[0].reason)
