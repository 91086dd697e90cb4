from __future__ import annotations

import re

import pytest

from attribution.matching.numbers import WRITTEN, digits_of, number_of, scaled


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
    ("token", "digits"),
    [
        ("1.348", "1348"),
        ("6 000", "6000"),
        ("6\u202f000", "6000"),
        ("7'500", "7500"),
        ("2.500.000", "2500000"),
        ("1.348,50", "1348,50"),
        ("3.5", "3,5"),
        ("20:15", "20,15"),
        ("24.12", "24,12"),
        ("Haus", "Haus"),
    ],
)
def test_marks_between_digits_are_made_the_same(token: str, digits: str) -> None:
    assert re.fullmatch(rf"{WRITTEN}|\w+", token)
    assert digits_of(token) == digits


@pytest.mark.parametrize("text", ["im Jahr 2022. 345 Menschen", "am 1. 234 Leute", "1,348 789"])
def test_numbers_that_only_meet_are_not_joined(text: str) -> None:
    assert len(re.findall(rf"{WRITTEN}|\d+", text)) == 2


@pytest.mark.parametrize(
    ("count", "scale", "value"),
    [
        ("1,5", "millionen", "1500000"),
        ("eine", "milliarde", "1000000000"),
        ("20", "billionen", "20000000000000"),
        ("eine", "frau", None),
        ("mehrere", "millionen", None),
        ("dutzende", "millionen", None),
    ],
)
def test_a_count_and_its_scale_are_one_number(count: str, scale: str, value: str | None) -> None:
    assert scaled(count, scale) == value
