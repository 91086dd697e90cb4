"""Marks amid a sentence: the verb that rules them, who speaks, what belongs to the frame."""

from __future__ import annotations

import pytest

from attribution.types import STWRType
from tests.attribution.conftest import CandidatesOf, Parsed
from tests.attribution.reading import Read, read_candidate


def marks_of(parsed: Parsed, candidates_of: CandidatesOf, name: str) -> list[Read]:
    return [read_candidate(parsed(name), c) for c in candidates_of(name) if c.type is STWRType.DIRECT]


@pytest.mark.parametrize(
    ("name", "cue", "speaker", "frame"),
    [
        ("marks_spoke_of", "sprach von", "Jens Brandner", "Jens Brandner sprach von einem"),
        (
            "marks_passive_agent", "wird … als … eingestuft", "Ministerium",
            "Die Gefahr wird vom Ministerium als … eingestuft",
        ),
        ("marks_passive", "wurde als … bezeichnet", None, "Der Plan wurde als … bezeichnet"),
        ("marks_for_whom", None, "Karin Lohse", "Für Karin Lohse ist die Brücke"),
        (
            "marks_for_party", "nannte", "Stadträtin Karin Lohse",
            "Für die Grünen nannte Stadträtin Karin Lohse den Platz eine",
        ),
        ("marks_for_topic", None, None, "Für die Brücke ist das"),
        ("marks_wanting", None, "Jens Brandner", "Jens Brandner will"),
        ("marks_rede", "war von … die Rede", "dem Brief", "In dem Brief war von einem … die Rede"),
        ("marks_clause_behind", "nannte", "Karin Lohse", "Karin Lohse nannte den Plan"),
        ("marks_after_reported", "kritisierte", "Ines Kolb", "Ines Kolb kritisierte die Stadt scharf"),
        ("marks_two_sentences", "sagte", "Jens Brandner", "Jens Brandner sagte am Abend, die Stadt müsse"),
    ],
)  # fmt: skip
def test_marks_amid_a_sentence(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, cue: str | None, speaker: str | None, frame: str
) -> None:
    [found] = marks_of(parsed, candidates_of, name)
    assert (found.cue, found.speaker, found.frame) == (cue, speaker, frame)


def test_joined_marks_have_one_frame(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    one, two = marks_of(parsed, candidates_of, "marks_joined")
    assert (one.cue, one.speaker, one.frame) == ("nannte", "Karin Lohse", "Karin Lohse nannte den Plan … und")
    assert (two.cue, two.speaker, two.frame) == (one.cue, one.speaker, one.frame)


def test_each_of_two_verbs_has_its_own_marks(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    found = marks_of(parsed, candidates_of, "marks_two_verbs")
    assert [(r.quote, r.cue, r.speaker) for r in found] == [
        ("„mutig“", "nannte", "Karin Lohse"), ("„Wahnsinn“", "bezeichnete … als", "Jens Brandner"),
    ]  # fmt: skip


def test_marks_behind_so_have_its_speaker(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    found = marks_of(parsed, candidates_of, "marks_goes_on")
    assert [(r.quote, r.cue, r.speaker) for r in found] == [
        ("„In absehbarer Zeit“", "so", "Jens Brandner"),
        ("„jede Brücke noch einmal prüfen lassen“", "so", "Jens Brandner"),
    ]


def test_the_verb_at_the_end_stays_in_the_frame(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    assert {(r.cue, r.speaker) for r in marks_of(parsed, candidates_of, "marks_cue_behind")} == {
        ("will … nennen", "Karin Lohse"),
    }
