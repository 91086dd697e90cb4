"""What a file is is told by its content, then by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.kinds import ROW_TYPE, Kind, recognise
from ingest.material import file_material
from tests.ingest.conftest import material


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Deich.docx", Kind.DOCX),
        ("Deich.odt", Kind.ODT),
        ("Deich.pdf", Kind.PDF),
        ("Deich.warc.gz", Kind.WARC),
        ("Artikel.xlsx", Kind.XLSX),
        ("Seite.html", Kind.PAGE),
    ],
)
def test_files_of_other_programs_are_known_under_any_name(name: str, kind: Kind, files: Path, tmp_path: Path) -> None:
    renamed = tmp_path / "meldung.txt"
    renamed.write_bytes((files / name).read_bytes())
    assert recognise(file_material(renamed)) is kind


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.txt", "Der Deich hält.", Kind.TEXT),
        ("a", "Der Deich hält.", Kind.TEXT),
        ("a.md", "# Der Deich hält.", Kind.MARKDOWN),
        ("a.eml", "Subject: a\n\nb", Kind.MAIL),
        ("a.CSV", "a;b", Kind.CSV),
        ("a.jsonl", "{}", Kind.JSONL),
        ("a.txt", "\n<!-- Seite -->\n<!DOCTYPE html><p>a", Kind.PAGE),
        ("a.txt", '<?xml version="1.0"?>\n<html xmlns="…">', Kind.PAGE),
        ("a.txt", "<HTML>".encode("utf-16"), Kind.PAGE),
        ("a.txt", "<p>kein Anfang einer Seite", Kind.TEXT),
        ("a.txt", b"WARC/1.0\r\n", Kind.WARC),
    ],
)
def test_the_name_counts_only_where_the_content_is_silent(name: str, data: bytes | str, kind: Kind) -> None:
    assert recognise(material(data, name)) is kind


def test_the_word_of_a_server_counts_more_than_the_name() -> None:
    assert recognise(material("<p>a", "a.txt", media_type="text/html")) is Kind.PAGE
    assert recognise(material("{}", "a.csv", media_type=ROW_TYPE)) is Kind.ROW
