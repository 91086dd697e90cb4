from __future__ import annotations

import pytest

from attribution.matching.words import Role, Words, form_of, words_of
from attribution.statement_types import Wording
from attribution.types import STWRType


def read(text: str) -> Words:
    return words_of(Wording("q", "a", text, STWRType.DIRECT))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("„Wir bleiben hier.“", "»Wir bleiben hier«"),
        ("Die Straße ist groß", "die strasse ist gross"),
        ("Wir sind zuhause", "Wir sind zu Hause"),
        ("Der EU-Beitritt", "Der EU Beitritt"),
        ("Es gilt – noch –, sagt man", "Es gilt noch, sagt man"),
        ("1.348 Soldaten", "1348 Soldaten"),
        ("1 348 Soldaten", "1\u202f348 Soldaten"),
        ("sechs Leute", "6 Leute"),
        ("eine Million Euro", "1 Mio. €"),
        ("1,5 Millionen Euro", "1.500.000 Euro"),
        ("3.5 Prozent", "3,5 %"),
        ("anderthalb Jahre", "eineinhalb Jahre"),
        ("Das war's", "Das war’s"),
        ("dass er komme", "er komme"),
        ("Cafe\u0301 und A\u0308rger", "Café und Ärger"),
        ("Ver\u00adtrag", "Vertrag"),
        ("Ja … nein", "Ja, nein"),
    ],
)
def test_marks_case_and_spelling_make_no_difference(one: str, other: str) -> None:
    assert read(one).letters == read(other).letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("am 1. 23 Menschen", "am 12. 3 Menschen"),
        ("3,5 Prozent", "35 Prozent"),
        ("6.000 Soldaten", "6.00 Soldaten"),
        ("Zehntausend Tonnen", "Elftausend Tonnen"),
        ("kein Geld", "Geld"),
        ("möglich", "unmöglich"),
    ],
)
def test_other_numbers_and_negations_are_other_letters(one: str, other: str) -> None:
    assert read(one).letters != read(other).letters


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ich", "er"),
        ("unsere", "ihre"),
        ("werde", "würde"),
        ("ist", "sei"),
        ("kommt", "käme"),
        ("arbeitet", "arbeite"),
        ("gibt", "gebe"),
        ("Fragen", "Frage"),
        ("Minister", "Ministers"),
        ("Vertrag", "Verträge"),
        ("keine", "keinem"),
        ("ausgegangen", "ausgehe"),
        ("fortzusetzen", "fortgesetzt"),
        ("zwölf", "12"),
    ],
)
def test_forms_of_one_word_have_one_key(one: str, other: str) -> None:
    assert form_of(one).key == form_of(other).key


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("Brücke", Role.CONTENT),
        ("6000", Role.NUMBER),
        ("Montag", Role.CALENDAR),
        ("niemand", Role.NEGATION),
        ("wir", Role.PERSON),
        ("hätten", Role.AUXILIARY),
        ("es", Role.FILLER),
        ("über", Role.FUNCTION),
    ],
)
def test_words_know_their_role(word: str, role: Role) -> None:
    assert form_of(word).role is role


def test_words_know_their_place_in_the_raw_text() -> None:
    text = "«Es kostet 2,5 Mio. Euro – im Cafe\u0301 rund um die Uhr»"
    places = [text[word.span.start : word.span.end] for word in read(text).words]
    assert places == ["Es", "kostet", "2,5 Mio", "Euro", "im", "Cafe\u0301", "rund um die Uhr"]


def test_an_opening_is_remembered() -> None:
    assert read("dass er komme").opening == (0, 4)
    assert read("er komme").opening is None


def test_a_title_makes_a_name() -> None:
    words = read("Dann kam die Gemeinde Oberkirchen zu Herrn Weber").words
    assert [word.form.plain for word in words if word.is_titled] == ["oberkirchen", "weber"]


def test_words_of_one_meaning_share_a_key_but_no_root() -> None:
    one, other = form_of("Spital"), form_of("Krankenhaus")
    assert one.key == other.key
    assert one.root != other.root


def test_clauses_and_heads_of_sentences_are_counted() -> None:
    words = read("Wir gehen, sobald es tagt. Niemand bleibt").words
    assert [word.clause for word in words] == [0, 0, 1, 1, 1, 2, 2]
    assert [word.place for word in words if word.is_initial] == [0, 5]


def test_articles_and_adjectives_lead_to_common_nouns() -> None:
    words = read("Dann sprach mit Lehmann der neue Trainer").words
    assert {word.form.plain for word in words if word.form.is_capital and word.is_bare} == {"dann", "lehmann"}


def test_the_size_counts_words_of_content() -> None:
    assert read("Wir haben am Montag zwei Brücken gesperrt").size == 4


def test_a_text_without_words_is_empty() -> None:
    assert read("„…“").words == ()
