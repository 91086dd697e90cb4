"""Two namings are one at a level that can be told, or they are not; unknown is neutral."""

from __future__ import annotations

import pytest

from attribution.entities.comparison import are_two, contradict, level
from attribution.entities.levels import Level
from attribution.entities.namings import Kind, Naming, namings_of


def named(words: str) -> Naming:
    """„Vogt, Ministerin“"""
    name, _, role = words.partition(", ")
    return namings_of(name, role or None)[0]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Anna Vogt", "Anna Vogt, Ministerin", Level.SAME_NAME),
        ("Sergej Gawrilow", "Sergei Gavrilov", Level.TRANSLITERATION),
        ("Verteidigungsministerium in Moskau", "russisches Verteidigungsministerium", Level.SAME_INSTITUTION),
        ("TASS", "Tass", Level.SAME_NAME),
        ("Anna Vogt, Ministerin", "Vogt, Umweltministerin", Level.SURNAME_AND_ROLE),
        ("Anna Vogt, Ministerin", "Vogt", None),
        ("Anna Vogt, Ministerin", "Vogt, Trainerin", None),
        ("Anna Vogt, Ministerin", "Paul Vogt, Minister", None),
        ("Anna Vogt, Ministerin", "Anna Weber, Ministerin", None),
        ("Verteidigungsministerium", "russisches Verteidigungsministerium", None),
        ("Anna Meier", "Anna Meyer", None),
        ("Sender Vier 24", "Sender Vier 2", None),
        ("王芳", "李娜", None),
    ],
)
def test_level(one: str, other: str, expected: Level | None) -> None:
    assert level(named(one), named(other)) is expected
    assert level(named(other), named(one)) is expected


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Anna Vogt", "Paul Vogt", True),
        ("Vogt, Sprecherin", "Vogt, Sprecher", True),
        ("Vogt, Sprecherin", "Vogt", False),
        ("Vogt, Sprecherin", "Vogt, Beauftragte", False),
        ("Polizei", "Vogt, Sprecherin", True),
        ("Polizei", "Vogt", False),
    ],
)
def test_only_what_is_known_contradicts(one: str, other: str, apart: bool) -> None:
    assert contradict(named(one), named(other)) is apart


def test_gender_does_not_part_whole_names() -> None:
    one, other = (Naming(0, "Kim Vogt", Kind.PERSON, None, gender) for gender in ("m", "f"))
    assert level(one, other) is Level.SAME_NAME


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Jan Vogt", "Vogt", True),
        ("Jan Vogt", "Jan Vogt, Trainer", False),
        ("Juri Gawrilow", "Gavrilov", False),
        ("Jan Vogt", "Weber", False),
        ("Polizei", "Polizei Kiel", False),
    ],
)
def test_two_people_of_one_article(one: str, other: str, two: bool) -> None:
    assert are_two(named(one), named(other)) is two
