"""Stretches in marks: the frame that belongs to each, and those that are no quote."""

from __future__ import annotations

import pytest

from attribution.types import STWRType, text_of
from tests.attribution.conftest import CandidatesOf, Parsed, QuotesOf
from tests.attribution.reading import Read, read_candidate, read_quote


def read(parsed: Parsed, candidates_of: CandidatesOf, name: str) -> list[Read]:
    return [read_candidate(parsed(name), c) for c in candidates_of(name) if c.type is STWRType.DIRECT]


WAITED, MONEY = "Wir haben lange genug gewartet", "„Das Geld reicht nicht bis zum Herbst“"
AMGARTEN = "Gemeindepräsident Urs Amgarten"


@pytest.mark.parametrize(
    ("name", "quote", "cue", "speaker", "frame"),
    [
        (
            "direct_after", "„Wir öffnen die Brücke im Mai“", "sagte", "Verkehrsministerin Karin Lohse",
            ", sagte Verkehrsministerin Karin Lohse am Montag",
        ),
        (
            "direct_before", "„Die Brücke bleibt bis zum Sommer gesperrt.“", "sagte", "Karin Lohse",
            "Karin Lohse sagte:",
        ),
        (
            "direct_middle", "„Die Brücke ist sicher“ … „aber sie braucht einen neuen Anstrich.“", "sagte",
            "Karin Lohse", ", sagte Karin Lohse,",
        ),
        (
            "direct_particle", "„Der Betrieb läuft ohne Einschränkung weiter“", "teilte … mit", "das Ministerium",
            ", teilte das Ministerium am Abend auf der Plattform X mit",
        ),
        (
            "direct_perfect", "„Niemand wird entlassen“", "hat … versichert", "Werksleiterin Ines Kolb",
            ", hat Werksleiterin Ines Kolb versichert",
        ),
        ("direct_question", "„Wer soll das alles bezahlen?“", "fragte", "Jens Brandner", ", fragte Jens Brandner"),
        ("direct_so", MONEY, "so", "Bürgermeister Jens Brandner", ", so Bürgermeister Jens Brandner"),
        ("direct_bracket", MONEY, None, "Jens Brandner", "(Jens Brandner)"),
        ("direct_dash", MONEY, None, "Jens Brandner", "– Jens Brandner"),
        ("direct_label", "„Das Geld reicht nicht bis zum Herbst.“", None, "Brandner", "Brandner:"),
        ("direct_swiss", f"«{WAITED}»", "sagte", AMGARTEN, f", sagte {AMGARTEN}"),
        ("direct_inward", f"»{WAITED}«", "sagte", AMGARTEN, f", sagte {AMGARTEN}"),
        ("direct_straight", f'"{WAITED}"', "sagte", AMGARTEN, f", sagte {AMGARTEN}"),
        ("direct_english", f"“{WAITED}”", "sagte", AMGARTEN, f", sagte {AMGARTEN}"),
        (
            "direct_nested_marks", "„Er rief ‚Alle raus hier!‘ und rannte los“", "sagte", "Zeugin Ines Kolb",
            ", sagte Zeugin Ines Kolb",
        ),
        (
            "direct_named_phrase", "„völlig aus der Luft gegriffen“", "nannte", "Karin Lohse",
            "Karin Lohse nannte den Vorwurf",
        ),
        (
            "direct_als", "„teuren Unsinn ohne jeden Nutzen“", "bezeichnete … als", "Jens Brandner",
            "Jens Brandner bezeichnete den Plan als",
        ),
        ("emoji_and_marks", "„Wir fahren morgen früh“", "sagte", "Ines Kolb", ", sagte Ines Kolb"),
    ],
)  # fmt: skip
def test_a_quote_in_marks_has_its_frame(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, quote: str, cue: str | None, speaker: str, frame: str
) -> None:
    [found] = read(parsed, candidates_of, name)
    assert (found.quote, found.cue, found.speaker, found.frame) == (quote, cue, speaker, frame)


@pytest.mark.parametrize(
    ("name", "cue", "speaker", "frame"),
    [
        ("direct_points_back", "räumte … ein", "Karin Lohse", "Das räumte Karin Lohse am Abend ein"),
        ("not_direct_points_back", None, "Jens Brandner", None),
        ("direct_no_comma", "sagte", "Jens Brandner", "sagte Jens Brandner am Montag"),
        (
            "direct_heisst_es", "heißt es", "einem Schreiben des Ministeriums",
            "heißt es in einem Schreiben des Ministeriums",
        ),
        ("direct_second_clause", "erklärte", "Jens Brandner", "Jens Brandner erklärte:"),
        ("direct_relative_before", "erklärte", "Jens Brandner", "Jens Brandner, der am Montag kam, erklärte:"),
        (
            "direct_same_subject", "erklärte", "Karin Lohse",
            "Karin Lohse lehnte den Plan ab, kam zurück und erklärte:",
        ),
        (
            "direct_wonach_before", "lehnte den Verdacht ab", "Karin Lohse",
            "Karin Lohse lehnte den Verdacht ab, wonach die Stadt nichts besäße:",
        ),
        ("direct_label_noun", "Kritik", None, "Kritik:"),
        ("direct_label_whose", "Zitat", "Karin Lohse", "Zitat von Karin Lohse:"),
        ("direct_label_topic", None, "Ines Kolb", "Ines Kolb zur Zukunft des Werks:"),
        ("direct_label_so", "so", "Brandner", ", so Brandner weiter:"),
        ("label_literally", None, "Karin Lohse", "Karin Lohse wörtlich:"),
        (
            "colon_for_whom", "war … klar", "Trainer Jens Brandner",
            "Für Trainer Jens Brandner war die Sache klar:",
        ),
        ("colon_predicate", "ist überzeugt", "Der Forscher Jens Brandner", "Der Forscher Jens Brandner ist überzeugt:"),
    ],
)  # fmt: skip
def test_frames_that_are_no_plain_inquit(
    parsed: Parsed, candidates_of: CandidatesOf, name: str, cue: str | None, speaker: str | None, frame: str | None
) -> None:
    [found] = read(parsed, candidates_of, name)
    assert (found.cue, found.speaker, found.frame) == (cue, speaker, frame)


def test_a_colon_behind_what_is_told_frames_nothing(parsed: Parsed, quotes_of: QuotesOf) -> None:
    text = parsed("colon_behind_konjunktiv").text
    last = quotes_of("colon_behind_konjunktiv")[-1]
    assert read_quote(text, last).quote == "„Sie haben uns damals auch geholfen.“"
    assert last.entity == "Karin Lohse"


@pytest.mark.parametrize(
    ("name", "speaker"),
    [
        ("name_with_age", "Jens Brandner, 61, Landwirt aus Lindhagen"),
        ("offices_joined", "Hanno Prill, kanadischer General und Kommandeur des Einsatzes"),
        ("office_place_name", "der SPD-Fraktionsvorsitzende im Landtag, Jens Brandner"),
        ("paper_like_time", "„Die Zeit“"),
        ("colon_document", "dem Antrag"),
        ("colon_document_stands", "dem Bericht"),
        ("label_behind_adverb", "Brandner"),
        ("person_and_reporters", "Ministerin Karin Lohse"),
    ],
)
def test_whoever_speaks_is_named_with_all_that_is_told_of_them(
    parsed: Parsed, quotes_of: QuotesOf, name: str, speaker: str
) -> None:
    assert [read_quote(parsed(name).text, quote).speaker for quote in quotes_of(name)] == [speaker]


def test_of_two_papers_each_has_its_own_words(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("papers_in_turn").text, quote).speaker for quote in quotes_of("papers_in_turn")]
    assert found == ["Der „Kurier am Abend“", "die „Nordzeitung“"]


def test_a_mere_und_goes_on_with_the_quote_before(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    one, two = read(parsed, candidates_of, "direct_and")
    assert (two.cue, two.speaker, two.frame) == (one.cue, one.speaker, one.frame) == (
        "sagte", "Ines Kolb", "Ines Kolb sagte:",
    )  # fmt: skip


def test_a_party_in_marks_that_says_something_is_not_quoted(parsed: Parsed, candidates_of: CandidatesOf) -> None:
    assert [r.rule for r in read(parsed, candidates_of, "not_direct_no_comma")] == ["direct.embedded"]


def test_a_phrase_in_marks_takes_the_frame_of_the_indirect_quote_around_it(parsed: Parsed, quotes_of: QuotesOf) -> None:
    outer, inner = quotes_of("direct_in_indirect")
    assert read_quote(parsed("direct_in_indirect").text, inner).quote == "„keinen Grund zur Eile“"
    assert (inner.cue, inner.frame, inner.speaker) == (outer.cue, outer.frame, outer.speaker)
    assert (inner.parent, inner.level) == (outer.id, 2)


def test_a_phrase_in_marks_in_bare_konjunktiv_takes_the_frame_further_up(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("run_on_snippet").text, q) for q in quotes_of("run_on_snippet")]
    snippet = next(r for r in found if r.type == "Direct")
    assert (snippet.quote, snippet.cue, snippet.entity) == (
        "„keinen Anlass zur Sorge um die Pfeiler“", "sagte", "Karin Lohse",
    )  # fmt: skip


def test_a_quote_goes_on_with_the_speaker_of_the_quote_before(parsed: Parsed, quotes_of: QuotesOf) -> None:
    first, second = quotes_of("direct_carried_on")
    assert (second.speaker, second.frame, second.entity) == (first.speaker, first.frame, "Karin Lohse")


def test_a_sentence_in_marks_is_not_said_by_the_subject_of_the_next(parsed: Parsed, quotes_of: QuotesOf) -> None:
    p = parsed("marks_then_sentence")
    found = {text_of(p.text, quote.quote): quote.entity for quote in quotes_of("marks_then_sentence")}
    assert found["„Und jetzt soll das alles vorbei sein?“"] == "Jens Brandner"


def test_a_quote_without_a_frame_belongs_to_the_subject_of_the_sentence_before(quotes_of: QuotesOf) -> None:
    [quote] = quotes_of("direct_sentence_before")
    assert (quote.entity, quote.frame, quote.cue) == ("Jens Brandner", (), ())


@pytest.mark.parametrize(
    ("name", "speakers"),
    [
        ("colon_copula", ["Trainer Holger Brand", None]),
        ("colon_behind_dash", ["Trainer Holger Brand"]),
        ("talked_of_relative", ["einem internen Papier"]),
        ("label_place", ["Jens Brandner"]),
        ("label_adverb", ["Jens Brandner"]),
        ("colon_alone", [None]),
        ("asked_whether", ["sie"]),
    ],
)
def test_before_a_colon_somebody_speaks_and_no_thing(
    parsed: Parsed, quotes_of: QuotesOf, name: str, speakers: list[str | None]
) -> None:
    assert [read_quote(parsed(name).text, quote).speaker for quote in quotes_of(name)] == speakers


@pytest.mark.parametrize(
    ("name", "entity"), [("direct_contradicted", "Karin Lohse"), ("direct_goes_on_after_thing", "Jens Brandner")]
)
def test_whoever_is_told_of_since_the_last_quote_speaks_next_and_no_thing(
    quotes_of: QuotesOf, name: str, entity: str
) -> None:
    assert quotes_of(name)[-1].entity == entity


def test_one_verb_may_have_two_speakers_with_a_quote_each(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("direct_gapped").text, q) for q in quotes_of("direct_gapped")]
    assert [(r.quote, r.speaker) for r in found if r.type == STWRType.DIRECT] == [
        ("„mutigen Schritt“", "Die Grünen"), ("„Strafsteuer für Autofahrer“", "die FDP"),
    ]  # fmt: skip


def test_er_behind_the_verb_is_its_subject(parsed: Parsed, quotes_of: QuotesOf) -> None:
    speakers = {read_quote(parsed("subject_er_behind").text, q).speaker for q in quotes_of("subject_er_behind")}
    assert speakers == {"er"}


def test_a_quote_over_paragraphs_may_have_marks_around_the_whole_alone(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = [read_quote(parsed("paragraphs_closed_once").text, q) for q in quotes_of("paragraphs_closed_once")]
    assert quote.quote is not None
    assert (quote.quote.count("\n\n"), quote.speaker) == (1, "Karin Lohse")


def test_a_verb_that_the_tagger_misses_frames_and_carries_on(quotes_of: QuotesOf) -> None:
    assert [quote.entity for quote in quotes_of("inquit_rare_verb")] == ["Holger Brand", "Holger Brand"]


def test_whoever_is_wished_well_by_first_name_does_not_speak(quotes_of: QuotesOf) -> None:
    assert quotes_of("name_first_alone")[-1].entity == "Dario Prill"


def test_a_quote_over_paragraphs_is_one_quote(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = [read_quote(parsed("direct_paragraphs").text, q) for q in quotes_of("direct_paragraphs")]
    assert quote.quote is not None
    assert quote.quote.startswith("„Wir haben den Brand")
    assert quote.quote.endswith("Glück niemand.“")
    assert (quote.cue, quote.speaker) == ("schrieb", "Ines Kolb")


def test_whoever_is_cited_speaks_by_way_of_the_citing_agency(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = [read_quote(parsed("direct_cited").text, q) for q in quotes_of("direct_cited")]
    assert (quote.speaker, quote.via) == ("General Oleg Gorbatow", "Die Agentur Nordpress")


def test_an_interview_names_its_speaker_in_front(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("direct_interview").text, q) for q in quotes_of("direct_interview")]
    assert [(r.quote, r.entity) for r in found] == [("„Sie öffnet im Mai, wenn das Wetter hält.“", "Karin Lohse")]


@pytest.mark.parametrize(
    "name", ["not_direct_title", "not_direct_ship", "not_direct_term", "not_direct_paper", "not_marks_repeated"]
)
def test_titles_ships_papers_and_terms_are_no_quotes(quotes_of: QuotesOf, name: str) -> None:
    assert [q for q in quotes_of(name) if q.type is STWRType.DIRECT] == []


@pytest.mark.parametrize("name", ["direct_addressee", "addressee_dative"])
def test_the_name_of_the_paper_that_was_told_is_no_quote(parsed: Parsed, quotes_of: QuotesOf, name: str) -> None:
    quotes = [read_quote(parsed(name).text, q).quote for q in quotes_of(name)]
    assert len(quotes) == 1
    assert "„Lindhagener Bote“" not in quotes


def test_a_live_blog_is_nobody(quotes_of: QuotesOf) -> None:
    assert {q.entity for q in quotes_of("liveblog")} == {None}


def test_a_headline_out_of_the_text_leaves_the_quote_there_a_quote(quotes_of: QuotesOf) -> None:
    assert quotes_of("marks_headline")[-1].entity == "Karin Lohse"
    assert quotes_of("marks_headline")[-1].confidence > 0.7


def test_marks_behind_a_relative_clause_about_a_work_are_its_title(quotes_of: QuotesOf) -> None:
    assert [q for q in quotes_of("not_direct_title_explained") if q.type is STWRType.DIRECT] == []


def test_whoever_is_told_of_behind_a_colon_speaks_next(parsed: Parsed, quotes_of: QuotesOf) -> None:
    last = quotes_of("aged_behind_colon")[-1]
    assert read_quote(parsed("aged_behind_colon").text, last).speaker == "Der 38-Jährige"


def test_denn_before_a_colon_goes_on_with_whoever_spoke(parsed: Parsed, quotes_of: QuotesOf) -> None:
    assert read_quote(parsed("label_denn").text, quotes_of("label_denn")[-1]).speaker == "Karin Lohse"


def test_a_document_talks_of_words_in_marks(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [found] = quotes_of("talked_of_again")
    told = read_quote(parsed("talked_of_again").text, found)
    assert (told.quote, told.rule) == ("„ernsten Lage“", "direct.talked_of")
    assert told.speaker is not None
    assert told.speaker.startswith("einem Brief")
