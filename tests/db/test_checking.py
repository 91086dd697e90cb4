"""Quote checks against an invented archive: verdict, article and main deviation of each labelled case."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from sqlite_utils import Database

from attribution.types import ChangeKind
from db.check_rows import CheckAnswer
from db.checking import check
from db.connection import open_archive
from tests.db.check_tables import Case, cases, fill


@pytest.fixture(scope="module")
def asked_archive() -> Iterator[Database]:
    with open_archive(":memory:") as db:
        fill(db)
        yield db


def has_note(answer: CheckAnswer, note: str) -> bool:
    best = answer.evidence[0] if answer.evidence else None
    if note == "narration":
        return bool(answer.narration)
    if best is None:
        return False
    told = {"retold": best.is_retold, "respelled": bool(best.respellings), "unnamed": best.is_speaker is None}
    return told[note] if note in told else ChangeKind(note) in {change.kind for change in best.changes}


def params() -> Iterator[object]:
    for case in cases():
        marks = [pytest.mark.xfail(strict=True, reason="known to be wrong")] if case.is_known_wrong else []
        yield pytest.param(case, marks=marks, id=f"{case.asked[:50]}|{case.speaker}")


@pytest.mark.parametrize("case", params())
def test_the_archive_answers_as_labelled(case: Case, asked_archive: Database) -> None:
    answer = check(asked_archive, case.asked, case.speaker)
    article = answer.evidence[0].quote.origin.removesuffix(".txt") if answer.evidence else None
    assert (answer.verdict, article) == (case.verdict, case.article)
    assert case.note is None or has_note(answer, case.note)
