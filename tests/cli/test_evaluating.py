"""`main.py evaluate`: tables on standard output, the page of errors, or what is wrong with the gold file."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import pytest

from attribution import pipeline
from attribution.types import Article, AttributedArticle
from cli import evaluating, output
from cli.output import ReaderGoneError
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

    def __init__(self, models: Path | None, **options: Any) -> None:
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


def test_the_plain_call_prints_only_the_table_of_parts_and_types(run: Run, gold: Path) -> None:
    tables = run("evaluate", gold).data.split("\n\n")
    assert [table.split()[0] for table in tables] == ["part", "type"]


def test_details_and_the_worst_articles_follow_the_table(run: Run, gold: Path) -> None:
    plain = run("evaluate", gold).data
    more = run("evaluate", gold, "--details", "--worst", "2").data
    assert more.startswith(plain.rstrip("\n") + "\n\n")
    tables = [table.split("  ")[0] for table in more.removeprefix(plain.rstrip()).strip("\n").split("\n\n")]
    assert tables[:-1] == ["quotes by type", "rule", "confidence", "confidence >= 0.8"]
    assert len(more.rpartition("\n\n")[2].splitlines()) == 3


def test_the_page_of_errors_is_written_and_named(run: Run, gold: Path, tmp_path: Path) -> None:
    ended = run("evaluate", gold, "--limit", "2", "--errors", tmp_path / "fehler.html")
    page = (tmp_path / "fehler.html").read_text(encoding="utf-8")
    assert "2 von 2 Artikeln mit Fehlern" in page
    assert (ended.code, ended.data[:4]) == (0, "part")
    assert "fehler.html" in ended.words
    assert "nicht weitergeben" in ended.words


def test_a_page_that_cannot_be_written_is_told_before_the_work_begins(run: Run, gold: Path, tmp_path: Path) -> None:
    ended = run("evaluate", gold, "--errors", tmp_path / "fehlt" / "fehler.html")
    assert (ended.code, ended.data) == (2, "")
    assert "Den Ordner dafür gibt es nicht" in ended.words
    assert "Lade" not in ended.words


def test_a_reader_of_the_head_gets_the_page_all_the_same(
    run: Run, gold: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def destination(file: Path | None) -> Iterator[BinaryIO]:
        if file is None:
            raise ReaderGoneError
        with output.destination(file) as stream:
            yield stream

    monkeypatch.setattr(evaluating, "destination", destination)
    assert run("evaluate", gold, "--errors", tmp_path / "fehler.html").code == 0
    assert (tmp_path / "fehler.html").is_file()
