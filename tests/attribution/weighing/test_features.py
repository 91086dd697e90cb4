"""Features: named, finite, and telling what the sentence shows."""

from __future__ import annotations

import math

import pytest

from attribution.types import STWRType
from attribution.weighing.features import Features, features, group_of
from tests.attribution.conftest import CandidatesOf, Parsed
from tests.attribution.reading import shown


def features_of(parsed: Parsed, candidates_of: CandidatesOf, name: str, quote: str | None = None) -> Features:
    p, found = parsed(name), candidates_of(name)
    chosen = next(c for c in found if quote is None or shown(p, c.quote) == quote)
    return features(p, chosen, found)


def test_all_features_of_all_cases_are_finite_numbers_that_say_something(
    parses: dict[str, object], parsed: Parsed, candidates_of: CandidatesOf
) -> None:
    for name in parses:
        found = candidates_of(name)
        for candidate in found:
            values = features(parsed(name), candidate, found)
            assert all(math.isfinite(value) and value for value in values.values()), name
            assert not any("\t" in key or "\n" in key for key in values), name


@pytest.mark.parametrize(
    ("name", "feature"),
    [
        ("doubt_negated", "complement:negated"),
        ("passive", "complement:passive"),
        ("passive", "complement:no_speaker"),
        ("konj_after", "complement:konjunktiv_1"),
        ("konj_2", "complement:konjunktiv_2"),
        ("dass", "complement:cue=betonen"),
        ("coref_er", "complement:speaker=er"),
        ("laut", "rule=indirect.source_laut"),
        ("not_direct_ship", "direct:work_before"),
        ("not_direct_ship", "direct:all_capitals"),
        ("reported_warning", "reported:with=vor"),
        ("inquit_konj", "inquit:known"),
    ],
)
def test_what_the_sentence_shows_is_a_feature(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, feature: str
) -> None:
    assert feature in features_of(parsed, candidates_of, name)


@pytest.mark.parametrize(
    ("name", "feature"),
    [
        ("dass", "complement:negated"),
        ("dass", "complement:passive"),
        ("dass_indicative", "complement:konjunktiv_1"),
        ("laut", "source:no_speaker"),
        ("direct_after", "direct:work_before"),
        ("reported_criticism", "reported:with=vor"),
    ],
)
def test_what_the_sentence_does_not_show_is_left_out(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, feature: str
) -> None:
    assert feature not in features_of(parsed, candidates_of, name)


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("dass", "complement"),
        ("inquit_konj", "inquit"),
        ("laut", "source"),
        ("points_back", "points"),
        ("direct_after", "direct"),
        ("reported_criticism", "reported"),
        ("hearsay", "free_indirect"),
    ],
)
def test_evidence_of_each_kind_of_rule_is_weighed_apart(candidates_of: CandidatesOf, name: str, group: str) -> None:
    assert group_of(candidates_of(name)[0]) == group


def test_bare_konjunktiv_is_a_group_of_its_own(candidates_of: CandidatesOf) -> None:
    bare = [c for c in candidates_of("run_on") if c.type is STWRType.INDIRECT_FREE_INDIRECT]
    assert [group_of(c) for c in bare] == ["indirect_free"]
