"""das Unternehmen, der Verein: the only named house that can be meant, else nobody."""

from __future__ import annotations

import pytest

from attribution.people.houses import houses, is_common
from attribution.types import text_of
from tests.attribution.conftest import Parsed, QuotesOf


@pytest.mark.parametrize(
    ("name", "entity", "antecedent"),
    [
        ("house_legal", "Nordgrund AG", "Nordgrund AG"),
        ("house_only_one", "FC Lindhagen", "FC Lindhagen"),
        ("house_trader", "Zento", "Zento"),
        ("house_shipping", "Norden-Frisia", "Norden-Frisia"),
    ],
)
def test_a_common_noun_means_the_only_house_that_it_can_stand_for(
    parsed: Parsed, quotes_of: QuotesOf, name: str, entity: str, antecedent: str
) -> None:
    quote = quotes_of(name)[-1]
    assert (quote.entity, text_of(parsed(name).text, quote.antecedent)) == (entity, antecedent)


@pytest.mark.parametrize("name", ["house_two", "house_nobody", "house_body", "house_union", "house_weather"])
def test_with_two_or_none_it_means_nobody(quotes_of: QuotesOf, name: str) -> None:
    quote = quotes_of(name)[-1]
    assert (quote.entity, quote.speaker != ()) == (None, True)


def test_a_legal_form_makes_a_house(parsed: Parsed) -> None:
    assert [house.name for house in houses(parsed("house_two"))] == ["Nordgrund AG", "Hafenbau GmbH"]


def test_a_ministry_and_the_police_keep_their_noun_as_a_name() -> None:
    assert is_common("unternehmen")
    assert not is_common("polizei")
    assert not is_common("ministerium")
