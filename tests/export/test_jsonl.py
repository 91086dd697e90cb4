"""JSON Lines as other programs read them."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from attribution.types import Article, Provenance, Quote, Span, STWRType
from export.jsonl import write_jsonl
from export.record import OBJECT_KEYS, Record, quote_record

ARTICLE = Article("Es sei „größer“,\nhieß es.", "a.txt")


def record(number: int) -> Record:
    return quote_record(ARTICLE, Quote(f"q{number}", STWRType.DIRECT, (Span(7, 15),), Provenance("direct")))


def test_every_line_is_one_object_with_umlauts_as_they_are() -> None:
    stream = io.StringIO()
    assert write_jsonl([record(1), record(2)], stream) == 2
    lines = stream.getvalue().splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["q1", "q2"]
    assert "„größer“" in lines[0]


def test_objects_hold_the_known_keys_in_order_and_nothing_for_tables() -> None:
    stream = io.StringIO()
    write_jsonl([record(1)], stream)
    assert tuple(json.loads(stream.getvalue())) == OBJECT_KEYS


def test_lines_are_written_as_they_come() -> None:
    stream = io.StringIO()
    seen: list[int] = []

    def records() -> Iterator[Record]:
        for number in range(3):
            seen.append(stream.getvalue().count("\n"))
            yield record(number)

    write_jsonl(records(), stream)
    assert seen == [0, 1, 2]


def test_nothing_in_nothing_out() -> None:
    stream = io.StringIO()
    assert write_jsonl([], stream) == 0
    assert stream.getvalue() == ""
