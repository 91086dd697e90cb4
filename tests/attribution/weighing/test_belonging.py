"""Which of several cues a content clause belongs to."""

from __future__ import annotations

from attribution.rules.complements import complements
from attribution.weighing.belonging import belonging
from tests.attribution.conftest import Parsed


def test_a_verb_knows_of_the_noun_that_claims_its_clause_as_well(parsed: Parsed) -> None:
    p = parsed("indirect_two_cues")
    found = list(complements(p))
    told = {c.rule: {name for name, value in belonging(p, c, found) if value} for c in found}
    assert {"nearer_rival", "known_rival", "animate"} <= told["indirect.inf"]
    assert "nearer_rival" not in told["indirect.noun_inf"]
    assert {"known_rival", "rival_rate"} <= told["indirect.noun_inf"]


def test_a_lonely_cue_has_no_rival(parsed: Parsed) -> None:
    p = parsed("indirect_damit")
    found = list(complements(p))
    [only] = [{name for name, value in belonging(p, c, found) if value} for c in found]
    assert only == {"animate"}
