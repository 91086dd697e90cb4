"""What is wrong with a quote of ours, from every way in which it can differ from gold."""

from __future__ import annotations

import pytest

from attribution.evaluating.error_classes import ErrorClass, errors_of, findings
from attribution.evaluating.evaluation import Pair
from attribution.evaluating.gold import Labelled
from tests.attribution.gold_quotes import compared, gold_quote, own_quote

ROLES = {"speaker": (0,), "cue": (1,), "frame": (0, 1, 2), "addressee": (9,)}
FULL = gold_quote(**ROLES)


@pytest.mark.parametrize(
    ("ours", "expected"),
    [
        (FULL, []),
        (gold_quote((3, 4, 5), **ROLES), [ErrorClass.NEAR_BOUNDARY]),
        (gold_quote((3,), **ROLES), [ErrorClass.FAR_BOUNDARY]),
        (gold_quote(type_="Direct", **ROLES), [ErrorClass.TYPE]),
        (gold_quote(**ROLES | {"speaker": (8,)}), [ErrorClass.WRONG_SPEAKER]),
        (gold_quote(**ROLES | {"speaker": ()}), [ErrorClass.MISSING_SPEAKER]),
        (gold_quote(**ROLES | {"speaker": (0, 1)}), [ErrorClass.SPEAKER_BOUNDARY]),
        (gold_quote(**ROLES | {"cue": (1, 2)}), [ErrorClass.CUE]),
        (gold_quote(**ROLES | {"frame": ()}), [ErrorClass.FRAME]),
        (gold_quote(**ROLES | {"addressee": (8,)}), [ErrorClass.ADDRESSEE]),
        (gold_quote((3,), "Direct"), [ErrorClass.FAR_BOUNDARY, ErrorClass.TYPE, ErrorClass.MISSING_SPEAKER,
                                      ErrorClass.CUE, ErrorClass.FRAME, ErrorClass.ADDRESSEE]),
    ],
)  # fmt: skip
def test_each_difference_is_an_error_of_its_class(ours: Labelled, expected: list[ErrorClass]) -> None:
    assert list(errors_of(Pair(FULL, ours))) == expected


def test_a_speaker_where_gold_has_none_is_needless() -> None:
    assert errors_of(Pair(gold_quote(), gold_quote(speaker=(0,)))) == (ErrorClass.NEEDLESS_SPEAKER,)


def test_what_stands_on_one_side_alone_is_missed_or_false() -> None:
    assert errors_of(Pair(FULL, None)) == (ErrorClass.MISSED,)
    assert errors_of(Pair(None, FULL)) == (ErrorClass.FALSE,)


def test_partners_without_a_common_word_are_one_missed_and_one_false() -> None:
    found = findings(compared([gold_quote((8, 9))], [own_quote((3, 4))]))
    assert [(finding.number, finding.errors) for finding in found] == [
        (1, (ErrorClass.FALSE,)),
        (2, (ErrorClass.MISSED,)),
    ]


def test_quotes_are_numbered_in_the_order_of_the_text_right_ones_too() -> None:
    found = findings(compared([gold_quote((8, 9)), FULL], [own_quote((8, 9)), own_quote((0,), "Direct")]))
    assert [(finding.number, finding.first_token) for finding in found] == [(1, 0), (2, 3), (3, 8)]
    assert [finding.errors for finding in found] == [(ErrorClass.FALSE,), (ErrorClass.MISSED,), ()]


def test_an_error_belongs_to_the_gold_type_if_there_is_one() -> None:
    both, false = findings(compared([gold_quote()], [own_quote(type_="Direct"), own_quote((8,), "Reported")]))
    assert (both.type, false.type) == ("Indirect", "Reported")
