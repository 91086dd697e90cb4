"""Whom a quote was said to: dative, gegenüber, the one called upon; never the speaker and never a place."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import CandidatesOf, Parsed, QuotesOf
from tests.attribution.reading import read_candidate, read_quote


@pytest.mark.parametrize(
    ("name", "addressee"),
    [
        ("infinitive_addressee", "die Stadt"),
        ("reproach", "der Regierung"),
        ("addressee_object", "die Anwohner"),
        ("addressee_dative", "der Zeitung „Lindhagener Bote“"),
        ("addressee_gegenueber", "dem Lindhagener Boten"),
        ("addressee_none", None),
        ("dass", None),
        ("konj_after", None),
        ("passive_agent", None),
        ("laut", None),
        ("dass_middle_field", None),
        ("second_main_clause", None),
    ],
)  # fmt: skip
def test_the_one_spoken_to_is_found_in_the_frame(
    parsed: Parsed, quotes_of: QuotesOf, name: str, addressee: str | None
) -> None:
    [quote] = [read_quote(parsed(name).text, q) for q in quotes_of(name)]
    assert quote.addressee == addressee


@pytest.mark.parametrize(
    ("name", "speaker", "addressee"),
    [
        ("addr_passive", None, "Die Anwohner"),
        ("addr_passive_agent", "Verein", "die Stadt"),
        ("addr_genitive", "die Opposition", "der Regierung"),
        ("addr_reporters", "Jens Brandner", "Reportern"),
        ("addr_paper_first", "Jens Brandner", "Der Zeitung „Lindhagener Bote“"),
        ("addr_letter", "Ines Kolb", "den Gemeinderat"),
        ("addr_appeal", "Karin Lohse", "die Fahrer"),
        ("addr_gegenueber_so", "Jens Brandner", "dem Lindhagener Boten"),
        ("addr_reported", "Die Opposition", "dem Bürgermeister"),
    ],
)
def test_case_and_preposition_tell_the_one_spoken_to(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, speaker: str | None, addressee: str
) -> None:
    found = {(read.speaker, read.addressee) for c in candidates_of(name) for read in [read_candidate(parsed(name), c)]}
    assert (speaker, addressee) in found


@pytest.mark.parametrize("name", ["addr_warned_thing", "addr_zufolge", "cue_noun", "cue_halten", "who_relative"])
def test_no_time_no_thing_and_no_source_is_spoken_to(candidates_of: CandidatesOf, name: str) -> None:
    assert [c.addressee for c in candidates_of(name) if c.addressee] == []


def test_a_paper_behind_the_speaker_is_spoken_to(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = [read_quote(parsed("direct_addressee").text, q) for q in quotes_of("direct_addressee")]
    assert (quote.speaker, quote.addressee) == ("Karin Lohse", "der Zeitung „Lindhagener Bote“")


def test_speaker_and_addressee_never_share_a_word(parses: dict[str, object], quotes_of: QuotesOf) -> None:
    for name in parses:
        for quote in quotes_of(name):
            speaker = {i for start, end in quote.speaker for i in range(start, end)}
            assert not speaker & {i for start, end in quote.addressee for i in range(start, end)}, name
