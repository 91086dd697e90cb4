"""The metric on quotes made by hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from attribution.evaluating.evaluation import GROUPS, Pair, Tally, compare, evaluate, overlap, pair, tally, tokens_in
from attribution.evaluating.gold import GoldDocument, Labelled
from attribution.pipeline import Attributor
from attribution.types import Article, Provenance, Quote, Span, STWRType
from tests.attribution.gold_quotes import TEXT, TOKENS, compared, gold_quote

FULL = gold_quote(speaker=(0,), cue=(1,), frame=(0, 1, 2), addressee=(9,))


def counted(gold: list[Labelled], ours: list[Labelled]) -> Tally:
    return tally([compared(gold, ours)])


def test_gold_against_gold_is_perfect_in_every_part() -> None:
    counts = counted([FULL, gold_quote((8, 9), "Direct")], [gold_quote((8, 9), "Direct"), FULL])
    assert {group: counts.score(group) for group in GROUPS} == dict.fromkeys(GROUPS, (1.0, 1.0, 1.0))
    assert counts.type_score() == (1.0, 1.0, 1.0)
    assert counts.type_score("Direct") == (1.0, 1.0, 1.0)


def test_a_system_that_finds_nothing_has_nothing() -> None:
    counts = counted([FULL], [])
    assert {group: counts.score(group) for group in GROUPS} == dict.fromkeys(GROUPS, (0.0, 0.0, 0.0))
    assert counts.type_score() == (0.0, 0.0, 0.0)


def test_quotes_where_gold_has_none_cost_precision() -> None:
    counts = counted([], [FULL])
    assert counts.score("quote") == (0.0, 0.0, 0.0)
    assert counts.type_score() == (0.0, 0.0, 0.0)
    assert (counts.gold.total(), counts.ours.total()) == (0, 1)


def test_the_numbers_of_an_example_worked_by_hand() -> None:
    """Gold: 4 tokens with speaker and cue, and 2 tokens. Ours: 3 of the 4 and one more, no cue, a speaker too long."""
    gold = [gold_quote(speaker=(0,), cue=(1,)), gold_quote((8, 9))]
    ours = [gold_quote((4, 5, 6, 7), speaker=(0, 1))]
    counts = counted(gold, ours)
    assert counts.score("quote") == pytest.approx((3 / 4, (3 / 4 + 0) / 2, 2 * 0.75 * 0.375 / 1.125))
    assert counts.score("speaker") == pytest.approx((1 / 2, 1.0, 2 / 3))
    assert counts.score("cue") == (0.0, 0.0, 0.0)
    assert counts.score("roles") == pytest.approx((1 / 2, (1 + 0) / 2, 1 / 2))
    assert counts.score("joint") == pytest.approx((5 / 8, (0.75 + 0 + 1 + 0) / 4, 2 * 0.625 * 0.4375 / 1.0625))
    assert counts.type_score() == pytest.approx((1.0, 1 / 2, 2 / 3))


def test_a_part_that_both_leave_empty_counts_for_nothing() -> None:
    counts = counted([FULL, gold_quote((8, 9))], [FULL, gold_quote((8, 9))])
    assert counts.recall["addressee"] == [1.0]
    assert counts.precision["addressee"] == [1.0]


def test_quotes_are_paired_for_the_greatest_sum_not_one_after_the_other() -> None:
    gold = [gold_quote((1, 2, 3, 4)), gold_quote((3, 4, 5, 6))]
    ours = [gold_quote((2, 3, 4, 5)), gold_quote((1, 2, 3, 4, 5, 6))]
    total = sum(overlap(g.parts["quote"], o.parts["quote"]) for g, o in pair(gold, ours) if g and o)
    assert total == pytest.approx(0.75 + 0.8)


def test_the_same_type_breaks_a_tie() -> None:
    direct, indirect = gold_quote(type_="Direct"), gold_quote(type_="Indirect")
    assert pair([indirect], [direct, indirect])[0] == (indirect, indirect)


def test_every_quote_is_in_one_pair() -> None:
    gold, ours = [FULL, gold_quote((8, 9))], [gold_quote((9,)), gold_quote((0,)), gold_quote((5,))]
    pairs = pair(gold, ours)
    assert sorted(map(id, filter(None, (g for g, _ in pairs)))) == sorted(map(id, gold))
    assert sorted(map(id, filter(None, (o for _, o in pairs)))) == sorted(map(id, ours))


@pytest.mark.parametrize(
    ("span", "tokens"),
    [
        ((14, 32), {3, 4, 5, 6}),
        ((0, 5), {0}),
        ((0, 2), set()),
        ((0, 3), {0}),
        ((5, 6), set()),
        ((0, 47), set(range(11))),
        ((47, 99), set()),
    ],
)
def test_a_token_counts_if_half_of_it_lies_inside(span: tuple[int, int], tokens: set[int]) -> None:
    assert tokens_in(TOKENS, (Span(*span),)) == tokens


def test_quotes_of_ours_are_measured_by_their_spans() -> None:
    ours = Quote("1", STWRType.INDIRECT, (Span(14, 32),), Provenance("test"), cue=(Span(6, 11),), speaker=(Span(0, 5),),
                 frame=(Span(0, 13),))  # fmt: skip
    document = GoldDocument(Article(TEXT, "a"), TOKENS, (gold_quote(speaker=(0,), cue=(1,), frame=(0, 1, 2)),))
    result = compare(document, [ours])
    assert tally([result]).score("joint") == (1.0, 1.0, 1.0)
    assert [own.found for _, own in result.pairs if own] == [ours]


def test_a_quote_of_ours_that_covers_no_token_is_left_out() -> None:
    ours = Quote("1", STWRType.INDIRECT, (Span(5, 6),), Provenance("test"))
    assert compare(GoldDocument(Article(TEXT, "a"), TOKENS, ()), [ours]).pairs == ()


@pytest.mark.parametrize(
    ("quote", "expected"), [(range(3, 7), True), ((3, 4), True), ((3,), False), ((8, 9), False), (None, False)]
)
def test_a_quote_is_right_from_half_its_words_on(quote: Sequence[int] | None, expected: bool) -> None:
    assert Pair(gold_quote(), gold_quote(quote) if quote else None).is_right is expected


def test_the_counts_of_several_documents_add_up() -> None:
    one, two = compared([FULL], [FULL]), compared([FULL, gold_quote((8, 9))], [])
    counts = tally([one, two])
    assert (counts.gold.total(), counts.ours.total()) == (3, 1)
    assert counts.score("quote")[:2] == pytest.approx((1.0, 1 / 3))


def test_the_table_names_every_part_and_type() -> None:
    table = counted([FULL], [FULL]).format()
    words = (*GROUPS, *STWRType, "precision", "recall", "F1", "gold", "ours")
    assert [word for word in words if word not in table] == []


def record(**changes: Any) -> dict[str, Any]:
    quote = {"type": "Indirect", "quote": [3, 4], "speaker": [0], "cue": [1], "frame": [0, 1, 2], "addressee": []}
    return {"id": "a", "text": TEXT, "tokens": [list(t) for t in TOKENS], "quotes": [quote]} | changes


@pytest.mark.stanza
def test_evaluation_stops_at_its_limit_and_tells_its_progress(tmp_path: Path, attributor: Attributor) -> None:
    quote = {"type": "Indirect", "quote": [3, 4, 5, 6], "speaker": [0], "cue": [1], "frame": [0, 1, 2], "addressee": []}
    record = {"text": TEXT, "tokens": TOKENS, "quotes": [quote]}
    path, told = tmp_path / "gold.jsonl", list[int]()
    path.write_text("".join(json.dumps(record | {"id": i}) + "\n" for i in "abc"), encoding="utf-8")
    documents = evaluate(path, attributor, limit=2, progress=told.append)
    assert told == [1, 2]
    assert [compared.document.article.origin for compared in documents] == ["a", "b"]
    assert tally(documents).score("cue") == (1.0, 1.0, 1.0)
