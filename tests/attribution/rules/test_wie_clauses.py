"""Frames with wie: *Wie die Polizei mitteilte, Q.*"""

from __future__ import annotations

import pytest

from attribution.rules.wie_clauses import wie_clauses
from tests.attribution.conftest import Parsed
from tests.attribution.reading import read_candidate


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker", "frame"),
    [
        (
            "indirect_wie_apposition", "wurde niemand verletzt", "Wie … mitteilte",
            "Karin Lohse, Sprecherin der Polizei", "Wie Karin Lohse, Sprecherin der Polizei, am Montag mitteilte,",
        ),
        (
            "indirect_wie_bekannt_wurde", "ist die Brücke seit Jahren marode", "Wie … bekannt wurde", None,
            "Wie gestern bekannt wurde,",
        ),
        (
            "indirect_wie_bekannt_gab", "wird die Brücke gesperrt", "Wie … bekannt gab", "die Stadt",
            "Wie die Stadt am Montag bekannt gab,",
        ),
        (
            "indirect_wie_denn", "wird die Brücke gesperrt", "mitteilte", "die Stadt",
            "Denn wie die Stadt am Montag mitteilte,",
        ),
        (
            "indirect_wie_colon", "wird die Brücke gesperrt", "Wie … mitteilte", "die Polizei",
            "Wie die Polizei mitteilte,",
        ),
        (
            "indirect_wie_konj", "sei die Brücke marode, die Sanierung koste Millionen", "Wie … mitteilte", "die Stadt",
            "Wie die Stadt mitteilte,",
        ),
        (
            "wie_marked_name", "ist der Vertrag schon unterschrieben", "Wie … berichtet", "„hafen online“",
            "Wie „hafen online“ berichtet,",
        ),
        (
            "wie_aside", "fehlt für den Vorwurf jeder Beleg", "Wie … feststellt", "Karin Lohse",
            "Wie Karin Lohse, die den Prozess als Beobachterin verfolgte, dazu feststellt,",
        ),
    ],
)  # fmt: skip
def test_the_main_clause_is_the_quote(
    parsed: Parsed, name: str, quote: str, cue: str, speaker: str | None, frame: str
) -> None:
    p = parsed(name)
    found = [read_candidate(p, c) for c in wie_clauses(p)]
    assert [(r.quote, r.cue, r.speaker, r.frame) for r in found] == [(quote, cue, speaker, frame)]


def test_a_comparison_is_no_frame(parsed: Parsed) -> None:
    assert list(wie_clauses(parsed("not_source_wie"))) == []
