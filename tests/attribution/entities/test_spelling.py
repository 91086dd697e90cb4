"""Transliterations of one name meet by rule; other names do not."""

from __future__ import annotations

from itertools import combinations

import pytest

from attribution.entities.spelling import fold, looks_slavic, sound_key, transliterates

SPELLINGS = [
    "Selenskyj Selenski Selenskij Zelensky Zelenskyy Zelenskiy Zelenskyj Selensky",
    "Gawrilow Gavrilov Gawrilov",
    "Beloussow Belousov",
    "Sergej Sergei Sergey",
    "Chruschtschow Khrushchev",
    "Gorbatschow Gorbachev Gorbatschew",
    "Jelzin Yeltsin",
    "Saluschnyj Zaluzhny Zaluzhnyi",
    "Prigoschin Prigozhin",
    "Sacharowa Zakharova",
    "Jewgenij Yevgeny Evgeni",
    "Michail Mikhail",
    "Alexej Aleksei Alexey",
    "Dmitri Dmitrij Dmitry Dmitriy",
    "Wolodymyr Volodymyr",
    "Solowjow Solovyov Solovyev",
    "Janukowytsch Yanukovych",
    "Tschaikowski Tchaikovsky",
    "Schewtschenko Shevchenko",
    "Fjodor Fyodor",
    "Nawalnaja Navalnaya",
    "Rachmaninow Rachmaninoff",
    "Schmyhal Shmyhal Shmygal",
]
OTHERS = [
    ("Sauer", "Schauer"),
    ("Iwanow", "Iwanowa"),
    ("Peskow", "Petrow"),
    ("Wladimir", "Wolodymyr"),
    ("Selenskyj", "Selenko"),
    ("Sergej", "Serhij"),
    ("Popow", "Pospow"),
]


@pytest.mark.parametrize("names", SPELLINGS)
def test_spellings_of_one_name_meet_and_share_a_key(names: str) -> None:
    for one, other in combinations(names.split(), 2):
        assert transliterates(one, other), (one, other)
        assert sound_key(one) == sound_key(other), (one, other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_other_names_do_not_meet(one: str, other: str) -> None:
    assert not transliterates(one, other)
    assert not transliterates(other, one)


@pytest.mark.parametrize("names", SPELLINGS)
def test_a_spelling_of_a_slavic_name_looks_slavic(names: str) -> None:
    assert any(looks_slavic(name) for name in names.split())


@pytest.mark.parametrize("name", ["Meier", "Weber", "Fischer", "Schwarz", "Frey", "Anna", "Martin", "Müller", "Jessen"])
def test_a_german_name_does_not(name: str) -> None:
    assert not looks_slavic(name)


@pytest.mark.parametrize(("one", "other"), [("Müller", "Mueller"), ("STRAẞE", "Strasse"), ("Orbán", "Orban")])
def test_case_accents_and_umlauts_written_out_make_no_difference(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert sound_key(one) == sound_key(other)


def test_no_letters_no_key() -> None:
    assert fold("…") == sound_key("…") == ""
