"""A noun for a party's member names the one of that party and gender whom the article has."""

from __future__ import annotations

import pytest

from tests.attribution.conftest import QuotesOf


@pytest.mark.parametrize(
    ("name", "entity"),
    [
        ("gruene", "Judith Moser"),
        ("liberale", "Hanna Kern"),
        ("christdemokratin", "Karin Moser"),
        ("no_member", None),
        ("party", "Grünen"),
    ],
)
def test_a_member_is_named_by_party_and_gender(quotes_of: QuotesOf, name: str, entity: str | None) -> None:
    assert quotes_of(f"coref_{name}")[-1].entity == entity
