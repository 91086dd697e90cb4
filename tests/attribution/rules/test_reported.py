"""Speech acts with a noun phrase, and hearsay: the sentence as a whole, and what is neither."""

from __future__ import annotations

import pytest

from attribution.rules.reported import reported
from attribution.types import STWRType
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import Read, read_candidate, read_quote


def read(parsed: Parsed, name: str) -> list[Read]:
    p = parsed(name)
    return [read_candidate(p, c) for c in reported(p, ())]


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("reported_criticism", "Jens Brandner"),
        ("reported_warning", "Karin Lohse"),
        ("reported_announcement", "Karin Lohse"),
        ("reported_demand", "Die Gewerkschaft"),
        ("reported_passive", "der Opposition"),
        ("reported_refusal", "Das Ministerium"),
        ("reported_two_acts", "Die Opposition"),
        ("reported_against", "Der Bauernverband"),
        ("sentence_attack", "Jens Brandner"),
        ("reported_spoke_of", "Karin Lohse"),
    ],
)
def test_a_speech_act_makes_its_whole_sentence_a_quote(parsed: Parsed, name: str, speaker: str) -> None:
    [found] = read(parsed, name)
    assert (found.quote, found.type, found.speaker) == (parsed(name).text, STWRType.REPORTED, speaker)
    assert (found.cue, found.frame) == (None, None)


@pytest.mark.parametrize("name", ["hearsay", "hearsay_sein"])
def test_sollen_with_a_perfect_is_hearsay_of_nobody(parsed: Parsed, name: str) -> None:
    [found] = read(parsed, name)
    assert (found.quote, found.type, found.speaker) == (parsed(name).text, STWRType.FREE_INDIRECT, None)


def test_hearsay_behind_a_quote_is_spread_by_its_speaker(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("hearsay_after_quote").text, q) for q in quotes_of("hearsay_after_quote")]
    assert [(r.type, r.entity) for r in found] == [("Indirect", "Polizei"), ("FreeIndirect", "Polizei")]


@pytest.mark.parametrize(
    "name",
    ["not_hearsay_duty", "not_reported_duty", "not_reported_details", "not_reported_narration", "not_reported_ship",
     "not_reported_fire", "narration_story", "not_source_nach", "not_direct_title", "label_no_quote"],
)  # fmt: skip
def test_duty_silence_and_narration_are_no_quotes(parsed: Parsed, quotes_of: QuotesOf, name: str) -> None:
    assert [read_quote(parsed(name).text, q) for q in quotes_of(name)] == []


@pytest.mark.parametrize(
    "name", ["not_hearsay_duty", "not_hearsay_have", "not_reported_duty", "not_reported_narration", "narration_story"]
)
def test_duty_and_narration_are_not_even_proposed(parsed: Parsed, name: str) -> None:
    assert read(parsed, name) == []


@pytest.mark.parametrize(
    "name",
    ["not_reported_spoke_with", "not_reported_habit", "not_reported_name", "not_reported_victims",
     "not_reported_would", "marks_for_party"],
)  # fmt: skip
def test_talks_habits_names_and_what_is_marked_are_not_even_proposed(parsed: Parsed, name: str) -> None:
    assert read(parsed, name) == []


@pytest.mark.parametrize("name", ["direct_after", "laut", "inquit_konj", "dass", "points_back"])
def test_a_sentence_that_holds_another_quote_is_not_reported_speech_as_well(quotes_of: QuotesOf, name: str) -> None:
    assert {q.type for q in quotes_of(name)} <= {STWRType.DIRECT, STWRType.INDIRECT}


def test_among_quotes_speech_acts_stand_too(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("reported_with_quotes").text, q) for q in quotes_of("reported_with_quotes")]
    assert [(r.type, r.entity) for r in found] == [
        ("Direct", "Karin Lohse"), ("Reported", "Karin Lohse"), ("Reported", "Opposition"),
    ]  # fmt: skip
