"""Sources without a verb of saying: laut, nach Angaben, zufolge, so Lohse, wie die Polizei mitteilte."""

from __future__ import annotations

import pytest

from attribution.rules.so_phrases import so_phrases
from attribution.rules.sources import sources
from attribution.rules.wie_clauses import wie_clauses
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import Read, read_candidate


def read(parsed: Parsed, name: str) -> list[Read]:
    p = parsed(name)
    return [read_candidate(p, c) for rule in (sources, so_phrases, wie_clauses) for c in rule(p)]


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker"),
    [
        ("laut", "wurden bei dem Brand zwei Menschen verletzt", "Laut", "Polizei"),
        ("laut_middle", "Bei dem Brand wurden … zwei Menschen verletzt", "laut", "Feuerwehr"),
        ("laut_genitive", "hat die Aufsicht versagt", "Laut", "einem Bericht des Landtags"),
        ("laut_subordinate", "noch Trümmer auf der Fahrbahn lagen", "laut", "Polizei"),
        ("semicolon", "ist der Umweg frei", "laut", "Polizei"),
        ("nach_angaben", "brannte die Halle vollständig aus", "Nach", "Angaben der Feuerwehr"),
        ("nach_angaben_middle", "Die Halle brannte … vollständig aus", "nach", "Angaben der Feuerwehr"),
        ("nach_ansicht", "ist die Brücke zu teuer", "Nach", "Ansicht von Karin Lohse"),
        ("nach_compound", "wurde niemand verletzt", "Nach", "Polizeiangaben"),
        ("nach_meinung_postposed", "ist die Brücke zu teuer", "nach", "Seiner Meinung"),
        ("zufolge", "brannte die Halle vollständig aus", "zufolge", "Der Feuerwehr"),
        ("zufolge_angaben", "brannte die Halle vollständig aus", "zufolge", "Angaben der Feuerwehr"),
        ("gemaess", "bleibt die Brücke gesperrt", "Gemäß", "einer Mitteilung des Ministeriums"),
        ("aus_sicht", "ist die Brücke zu teuer", "Aus", "Sicht der Opposition"),
    ],
)
def test_the_preposition_is_the_cue_and_the_whole_phrase_speaks(
    parsed: Parsed, name: str, quote: str, cue: str, speaker: str
) -> None:
    assert [(r.quote, r.cue, r.speaker) for r in read(parsed, name)] == [(quote, cue, speaker)]


@pytest.mark.parametrize("name", ["laut", "nach_angaben", "nach_angaben_middle", "zufolge", "gemaess", "aus_sicht"])
def test_the_frame_is_preposition_and_source(parsed: Parsed, name: str) -> None:
    [found] = read(parsed, name)
    assert found.cue is not None
    assert found.speaker is not None
    assert found.frame in (f"{found.cue} {found.speaker}", f"{found.speaker} {found.cue}")


def test_the_relative_clause_of_a_source_is_frame_not_quote(parsed: Parsed) -> None:
    [found] = read(parsed, "laut_relative")
    assert found.frame == "Laut Karin Lohse, die das Ministerium seit Mai leitet,"
    assert (found.quote, found.speaker) == ("bleibt die Brücke gesperrt", "Karin Lohse")


@pytest.mark.parametrize(
    ("name", "quote", "speaker", "frame"),
    [
        (
            "so_after", "Die Brücke bleibt bis zum Sommer gesperrt", "Verkehrsministerin Karin Lohse",
            ", so Verkehrsministerin Karin Lohse",
        ),
        ("so_middle", "Die Brücke bleibt … bis zum Sommer gesperrt", "Karin Lohse", ", so Karin Lohse,"),
    ],
)  # fmt: skip
def test_so_and_a_name_is_a_frame(parsed: Parsed, name: str, quote: str, speaker: str, frame: str) -> None:
    [found] = read(parsed, name)
    assert (found.quote, found.cue, found.speaker, found.frame) == (quote, "so", speaker, frame)


@pytest.mark.parametrize(
    ("name", "quote", "frame"),
    [
        ("wie_before", "wurden zwei Menschen verletzt", "Wie die Polizei am Montag mitteilte,"),
        ("wie_after", "Zwei Menschen wurden bei dem Brand verletzt", ", wie die Polizei mitteilte"),
        ("wie_participle", "wurden zwei Menschen verletzt", "Wie von der Polizei mitgeteilt,"),
        ("wie_middle", "Zwei Menschen wurden … bei dem Brand verletzt", ", wie die Polizei mitteilte,"),
    ],
)
def test_a_wie_clause_is_the_frame_of_its_sentence(parsed: Parsed, name: str, quote: str, frame: str) -> None:
    [found] = read(parsed, name)
    assert (found.quote, found.frame) == (quote, frame)
    assert found.speaker in ("die Polizei", "der Polizei")
    assert found.cue is not None
    assert found.cue.endswith(("mitteilte", "mitgeteilt"))


@pytest.mark.parametrize(
    ("name", "quote", "speaker"),
    [
        ("demnach", "wurden zwei Menschen verletzt", "Demnach"),
        ("coref_demnach", "wurde niemand verletzt", "Demnach"),
        ("wonach", "die Brücke einsturzgefährdet ist", "einem Bericht"),
        ("zufolge_relative", "der Verkauf verboten ist", "Regeln"),
        ("zu_folge", "will der Verein die Halle verkaufen", "Gerüchten"),
    ],
)
def test_demnach_and_wonach_point_to_a_source(parsed: Parsed, name: str, quote: str, speaker: str) -> None:
    assert (quote, speaker) in [(r.quote, r.speaker) for r in read(parsed, name)]


@pytest.mark.parametrize(
    ("name", "quote", "speaker"),
    [
        ("source_number", "350 Fahrgäste", "Behördenangaben"),
        ("source_second_number", "110 Kilometer", "anderen Angaben"),
        ("source_among", "62 Kinder", "Polizei"),
    ],
)
def test_a_source_in_a_noun_phrase_vouches_for_its_number_alone(
    parsed: Parsed, name: str, quote: str, speaker: str
) -> None:
    assert [(r.quote, r.speaker) for r in read(parsed, name)] == [(quote, speaker)]


@pytest.mark.parametrize(
    "name",
    [
        "not_source_nach",
        "not_source_event",
        "not_source_asked",
        "not_source_laut",
        "not_source_laut_early",
        "not_source_zufolge_law",
        "not_source_aus",
        "not_source_so",
        "not_source_wie",
        "narration_story",
    ],
)
def test_nach_dem_treffen_and_laut_lachen_report_nothing(parsed: Parsed, name: str) -> None:
    assert read(parsed, name) == []


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("laut", "Polizei"),
        ("nach_angaben", "Feuerwehr"),
        ("zufolge", "Feuerwehr"),
        ("laut_relative", "Karin Lohse"),
        ("so_after", "Karin Lohse"),
        ("wie_before", "Polizei"),
        ("nach_meinung_postposed", None),
        ("gemaess", None),
    ],
)
def test_a_source_stands_as_a_quote_of_whoever_it_names(quotes_of: QuotesOf, name: str, entity: str | None) -> None:
    assert [q.entity for q in quotes_of(name)] == [entity]


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker"),
    [
        ("indirect_nach_colon", "ist die Brücke zu teuer", "Nach", "Ansicht der Stadt"),
        ("indirect_laut_second", "die Brücke ist … offen", "laut", "Polizei"),
        ("indirect_danach", "ist die Brücke marode", "Danach", "Danach"),
        ("indirect_nach_genitive", "ist die Brücke zu teuer", "Nach", "Lohses Ansicht"),
        ("indirect_laut_marks", "ist die Brücke marode", "Laut", "„brueckenblatt.de“"),
        ("indirect_gemaess_name", "ist die Brücke marode", "Gemäß", "der Agentur Nordpress"),
        ("sight_of_name", "ist die Stadt schuld", "Aus", "Brandners Sicht"),
    ],
)
def test_a_source_speaks_for_its_own_main_clause(parsed: Parsed, name: str, quote: str, cue: str, speaker: str) -> None:
    assert [(r.quote, r.cue, r.speaker) for r in read(parsed, name)] == [(quote, cue, speaker)]


@pytest.mark.parametrize("name", ["not_indirect_tage_nach", "not_indirect_nach_unten", "not_indirect_pause"])
def test_times_directions_and_pauses_are_no_sources(parsed: Parsed, name: str) -> None:
    assert read(parsed, name) == []


@pytest.mark.parametrize(
    ("name", "quote", "speaker"),
    [
        ("nach_our_paper", "war den Käufern der Aufwand zu hoch", "Informationen unserer Zeitung"),
        ("so_behind_semicolon", "ein Vorbild … sei das aber nicht", "Karin Lohse"),
    ],
)
def test_source_and_content_are_whole_and_no_more(parsed: Parsed, name: str, quote: str, speaker: str) -> None:
    assert [(r.quote, r.speaker) for r in read(parsed, name)] == [(quote, speaker)]
