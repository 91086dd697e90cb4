"""Whoever does what the verb says: the whole phrase, wherever German word order puts it."""

from __future__ import annotations

import pytest

from attribution.grammar.first_field import first_field_end
from attribution.grammar.subject_places import subject_after
from attribution.grammar.subjects import is_animate, subject
from tests.attribution.conftest import Parsed
from tests.attribution.reading import at, before_last_comma, place, shown


@pytest.mark.parametrize(
    ("name", "verb", "speaker"),
    [
        ("konj_after", "sagte", "Karin Lohse"),
        ("konj_after_adverbial", "sagte", "Ein Sprecher der Polizei"),
        ("speaker_time", "sagte", "Karin Lohse"),
        ("speaker_after_verb", "sagte", "die stellvertretende Vorsitzende Ines Kolb"),
        ("title_apposition", "sagte", "Hanno Prill, Vorsitzender der Bauerngewerkschaft"),
        ("title_apposition_before", "sagte", "Der Vorsitzende der Bauerngewerkschaft, Hanno Prill"),
        ("dass_perfect", "bestätigt", "Jens Brandner"),
        ("speaker_coordinated", "sagten", "Karin Lohse und Jens Brandner"),
        ("addressee_dative", "sagte", "Karin Lohse"),
        ("reproach", "warf", "Jens Brandner"),
        ("inquit_nested", "betont", "Ministerin Karin Lohse"),
        ("phrase_attribute", "sagte", "Der am Montag zurückgetretene Bürgermeister Jens Brandner"),
        ("phrase_reflexive", "sagte", "Der sich selbst als Retter der Stadt bezeichnende Unternehmer Hanno Prill"),
        ("phrase_name_of", "sagte", "Lindhagens früherer Bürgermeister Jens Brandner"),
        ("phrase_sentence_name", "teilte", "Die „Initiative Nordland hilft“"),
        ("phrase_pronoun", "kritisierte", "er"),
        ("phrase_night", "mitteilte", "der Verband der Bauern"),
        ("subject_adverb", "verlangen", "die Bauern"),
        ("measure_age", "sagte", "der 31 Jahre alte Stürmer Jens Brandner"),
        ("number_object_first", "bezeichnete", "Jens Brandner"),
        ("number_object_first", "glaubt", "Jens Brandner"),
        ("inquit_later", "teilte", "der Direktor der Behörde, Hanno Prill"),
        ("field_von", "betonte", "Von der Aue"),
        ("colon_headline", "wirft", "Karin Lohse"),
        ("dative_newspaper", "sagte", "Wirtschaftsministerin Karin Lohse"),
        ("object_first_abstract", "stellte", "Bürgermeisterin Karin Lohse"),
        ("attribute_negated", "bezeichnete", "Ein nicht genannter Vertreter der Werft"),
        ("put_in_so", "berichtete", "die Zeitung „Nordpost“"),
        ("let_say", "ließ", "Karin Lohse"),
    ],
)
def test_the_subject_is_the_whole_phrase(parsed: Parsed, name: str, verb: str, speaker: str) -> None:
    p = parsed(name)
    i = at(p, verb)
    assert shown(p, subject(p, i, p.sentence(i).start, before_last_comma(p, i))) == speaker


@pytest.mark.parametrize(
    ("name", "verb", "speaker"),
    [
        ("direct_after", "sagte", "Verkehrsministerin Karin Lohse"),
        ("direct_particle", "teilte", "das Ministerium"),
        ("inquit_konj", "sagte", "Karin Lohse"),
        ("inquit_particle", "teilte", "die Polizei"),
        ("inquit_es", "hieß", None),
    ],
)
def test_the_subject_behind_the_verb_is_no_time_no_place_and_no_es(
    parsed: Parsed, name: str, verb: str, speaker: str | None
) -> None:
    p = parsed(name)
    i = at(p, verb)
    found = subject_after(p, i, p.core(p.sentence(i))[1])
    assert (None if found is None else shown(p, range(*found))) == speaker


@pytest.mark.parametrize(
    ("name", "phrase", "animate"),
    [
        ("direct_after", "Verkehrsministerin Karin Lohse", True),
        ("coref_ministry", "Das nordländische Verteidigungsministerium", True),
        ("coref_capital", "Moskau", True),
        ("coref_er", "Er", True),
        ("coref_er", "die Kasse", False),
        ("direct_after", "die Brücke", False),
        ("run_on", "Es", False),
    ],
)
def test_people_institutions_and_capitals_can_speak(parsed: Parsed, name: str, phrase: str, animate: bool) -> None:
    p = parsed(name)
    assert is_animate(p, range(*place(p, phrase))) is animate


def test_a_relative_pronoun_is_the_subject_of_its_clause(parsed: Parsed) -> None:
    p = parsed("relative_frame")
    assert shown(p, subject(p, at(p, "gesagt"), *place(p, "der gesagt hatte"))) == "der"


@pytest.mark.parametrize(
    ("name", "verb", "speaker"),
    [
        ("field_apposition", "sagte", "Hanno Prill, ein Abgeordneter aus Lindhagen und Major außer Dienst"),
        ("field_place", "berichtete", "Der Vertreter der Agentur in Oberrode, Jens Brandner"),
        ("field_list", "erklärten", "Die Verbände der Bauern, der Landbund (LB) und die Höfegemeinschaft (HG)"),
        ("field_relative", "sagte", "Der Leiter der Klinik in Oberrode"),
        ("field_adverb", "sagte", "Karin Lohse"),
    ],
)
def test_one_phrase_fills_the_first_field(parsed: Parsed, name: str, verb: str, speaker: str) -> None:
    """A relative clause and an adverb stay out."""
    p = parsed(name)
    i = at(p, verb)
    assert shown(p, subject(p, i, p.sentence(i).start, before_last_comma(p, i))) == speaker


def test_a_phrase_inside_the_sentence_has_no_first_field(parsed: Parsed) -> None:
    p = parsed("phrase_pronoun")
    assert first_field_end(p, at(p, "er"), at(p, "er") + 1, at(p, "kritisierte")) is None
