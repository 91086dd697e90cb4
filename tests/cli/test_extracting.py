"""`main.py extract`: data on standard output and nothing else, failures by name, exit codes."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from export.csv_table import read_csv
from export.record import OBJECT_KEYS
from tests.cli.conftest import Run


def test_one_json_object_a_quote_goes_to_standard_output(run: Run, articles: Path) -> None:
    ended = run("extract", articles)
    records = [json.loads(line) for line in ended.data.splitlines()]
    assert ended.code == 0
    assert [record["quote"]["text"] for record in records] == [
        "„Der Deich hält die Flut aus“",
        "„Der Deich hält die Flut aus“",
        "„Gut so“",
    ]
    assert list(records[0]) == list(OBJECT_KEYS)
    assert records[0]["outlet"] == "Alpenpost"


def test_what_is_for_the_user_goes_to_standard_error(run: Run, articles: Path) -> None:
    words = run("extract", articles).words
    assert "[1/2]" in words
    assert "3 Zitate in 2 Artikeln" in words


def test_the_outlet_given_holds_for_all(run: Run, articles: Path) -> None:
    data = run("extract", articles, "--outlet", "Stadtblatt").data
    assert {json.loads(line)["outlet"] for line in data.splitlines()} == {"Stadtblatt"}


@pytest.mark.parametrize(("dialect", "start"), [((), "\ufeffSprecher;"), (("--csv-dialect", "plain"), "Sprecher,")])
def test_csv_has_the_dialect_asked_for(dialect: tuple[str, ...], start: str, run: Run, articles: Path) -> None:
    ended = run("extract", articles, "--format", "csv", *dialect)
    assert ended.data.startswith(start)
    assert len(read_csv(io.BytesIO(ended.data.encode()))) == 3


def test_a_file_takes_the_data_instead(run: Run, articles: Path, tmp_path: Path) -> None:
    ended = run("extract", articles, "-o", tmp_path / "zitate.jsonl")
    assert ended.data == ""
    assert len((tmp_path / "zitate.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_bad_inputs_are_named_and_the_others_done(run: Run, articles: Path) -> None:
    (articles / "leer.txt").touch()
    (articles / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0")
    ended = run("extract", articles, articles / "fehlt.txt")
    assert ended.code == 1
    assert len(ended.data.splitlines()) == 3
    for name, reason in (("leer", "keinen Text"), ("bild", "PNG"), ("fehlt", "gibt es nicht")):
        (line,) = (line for line in ended.words.splitlines() if f"{name}.txt" in line)
        assert reason in line
    assert "3 Eingaben fehlgeschlagen" in ended.words


@pytest.mark.parametrize("name", ["fehlt.txt", "leer.txt"])
def test_when_nothing_can_be_done_the_old_file_stays(name: str, run: Run, tmp_path: Path) -> None:
    (tmp_path / "leer.txt").touch()
    old = tmp_path / "zitate.jsonl"
    old.write_text("alt")
    ended = run("extract", tmp_path / name, "-o", old)
    assert ended.code == 2
    assert old.read_text() == "alt"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["leer.txt", "zitate.jsonl"]


def test_a_place_that_cannot_be_written_is_told(run: Run, articles: Path, tmp_path: Path) -> None:
    ended = run("extract", articles, "-o", tmp_path / "kein Ordner" / "zitate.jsonl")
    assert ended.code == 2
    assert "lässt sich nicht schreiben" in ended.words
    assert "Traceback" not in ended.words


def test_an_interrupt_ends_with_130_and_no_file(run: Run, articles: Path, tmp_path: Path) -> None:
    (articles / "z.txt").write_text("STRG-C")
    ended = run("extract", articles, "-o", tmp_path / "zitate.jsonl")
    assert ended.code == 130
    assert not list(tmp_path.glob("*zitate*"))
