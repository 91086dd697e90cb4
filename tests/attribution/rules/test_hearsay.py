"""Hearsay and claims: sollen and wollen of what was or is, and the plans, duties and intents that are none."""

from __future__ import annotations

import pytest

from attribution.rules.hearsay import CLAIM, RULE
from attribution.types import STWRType
from tests.attribution.conftest import CandidatesOf, Parsed, QuotesOf
from tests.attribution.reading import read_candidate, read_quote


@pytest.mark.parametrize(
    "name", ["hearsay", "sentence_hearsay_haben", "sentence_hearsay_state", "sentence_hearsay_clause"]
)
def test_sollen_of_what_was_or_is_makes_the_sentence_hearsay(parsed: Parsed, quotes_of: QuotesOf, name: str) -> None:
    [found] = quotes_of(name)
    assert (found.type, found.provenance.rule) == (STWRType.FREE_INDIRECT, RULE)
    assert (read_quote(parsed(name).text, found).quote, found.speaker) == (parsed(name).text, ())


def test_soll_demnach_is_told_by_the_source_before(quotes_of: QuotesOf) -> None:
    """As in all four of the annotated sentences that have both words."""
    [found] = quotes_of("hearsay_demnach")
    assert found.type is STWRType.INDIRECT


def test_neighbours_are_one_hearsay_of_one_speaker(parsed: Parsed, quotes_of: QuotesOf) -> None:
    name = "sentence_hearsay_two"
    found = [read_quote(parsed(name).text, q) for q in quotes_of(name) if q.type is STWRType.FREE_INDIRECT]
    assert [(r.quote, r.speaker) for r in found] == [
        ("Der Direktor soll das Land verlassen haben. Zwei Helfer sollen ihn an die Grenze gefahren haben.", "Polizei")
    ]


def test_wollen_with_a_perfect_is_a_claim_of_its_subject(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    [found] = candidates_of("sentence_claim")
    assert (found.rule, read_candidate(parsed("sentence_claim"), found).speaker) == (CLAIM, "Der Fahrer")


@pytest.mark.parametrize("name", ["not_hearsay_duty", "not_hearsay_have", "sentence_plan", "sentence_intent"])
def test_duties_plans_and_intents_are_no_hearsay(candidates_of: CandidatesOf, name: str) -> None:
    assert [c for c in candidates_of(name) if c.type is STWRType.FREE_INDIRECT] == []
