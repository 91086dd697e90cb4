"""Search and sorting see words as a German reader does."""

from __future__ import annotations

import pytest

from db.folding import match_expression, phrase_expression, sort_key, words_expression


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("Große Folgen", '"Grosse" "Folgen"*'),
        ("GROẞE", '"GROSSE"*'),
        ("„nicht ohne Folgen“ Peskow", '"nicht ohne Folgen" "Peskow"*'),
        ("»nicht ohne", '"nicht ohne"*'),
        ('"', None),
        (" – ", None),
        ("", None),
        ('Folgen "', '"Folgen"*'),
        ("a AND NOT (b*", '"a" "AND" "NOT" "(b*"*'),
        ("a\0b \ud800", '"a" "b"*'),
        ("u\N{COMBINING DIAERESIS}ber", '"über"*'),
    ],
)
def test_what_is_typed_becomes_words_and_never_syntax(typed: str, expression: str | None) -> None:
    assert match_expression(typed) == expression


@pytest.mark.parametrize(
    ("text", "key"),
    [("„Ärger“", "arger“"), ("Straße", "strasse"), ("… und 12 mehr", "und 12 mehr"), ("„…“", ""), ("", "")],
)
def test_umlauts_and_marks_do_not_decide_the_order(text: str, key: str) -> None:
    assert sort_key(text) == key


def test_umlaut_stands_beside_its_vowel() -> None:
    assert sorted(["Zeit", "Ärger", "Arm", "»Bar«"], key=sort_key) == ["Ärger", "Arm", "»Bar«", "Zeit"]


@pytest.mark.parametrize(
    ("text", "expression"),
    [("Große Straße", '"Grosse Strasse"'), ('sie sagte "nein"', '"sie sagte  nein "'), ("„…“", None), ("", None)],
)
def test_a_phrase_is_looked_for_as_it_stands(text: str, expression: str | None) -> None:
    assert phrase_expression(text) == expression


def test_words_and_beginnings_are_looked_for_anywhere() -> None:
    assert words_expression(["Wir", "–", "bleiben"], ["hau"]) == '"Wir" "bleiben" "hau"*'
    assert words_expression(["–"]) is None
