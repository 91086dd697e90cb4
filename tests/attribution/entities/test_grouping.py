"""Namings come together by name, role and rarity; the order does not matter, and decisions outrank the rules."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from attribution.entities.grouping import Group, group
from attribution.entities.levels import Level
from attribution.entities.namings import Naming, namings_of
from attribution.entities.rulings import Ruling, RulingKind


def named(*lines: str) -> list[Naming]:
    """„Vogt, Ministerin“, numbered from 1."""
    parts = (line.partition(", ") for line in lines)
    return [
        replace(namings_of(name, role or None)[0], id=number) for number, (name, _, role) in enumerate(parts, start=1)
    ]


def together(groups: list[Group]) -> set[frozenset[int]]:
    return {frozenset(member.naming for member in members) for members in groups}


def levels(groups: list[Group]) -> dict[int, Level]:
    return {member.naming: member.level for members in groups for member in members}


def sets(*groups: set[int]) -> set[frozenset[int]]:
    return {frozenset(group) for group in groups}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Anna Vogt", "Anna Vogt, Ministerin"], [{1, 2}]),
        (["Anna Vogt", "Paul Vogt"], [{1}, {2}]),
        (["Sergej Gawrilow", "Sergei Gavrilov", "Gavrilov"], [{1, 2, 3}]),
        # Only one bearer
        (["Anna Vogt, Ministerin", "Vogt"], [{1, 2}]),
        (["Anna Vogt", "Vogt, Ministerin"], [{1, 2}]),
        (["Vogt, Ministerin", "Vogt"], [{1, 2}]),
        # Several bearers: only the role tells
        (["Anna Vogt, Ministerin", "Paul Vogt, Trainer", "Vogt"], [{1}, {2}, {3}]),
        (["Anna Vogt, Ministerin", "Paul Vogt, Trainer", "Vogt, Umweltministerin"], [{1, 3}, {2}]),
        (["Paul Vogt, Sprecher", "Jan Vogt, Sprecher", "Vogt, Sprecher"], [{1}, {2}, {3}]),
        # Known and different
        (["Paul Vogt, Trainer", "Vogt, Minister"], [{1, 2}]),
        (["Vogt, Trainer", "Vogt, Minister"], [{1}, {2}]),
        (["Paul Vogt", "Vogt, Ministerin"], [{1}, {2}]),
        # Initials
        (["Anna Vogt", "A. Vogt"], [{1, 2}]),
        (["Anna Vogt", "Paul Vogt", "A. Vogt"], [{1, 3}, {2}]),
        (["Georg W. Vogt", "Georg H. Vogt", "Georg Vogt"], [{1}, {2}, {3}]),
        # Institutions
        (["Nachrichtenagentur Interfax", "Interfax"], [{1, 2}]),
        (["Verteidigungsministerium in Moskau", "russisches Verteidigungsministerium"], [{1, 2}]),
        (["Verteidigungsministerium", "russisches Verteidigungsministerium"], [{1}, {2}]),
    ],
)
def test_who_is_one(lines: list[str], expected: list[set[int]]) -> None:
    namings = named(*lines)
    for seed in range(6):
        random.Random(seed).shuffle(namings)
        assert together(group(namings)) == sets(*expected)


def test_members_tell_why_and_by_whom() -> None:
    (members,) = group(named("Sergej Gawrilow, Diplomat", "Sergei Gavrilov", "Gawrilow", "Gawrilow, Diplomat"))
    assert {(m.naming, m.level, m.other) for m in members} == {
        (1, Level.FIRST, None),
        (2, Level.TRANSLITERATION, 1),
        (3, Level.ONLY_BEARER, 1),
        (4, Level.SURNAME_AND_ROLE, 1),
    }


def test_who_may_be_several_stays_alone_and_says_so() -> None:
    assert levels(group(named("Anna Vogt", "Paul Vogt", "Vogt")))[3] is Level.UNDECIDED


def test_two_people_of_one_article_are_kept_apart() -> None:
    assert together(group(named("Jan Vogt", "Vogt"), namesakes=[(1, 2)])) == sets({1}, {2})


def test_a_merge_outranks_the_names_and_holds_for_later_namings() -> None:
    merge = Ruling(RulingKind.MERGE, frozenset({1}), frozenset({2}))
    groups = group(named("Anna Vogt", "Anna Kessler", "Anna Kessler, Ministerin", "Vogt"), [merge])
    assert together(groups) == sets({1, 2, 3, 4})
    assert levels(groups)[3] is Level.BY_PERSON, "the one that the other Kessler was joined to"


def test_a_merged_surname_stays_where_a_person_put_it() -> None:
    merge = Ruling(RulingKind.MERGE, frozenset({1}), frozenset({3}))
    groups = group(named("Anna Vogt", "Paul Vogt", "Vogt"), [merge])
    assert together(groups) == sets({1, 3}, {2})
    assert levels(groups)[3] is Level.BY_PERSON


def test_a_split_outranks_the_same_name() -> None:
    split = Ruling(RulingKind.SPLIT, frozenset({2}), frozenset({1}))
    assert together(group(named("Anna Vogt, Ministerin", "Anna Vogt, Trainerin"), [split])) == sets({1}, {2})


def test_after_a_split_the_role_tells_where_later_namings_belong() -> None:
    split = Ruling(RulingKind.SPLIT, frozenset({2}), frozenset({1}))
    namings = named("Anna Vogt, Ministerin", "Anna Vogt, Trainerin", "Anna Vogt, Bundesministerin", "Anna Vogt")
    assert together(group(namings, [split])) == sets({1, 3}, {2}, {4})


def test_the_later_of_two_decisions_holds() -> None:
    split = Ruling(RulingKind.SPLIT, frozenset({2}), frozenset({1}))
    merge = Ruling(RulingKind.MERGE, frozenset({1}), frozenset({2}))
    namings = named("Anna Vogt, Ministerin", "Anna Vogt, Trainerin")
    assert together(group(namings, [split, merge])) == sets({1, 2})
    assert together(group(namings, [merge, split])) == sets({1}, {2})


def test_a_name_in_another_sense_joins_nobody_by_itself() -> None:
    one, other = named("Anna Vogt, Ministerin", "Anna Vogt, Ministerin")
    later = replace(one, id=3, role=None)
    assert together(group([one, replace(other, sense=7), later])) == sets({1, 3}, {2})


def test_nobody_is_lost() -> None:
    namings = named(*(f"{first} {last}".strip() for first in ("Anna", "Paul", "A.", "") for last in ("Vogt", "Blum")))
    assert sorted(m.naming for members in group(namings) for m in members) == [n.id for n in namings]
