"""What users said about the columns of a table holds for the next one with the same headings."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from ingest.containers.remembered import VARIABLE, forget, remember, remembered, told_and_remembered
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.ingest.articles import read_article

HEADINGS = ["Nr", "Inhalt", "Kopf", "von"]


@pytest.fixture(autouse=True)
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "neu" / "columns.json"))
    return tmp_path / "neu" / "columns.json"


def read(path: Path, *told: tuple[str, str]) -> list[tuple[str, str | None, str | None]]:
    listing = read_source(Source(path, columns=told))
    assert isinstance(listing, Listing)
    articles = [read_article(source) for source in listing.sources]
    return [(article.text, article.title, article.author) for article in articles]


def table(path: Path, headings: str = "Nr,Lang,Kopf,von") -> Path:
    path.write_text(f"{headings}\n1,Der Deich hält.,Deich,Greta Moll\n", encoding="utf-8")
    return path


def test_the_order_and_spelling_of_headings_make_no_difference() -> None:
    remember(HEADINGS, {"text": "Inhalt"})
    assert remembered(["inhalt:", "VON", "Kopf", "nr"]) == {"text": "Inhalt"}
    assert remembered([*HEADINGS, "Datum"]) is None


def test_the_next_table_is_read_as_the_last_one(tmp_path: Path) -> None:
    first = read(table(tmp_path / "a.csv"), ("text", "Lang"), ("title", "Kopf"), ("author", ""))
    assert first == [("Deich\n\nDer Deich hält.\n", "Deich", None)]
    assert read(table(tmp_path / "b.csv")) == first


def test_what_is_said_now_comes_first_and_is_remembered_in_its_turn(tmp_path: Path) -> None:
    read(table(tmp_path / "a.csv"), ("text", "Lang"))
    assert read(table(tmp_path / "b.csv"), ("title", "Lang"), ("text", "Kopf")) == [
        ("Der Deich hält.\n\nDeich\n", "Der Deich hält.", "Greta Moll")
    ]
    assert remembered(["Nr", "Lang", "Kopf", "von"]) == {"text": "Kopf", "title": "Lang", "author": "von"}


def test_a_column_that_now_means_something_else_loses_what_it_meant() -> None:
    remember(HEADINGS, {"text": "Inhalt", "title": "Kopf"})
    told = dict(told_and_remembered(HEADINGS, [("text", "kopf")]))
    assert (told["text"], told["title"]) == ("kopf", "")


def test_a_table_that_needs_no_word_is_not_remembered(tmp_path: Path, file: Path) -> None:
    read(table(tmp_path / "a.csv", "Nr,Text,Titel,von"), ("text", "Inhalt"))
    assert not file.exists()


def test_the_rows_know_their_columns_whatever_is_remembered_meanwhile(tmp_path: Path) -> None:
    listing = read_source(Source(table(tmp_path / "a.csv"), columns=(("text", "Lang"),)))
    assert isinstance(listing, Listing)
    remember(["Nr", "Lang", "Kopf", "von"], {"text": "Kopf"})
    assert read_article(listing.sources[0]).text == "Der Deich hält.\n"


def test_what_is_forgotten_is_guessed_again() -> None:
    remember(HEADINGS, {"text": "Kopf"})
    forget(HEADINGS)
    assert remembered(HEADINGS) is None


@pytest.mark.parametrize("stored", ["", "{}", "[7, {}]", '[{"headings": "a", "columns": {}}]', '[{"headings": [[]]}]'])
def test_a_file_that_somebody_broke_costs_no_article(stored: str, file: Path, tmp_path: Path) -> None:
    file.parent.mkdir()
    file.write_text(stored, encoding="utf-8")
    assert read(table(tmp_path / "a.csv"), ("text", "Lang"))
    assert [entry["columns"]["text"] for entry in json.loads(file.read_text(encoding="utf-8"))] == ["Lang"]


def test_a_place_that_cannot_be_written_costs_no_article(tmp_path: Path, file: Path) -> None:
    file.mkdir(parents=True)
    assert read(table(tmp_path / "a.csv"), ("text", "Lang"))
    assert list(file.parent.iterdir()) == [file]


def test_a_device_is_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = tmp_path / "null"
    device.symlink_to(os.devnull)
    monkeypatch.setenv(VARIABLE, str(device))
    remember(HEADINGS, {"text": "Inhalt"})
    assert device.is_symlink()
