from __future__ import annotations

import pytest

from attribution.matching.beside import changes_beside
from attribution.statement_types import Change, ChangeKind, Wording
from attribution.types import STWRType


def found(**roles: tuple[str | None, str | None]) -> list[Change]:
    one, other = (
        Wording("q", "a", "Wir gehen", STWRType.DIRECT, **{role: values[side] for role, values in roles.items()})
        for side in (0, 1)
    )
    return list(changes_beside(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sagte er am Montag", "sagte er am Dienstag"),
        ("sagte er am 3. Mai", "sagte er am 5. Mai"),
        ("sagte er gestern", "sagte er im März"),
        ("sagte er im Mai", "sagte er im Juni"),
    ],
)
def test_other_dates_in_the_frames_are_shown(one: str, other: str) -> None:
    assert found(frame=(one, other)) == [Change(ChangeKind.DATE, beside=(one, other))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sagte er am Montag", "sagte Weber am Montag in Bonn"),
        ("sagte er am Montag", "sagte er"),
        ("sagte er am Montag", "sagte er gestern"),
        ("sagte er am Montag", "sagte er am 3. Mai"),
        ("sagte er am 3. Mai", "sagte er im Mai"),
        ("sagte er nach 3 Stunden", "sagte er nach 5 Stunden"),
        ("sagte er am Montag", None),
    ],
)
def test_dates_that_may_be_one_are_not(one: str, other: str | None) -> None:
    assert found(frame=(one, other)) == []


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        ("im ZDF", "in der ARD", True),
        ("auf X", "auf Facebook", True),
        ("im ZDF", "im ZDF-Morgenmagazin", False),
        ("im ZDF", "am ZDF", False),
        ("dort", "im ZDF", False),
        (None, "im ZDF", False),
    ],
)
def test_other_venues_are_shown_unless_one_is_more_precise(one: str | None, other: str | None, differ: bool) -> None:
    assert bool(found(venue=(one, other))) is differ


def test_another_tense_of_the_cue_is_shown() -> None:
    assert found(cue=("hatte gesagt", "sagte")) == [Change(ChangeKind.TENSE, beside=("hatte gesagt", "sagte"))]
    assert found(cue=("sagte", "erklärte")) == []
    assert found(cue=("teilte … mit", "Nach")) == []
    assert found(cue=("sagte", "laut")) == []
    assert found(cue=(None, "sagte")) == []
