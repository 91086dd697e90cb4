"""The metric on quotes made by hand, and gold files that cannot be read."""

from __future__ import annotations

import json
import lzma
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from attribution.evaluation import (
    GROUPS,
    PARTS,
    GoldDocument,
    GoldError,
    Labelled,
    Tally,
    add_document,
    evaluate,
    overlap,
    pair,
    read_gold,
    tokens_in,
)
from attribution.pipeline import Attributor
from attribution.types import Article, Provenance, Quote, Span, STWRType

TEXT = "Lohse sagte , die Brücke sei alt . Es regnete ."
TOKENS = ((0, 5), (6, 11), (12, 13), (14, 17), (18, 24), (25, 28), (29, 32), (33, 34), (35, 37), (38, 45), (46, 47))


def gold_quote(quote: Sequence[int] = range(3, 7), type_: str = "Indirect", **parts: tuple[int, ...]) -> Labelled:
    return Labelled(type_, {part: frozenset(parts.get(part, ())) for part in PARTS} | {"quote": frozenset(quote)})


FULL = gold_quote(speaker=(0,), cue=(1,), frame=(0, 1, 2), addressee=(9,))


def counted(gold: list[Labelled], ours: list[Labelled]) -> Tally:
    tally = Tally()
    for wanted, given in pair(gold, ours):
        tally.add(wanted, given)
    return tally


def test_gold_against_gold_is_perfect_in_every_part() -> None:
    tally = counted([FULL, gold_quote((8, 9), "Direct")], [gold_quote((8, 9), "Direct"), FULL])
    assert {group: tally.score(group) for group in GROUPS} == dict.fromkeys(GROUPS, (1.0, 1.0, 1.0))
    assert tally.type_score() == (1.0, 1.0, 1.0)
    assert tally.type_score("Direct") == (1.0, 1.0, 1.0)


def test_a_system_that_finds_nothing_has_nothing() -> None:
    tally = counted([FULL], [])
    assert {group: tally.score(group) for group in GROUPS} == dict.fromkeys(GROUPS, (0.0, 0.0, 0.0))
    assert tally.type_score() == (0.0, 0.0, 0.0)


def test_quotes_where_gold_has_none_cost_precision() -> None:
    tally = counted([], [FULL])
    assert tally.score("quote") == (0.0, 0.0, 0.0)
    assert tally.type_score() == (0.0, 0.0, 0.0)
    assert (tally.gold.total(), tally.ours.total()) == (0, 1)


def test_the_numbers_of_an_example_worked_by_hand() -> None:
    """Gold: 4 tokens with speaker and cue, and 2 tokens. Ours: 3 of the 4 and one more, no cue, a speaker too long."""
    gold = [gold_quote(speaker=(0,), cue=(1,)), gold_quote((8, 9))]
    ours = [gold_quote((4, 5, 6, 7), speaker=(0, 1))]
    tally = counted(gold, ours)
    assert tally.score("quote") == pytest.approx((3 / 4, (3 / 4 + 0) / 2, 2 * 0.75 * 0.375 / 1.125))
    assert tally.score("speaker") == pytest.approx((1 / 2, 1.0, 2 / 3))
    assert tally.score("cue") == (0.0, 0.0, 0.0)
    assert tally.score("roles") == pytest.approx((1 / 2, (1 + 0) / 2, 1 / 2))
    assert tally.score("joint") == pytest.approx((5 / 8, (0.75 + 0 + 1 + 0) / 4, 2 * 0.625 * 0.4375 / 1.0625))
    assert tally.type_score() == pytest.approx((1.0, 1 / 2, 2 / 3))


def test_a_part_that_both_leave_empty_counts_for_nothing() -> None:
    tally = counted([FULL, gold_quote((8, 9))], [FULL, gold_quote((8, 9))])
    assert tally.recall["addressee"] == [1.0]
    assert tally.precision["addressee"] == [1.0]


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
    tally = Tally()
    add_document(tally, document, [ours])
    assert tally.score("joint") == (1.0, 1.0, 1.0)


def test_the_table_names_every_part_and_type() -> None:
    table = counted([FULL], [FULL]).format()
    words = (*GROUPS, *STWRType, "precision", "recall", "F1", "gold", "ours")
    assert [word for word in words if word not in table] == []


def record(**changes: Any) -> dict[str, Any]:
    quote = {"type": "Indirect", "quote": [3, 4], "speaker": [0], "cue": [1], "frame": [0, 1, 2], "addressee": []}
    return {"id": "a", "text": TEXT, "tokens": [list(t) for t in TOKENS], "quotes": [quote]} | changes


@pytest.mark.parametrize("name", ["gold.jsonl", "gold.jsonl.xz"])
def test_gold_documents_are_read_packed_or_not(tmp_path: Path, name: str) -> None:
    data = (json.dumps(record()) + "\n" + json.dumps(record(id="b", quotes=[])) + "\n").encode()
    (tmp_path / name).write_bytes(lzma.compress(data) if name.endswith(".xz") else data)
    one, two = read_gold(tmp_path / name)
    assert (one.article.text, one.tokens, one.quotes[0].parts["frame"]) == (TEXT, TOKENS, frozenset({0, 1, 2}))
    assert (two.article.origin, two.quotes) == ("b", ())


@pytest.mark.parametrize(
    "line", ["no json", "[]", "{}", json.dumps(record(quotes=None)), json.dumps(record(tokens=[[1]])), '{"id": 1}', ""]
)
def test_a_line_that_is_no_gold_document_is_named(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record()) + "\n" + line + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=r"gold\.jsonl, Zeile 2"):
        list(read_gold(path))


@pytest.mark.parametrize(
    ("name", "data"), [("gold.jsonl.xz", b"not packed"), ("gold.jsonl", b"\xff\xfe\x00"), ("missing.jsonl", None)]
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, name: str, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(GoldError, match=name.replace(".", r"\.")):
        list(read_gold(tmp_path / name))


@pytest.mark.stanza
def test_evaluation_stops_at_its_limit_and_tells_its_progress(tmp_path: Path, attributor: Attributor) -> None:
    path, told = tmp_path / "gold.jsonl", list[int]()
    path.write_text("".join(json.dumps(record(id=i)) + "\n" for i in "abc"), encoding="utf-8")
    tally = evaluate(path, attributor, limit=2, progress=told.append)
    assert told == [1, 2]
    assert tally.gold.total() == 2
    assert tally.score("cue") == (1.0, 1.0, 1.0)
