"""One to three words in marks: quotes where somebody says, cries or judges them; else names."""

from __future__ import annotations

import pytest

from attribution.types import STWRType
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import Read, read_quote


def read(parsed: Parsed, quotes_of: QuotesOf, name: str) -> list[Read]:
    found = [read_quote(parsed(name).text, quote) for quote in quotes_of(name)]
    return [one for one in found if one.type == STWRType.DIRECT]


@pytest.mark.parametrize(
    ("name", "rule", "found"),
    [
        ("short_inquit", "direct.short_inquit", [("„Quatsch“", "sie")]),
        ("short_colon", "direct.short_inquit", [("„Nein.“", "Jens Brandner")]),
        ("short_one_of", "direct.short_inquit", [("„Schande!“", "einer")]),
        ("short_cry", "direct.short_cry", [("„Lüge!“", "Ein Mann im Publikum")]),
        (
            "short_judgement", "direct.short_judgement",
            [("„Augenwischerei“", "Die Opposition"), ("„lächerlich“", "Jens Brandner")],
        ),
    ],
)  # fmt: skip
def test_short_marks_with_a_clear_frame_are_quotes(
    parsed: Parsed, quotes_of: QuotesOf, name: str, rule: str, found: list[tuple[str, str]]
) -> None:
    quotes = read(parsed, quotes_of, name)
    assert [(one.quote, one.speaker) for one in quotes] == found
    assert {one.rule for one in quotes} == {rule}


@pytest.mark.parametrize("name", ["not_short_name", "not_short_shared", "not_short_ship", "not_direct_ship"])
def test_names_are_none_even_beside_a_verb_of_naming(parsed: Parsed, quotes_of: QuotesOf, name: str) -> None:
    assert read(parsed, quotes_of, name) == []
