"""er, sie, es, letzterer, der: the name or institution before, or nobody."""

from __future__ import annotations

import pytest

from attribution.people.pronouns import is_plural
from attribution.people.relative_pronouns import is_relative_pronoun
from attribution.types import text_of
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import at


@pytest.mark.parametrize(
    ("name", "entity", "antecedent"),
    [
        ("who_letzterer", "Anton Belgardt", "Anton Belgardt"),
        ("who_relative_woman", "Karin Lohse", "Karin Lohse"),
        ("who_sie_police", "Polizei", "Die Polizei"),
        ("who_sie_plural", "Karin Lohse und Jens Brandner", "Karin Lohse und Bürgermeister Jens Brandner"),
        ("who_not_about_himself", "Mirko Jansen", "Mirko Jansen"),
        ("who_as_she_told", "FDP", "Die FDP"),
    ],
)
def test_a_pronoun_finds_its_antecedent(
    parsed: Parsed, quotes_of: QuotesOf, name: str, entity: str, antecedent: str
) -> None:
    quote = quotes_of(name)[-1]
    assert (quote.entity, text_of(parsed(name).text, quote.antecedent)) == (entity, antecedent)


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("who_stranger", None),
        ("who_stranger_same", "Jens Brandner"),
        ("who_stranger_named", "Timo Kress"),
        ("who_object_beside", "Jens Brandner"),
    ],
)
def test_a_subject_without_a_name_in_between_may_be_meant_too(
    quotes_of: QuotesOf, name: str, entity: str | None
) -> None:
    assert quotes_of(name)[-1].entity == entity


@pytest.mark.parametrize(
    ("name", "antecedent", "role"),
    [
        ("who_chairman", "Der Obmann des Vereins", "Obmann des Vereins"),
        ("who_spokeswoman", "Eine Sprecherin", "Sprecherin"),
    ],
)
def test_somebody_without_a_name_is_pointed_to_but_is_no_entity(
    parsed: Parsed, quotes_of: QuotesOf, name: str, antecedent: str, role: str
) -> None:
    quote = quotes_of(name)[-1]
    assert (quote.entity, quote.role, text_of(parsed(name).text, quote.antecedent)) == (None, role, antecedent)


@pytest.mark.parametrize("name", ["who_two_strangers", "who_stranger"])
def test_two_who_may_be_meant_are_not_pointed_to(quotes_of: QuotesOf, name: str) -> None:
    assert quotes_of(name)[-1].antecedent == ()


@pytest.mark.parametrize("name", ["who_sie_person", "who_sie_plural_none", "who_relative_owner", "who_his_lawyer"])
def test_where_two_may_be_meant_nobody_is(quotes_of: QuotesOf, name: str) -> None:
    assert quotes_of(name)[-1].entity is None


@pytest.mark.parametrize(
    ("name", "plural"), [("who_sie_plural", True), ("coref_sie", False), ("who_sie_police", False)]
)
def test_the_verb_tells_whether_sie_is_a_plural(parsed: Parsed, name: str, plural: bool) -> None:
    p = parsed(name)
    assert is_plural(p, at(p, "Sie")) is plural


def test_a_relative_pronoun_stands_behind_a_comma(parsed: Parsed) -> None:
    p = parsed("who_relative_woman")
    assert is_relative_pronoun(p, [at(p, "die")])
    assert not is_relative_pronoun(p, [at(p, "Der")])
    assert not is_relative_pronoun(p, [at(p, "die"), at(p, "Brücke")])
