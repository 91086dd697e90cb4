"""Columns are known by their headings, German and English."""

from __future__ import annotations

import pytest

from ingest.containers.columns import fields, recognised
from ingest.errors import InputError, Problem


@pytest.mark.parametrize(
    ("headings", "mapping"),
    [
        (
            ["Titel", "Text", "Medium", "Datum"],
            {"text": "Text", "title": "Titel", "outlet": "Medium", "published": "Datum"},
        ),
        (["URL", "Headline", "Body"], {"text": "Body", "title": "Headline", "address": "URL"}),
        (["ARTICLE_TEXT", "pub-date:"], {"text": "ARTICLE_TEXT"}),
        (["text", "Artikel"], {"text": "text"}),
        (["Inhalt ", "Veröffentlicht"], {"text": "Inhalt ", "published": "Veröffentlicht"}),
    ],
)
def test_headings_tell_what_a_column_holds(headings: list[str], mapping: dict[str, str]) -> None:
    assert recognised(headings, (), "a.csv") == mapping


def test_the_user_knows_better() -> None:
    assert recognised(["Text", "Lang"], [("text", "lang")], "a.csv") == {"text": "Lang"}


def test_without_a_text_the_headings_are_named() -> None:
    with pytest.raises(InputError, match=r"Foo, Bar.*--columns text=") as caught:
        recognised(["Foo", "Bar"], (), "a.csv")
    assert caught.value.problem is Problem.NO_COLUMN


def test_no_heading_stands_for_two_fields() -> None:
    known = [heading for headings in fields().values() for heading in headings]
    assert len(known) == len(set(known))
