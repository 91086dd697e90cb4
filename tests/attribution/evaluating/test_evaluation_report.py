"""The closer look: by type, by rule, by confidence, and the worst articles."""

from __future__ import annotations

import pytest

from attribution.evaluating.evaluation import Pair
from attribution.evaluating.evaluation_report import (
    by_confidence,
    by_rule,
    by_type,
    details,
    joint,
    named,
    speakers,
    sure_quotes,
    worst,
    worst_documents,
)
from tests.attribution.gold_quotes import compared, gold_quote, own_quote, right


def test_a_type_has_the_precision_of_ours_and_the_recall_of_gold() -> None:
    """Gold: two Indirect; ours: one is right by half, the other was found as Direct, and one Indirect is false."""
    pairs = [
        Pair(gold_quote((3, 4)), own_quote((3, 4, 5, 6))),
        Pair(gold_quote((8, 9)), own_quote((8, 9), "Direct")),
        Pair(None, own_quote((0, 1))),
    ]
    rows = {row.type: row for row in by_type(pairs)}
    assert (rows["Indirect"].gold, rows["Indirect"].ours) == (2, 2)
    assert rows["Indirect"].scores == pytest.approx((0.25, 1.0, 0.4))
    assert (rows["Direct"].gold, rows["Direct"].scores[0]) == (0, 1.0)
    assert (rows["Reported"].gold, rows["Reported"].ours, rows["Reported"].scores) == (0, 0, (0.0, 0.0, 0.0))


def test_a_speaker_can_be_the_one_touch_it_or_miss_it() -> None:
    pairs = [
        right(speaker=(0,)),
        Pair(gold_quote(speaker=(0,)), own_quote(speaker=(0, 1))),
        Pair(gold_quote(speaker=(0,)), own_quote(speaker=(8,))),
        Pair(gold_quote(speaker=(0,)), own_quote()),
    ]
    found = speakers(pairs)
    assert (found.count, found.exact, found.overlapping) == (4, 0.25, 0.5)


def test_a_speaker_where_gold_has_none_is_wrong_and_none_on_both_sides_does_not_count() -> None:
    found = speakers([right(), right(speaker=(0,)), Pair(gold_quote(), own_quote(speaker=(0,)))])
    assert (found.count, found.exact, found.overlapping) == (2, 0.5, 0.5)


def test_speakers_are_judged_on_right_quotes_only() -> None:
    found = speakers([Pair(gold_quote(speaker=(0,)), own_quote((3,), speaker=(0,))), Pair(gold_quote(), None)])
    assert (found.count, found.exact, found.overlapping) == (0, None, None)


def test_rules_stand_by_number_with_what_became_of_their_quotes() -> None:
    pairs = [
        Pair(gold_quote(), own_quote(rule="rare")),
        Pair(gold_quote(speaker=(0,)), own_quote(rule="busy", speaker=(0,), confidence=0.9)),
        Pair(None, own_quote(rule="busy", confidence=0.5)),
        Pair(gold_quote(), None),
    ]
    busy, rare = by_rule(pairs)
    assert (busy.name, busy.count, busy.right, busy.overlap) == ("busy", 2, 0.5, 0.5)
    assert busy.confidence == pytest.approx(0.7)
    assert (busy.speakers.count, busy.speakers.exact) == (1, 1.0)
    assert (rare.name, rare.count, rare.right) == ("rare", 1, 1.0)


@pytest.mark.parametrize(
    ("confidence", "name"),
    [
        (0.3, "0.00–0.50"),
        (0.5, "0.50–0.60"),
        (0.7, "0.70–0.80"),
        (0.899, "0.80–0.90"),
        (0.9, "0.90–0.95"),
        (0.95, "0.95–1.00"),
        (1.0, "0.95–1.00"),
    ],
)
def test_a_confidence_has_one_range(confidence: float, name: str) -> None:
    assert [row.name for row in by_confidence([Pair(None, own_quote(confidence=confidence))])] == [name]


def test_of_the_confident_the_share_of_right_ones_is_told() -> None:
    pairs = [Pair(gold_quote(), own_quote(confidence=0.92)), Pair(None, own_quote(confidence=0.94))]
    (row,) = by_confidence(pairs)
    assert (row.count, row.right) == (2, 0.5)
    assert row.confidence == pytest.approx(0.93)


def test_hiding_the_doubtful_costs_recall_and_no_precision() -> None:
    pairs = [
        Pair(gold_quote((3, 4, 5, 6)), own_quote((3, 4, 5), confidence=0.8)),
        Pair(gold_quote((8, 9)), own_quote((8, 9), confidence=0.79)),
        Pair(None, own_quote((0,), confidence=0.5)),
    ]
    sure = sure_quotes(pairs)
    assert sure.count == 1
    assert sure.scores[:2] == (1.0, 0.75 / 2)
    assert sure.counted[:2] == (1.0, 0.5)
    assert sure_quotes(pairs, least=0.0).scores[:2] == pytest.approx((2 / 3, 1.75 / 2))


def test_a_sure_quote_that_is_false_costs_precision() -> None:
    assert sure_quotes([right(), Pair(None, own_quote((8,)))]).counted[:2] == (0.5, 1.0)


def test_the_worst_article_comes_first_and_one_without_quotes_is_perfect() -> None:
    perfect, half = compared([], []), compared([gold_quote()], [own_quote((3, 4))])
    few, many = compared([gold_quote()], []), compared([gold_quote(), gold_quote((8,))], [])
    rows = worst_documents([perfect, few, half, many])
    assert [(row.gold, row.ours) for row in rows] == [(2, 0), (1, 0), (1, 1), (0, 0)]
    assert [joint(perfect), joint(few)] == [1.0, 0.0]
    assert rows[2].joint == pytest.approx(2 / 3)


def test_quotes_where_gold_has_none_make_an_article_bad() -> None:
    assert joint(compared([], [own_quote()])) == 0.0


def test_the_table_of_the_worst_has_as_many_as_are_wanted() -> None:
    table = worst([compared([gold_quote()], [], title="Die Brücke"), compared([], [])], 1)
    assert table.splitlines()[1].split() == ["0.000", "1", "0", "a", "Die", "Brücke"]
    assert len(table.splitlines()) == 2


@pytest.mark.parametrize(
    ("origin", "title", "name"),
    [("7", "7 - Flut", "7 - Flut"), ("7", "Flut", "7 Flut"), ("7", None, "7"), ("7", "", "7")],
)
def test_an_article_is_named_by_id_and_title_without_saying_the_id_twice(
    origin: str, title: str | None, name: str
) -> None:
    assert named(origin, title) == name


def test_the_details_are_four_tables_with_straight_columns() -> None:
    rule = "indirect.a_rule_with_a_name_that_is_longer_than_its_column"
    tables = details([compared([gold_quote(speaker=(0,))], [own_quote(rule=rule)])]).split("\n\n")
    assert [table.split("  ")[0] for table in tables] == ["quotes by type", "rule", "confidence", "confidence >= 0.8"]
    assert [len({len(line) for line in table.splitlines()}) for table in tables] == [1, 1, 1, 1]
    assert rule in tables[1]


def test_details_of_nothing_are_tables_without_rows() -> None:
    rule, confidence, sure = details([]).split("\n\n")[1:]
    assert [len(rule.splitlines()), len(confidence.splitlines()), len(sure.splitlines())] == [1, 1, 3]
