"""The scorer: weights that load, probabilities that are some."""

from __future__ import annotations

import math

import pytest

from attribution.types import STWRType
from attribution.weighing.scoring import THRESHOLDS, priors, probability, score, weights
from tests.attribution.conftest import CandidatesOf, Parsed


def test_weights_load_and_are_finite() -> None:
    assert len(weights()) > 100
    assert all(math.isfinite(value) for value in weights().values())


def test_every_type_has_a_threshold_between_0_and_1() -> None:
    assert set(THRESHOLDS) == set(STWRType)
    assert all(0 < value < 1 for value in THRESHOLDS.values())


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({}, 0.5),
        ({"unheard of": 7.0}, 0.5),
        ({"for": 1.0}, 1 / (1 + math.exp(-2))),
        ({"for": 1.0, "against": 2.0}, 0.5),
        ({"against": 1.0}, 1 / (1 + math.exp(1))),
    ],
)
def test_the_probability_is_logistic_and_unknown_features_weigh_nothing(
    found: dict[str, float], expected: float
) -> None:
    assert probability(found, {"for": 2.0, "against": -1.0}) == pytest.approx(expected)


@pytest.mark.parametrize("value", [1e9, -1e9])
def test_extreme_sums_stay_within_0_and_1(value: float) -> None:
    assert 0 <= probability({"a": value}, {"a": 1.0}) <= 1


def test_every_candidate_gets_its_probability(
    parses: dict[str, object], parsed: Parsed, candidates_of: CandidatesOf
) -> None:
    for name in parses:
        found = candidates_of(name)
        score(parsed(name), found)
        assert all(0 < c.probability < 1 for c in found), name


def test_without_weights_everything_is_even(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    found = candidates_of("story")
    score(parsed("story"), found, {})
    assert {c.probability for c in found} == {0.5}


@pytest.mark.parametrize(
    ("quote", "no_quote"),
    [("direct_after", "not_direct_ship"), ("konj_after", "not_complement_so"), ("dass", "not_complement_noun")],
)
def test_a_quote_scores_above_what_is_none(
    parsed: Parsed, candidates_of: CandidatesOf, quote: str, no_quote: str
) -> None:
    best = []
    for name in (quote, no_quote):
        found = candidates_of(name)
        score(parsed(name), found)
        best.append(max((c.probability for c in found), default=0.0))
    assert best[0] > 0.5 > best[1]


def test_rules_that_cannot_be_weighed_have_a_probability_that_makes_them_quotes() -> None:
    weighed_by_hand = {"direct.interview", "direct.headline", "free_indirect.claim"}
    weighed_by_hand |= {"direct.short_inquit", "direct.short_cry", "direct.short_judgement", "direct.talked_of"}
    weighed_by_hand |= {"direct.for_whom", "direct.headline_marks"}
    weighed_by_hand |= {"indirect.source_believed", "indirect.source_wie_behind"}
    weighed_by_hand |= {
        "indirect.headline",
        "indirect.inquit_any",
        "indirect.inquit_fronted",
        "indirect.inquit_inserted",
    }
    assert weighed_by_hand == set(priors())
    assert all(max(THRESHOLDS.values()) < value < 1 for value in priors().values())


def test_no_weights_press_a_rule_below_its_prior(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    found = candidates_of("headline_own")
    score(parsed("headline_own"), found, {"bias": -9.0, "rule=direct.headline": -9.0})
    assert [c.probability for c in found if c.rule == "direct.headline"] == [priors()["direct.headline"]]
