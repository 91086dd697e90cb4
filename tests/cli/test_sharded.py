"""`main.py extract --out`: shards in a folder, done ones passed over, failures in a file, exit codes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cli import sharded
from sharding import local, plan
from sharding.folder import FAILURES
from tests.cli.conftest import Ended, Run
from tests.cli.fake_analyser import FakeAnalyser


@pytest.fixture
def extract(run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Runs `extract … --out`, one article a shard."""
    monkeypatch.setattr(plan._Child, "expand", lambda self, sources: plan._expand_all(sources))
    monkeypatch.setattr(local.do_locally, "__defaults__", (None, lambda models: FakeAnalyser()))

    def extract(*more: str | Path) -> Ended:
        return run("extract", articles, *more, "--out", tmp_path / "out", "--shard-size", "1", "--jobs", "2")

    return extract


def quotes(folder: Path) -> list[str]:
    files = sorted(folder.glob("zitate-*.jsonl"))
    return [
        json.loads(line)["quote"]["text"] for file in files for line in file.read_text(encoding="utf-8").splitlines()
    ]


def test_the_shards_together_hold_what_extract_prints(extract: Any, run: Run, articles: Path, tmp_path: Path) -> None:
    ended = extract()
    assert (ended.code, ended.data) == (0, "")
    printed = [json.loads(line)["quote"]["text"] for line in run("extract", articles).data.splitlines()]
    assert quotes(tmp_path / "out") == printed
    assert "3 Zitate in 2 Artikeln" in ended.words


def test_a_second_run_does_only_what_changed(extract: Any, articles: Path, tmp_path: Path) -> None:
    extract()
    (articles / "Alpenpost/2026-03-03 Flut.txt").write_text("„Neu“, sagte Bach.", encoding="utf-8")
    ended = extract()
    assert ended.words.count("war schon fertig") == 1
    assert "„Neu“" in quotes(tmp_path / "out")


def test_failures_are_named_and_stand_in_a_file_also_after_a_second_run(
    extract: Any, articles: Path, tmp_path: Path
) -> None:
    (articles / "leer.txt").touch()
    for _ in range(2):
        ended = extract(articles / "fehlt.txt", "https://example.org/a")
        told = (tmp_path / "out" / FAILURES).read_text(encoding="utf-8")
        assert ended.code == 1
        for name in ("leer.txt", "fehlt.txt", "https://example.org/a"):
            assert name in ended.words
            assert name in told


@pytest.mark.parametrize("more", [("--jobs", "2"), ("--cluster", "auto"), ("--out", "a", "-o", "b")])
def test_options_that_do_not_go_together_are_told(run: Run, articles: Path, more: tuple[str, ...]) -> None:
    ended = run("extract", articles, *more)
    assert ended.code == 2
    assert "--out" in ended.words


def test_when_nothing_can_be_done_it_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "leer.jsonl").touch()
    assert run("extract", tmp_path / "leer.jsonl", "--out", tmp_path / "out").code == 2


def test_a_folder_that_cannot_be_made_is_told(run: Run, articles: Path, tmp_path: Path) -> None:
    (tmp_path / "datei").touch()
    ended = run("extract", articles, "--out", tmp_path / "datei" / "out")
    assert ended.code == 2
    assert "lässt sich nicht schreiben" in ended.words


def test_the_maker_names_program_parser_and_models() -> None:
    assert sharded._maker(None).startswith("zitatspur ")
    assert "stanza" in sharded._maker(None)
