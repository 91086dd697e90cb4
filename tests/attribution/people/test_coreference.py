"""Whom a speaker phrase means: full name, pronoun, office, institution; and nobody where nobody can be told."""

from __future__ import annotations

import pytest

from attribution.parse import Parse, Sentence, Word
from attribution.people.cast import NOBODY
from attribution.people.coreference import Coreference, is_pronoun
from attribution.types import Quote, Span, text_of
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import at, place


def last(quotes_of: QuotesOf, name: str) -> Quote:
    return quotes_of(name)[-1]


@pytest.mark.parametrize(
    ("name", "entity", "role"),
    [
        ("coref_surname", "Karin Lohse", "Verkehrsministerin"),
        ("coref_late_full_name", "Jens Brandner", "Bürgermeister"),
        ("coref_transliteration", "Oleg Gavrilow", "General"),
        ("coref_same_surname", "Karin Lohse", None),
        ("coref_both", "Karin Lohse und Jens Brandner", None),
        ("title_apposition", "Hanno Prill", "Vorsitzender"),
        ("title_apposition_before", "Hanno Prill", "Vorsitzender"),
        ("speaker_bracket", "Hanno Prill", None),
        ("hyphen_role", "Timo Reuter", "Pentagon-Sprecher"),
        ("initial_ended", "Jens Brandner", "Verteidiger"),
        ("name_like_office", "Hermann Siewert", None),
        ("coref_owner", "Jens Brandner", "Trainer"),
        ("coref_owner_von", "Hanno Prill", "Sprecher"),
    ],
)
def test_a_name_is_completed_and_keeps_its_role(quotes_of: QuotesOf, name: str, entity: str, role: str | None) -> None:
    quote = last(quotes_of, name)
    assert (quote.entity, quote.role) == (entity, role)


def test_two_people_of_one_surname_are_kept_apart(quotes_of: QuotesOf) -> None:
    assert [q.entity for q in quotes_of("coref_same_surname")] == ["Martin Lohse", "Karin Lohse"]


@pytest.mark.parametrize(
    ("name", "entity", "antecedent"),
    [
        ("coref_er", "Jens Brandner", "Jens Brandner"),
        ("coref_er_of_two", "Jens Brandner", "Jens Brandner"),
        ("coref_sie", "Karin Lohse", "Karin Lohse"),
        ("coref_speaker_before", "Karin Lohse", "Lohse"),
        ("coref_herr", "Prill", "Prill"),
        ("coref_sein", "Jens Brandner", "Jens Brandner"),
        ("coref_er_told_of", "Jens Brandner", "Jens Brandner"),
    ],
)
def test_a_pronoun_goes_to_the_fitting_name_before_it(
    parsed: Parsed, quotes_of: QuotesOf, name: str, entity: str, antecedent: str
) -> None:
    quote = last(quotes_of, name)
    assert (quote.entity, text_of(parsed(name).text, quote.antecedent)) == (entity, antecedent)
    assert any("→" in line for line in quote.provenance.evidence)


def test_a_sentence_about_somebody_else_takes_the_pronoun_from_the_last_speaker(quotes_of: QuotesOf) -> None:
    assert [q.entity for q in quotes_of("coref_new_subject")] == ["Jens Brandner", "Holger Brand"]


@pytest.mark.parametrize(
    "name",
    [
        "coref_far",
        "nach_meinung_postposed",
        "coref_ambiguous",
    ],
)
def test_a_pronoun_without_a_clear_antecedent_stays_empty(quotes_of: QuotesOf, name: str) -> None:
    quote = last(quotes_of, name)
    assert (quote.entity, quote.antecedent) == (None, ())
    assert quote.speaker != ()


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("coref_staatschef", "Anton Belgardt"),
        ("coref_role_woman", "Karin Lohse"),
        ("umlaut_title", "Ines Kolb"),
        ("coref_aged_alone", "Gesche Petersen"),
        ("coref_behind_name", "Peter Meier"),
        ("coref_beside_name", "Jens Kolb"),
        ("coref_autor", "Peter Meier"),
        ("coref_greenpeace", "Greenpeace"),
        ("coref_german", None),
    ],
)
def test_an_office_goes_to_its_holder(quotes_of: QuotesOf, name: str, entity: str | None) -> None:
    assert last(quotes_of, name).entity == entity


@pytest.mark.parametrize(
    "name",
    ["coref_unknown", "coref_role_stranger", "coref_nobody", "speaker_genitive", "speaker_prepositional", "wonach",
     "collective", "nobody_many", "reproach_passive"],
)  # fmt: skip
def test_whoever_is_not_named_stays_unknown(quotes_of: QuotesOf, name: str) -> None:
    assert last(quotes_of, name).entity is None


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("coref_ministry", "nordländisches Verteidigungsministerium"),
        ("coref_capital", "Moskau"),
        ("coref_building", "Weißes Haus"),
        ("coref_angaben", "Polizei"),
        ("run_on", "Ministerium"),
    ],
)
def test_an_institution_keeps_its_own_name(quotes_of: QuotesOf, name: str, entity: str) -> None:
    assert {q.entity for q in quotes_of(name)} == {entity}


def test_das_ministerium_is_the_one_named_before(parsed: Parsed, quotes_of: QuotesOf) -> None:
    text = parsed("coref_ministry").text
    assert text_of(text, last(quotes_of, "coref_ministry").antecedent) == "Das nordländische Verteidigungsministerium"


def test_demnach_speaks_for_whoever_spoke_last(parsed: Parsed, quotes_of: QuotesOf) -> None:
    quote = last(quotes_of, "coref_demnach")
    assert (quote.entity, text_of(parsed("coref_demnach").text, quote.antecedent)) == ("Polizei", "Angaben der Polizei")


def test_nach_eigenen_angaben_is_the_subject_of_the_sentence(quotes_of: QuotesOf) -> None:
    assert last(quotes_of, "coref_own").entity == "Jens Brandner"


def test_nach_brandners_rechnung_is_brandner(quotes_of: QuotesOf) -> None:
    assert last(quotes_of, "coref_owner_opinion").entity == "Jens Brandner"


def test_nach_ansicht_von_lohse_is_lohse(quotes_of: QuotesOf) -> None:
    assert last(quotes_of, "nach_ansicht").entity == "Karin Lohse"


def test_a_bare_surname_of_two_people_is_nobody(quotes_of: QuotesOf) -> None:
    assert last(quotes_of, "who_shared_surname").entity is None
    assert last(quotes_of, "who_shared_frau").entity == "Karin Lohse"
    assert last(quotes_of, "who_first_name").entity == "Jens Brandner"


def test_the_lawyer_of_somebody_is_not_that_somebody(quotes_of: QuotesOf) -> None:
    assert last(quotes_of, "coref_genitive_name").entity != "Jens Brandner"


def test_no_speaker_means_nobody(parsed: Parsed) -> None:
    assert Coreference(parsed("coref_er")).resolve(set()) == NOBODY


@pytest.mark.parametrize(
    ("name", "words", "pronoun"),
    [("coref_er", "Er", True), ("coref_demnach", "Demnach", True), ("coref_capital", "Moskau", False)],
)
def test_pronouns_name_nobody_by_themselves(parsed: Parsed, name: str, words: str, pronoun: bool) -> None:
    p = parsed(name)
    assert is_pronoun(p, {at(p, words)}) is pronoun
    assert not is_pronoun(p, set(range(*place(p, p.text))))


def test_every_antecedent_stands_before_the_speaker(parses: dict[str, object], quotes_of: QuotesOf) -> None:
    for name in parses:
        for quote in quotes_of(name):
            if quote.antecedent and quote.speaker:
                assert quote.antecedent[0].start < quote.speaker[-1].end, name


def test_a_ring_of_heads_ends() -> None:
    """Joining the pieces of a compound can make two words each other's head."""
    text = "Jens Brandner kam. Er sagte"
    spans = [(0, 4), (5, 13), (14, 17), (17, 18), (19, 21), (22, 27)]
    tags = ["PROPN", "PROPN", "VERB", "PUNCT", "PRON", "VERB"]
    names = ["B-PER", "E-PER", "", "", "", ""]
    heads = [1, 0, -1, 2, 5, -1]
    words = [
        Word(text[a:b], text[a:b], tag, tag, "", head, "flat", Span(a, b), name)
        for (a, b), tag, head, name in zip(spans, tags, heads, names, strict=True)
    ]
    p = Parse(text, words, [Sentence(0, 4, 0), Sentence(4, 6, 0)])
    assert Coreference(p).resolve({4}).entity == "Jens Brandner"
