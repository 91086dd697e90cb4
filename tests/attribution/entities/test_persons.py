"""A name falls into its parts, and first names agree, differ or stay open."""

from __future__ import annotations

import pytest

from attribution.entities.persons import FirstNames, first_names, person_name, same_surname


@pytest.mark.parametrize(
    ("name", "first", "particles", "surname"),
    [
        ("Anna Lürßen", ("anna",), "", "luerssen"),
        ("Lürßen", (), "", "luerssen"),
        ("Ursula von der Lohe", ("ursula",), "von der", "lohe"),
        ("Prof. Dr. Hans-Peter Vogt", ("hans", "peter"), "", "vogt"),
        ("Frau Vogt", (), "", "vogt"),
    ],
)
def test_parts_of_a_name(name: str, first: tuple[str, ...], particles: str, surname: str) -> None:
    parts = person_name(name)
    assert (parts.first, parts.particles, parts.surname) == (first, particles, surname)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Anna Vogt", "Anna Vogt", FirstNames.SAME),
        ("Anna Vogt", "Paul Vogt", FirstNames.DIFFERENT),
        ("Anna Vogt", "Vogt", FirstNames.MISSING),
        ("Anna Vogt", "A. Vogt", FirstNames.MISSING),
        ("Anna Vogt", "P. Vogt", FirstNames.DIFFERENT),
        ("A. Vogt", "A. Vogt", FirstNames.MISSING),
        ("Georg W. Vogt", "Georg Vogt", FirstNames.SAME),
        ("Georg W. Vogt", "Georg H. Vogt", FirstNames.DIFFERENT),
        ("Iwan Petrowitsch Sorin", "Iwan Sorin", FirstNames.SAME),
        ("Hans Peter Vogt", "Hans-Peter Vogt", FirstNames.SAME),
        ("Hans-Peter Vogt", "Hans Vogt", FirstNames.PARTLY),
        ("Sergej Gawrin", "Sergei Gawrin", FirstNames.TRANSLITERATED),
        ("Sonja Vogt", "Sonia Vogt", FirstNames.DIFFERENT),
    ],
)
def test_first_names(one: str, other: str, verdict: FirstNames) -> None:
    assert first_names(person_name(one), person_name(other)) is verdict
    assert first_names(person_name(other), person_name(one)) is verdict


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ursula von der Lohe", "Lohe", True),
        ("Ursula von der Lohe", "von der Lohe", True),
        ("Ursula von der Lohe", "Ursula Lohe", False),
        ("Gawrilow", "Juri Gavrilov", True),
        ("Meier", "Anna Meyer", False),
        ("Anna Fischer", "Anna Fisher", False),
    ],
)
def test_surnames(one: str, other: str, same: bool) -> None:
    assert same_surname(person_name(one), person_name(other)) is same
    assert same_surname(person_name(other), person_name(one)) is same
