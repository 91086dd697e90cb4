"""How far a noun phrase reaches: title, name, apposition, genitive and bracket in; time and the next phrase out."""

from __future__ import annotations

import pytest

from attribution.grammar.noun_phrases import is_dative, phrase_around, phrase_end
from tests.attribution.conftest import Parsed
from tests.attribution.reading import at, before_last_comma, shown


@pytest.mark.parametrize(
    ("name", "first", "phrase"),
    [
        ("direct_after", "Verkehrsministerin", "Verkehrsministerin Karin Lohse"),
        ("speaker_after_verb", "die", "die stellvertretende Vorsitzende Ines Kolb"),
        ("title_apposition", "Hanno", "Hanno Prill, Vorsitzender der Bauerngewerkschaft"),
        ("title_apposition_before", "Der", "Der Vorsitzende der Bauerngewerkschaft, Hanno Prill"),
        ("speaker_bracket", "Hanno", "Hanno Prill (Bauernbund)"),
        ("speaker_coordinated", "Karin", "Karin Lohse und Jens Brandner"),
        ("speaker_prepositional", "Ein", "Ein Sprecher der Regierung in Lindhagen"),
        ("speaker_genitive", "Der", "Der Sprecher des Verkehrsministeriums"),
        ("speaker_participle", "Der", "Der seit Mai amtierende Bürgermeister Jens Brandner"),
        ("nach_angaben", "Angaben", "Angaben der Feuerwehr"),
        ("nach_ansicht", "Ansicht", "Ansicht von Karin Lohse"),
        ("laut_genitive", "einem", "einem Bericht des Landtags"),
        ("direct_addressee", "der", "der Zeitung „Lindhagener Bote“"),
        ("coref_building", "Das", "Das Weiße Haus"),
        ("coref_ministry", "Das", "Das nordländische Verteidigungsministerium"),
        ("wie_before", "die", "die Polizei"),
        ("coref_er", "Er", "Er"),
        ("phrase_address", "Angaben", "Angaben von hafen24"),
        ("measure_age", "der", "der 31 Jahre alte Stürmer Jens Brandner"),
        ("measure_pages", "der", "der 330 Seiten starke Bericht"),
        ("office_place_name", "der", "der SPD-Fraktionsvorsitzende im Landtag, Jens Brandner"),
        ("name_of_house", "Karin", "Karin Lohse vom Verein „Offene Stadt“"),
        ("stop_in_word", "Die", "Die Gewerkschaft bau.di"),
        ("stop_in_address", "Das", "Das Portal hafen24.de"),
    ],
)
def test_the_whole_phrase_is_taken(parsed: Parsed, name: str, first: str, phrase: str) -> None:
    p = parsed(name)
    start = at(p, first)
    end = phrase_end(p, start, before_last_comma(p, start))
    assert end is not None
    assert shown(p, range(start, end)) == phrase


@pytest.mark.parametrize(
    ("name", "first", "phrase"),
    [
        ("direct_after", "Karin", "Karin Lohse"),
        ("laut_relative", "Karin", "Karin Lohse"),
        ("direct_carried_on", "Karin", "Karin Lohse"),
        ("direct_cited", "General", "General Oleg Gorbatow"),
        ("points_back", "Bürgermeister", "Bürgermeister Jens Brandner"),
        ("infinitive_addressee", "die", "die Stadt"),
        ("laut", "Polizei", "Polizei"),
        ("name_no_house", "Karin", "Karin Lohse"),
        ("laut_bare_noun", "Ministerium", "Ministerium"),
        ("laut_masculine_office", "Verfassung", "Verfassung"),
        ("person_and_reporters", "Ministerin", "Ministerin Karin Lohse"),
        ("zufolge", "Der", "Der Feuerwehr"),
        ("reproach", "der", "der Regierung"),
        ("phrase_object", "Der", "Der Vorsitzende des Ausschusses, Hanno Prill (LB)"),
    ],
)
def test_time_relative_clause_and_the_next_phrase_stay_out(parsed: Parsed, name: str, first: str, phrase: str) -> None:
    p = parsed(name)
    start = at(p, first)
    end = phrase_end(p, start, p.sentence(start).end)
    assert end is not None
    assert shown(p, range(start, end)) == phrase


@pytest.mark.parametrize(
    ("name", "word"),
    [("laut", "wurden"), ("konj_after", ","), ("nach_angaben", "Nach"), ("infinitive", "zu"), ("dass", "dass")],
)
def test_where_no_phrase_begins_there_is_none(parsed: Parsed, name: str, word: str) -> None:
    p = parsed(name)
    assert phrase_end(p, at(p, word), len(p)) is None


@pytest.mark.parametrize(
    "case", [("nach_angaben", "Angaben"), ("speaker_bracket", "Hanno"), ("title_apposition", "Hanno")]
)
def test_a_phrase_never_goes_beyond_its_stop(parsed: Parsed, case: tuple[str, str]) -> None:
    p = parsed(case[0])
    start = at(p, case[1])
    for stop in range(start + 1, len(p) + 1):
        end = phrase_end(p, start, stop)
        assert end is None or start < end <= stop


@pytest.mark.parametrize(
    ("name", "head", "phrase"),
    [
        ("direct_after", "Lohse", "Verkehrsministerin Karin Lohse"),
        ("speaker_after_verb", "Vorsitzende", "die stellvertretende Vorsitzende Ines Kolb"),
        ("coref_ministry", "Verteidigungsministerium", "Das nordländische Verteidigungsministerium"),
        ("speaker_genitive", "Sprecher", "Der Sprecher des Verkehrsministeriums"),
        ("infinitive_addressee", "Stadt", "die Stadt"),
        ("coref_er", "Er", "Er"),
        ("speaker_participle", "Bürgermeister", "Der seit Mai amtierende Bürgermeister Jens Brandner"),
    ],
)  # fmt: skip
def test_the_phrase_around_a_head_goes_back_to_its_article(parsed: Parsed, name: str, head: str, phrase: str) -> None:
    p = parsed(name)
    i = at(p, head)
    start, end = phrase_around(p, i, p.sentence(i).start, before_last_comma(p, i))
    assert shown(p, range(start, end)) == phrase


@pytest.mark.parametrize(
    ("name", "first", "dative"),
    [
        ("gemaess", "einer", True),
        ("nach_angaben", "Angaben", False),
        ("addressee_gegenueber", "dem", True),
        ("reproach", "der", True),
        ("speaker_genitive", "Der", False),
        ("infinitive_addressee", "die", False),
    ],
)
def test_a_dative_is_told_by_its_article(parsed: Parsed, name: str, first: str, dative: bool) -> None:
    p = parsed(name)
    assert is_dative(p, at(p, first)) is dative
