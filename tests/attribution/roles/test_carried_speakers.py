"""Who speaks on: the options, their features, and the choice among them."""

from __future__ import annotations

import pytest

from attribution.parse import Parse
from attribution.roles.carried_speakers import Kind, Option, carried_speaker, find_options, weigh, weights
from tests.attribution.conftest import CandidatesOf, Parsed


def said(p: Parse, option: Option) -> str:
    return " … ".join(p.text[start:end] for start, end in p.spans(option.speaker))


def run_of(p: Parse) -> set[int]:
    """The last sentence."""
    return set(range(p.sentences[-1].start, p.sentences[-1].end))


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("run_on_direct", "Karin Lohse"),
        ("run_on_reported", "Jens Brandner"),
        ("sentence_demnach", "Karin Lohse"),
        ("sentence_other_speaks", "Jens Brandner"),
    ],
)
def test_the_likeliest_of_those_before_speaks_on(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, speaker: str
) -> None:
    p = parsed(name)
    assert said(p, carried_speaker(p, run_of(p), Kind.RUN, candidates_of(name))) == speaker


def test_nobody_speaks_where_nobody_spoke(parsed: Parsed) -> None:
    p = parsed("not_run_on_wish")
    assert carried_speaker(p, run_of(p), Kind.RUN, ()).speaker == frozenset()


def test_options_are_speakers_before_and_subjects_and_nobody(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    p = parsed("sentence_other_speaks")
    options = {said(p, o): o for o in find_options(p, run_of(p), Kind.RUN, candidates_of("sentence_other_speaks"))}
    assert {"Karin Lohse", "Jens Brandner", ""} <= options.keys()
    assert options["Karin Lohse"].features["quoted=2"] == 1.0
    assert options["Jens Brandner"].features["subject:1"] == 1.0
    assert options["Jens Brandner"].source is None
    assert options[""].features["nobody"] == 1.0


def test_behind_demnach_speaks_who_spoke_before(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    p = parsed("sentence_demnach")
    options = [said(p, o) for o in find_options(p, run_of(p), Kind.RUN, candidates_of("sentence_demnach"))]
    assert "Demnach" not in options


def test_what_comes_behind_a_quote_has_no_say(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    p = parsed("sentence_other_speaks")
    options = find_options(p, {0, 1}, Kind.RUN, candidates_of("sentence_other_speaks"))
    assert [said(p, o) for o in options] == [""]


def test_probabilities_follow_the_weights_and_add_up_to_one() -> None:
    options = [Option(frozenset({1}), features={"near": 1.0}), Option(frozenset({2}), features={"far": 1.0})]
    weigh(options, {"near": 1.0, "far": -1.0})
    assert options[0].probability > 0.8
    assert sum(o.probability for o in options) == pytest.approx(1.0)


def test_a_kind_has_own_weights_for_some_features() -> None:
    assert any(name.startswith(f"{Kind.RUN}:") for name in weights())
    assert any(name.startswith(f"{Kind.HEARSAY}:") for name in weights())
