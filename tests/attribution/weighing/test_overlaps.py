"""Which candidates stand: the likelier of two readings, nested ones beside each other, the doubtful not at all."""

from __future__ import annotations

from itertools import permutations

import pytest

from attribution.candidates import Candidate, Place
from attribution.types import STWRType
from attribution.weighing.overlaps import overlap, parents, settle

HALF = dict.fromkeys(STWRType, 0.5)
INDIRECT, DIRECT, REPORTED = STWRType.INDIRECT, STWRType.DIRECT, STWRType.REPORTED


def candidate(type_: STWRType, start: int, end: int, probability: float, frame: tuple[int, int] = (0, 0)) -> Candidate:
    words, around = set(range(start, end)), set(range(*frame))
    return Candidate(type_, "test", words, cue=set(around), frame=around, probability=probability)


@pytest.mark.parametrize(("probability", "stands"), [(0.0, False), (0.49, False), (0.5, True), (1.0, True)])
def test_the_doubtful_is_dropped(probability: float, stands: bool) -> None:
    assert bool(settle([candidate(INDIRECT, 0, 5, probability)], HALF)) is stands


def test_a_name_in_marks_within_a_speaker_is_no_quote_of_theirs() -> None:
    said, name = candidate(DIRECT, 0, 5, 0.9), candidate(DIRECT, 9, 12, 0.8)
    said.speaker = set(range(7, 14))
    assert settle([said, name], HALF) == [said]


def test_words_in_marks_and_their_sentence_are_not_both_the_quote() -> None:
    said, told = candidate(DIRECT, 6, 9, 0.7), candidate(REPORTED, 0, 10, 0.6)
    said.verb = told.verb = 2
    assert settle([said, told], HALF) == [said]
    told.verb = 1
    assert settle([said, told], HALF) == [told, said]


def test_each_type_has_its_own_threshold() -> None:
    sure, unsure = candidate(DIRECT, 0, 5, 0.6), candidate(REPORTED, 6, 12, 0.6)
    assert settle([sure, unsure], HALF | {REPORTED: 0.7}) == [sure]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (candidate(INDIRECT, 2, 10, 0.9), candidate(INDIRECT, 2, 10, 0.8)),
        (candidate(INDIRECT, 2, 10, 0.9), candidate(INDIRECT, 1, 10, 0.8)),
        (candidate(INDIRECT, 2, 10, 0.9), candidate(REPORTED, 0, 11, 0.8)),
        (candidate(REPORTED, 0, 11, 0.9), candidate(INDIRECT, 2, 10, 0.8)),
    ],
)
def test_of_two_readings_of_one_stretch_the_likelier_stands(one: Candidate, two: Candidate) -> None:
    assert settle([one, two], HALF) == [one]
    assert settle([two, one], HALF) == [one]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (candidate(INDIRECT, 0, 10, 0.9), candidate(INDIRECT, 4, 8, 0.6, (2, 4))),
        (candidate(INDIRECT, 0, 10, 0.9), candidate(DIRECT, 1, 10, 0.6)),
        (candidate(REPORTED, 0, 10, 0.6), candidate(DIRECT, 4, 8, 0.9)),
        (candidate(INDIRECT, 0, 10, 0.9), candidate(INDIRECT, 10, 20, 0.6)),
        (candidate(INDIRECT, 0, 10, 0.9), candidate(INDIRECT, 8, 20, 0.6)),
    ],
)
def test_nested_quotes_direct_ones_and_neighbours_are_no_rivals(one: Candidate, two: Candidate) -> None:
    assert settle([one, two], HALF) == [one, two]


def test_settling_twice_changes_nothing_and_order_does_not_matter() -> None:
    given = [
        candidate(INDIRECT, 0, 10, 0.9),
        candidate(INDIRECT, 1, 10, 0.7),
        candidate(DIRECT, 3, 6, 0.8),
        candidate(REPORTED, 12, 20, 0.6),
    ]
    standing = settle(given, HALF)
    assert len(standing) == 3
    assert settle(standing, HALF) == standing
    assert all(settle(order, HALF) == standing for order in permutations(given))


def test_those_that_stand_are_in_text_order_outer_before_inner() -> None:
    late, inner, outer = candidate(DIRECT, 20, 25, 0.9), candidate(DIRECT, 0, 5, 0.9), candidate(INDIRECT, 0, 10, 0.6)
    assert settle([late, inner, outer], HALF) == [outer, inner, late]


def test_the_parent_is_the_narrowest_quote_around() -> None:
    outer, middle, inner = (candidate(INDIRECT, *span, 0.9) for span in ((0, 20), (5, 15), (7, 9)))
    assert parents([outer, middle, inner, candidate(DIRECT, 30, 35, 0.9)]) == {1: 0, 2: 1}


def test_two_quotes_of_the_same_words_are_not_each_others_parents() -> None:
    assert parents([candidate(INDIRECT, 0, 5, 0.9), candidate(DIRECT, 0, 5, 0.9)]) == {}


@pytest.mark.parametrize(
    ("one", "two", "share"), [({1, 2}, {1, 2}, 1.0), ({1, 2}, {2, 3}, 0.5), ({1}, {2}, 0.0), (set(), set(), 0.0)]
)
def test_overlap_is_f1_of_words(one: set[int], two: set[int], share: float) -> None:
    assert overlap(one, two) == share


def test_marks_follow_the_indirect_quote_that_stands_around_them() -> None:
    wrong, right = candidate(INDIRECT, 4, 10, 0.3, (0, 1)), candidate(INDIRECT, 3, 10, 0.9, (1, 2))
    wrong.speaker, right.speaker = {0}, {1}
    marks = candidate(DIRECT, 6, 8, 0.9, (0, 1))
    marks.place, marks.host, marks.speaker = Place.HOST, wrong, {0}
    settle([wrong, right, marks], HALF)
    assert (marks.host, marks.speaker, marks.frame) == (right, {1}, right.frame)


def test_marks_with_a_frame_of_their_own_keep_it() -> None:
    around, marks = candidate(INDIRECT, 3, 10, 0.9, (0, 1)), candidate(DIRECT, 6, 8, 0.9, (8, 10))
    marks.place, marks.speaker = Place.AFTER, {9}
    settle([around, marks], HALF)
    assert (marks.speaker, marks.frame) == ({9}, {8, 9})
