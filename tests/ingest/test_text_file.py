"""Text comes out as it was written, whatever it was stored in; what is no text is refused by name."""

from __future__ import annotations

import codecs
import os
import unicodedata
from pathlib import Path

import pytest

from ingest import text_file
from ingest.errors import InputError, Problem
from ingest.text_file import read_text

GERMAN = "„Die Straße ist gesperrt“, sagte Käthe Müller – Schäden gebe es nicht.\nÄrger? »Öfter«, hieß es.\n"
PLAIN = "Die Straße ist gesperrt, sagte Käthe Müller. Größere Schäden gebe es nicht, hieß es.\n"


def stored(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "meldung.txt"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "encoding",
    [
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"),
        pytest.param("mac_roman", id="old Macintosh"),
    ],
)
def test_german_text_is_decoded_from(encoding: str, tmp_path: Path) -> None:
    assert read_text(stored(tmp_path, GERMAN.encode(encoding))) == GERMAN


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp850"])
def test_plain_umlauts_are_decoded_from(encoding: str, tmp_path: Path) -> None:
    assert read_text(stored(tmp_path, PLAIN.encode(encoding))) == PLAIN


def test_a_single_umlaut_is_enough(tmp_path: Path) -> None:
    assert read_text(stored(tmp_path, "Er sagt: „Nö.“".encode("cp1252"))) == "Er sagt: „Nö.“"


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_marks_are_known_and_dropped(mark: bytes, tmp_path: Path) -> None:
    encoding = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-32-be"
    assert read_text(stored(tmp_path, mark + GERMAN.encode(encoding))) == GERMAN


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_every_newline_becomes_one_character(newline: str, tmp_path: Path) -> None:
    assert read_text(stored(tmp_path, f"eins{newline}{newline}zwei".encode())) == "eins\n\nzwei"


def test_decomposed_umlauts_are_composed(tmp_path: Path) -> None:
    decomposed = unicodedata.normalize("NFD", "Käthe Müller")
    assert read_text(stored(tmp_path, decomposed.encode())) == "Käthe Müller"


def test_nothing_else_is_changed(tmp_path: Path) -> None:
    text = "  Zwei  Leerzeichen,\ta\u00a0b\u202fc, weiches\u00adTrennen, 🙂,\u2028Zeile\n\n\n"
    assert read_text(stored(tmp_path, text.encode())) == text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (codecs.BOM_UTF8, Problem.EMPTY),
        (b" \r\n\t\n", Problem.EMPTY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Problem.UNSUPPORTED),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Problem.UNSUPPORTED),
        (b"%PDF-1.7 Text", Problem.UNSUPPORTED),
        (b"PK\x03\x04word", Problem.UNSUPPORTED),
        (b"\n<!DOCTYPE html><p>Text", Problem.UNSUPPORTED),
        (bytes(range(256)) * 4, Problem.NOT_TEXT),
        (b"Text\0mit Nullen\0\0darin.", Problem.NOT_TEXT),
        (b"\x7fELF\x02\x01\x01\x03abc" * 9, Problem.NOT_TEXT),
        (b"\xff\xfe\x00\xd8A\x00", Problem.UNDECODABLE),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, problem: Problem, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_text(stored(tmp_path, data))
    assert caught.value.problem is problem
    assert caught.value.origin == str(tmp_path / "meldung.txt")


def test_a_picture_is_named_as_one(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="ein Bild \\(PNG\\)"):
        read_text(stored(tmp_path, b"\x89PNG\r\n\x1a\n"))


def test_a_book_is_not_an_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(text_file, "MAX_BYTES", 10)
    with pytest.raises(InputError) as caught:
        read_text(stored(tmp_path, b"a" * 11))
    assert caught.value.problem is Problem.TOO_LARGE


def test_a_vanished_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_text(tmp_path / "weg.txt")
    assert caught.value.problem is Problem.MISSING


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.txt")
    with pytest.raises(InputError) as caught:
        read_text(tmp_path / "rohr.txt")
    assert caught.value.problem is Problem.NOT_A_FILE
