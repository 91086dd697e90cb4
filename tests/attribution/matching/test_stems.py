from __future__ import annotations

import pytest

from attribution.matching.stems import key_of, stem


@pytest.mark.parametrize(
    ("word", "key"),
    [
        ("käme", "=kommen"),
        ("ging", "=gehen"),
        ("ausgegangen", "aus=gehen"),
        ("auszugehen", "aus=gehen"),
        ("verlief", "ver=laufen"),
        ("zerbrochen", "zer=brechen"),
        ("fortsetze", "fortsetz"),
        ("fortgesetzt", "fortsetz"),
        ("gemacht", "mach"),
    ],
)
def test_verbs_and_adjectives_lose_what_inflects_them(word: str, key: str) -> None:
    assert key_of(word, is_capital=False) == key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("vertrag", "verträge"),
        ("ergebnis", "ergebnisse"),
        ("polizist", "polizisten"),
        ("prozess", "prozesses"),
        ("sitzung", "sitzungen"),
        ("student", "studenten"),
    ],
)
def test_forms_of_a_noun_have_one_stem(one: str, other: str) -> None:
    assert stem(one, is_capital=True) == stem(other, is_capital=True)


@pytest.mark.parametrize(("one", "other"), [("prozent", "prozess"), ("nation", "natur"), ("kunden", "künstler")])
def test_other_nouns_have_other_stems(one: str, other: str) -> None:
    assert stem(one, is_capital=True) != stem(other, is_capital=True)
