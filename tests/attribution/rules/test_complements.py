"""Content clauses: which words are quote, cue and speaker when a verb or noun of saying takes a clause."""

from __future__ import annotations

import pytest

from attribution.rules.complements import complements, nested
from attribution.rules.inquits import inquits
from tests.attribution.conftest import CandidatesOf, Parsed, QuotesOf
from tests.attribution.reading import Read, read_candidate, read_quote


def read(parsed: Parsed, name: str) -> list[Read]:
    p = parsed(name)
    return [read_candidate(p, c) for c in complements(p)]


def said(reads: list[Read]) -> list[tuple[str | None, str | None, str | None]]:
    return [(r.quote, r.cue, r.speaker) for r in reads]


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker"),
    [
        ("dass", "dass die Brücke noch lange gesperrt bleibe", "betonte", "Karin Lohse"),
        ("dass_indicative", "dass zwei Menschen verletzt wurden", "teilte … mit", "Die Polizei"),
        ("dass_perfect", "dass das Rathaus verkauft wird", "hat … bestätigt", "Jens Brandner"),
        ("dass_pronominal", "dass die Brücke alt sei", "wies darauf hin", "Karin Lohse"),
        ("dass_late_participle", "dass die Brücke alt sei", "hatte … darauf verwiesen", "Karin Lohse"),
        ("dass_sich", "dass niemand die Firmen gefragt habe", "beklagte sich", "Der Verband"),
        ("dass_middle_field", "dass die Sperrung rechtens war", "stellte … fest", "Das Gericht"),
        ("ob", "ob das Geld für beide Brücken reiche", "fragte", "Jens Brandner"),
        ("w_clause", "warum die Brücke gesperrt bleiben muss", "erklärte", "Karin Lohse"),
        ("konj_after", "die Brücke sei alt und müsse erneuert werden", "sagte", "Karin Lohse"),
        ("konj_after_adverbial", "es gebe keine Hinweise auf Brandstiftung", "sagte", "Ein Sprecher der Polizei"),
        ("konj_2", "die Preise hätten sich in drei Jahren verdoppelt", "erklärten", "Die Verkehrsbetriebe"),
        ("infinitive", "die Brücke bis zum Sommer zu öffnen", "versprach", "Karin Lohse"),
        ("infinitive_split", "zwei Werke im Norden zu schließen", "kündigte an", "Der Konzern"),
        ("infinitive_addressee", "den Bau sofort zu stoppen", "forderte … auf", "Karin Lohse"),
        ("verb_second", "das Werk bleibt bis Weihnachten offen", "sagte", "Ines Kolb"),
        ("reproach", "die Gemeinden zu vergessen", "warf … vor", "Jens Brandner"),
        ("passive", "dass die Schule geschlossen bleibt", "wurde mitgeteilt", None),
        ("passive_agent", "dass die Schule geschlossen bleibt", "wurde … mitgeteilt", "der Polizei"),
        ("second_main_clause", "dass sie gehen werde", "sagte", "Karin Lohse"),
        ("two_verbs", "Jens Brandner habe versprochen, die Kasse zu prüfen", "sagte", "Karin Lohse"),
        ("passive_es", "dass die Schule geschlossen bleibt", "Es wurde mitgeteilt", None),
        ("reproach_passive", "die Kasse geleert zu haben", "wird vorgeworfen", None),
        ("cited_passive", "die Halle sei verloren", "wird mit den Worten zitiert", "Ines Kolb"),
        ("noun_reason", "die Frist sei abgelaufen", "lehnte … mit der Begründung ab", "Das Gericht"),
        ("collective", "die Gespräche seien gut verlaufen", "erklärten", "Beide Seiten"),
        ("konj_condition", "Fielen sie aus, kollabiere das System", "formuliert", "Lohse"),
        ("konj_so", "so habe sie das Quartett noch nie gehört", "schwärmte", "Karin Lohse"),
        ("impersonal_told", "Karin Lohse sei müde", "ist … hören", "dem Umfeld des Rates"),
        ("predicate_colon", "Am Festplatz gebe es keine Toilette", "ist skeptisch", "Anwohnerin Karin Lohse"),
        ("fear", "dass der Bach wieder über die Ufer tritt", "fürchten", "Anwohner"),
    ],
)
def test_the_clause_behind_a_verb_is_the_quote(
    parsed: Parsed, name: str, quote: str, cue: str, speaker: str | None
) -> None:
    assert (quote, cue, speaker) in said(read(parsed, name))


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker"),
    [
        ("noun_dass", "dass die Stadt schuldenfrei sei", "Die Behauptung", "des Bürgermeisters"),
        ("noun_infinitive", "die Stadt getäuscht zu haben", "wies den Vorwurf zurück", "Jens Brandner"),
        ("noun_predicate", "dass die Brücke zu teuer war", "ist der Meinung", "Karin Lohse"),
    ],
)
def test_a_noun_of_saying_is_the_cue_and_its_owner_speaks(
    parsed: Parsed, name: str, quote: str, cue: str, speaker: str
) -> None:
    assert (quote, cue, speaker) in said(read(parsed, name))


def test_a_relative_clause_can_be_the_frame(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = [read_quote(parsed("relative_frame").text, q) for q in quotes_of("relative_frame")]
    assert (quote.quote, quote.cue, quote.entity) == ("die Brücke sei sicher", "gesagt hatte", "Jens Brandner")


def test_whoever_is_convinced_speaks(parsed: Parsed) -> None:
    assert ("dass die Brücke hält", "Karin Lohse") in [(r.quote, r.speaker) for r in read(parsed, "predicate")]


@pytest.mark.parametrize(
    "name",
    ["dass", "dass_pronominal", "ob", "konj_after", "konj_after_adverbial", "konj_2", "infinitive", "noun_dass",
     "relative_frame", "second_main_clause", "coordinated_clauses", "reproach", "passive"],
)  # fmt: skip
def test_quote_and_frame_are_the_whole_sentence_without_its_full_stop(parsed: Parsed, name: str) -> None:
    p = parsed(name)
    start, end = p.core(p.sentences[0])
    for candidate in complements(p):
        assert candidate.words == set(range(start, end))
        assert not candidate.quote & candidate.frame


@pytest.mark.parametrize("name", ["dass", "konj_after", "infinitive", "ob"])
def test_the_comma_before_the_clause_belongs_to_the_frame(parsed: Parsed, name: str) -> None:
    assert [r.frame[-1] for r in read(parsed, name) if r.frame] == [","]


def test_a_quote_goes_on_over_its_own_subordinate_clauses(parsed: Parsed) -> None:
    quotes = [r.quote for r in read(parsed, "coordinated_clauses") if r.cue == "sagte"]
    assert quotes == ["die Brücke sei alt und niemand wisse, wie lange sie noch halte"]


@pytest.mark.parametrize(
    ("name", "outer", "inner", "speaker"),
    [
        (
            "inquit_nested",
            "Ministerin Karin Lohse habe betont, dass die Brücke sicher sei",
            "dass die Brücke sicher sei",
            "Ministerin Karin Lohse",
        ),
        (
            "inquit_nested_konj",
            "Karin Lohse habe gesagt, die Brücke sei sicher",
            "die Brücke sei sicher",
            "Karin Lohse",
        ),
    ],
)
def test_a_cue_in_the_konjunktiv_opens_a_quote_inside_the_quote(
    parsed: Parsed, name: str, outer: str, inner: str, speaker: str
) -> None:
    p = parsed(name)
    around = list(inquits(p))
    assert [read_candidate(p, c).quote for c in around] == [outer]
    [found] = [read_candidate(p, c) for c in nested(p, around)]
    assert (found.quote, found.speaker) == (inner, speaker)


def test_a_cue_in_the_konjunktiv_opens_no_quote_where_its_frame_stands_first(parsed: Parsed) -> None:
    assert [r.cue for r in read(parsed, "two_verbs")] == ["sagte"]


@pytest.mark.parametrize(
    "name", ["not_complement_purpose", "not_complement_relative", "not_inquit_subordinate", "not_source_laut"]
)
def test_purpose_relative_and_temporal_clauses_are_no_content(parsed: Parsed, name: str) -> None:
    assert read(parsed, name) == []


@pytest.mark.parametrize("name", ["not_complement_noun", "not_complement_so", "not_hearsay_duty"])
def test_dass_without_saying_is_no_quote(parsed: Parsed, quotes_of: QuotesOf, name: str) -> None:
    assert [read_quote(parsed(name).text, q) for q in quotes_of(name)] == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("not_source_laut_early", "so laut, dass is a consequence, not something said"),
        ("not_run_on_es_sei_denn", "es sei denn is a set phrase, not a Konjunktiv clause"),
    ],
)
def test_set_phrases_are_no_quote(quotes_of: QuotesOf, name: str, why: str) -> None:
    assert quotes_of(name) == (), why


@pytest.mark.parametrize(
    "name",
    ["denied_noun", "named_neither", "named_nothing", "negated_cue", "nobody_expects", "one_can_say", "told_nothing",
     "told_without"],
)  # fmt: skip
def test_what_somebody_did_not_say_is_no_quote(quotes_of: QuotesOf, name: str) -> None:
    assert quotes_of(name) == ()


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("while_told", "Brandner"),
        ("wie_resulted", "der Auswertung"),
        ("subject_put_in", "Brandner"),
        ("attribute_in_charge", "der für die Region zuständige Koordinator, Jens Brandner"),
        ("told_from_police", "der Polizei"),
        ("second_clause", "der Rat"),
        ("two_participles", "Vogt"),
    ],
)
def test_who_speaks_in_frames_that_the_parser_reads_wrongly(
    parsed: Parsed, quotes_of: QuotesOf, name: str, speaker: str
) -> None:
    assert [read_quote(parsed(name).text, quote).speaker for quote in quotes_of(name)] == [speaker]


@pytest.mark.parametrize("name", ["suspected_of"])
def test_what_somebody_is_suspected_of_is_not_said_by_them(
    parsed: Parsed, candidates_of: CandidatesOf, name: str
) -> None:
    assert [read_candidate(parsed(name), c).speaker for c in candidates_of(name)] == [None]


def test_what_a_survey_says_is_not_said_by_whoever_points_to_it(parsed: Parsed, quotes_of: QuotesOf) -> None:
    name = "wonach_of_survey"
    assert [read_quote(parsed(name).text, quote).speaker for quote in quotes_of(name)] == ["eine Umfrage"]


def test_not_only_says_it(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = [read_quote(parsed("told_not_only").text, q) for q in quotes_of("told_not_only")]
    assert (quote.quote, quote.speaker) == ("dass er die Stadt verlassen will", "Jens Brandner")


def test_for_whom_something_is_clear_thinks_so(parsed: Parsed) -> None:
    assert [r.speaker for r in read(parsed, "clear_for_whom")] == ["die Ministerin"]


@pytest.mark.parametrize("name", ["not_indirect_would", "not_indirect_mag", "whoever_doubts"])
def test_what_one_would_say_and_what_whoever_doubts_should_do_is_no_content(parsed: Parsed, name: str) -> None:
    assert "das sei Betrug" in [r.quote for r in read(parsed, "whoever_doubts")]
    assert [r.cue for r in read(parsed, name) if r.quote != "das sei Betrug"] == []


def test_a_reason_with_denn_is_no_content(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    found = [read_candidate(parsed("denn_clause"), c) for c in candidates_of("denn_clause")]
    assert [one.quote for one in found if one.quote and one.quote.startswith("denn")] == []


@pytest.mark.parametrize(("name", "speaker"), [("fest_for_whom", "die Ermittler"), ("fest_for_nobody", None)])
def test_what_is_certain_is_said_by_nobody_but_those_for_whom_it_is(
    parsed: Parsed, quotes_of: QuotesOf, name: str, speaker: str | None
) -> None:
    found = [read_quote(parsed(name).text, quote) for quote in quotes_of(name)]
    assert {quote.speaker for quote in found} <= {speaker}
    assert found or speaker is None


def test_what_dashes_put_in_is_not_said_by_the_verb_before_them(parsed: Parsed) -> None:
    cues = [r.cue for r in read(parsed, "konj_put_in")]
    assert "sagte" in cues
    assert "senken" not in cues


def test_a_question_that_arises_is_asked_by_nobody_named(parsed: Parsed) -> None:
    assert {speaker for _, _, speaker in said(read(parsed, "question_arises"))} == {None}


def test_a_source_around_an_announcement_leaves_it_to_whoever_announces(parsed: Parsed, quotes_of: QuotesOf) -> None:
    text = parsed("laut_nested").text
    found = {(r.quote, r.speaker) for r in (read_quote(text, quote) for quote in quotes_of("laut_nested"))}
    assert ("keine Hilfe mehr leisten zu wollen", "der Fonds") in found
    assert any(speaker == "dem Magazin „Weitblick“" for _, speaker in found)


def test_two_things_told_in_one_sentence_have_one_speaker(quotes_of: QuotesOf) -> None:
    assert [quote.entity for quote in quotes_of("told_twice")] == ["Karin Lohse", "Karin Lohse"]
