"""What tells a quote in marks from a title, a name or a term."""

from __future__ import annotations

import pytest

from attribution.types import STWRType
from attribution.weighing.features import Features, features
from attribution.weighing.mark_features import governor
from tests.attribution.conftest import CandidatesOf, Parsed
from tests.attribution.reading import at


def features_of(parsed: Parsed, candidates_of: CandidatesOf, name: str) -> Features:
    found = candidates_of(name)
    return features(parsed(name), next(c for c in found if c.type is STWRType.DIRECT), found)


@pytest.mark.parametrize(
    ("name", "feature"),
    [
        ("not_marks_repeated", "repeated"),
        ("not_marks_so_called", "so_called"),
        ("not_direct_paper", "work_before"),
        ("not_direct_term", "one=NOUN:capital"),
        ("marks_joined", "one=ADJ:small"),
        ("marks_passive", "als"),
        ("marks_passive", "governor_passive"),
        ("marks_passive", "governor=bezeichnen"),
        ("direct_bracket", "none_long"),
        ("direct_bracket", "bracket_behind"),
        ("direct_carried_on", "long_in_paragraph"),
        ("direct_in_indirect", "indirect_in_sentence"),
    ],
)
def test_what_speaks_for_or_against_a_quote(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, feature: str
) -> None:
    assert f"direct:{feature}" in features_of(parsed, candidates_of, name)


@pytest.mark.parametrize(
    ("name", "feature"),
    [
        ("direct_after", "repeated"),
        ("direct_after", "work_before"),
        ("marks_spoke_of", "so_called"),
        ("marks_spoke_of", "governor_passive"),
        ("marks_spoke_of", "als"),
        ("direct_carried_on", "none_long"),
    ],
)
def test_what_is_not_there_is_no_feature(parsed: Parsed, candidates_of: CandidatesOf, name: str, feature: str) -> None:
    assert f"direct:{feature}" not in features_of(parsed, candidates_of, name)


def test_the_governor_is_the_verb_above_the_marks(parsed: Parsed) -> None:
    p = parsed("marks_two_verbs")
    assert [governor(p, *pair) for pair in p.marks] == [at(p, "nannte"), at(p, "bezeichnete")]
