"""Candidates: sets of words without commas at their edges."""

from __future__ import annotations

import pytest

from attribution.candidates import Candidate, Place, trimmed
from attribution.types import STWRType
from tests.attribution.conftest import Parsed
from tests.attribution.reading import at, place, shown


@pytest.mark.parametrize(
    ("name", "words", "left"),
    [
        ("wie_after", "verletzt, wie die Polizei mitteilte", "verletzt, wie die Polizei mitteilte"),
        ("wie_after", ", wie die Polizei mitteilte", "wie die Polizei mitteilte"),
        ("wie_before", "Wie die Polizei am Montag mitteilte,", "Wie die Polizei am Montag mitteilte"),
        ("semicolon", "; laut Polizei", "laut Polizei"),
        ("direct_dash", "– Jens Brandner", "Jens Brandner"),
        ("wie_after", ",", None),
    ],
)
def test_commas_and_dashes_go_from_the_edges_only(parsed: Parsed, name: str, words: str, left: str | None) -> None:
    p = parsed(name)
    given = set(range(*place(p, words)))
    before = set(given)
    assert shown(p, trimmed(p, given)) == left
    assert given == before


def test_a_candidate_covers_its_quote_and_its_frame(parsed: Parsed) -> None:
    p = parsed("dass")
    that = at(p, "dass")
    one = Candidate(STWRType.INDIRECT, "test", set(range(that, len(p))), frame=set(range(that)))
    assert one.words == set(range(len(p)))
    assert one.first == that


@pytest.mark.parametrize(
    ("where", "own"),
    [(Place.AFTER, True), (Place.COLON, True), (Place.HOST, False), (Place.EMBEDDED, False), (Place.ALONE, False),
     (None, False)],
)  # fmt: skip
def test_a_frame_before_or_behind_the_marks_is_the_quotes_own(where: Place | None, own: bool) -> None:
    assert Candidate(STWRType.DIRECT, "test", {1}, place=where).has_own_frame is own
