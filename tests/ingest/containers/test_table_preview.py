"""What a table shows of itself before it is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.containers import tables
from ingest.containers.remembered import VARIABLE, remember
from ingest.containers.table_preview import SHOWN, table_preview
from ingest.errors import InputError, Problem


def test_headings_first_rows_and_what_they_seem_to_hold(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nr;Inhalt;von\n" + "".join(f"{n};Satz {n};\n" for n in range(9)), encoding="cp1252")
    preview = table_preview(path)
    assert preview is not None
    assert preview.headings == ("Nr", "Inhalt", "von")
    assert preview.rows[0] == ("0", "Satz 0", "")
    assert len(preview.rows) == SHOWN
    assert (preview.columns, preview.is_remembered) == ({"text": "Inhalt", "author": "von"}, False)


def test_what_was_said_before_is_proposed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "columns.json"))
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"Inhalt": "Der Deich", "Kopf": "Deich"}), encoding="utf-8")
    remember(["Kopf", "Inhalt"], {"text": "Kopf"})
    preview = table_preview(path)
    assert preview is not None
    assert (preview.columns, preview.is_remembered) == ({"text": "Kopf"}, True)


def test_an_excel_file_shows_its_words(files: Path) -> None:
    preview = table_preview(files / "Artikel.xlsx")
    assert preview is not None
    assert preview.columns["text"] in preview.headings
    assert any("Deich in Wendhafen hält" in row for row in preview.rows)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_of_a_large_table_the_beginning_is_enough(
    encoding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "LOOK_BYTES", 101)
    (tmp_path / "a.csv").write_bytes(("Text\n" + "Der Dämon\n" * 99 + '"').encode(encoding))
    preview = table_preview(tmp_path / "a.csv")
    assert preview is not None
    assert set(preview.rows) == {("Der Dämon",)}


def test_a_file_that_is_no_table_has_none(files: Path) -> None:
    assert table_preview(files / "Deich.docx") is None


def test_a_table_without_anything_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Text\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        table_preview(tmp_path / "a.csv")
    assert caught.value.problem is Problem.NO_ARTICLES
