"""The later decision outranks the earlier one."""

from __future__ import annotations

from attribution.entities.rulings import Ruling, RulingKind, Verdicts


def ruling(kind: RulingKind, one: set[int], other: set[int]) -> Ruling:
    return Ruling(kind, frozenset(one), frozenset(other))


def test_without_decisions_nothing_is_decided() -> None:
    assert Verdicts().united() == []
    assert not Verdicts().part([1], [2])


def test_the_later_decision_counts() -> None:
    merge, split = ruling(RulingKind.MERGE, {1}, {2}), ruling(RulingKind.SPLIT, {2}, {1})
    assert Verdicts([merge, split]).part([1], [2])
    assert Verdicts([split, merge]).united() == [(1, 2)]


def test_what_is_split_off_stays_together() -> None:
    verdicts = Verdicts([ruling(RulingKind.SPLIT, {1, 2}, {3})])
    assert verdicts.united() == [(1, 2)]
    assert verdicts.part([2], [3])
    assert verdicts.partners(2) == [1]


def test_a_decision_outranks_the_article() -> None:
    assert Verdicts(namesakes=[(2, 1)]).part([1], [2])
    assert not Verdicts([ruling(RulingKind.MERGE, {1}, {2})], [(2, 1)]).part([1], [2])
