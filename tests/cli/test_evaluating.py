"""`main.py evaluate`: the table on standard output, or what is wrong with the gold file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from attribution import pipeline
from attribution.types import Article, AttributedArticle
from tests.cli.conftest import Run
from tests.cli.fake_analyser import RUN

DOCUMENT = {
    "id": "a",
    "text": "„Gut“, sagte er.",
    "tokens": [[0, 5], [5, 6], [7, 12], [13, 15], [15, 16]],
    "quotes": [{"type": "Direct", "quote": [0], "cue": [2], "speaker": [3], "frame": [1, 2, 3], "addressee": []}],
}


class FakeAttributor:
    """Finds nothing."""

    def __init__(self, **options: Any) -> None:
        pass

    def attribute_many(self, articles: Sequence[Article]) -> list[AttributedArticle]:
        return [AttributedArticle(article, (), RUN) for article in articles]


@pytest.fixture
def gold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pipeline, "Attributor", FakeAttributor)
    path = tmp_path / "gold.jsonl"
    path.write_text(f"{json.dumps(DOCUMENT)}\n" * 12, encoding="utf-8")
    return path


def test_the_table_goes_to_standard_output_and_the_progress_does_not(run: Run, gold: Path) -> None:
    ended = run("evaluate", gold)
    assert ended.code == 0
    assert [line.split()[0] for line in ended.data.splitlines()[1:3]] == ["quote", "speaker"]
    assert "10 Artikel" in ended.words
    assert "10 Artikel" not in ended.data


def test_a_limit_shortens_it(run: Run, gold: Path) -> None:
    counts = [line.split()[-2] for line in run("evaluate", gold, "--limit", "3").data.splitlines()[-1:]]
    assert counts == ["3"]


def test_what_is_no_gold_is_told(run: Run, gold: Path) -> None:
    gold.write_text("kein JSON")
    ended = run("evaluate", gold)
    assert (ended.code, ended.data) == (2, "")
    assert "Zeile 1" in ended.words
