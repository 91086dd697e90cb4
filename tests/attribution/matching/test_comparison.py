from __future__ import annotations

import pytest

from attribution.matching.comparison import Likeness, compare
from attribution.matching.words import words_of
from attribution.types import Deviation, STWRType, VariantKind, Wording

FULL = "Der alte Hafen wird im Frühjahr für den Verkehr geöffnet, weil die Stadt neue Liegeplätze braucht"


def likeness(member: str, full: str = FULL, one: str | None = None, other: str | None = None) -> Likeness | None:
    member_words = words_of(Wording("q1", "a", member, STWRType.DIRECT, one))
    return compare(member_words, words_of(Wording("q2", "b", full, STWRType.DIRECT, other)))


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        (f"„{FULL}“", VariantKind.IDENTICAL),
        ("Der alte Hafen wird im Frühjahr für den Verkehr geöffnet", VariantKind.CUT),
        ("Der Hafen wird für den Verkehr geöffnet, weil die Stadt Liegeplätze braucht", VariantKind.CUT),
        (FULL.replace("braucht", "benötigt"), VariantKind.REWORDED),
        (FULL.replace("wird", "werde"), VariantKind.OTHER_FORM),
    ],
)
def test_each_level_is_told(member: str, kind: VariantKind) -> None:
    found = likeness(member)
    assert found is not None
    assert found.kind is kind


def test_nearer_wordings_score_higher() -> None:
    members = (FULL, FULL.replace("alte ", ""), "Der alte Hafen wird im Frühjahr für den Verkehr geöffnet")
    scores = [found.score for found in map(likeness, members) if found is not None]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


@pytest.mark.parametrize(
    "member",
    [
        "Der alte Hafen stinkt im Frühjahr",
        "Die Stadt braucht für den Verkehr neue Straßen",
        "Weil die Stadt Liegeplätze braucht",
    ],
)
def test_too_little_in_common_is_no_likeness(member: str) -> None:
    assert likeness(member) is None


def test_another_speaker_needs_nearly_the_same_words() -> None:
    cut = "Der alte Hafen wird im Frühjahr für den Verkehr geöffnet"
    assert likeness(cut, one="Jana Reuter", other="Jana Reuter") is not None
    assert likeness(cut, one="Jana Reuter", other="Ole Lind") is None
    found = likeness(FULL.replace("neue ", ""), one="Jana Reuter", other="Ole Lind")
    assert found is not None
    assert Deviation.SPEAKER in found.deviations


def test_who_is_quoted_within_a_quote_may_be_the_speaker() -> None:
    full = f"Zuvor habe Lind erklärt, {FULL}"
    found = likeness(FULL, full, one="Ole Lind", other="Jana Reuter")
    assert found is not None
    assert found.deviations == (Deviation.LEFT_OUT, Deviation.SPEAKER)
