"""Gold files that can be read, and what is told of those that cannot."""

from __future__ import annotations

import json
import lzma
from pathlib import Path
from typing import Any

import pytest

from attribution.evaluating.gold import GoldError, read_gold
from tests.attribution.gold_quotes import TEXT, TOKENS


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
