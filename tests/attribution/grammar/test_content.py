"""Where the content clause of a cue begins and ends, and what is its frame."""

from __future__ import annotations

import pytest

from attribution.rules.complements import complements
from tests.attribution.conftest import Parsed
from tests.attribution.reading import Read, read_candidate


def read(parsed: Parsed, name: str) -> list[Read]:
    p = parsed(name)
    return [read_candidate(p, c) for c in complements(p)]


@pytest.mark.parametrize(
    ("name", "rule", "quote"),
    [
        ("indirect_niederlegen", "indirect.inf", "sein Amt niederzulegen"),
        ("indirect_inf_apposition", "indirect.inf", "das Rathaus, den alten Bau am Markt, zu sanieren"),
        ("indirect_commaless", "indirect.inf", "ihr Amt im Herbst abzugeben"),
        ("indirect_damit", "indirect.konj", "damit solle der Streit enden"),
        pytest.param(
            "indirect_rel",
            "indirect.rel",
            "die dem Handel schade",
            marks=pytest.mark.xfail(reason="the tagger takes schade for an adjective"),
        ),
        ("indirect_weil", "indirect.weil", "weil er zu teuer sei"),
        ("indirect_noun_konj2", "indirect.noun_konj2", "die Brücke könnte einstürzen"),
        ("indirect_particles", "indirect.dass", "dass Brücke, Straße und Ufer zusammen saniert werden"),
    ],
)
def test_the_clause_is_found_whole(parsed: Parsed, name: str, rule: str, quote: str) -> None:
    assert (rule, quote) in [(r.rule, r.quote) for r in read(parsed, name)]


@pytest.mark.parametrize(
    ("name", "quote", "frame"),
    [
        ("indirect_marks_behind", "dass die Stadt gewachsen sei", "Karin Lohse glaubt,"),
        ("indirect_doch", "die Brücke sei sicher", "Karin Lohse sagte,"),
    ],
)
def test_a_marked_quote_or_a_second_main_clause_ends_quote_and_frame(
    parsed: Parsed, name: str, quote: str, frame: str
) -> None:
    assert [(r.quote, r.frame) for r in read(parsed, name)] == [(quote, frame)]


@pytest.mark.parametrize("name", ["not_indirect_rel", "not_indirect_weil", "not_indirect_noun", "indirect_wie_konj"])
def test_indicative_clauses_other_nouns_and_wie_clauses_have_no_content(parsed: Parsed, name: str) -> None:
    assert read(parsed, name) == []
