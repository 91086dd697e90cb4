from __future__ import annotations

import pytest

from attribution.matching.numbers import join_thousands, number_of


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("6000", "6000"),
        ("3,5", "3,5"),
        ("null", "0"),
        ("sechs", "6"),
        ("fünfzehn", "15"),
        ("siebzehn", "17"),
        ("einundzwanzig", "21"),
        ("neunundneunzig", "99"),
        ("hundert", "100"),
        ("zweihundertfünfzig", "250"),
        ("tausend", "1000"),
        ("zweitausenddreihundert", "2300"),
        ("dreihunderttausend", "300000"),
        ("tausendundeins", "1001"),
        ("zweiter", "2"),
        ("dutzende", "dutzende"),
        ("drittel", "drittel"),
    ],
)
def test_numbers_in_words_are_read(word: str, number: str) -> None:
    assert number_of(word) == number


@pytest.mark.parametrize("word", ["ein", "und", "hund", "jahrhundert", "tausendfach", "bund", "zehnkampf", "erst"])
def test_words_that_hold_a_number_are_none(word: str) -> None:
    assert number_of(word) is None


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("1.348 und 6 000 und 7'500", "1348 und 6000 und 7500"),
        ("2.500.000", "2500000"),
        ("am 24.12.2023 um 3.5", "am 24.12.2023 um 3.5"),
        ("im Jahr 2022. 345 Menschen", "im Jahr 2022. 345 Menschen"),
        ("eine Million, einer Milliarde, eine Frau", "1 Million, 1 Milliarde, eine Frau"),
    ],
)
def test_groups_of_three_digits_are_joined_and_nothing_else(text: str, joined: str) -> None:
    assert join_thousands(text) == joined
