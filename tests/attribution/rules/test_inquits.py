"""Indirect quotes with the frame behind them: *Q sei …, sagte Lohse* and *Q. Das bestätigte Lohse.*"""

from __future__ import annotations

import pytest

from attribution.rules.inquits import inquits
from attribution.rules.pointing_back import pointing_back
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_candidate, read_quote


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker", "frame"),
    [
        (
            "inquit_konj", "Die Brücke sei alt und müsse erneuert werden", "sagte", "Karin Lohse",
            ", sagte Karin Lohse am Montag",
        ),
        (
            "inquit_particle", "Zwei Menschen seien verletzt worden", "teilte … mit", "die Polizei",
            ", teilte die Polizei am Abend mit",
        ),
        ("inquit_indicative", "Die Brücke ist alt", "sagte", "Karin Lohse", ", sagte Karin Lohse am Montag"),
        (
            "inquit_middle", "Die Brücke sei alt … und müsse erneuert werden", "sagte", "Karin Lohse",
            ", sagte Karin Lohse,",
        ),
        (
            "inquit_auxiliary", "Die Brücke sei in gutem Zustand", "hatte … gesagt", "Karin Lohse",
            ", hatte Karin Lohse im Mai gesagt",
        ),
        (
            "inquit_weak", "Der Rat mache es sich zu leicht", "kritisiert", "der CDU-Abgeordnete Jens Brandner",
            ", kritisiert der CDU-Abgeordnete Jens Brandner",
        ),
        (
            "inquit_ohne", "Ohne Hilfe aus dem Ausland werde es nicht gehen", "betonte", "Karin Lohse",
            ", betonte Karin Lohse im Landtag",
        ),
        (
            "fronted_asked", "Ob ihm nichts aufgefallen sei", "will … wissen", "der Richter",
            ", will der Richter wissen",
        ),
        (
            "fronted_open", "Ob der Markt wirklich zurückkehrt", "ließ … offen", "Karin Lohse",
            ", ließ Karin Lohse offen",
        ),
        (
            "impersonal_circles", "Das Amt prüfe den Fall", "verlautete", "Kreisen der Stadt",
            ", verlautete aus Kreisen der Stadt",
        ),
        (
            "impersonal_seitens", "Es gebe keine Gefahr mehr", "hieß es", "der Feuerwehr",
            ", hieß es seitens der Feuerwehr",
        ),
    ],
)  # fmt: skip
def test_the_main_clause_before_the_cue_is_the_quote(
    parsed: Parsed, name: str, quote: str, cue: str, speaker: str, frame: str
) -> None:
    p = parsed(name)
    found = [read_candidate(p, c) for c in inquits(p)]
    assert [(r.quote, r.cue, r.speaker, r.frame) for r in found] == [(quote, cue, speaker, frame)]


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker"),
    [
        ("inquit_phrase", "Der Umbau verzögere sich nur", "gibt … zu bedenken", "er"),
        ("inquit_phrase_particle", "Der Rat werde bald entscheiden", "stellte … in Aussicht", "Karin Lohse"),
    ],
)
def test_a_fixed_phrase_of_saying_stands_behind_the_quote_as_a_verb_does(
    parsed: Parsed, name: str, quote: str, cue: str, speaker: str
) -> None:
    p = parsed(name)
    assert [(r.quote, r.cue, r.speaker) for r in (read_candidate(p, c) for c in inquits(p))] == [(quote, cue, speaker)]


def test_es_is_part_of_the_cue_hiess_es(parsed: Parsed) -> None:
    p = parsed("inquit_es")
    [found] = [read_candidate(p, c) for c in inquits(p)]
    assert (found.quote, found.cue) == ("Die Lage sei ernst", "hieß es")
    assert found.speaker != "es"


@pytest.mark.parametrize(
    "name",
    ["not_inquit_subordinate", "not_inquit_konjunktiv", "dass", "konj_after", "direct_after", "direct_middle",
     "points_back", "laut", "narration_story"],
)  # fmt: skip
def test_there_is_no_inquit_behind_a_subordinate_clause_or_a_direct_quote(parsed: Parsed, name: str) -> None:
    p = parsed(name)
    assert [read_candidate(p, c) for c in inquits(p)] == []


@pytest.mark.parametrize(
    ("name", "cue", "frame"),
    [
        ("points_back", "bestätigte", "bestätigte Bürgermeister Jens Brandner am Montag"),
        ("points_back_perfect", "hat … angekündigt", "hat Bürgermeister Jens Brandner angekündigt"),
    ],
)
def test_das_makes_the_sentence_before_a_quote(parsed: Parsed, name: str, cue: str, frame: str) -> None:
    p = parsed(name)
    [found] = [read_candidate(p, c) for c in pointing_back(p, ())]
    assert (found.quote, found.speaker) == (
        "Das Rathaus wird noch in diesem Jahr verkauft. Das", "Bürgermeister Jens Brandner",
    )  # fmt: skip
    assert (found.cue, found.frame) == (cue, frame)


@pytest.mark.parametrize("name", ["story", "narration_story", "run_on", "headline", "direct_interview"])
def test_nothing_points_back_without_das(parsed: Parsed, name: str) -> None:
    p = parsed(name)
    assert list(pointing_back(p, ())) == []


def test_whoever_opens_a_quote_in_the_konjunktiv_and_no_question(parsed: Parsed) -> None:
    [found] = [read_candidate(parsed("inquit_whoever"), c) for c in inquits(parsed("inquit_whoever"))]
    assert found.quote == "Wer zum Sturz der Regierung aufrufe, müsse mit Haft rechnen"
    assert list(inquits(parsed("not_inquit_whoever"))) == []


def test_whoever_lets_something_be_told_speaks_and_not_the_messenger(parsed: Parsed) -> None:
    [found] = [read_candidate(parsed("inquit_letting"), c) for c in inquits(parsed("inquit_letting"))]
    assert (found.quote, found.speaker) == ("Die Stadt prüfe alles", "die Dezernentin Karin Lohse")


def test_einer_speaks_and_is_nobody(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = quotes_of("speaker_einer")
    assert (read_quote(parsed("speaker_einer").text, quote).speaker, quote.entity) == ("einer", None)


def test_an_interrupted_quote_stands_once(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("inquit_middle").text, q).quote for q in quotes_of("inquit_middle")]
    assert found == ["Die Brücke sei alt … und müsse erneuert werden"]


@pytest.mark.parametrize("name", ["inquit_nested", "inquit_nested_konj"])
def test_outer_and_inner_quote_have_their_own_speakers(parsed: Parsed, quotes_of: QuotesOf, name: str) -> None:
    outer, inner = quotes_of(name)
    assert (outer.entity, inner.entity) == ("Timo Reuter", "Karin Lohse")
    assert (outer.level, inner.level, inner.parent) == (1, 2, outer.id)


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker", "frame"),
    [
        (
            "indirect_so_verb", "Die Brücke sei marode", "so heißt es", "einem Bericht der Stadt",
            ", so heißt es in einem Bericht der Stadt",
        ),
        (
            "indirect_das_behind", "Die Brücke ist seit Montag gesperrt", "teilte … mit", "die Polizei",
            ", das teilte die Polizei mit",
        ),
        (
            "indirect_fronted", "Dass die Brücke marode ist", "bestätigte", "Karin Lohse",
            ", bestätigte Karin Lohse am Montag",
        ),
    ],
)  # fmt: skip
def test_so_or_das_may_take_up_the_quote_and_a_clause_may_be_fronted(
    parsed: Parsed, name: str, quote: str, cue: str, speaker: str, frame: str
) -> None:
    p = parsed(name)
    found = [read_candidate(p, c) for c in inquits(p)]
    assert [(r.quote, r.cue, r.speaker, r.frame) for r in found] == [(quote, cue, speaker, frame)]


@pytest.mark.parametrize("name", ["not_indirect_fronted", "not_fronted_man", "not_indirect_aber", "not_indirect_marks"])
def test_refusals_second_clauses_and_frames_of_marked_speech_frame_nothing(parsed: Parsed, name: str) -> None:
    assert list(inquits(parsed(name))) == []


@pytest.mark.parametrize(
    ("name", "cue", "speaker"),
    [
        ("indirect_hervor", "geht … hervor", "einem Bericht der Stadt"),
        ("indirect_back_passive", "wurde … bestätigt", "der Polizei"),
    ],
)
def test_das_may_point_back_from_a_passive_or_out_of_a_document(
    parsed: Parsed, name: str, cue: str, speaker: str
) -> None:
    p = parsed(name)
    [found] = [read_candidate(p, c) for c in pointing_back(p, [])]
    assert (found.quote, found.cue, found.speaker) == ("Die Brücke ist marode. Das", cue, speaker)
