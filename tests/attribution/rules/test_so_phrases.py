"""Frames with so and a name: *Q1, so Lohse am Montag, Q2.*"""

from __future__ import annotations

import pytest

from attribution.rules.so_phrases import so_phrases
from tests.attribution.conftest import Parsed
from tests.attribution.reading import read_candidate


@pytest.mark.parametrize(
    ("name", "quote", "frame"),
    [
        ("indirect_so_middle", "Die Brücke … sei sicher", ", so Karin Lohse am Montag,"),
        ("so_wortlich", "Man habe ihr … die Akten des Amtes vorenthalten", ", so Karin Lohse wörtlich,"),
        ("indirect_so_colon", "Die Brücke ist sicher", ", so Karin Lohse"),
    ],
)
def test_the_content_goes_on_behind_the_frame_and_has_no_heading(
    parsed: Parsed, name: str, quote: str, frame: str
) -> None:
    p = parsed(name)
    [found] = [read_candidate(p, c) for c in so_phrases(p)]
    assert (found.quote, found.speaker, found.frame) == (quote, "Karin Lohse", frame)


def test_the_frame_may_have_a_verb(parsed: Parsed) -> None:
    p = parsed("so_with_verb")
    [found] = [read_candidate(p, c) for c in so_phrases(p)]
    assert (found.quote, found.speaker) == ("Tatsächlich … ist dies falsch", "die Polizei")
    assert found.frame == ", so betont auch die Polizei,"


def test_a_comparison_is_no_frame(parsed: Parsed) -> None:
    assert list(so_phrases(parsed("not_source_so"))) == []
