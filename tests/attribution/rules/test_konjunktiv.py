"""Bare Konjunktiv: what goes on without a frame, whose words it is, and what only looks like it."""

from __future__ import annotations

import pytest

from attribution.types import STWRType
from tests.attribution.conftest import CandidatesOf, Parsed, QuotesOf
from tests.attribution.reading import Read, read_candidate, read_quote

BARE = STWRType.INDIRECT_FREE_INDIRECT


def proposed(parsed: Parsed, candidates_of: CandidatesOf, name: str) -> list[Read]:
    return [read_candidate(parsed(name), c) for c in candidates_of(name) if c.type is BARE]


@pytest.mark.parametrize(
    ("name", "quote", "speaker"),
    [
        ("run_on", "Die Pfeiler seien brüchig. Es bestehe aber keine Gefahr.", "Das Ministerium"),
        ("run_on_told", "Auch andere Brücken seien geprüft worden", "Das Ministerium"),
        ("run_on_konj_2", "Sie hätten bereits mit der Arbeit begonnen.", "Karin Lohse"),
        ("free_phrase_before", "Messungen hätten keine erhöhten Werte ergeben.", "die Leitstelle"),
        ("run_on_reported", "Er sei zu teuer und komme zu spät.", "Jens Brandner"),
        ("run_on_direct", "Die Pfeiler seien brüchig.", "Karin Lohse"),
        (
            "run_on_snippet",
            "Es gebe „keinen Anlass zur Sorge um die Pfeiler“, doch Vorsicht sei geboten.",
            "Karin Lohse",
        ),
        ("run_advice", "Angehörige sollten darüber sprechen. Wer zweifle, solle auflegen.", "Karin Lohse"),
        ("run_answered", "Die Prüfung sei Sache des Kreises.", "Jens Brandner"),
        ("run_afterwards", "Danach sei alles sehr schnell gegangen.", "Karin Lohse"),
        ("story", "Der Umweg koste jeden Tag Zeit und Geld.", "Er"),
        ("sentence_other_speaks", "Die Pfeiler seien gesund und die Sperrung sei falsch.", "Jens Brandner"),
        (
            "sentence_konj_2_first",
            "Techniker hätten am Vortag Risse in den Pfeilern gefunden. Dadurch sei der Verkehr gefährdet.",
            "Das Ministerium",
        ),
        (
            "sentence_clause_inside",
            "Das Ziel sei nicht, die Pfeiler zu ersetzen, sondern sie zu stützen.",
            "Karin Lohse",
        ),
    ],
)  # fmt: skip
def test_whole_sentences_in_konjunktiv_go_on_with_the_speaker_before(
    parsed: Parsed, quotes_of: QuotesOf, name: str, quote: str, speaker: str
) -> None:
    found = [read_quote(parsed(name).text, q) for q in quotes_of(name) if q.type is BARE]
    assert [(r.quote, r.speaker, r.cue, r.frame) for r in found] == [(quote, speaker, None, None)]


def test_a_new_paragraph_begins_a_new_quote_of_the_same_speaker(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("run_on_paragraph").text, q) for q in quotes_of("run_on_paragraph")]
    assert [(r.quote, r.entity) for r in found[1:]] == [
        ("Die Pfeiler seien brüchig.", "Karin Lohse"),
        ("Der Umweg betrage zwölf Kilometer.", "Karin Lohse"),
    ]


def test_the_indicative_ends_the_run(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    quotes = [r.quote or "" for r in proposed(parsed, candidates_of, "run_on")]
    assert quotes
    assert not any("Bauarbeiten" in quote for quote in quotes)


def test_it_says_from_which_quote_the_speaker_was_taken(quotes_of: QuotesOf) -> None:
    evidence = [line for q in quotes_of("run_on") if q.type is BARE for line in q.provenance.evidence]
    assert any("die Brücke werde gesperrt" in line for line in evidence)


@pytest.mark.parametrize(
    "name",
    [
        "not_run_on_es_sei_denn",
        "not_run_on_sei_es",
        "not_run_on_condition",
        "not_run_on_als_ob",
        "sentence_ich",
        "narration_story",
        "dass",
        "inquit_konj",
        "konj_2",
        "hearsay",
    ],
)
def test_set_phrases_conditions_and_covered_clauses_are_not_bare(
    parsed: Parsed, candidates_of: CandidatesOf, name: str
) -> None:
    assert proposed(parsed, candidates_of, name) == []


def test_a_wish_is_no_quote(quotes_of: QuotesOf) -> None:
    assert quotes_of("not_run_on_wish") == ()


def test_behind_a_colon_it_is_said_by_whoever_stands_before(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [found] = quotes_of("colon_unknown_verb")
    told = read_quote(parsed("colon_unknown_verb").text, found)
    assert (told.quote, told.speaker) == ("Die Halle sei zu teuer, und das Geld fehle", "Jens Brandner")
