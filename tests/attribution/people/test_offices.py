"""der Staatschef, die CDU-Politikerin, der 58-Jährige, der Franzose: who is meant, and where nobody can be told."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import QuotesOf


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("coref_age", "Jens Brandner"),
        ("who_age", "Ines Kolb"),
        ("who_age_adjective", "Jens Brandner"),
        ("who_age_predicate", "Anton Belgardt"),
        ("who_age_behind", "Emil Kern"),
        ("who_age_paragraph", "Henrik Kern"),
        ("who_age_first_name", "Gesche Karacan"),
    ],
)
def test_an_age_means_whoever_is_that_old_or_the_only_one_of_that_gender(
    quotes_of: QuotesOf, name: str, entity: str
) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize("name", ["who_age_other", "who_age_gender", "who_age_two"])
def test_another_age_or_gender_or_two_people_mean_nobody(quotes_of: QuotesOf, name: str) -> None:
    assert quotes_of(name)[-1].entity is None


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("who_country", "Anton Belgardt"),
        ("who_country_genitive", "Anton Belgardt"),
        ("who_demonym", "Marc Duval"),
        ("who_party", "Ines Kolb"),
        ("who_party_fraction", "Jost Prill"),
        ("who_party_von", "Hanna Vogt"),
    ],
)
def test_country_and_party_tell_people_apart(quotes_of: QuotesOf, name: str, entity: str) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("who_townsman", "Andreas Kern"),
        ("who_pupil", "Karin Lohse"),
        ("who_townswoman_two", None),
        ("who_pensioner", "Karin Lohse"),
        ("who_pupil_other", None),
    ],
)
def test_a_noun_for_some_person_means_whoever_the_sentence_before_is_about(
    quotes_of: QuotesOf, name: str, entity: str | None
) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("office_called", "Verena Stadlober"),
        ("office_called_house", None),
        ("office_learned", "Karin Lohse"),
        ("office_learned_two", None),
        ("office_learned_near", "Jens Brandner"),
        ("office_learned_stranger", None),
        ("office_in_compound", "Siegbert Moser"),
        ("office_landesrat", "Karin Lohse"),
        ("office_midfield", "Jens Brandner"),
        ("trade_of_author", "Karin Lohse"),
        ("trade_of_spokeswoman", None),
        ("pronoun_accused_man", "Karin Lohse"),
        ("short_name_of_house", "Landschutzbund"),
    ],
)
def test_a_calling_means_who_was_introduced_by_it_or_the_only_one_with_a_degree_or_near(
    quotes_of: QuotesOf, name: str, entity: str | None
) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize(
    ("name", "entity"),
    [("council_member", "Jens Brandner"), ("council_body", "Bundesrat"), ("council_pronoun", "Gemeinderat")],
)
def test_a_member_of_a_council_says_what_the_body_decides_or_announces(
    quotes_of: QuotesOf, name: str, entity: str
) -> None:
    assert quotes_of(name)[-1].entity == entity


def test_the_very_word_of_an_office_has_no_gender(quotes_of: QuotesOf) -> None:
    assert quotes_of("who_star")[-1].entity == "Mona Kern"


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("who_national_alone", "Jens Brandner"),
        ("who_national_two", None),
        ("who_national_behind", "Jens Brandner"),
        ("who_national_behind_other", None),
    ],
)
def test_a_nationality_that_was_not_told_means_the_only_one_near(
    quotes_of: QuotesOf, name: str, entity: str | None
) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize("name", ["who_country_other", "who_demonym_other", "who_party_other"])
def test_somebody_of_another_country_or_party_is_not_meant(quotes_of: QuotesOf, name: str) -> None:
    assert quotes_of(name)[-1].entity is None


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("who_office_same", "Jens Brandner"),
        ("who_office_short", "Jens Brandner"),
        ("who_office_spoke", "Jens Brandner"),
        ("who_office_genitive", "Jens Brandner"),
        ("who_office_dative", "Jens Brandner"),
        ("who_chair", "Karin Lohse"),
        ("office_short", "Jens Brandner"),
        ("office_short_woman", "Karin Lohse"),
    ],
)
def test_an_office_means_its_holder_in_any_case(quotes_of: QuotesOf, name: str, entity: str) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize(
    "name",
    [
        "who_office_other",
        "who_office_two",
        "who_genitive_role",
        "who_office_of",
        "who_ein_minister",
        "who_plural_office",
        "who_later_role",
        "office_short_other",
    ],
)
def test_another_office_or_two_holders_mean_nobody(quotes_of: QuotesOf, name: str) -> None:
    assert quotes_of(name)[-1].entity is None


def test_a_name_behind_the_office_goes_before_another_holder(quotes_of: QuotesOf) -> None:
    assert quotes_of("who_other_governor")[-1].entity == "Timo Kress"
