"""Text comes out as it was written, whatever it was stored in; what is no text is refused by name."""

from __future__ import annotations

import codecs
import unicodedata

import pytest

from ingest.decoding import decode_text, stored_form
from ingest.errors import InputError, Problem

NAME = "meldung.txt"
GERMAN = "„Die Straße ist gesperrt“, sagte Käthe Müller – Schäden gebe es nicht.\nÄrger? »Öfter«, hieß es.\n"
PLAIN = "Die Straße ist gesperrt, sagte Käthe Müller. Größere Schäden gebe es nicht, hieß es.\n"


@pytest.mark.parametrize(
    "encoding",
    [
        *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"),
        pytest.param("mac_roman", id="old Macintosh"),
    ],
)
def test_german_text_is_decoded_from(encoding: str) -> None:
    assert decode_text(GERMAN.encode(encoding), NAME) == GERMAN


@pytest.mark.parametrize("encoding", ["latin-1", "iso8859-15", "cp850"])
def test_plain_umlauts_are_decoded_from(encoding: str) -> None:
    assert decode_text(PLAIN.encode(encoding), NAME) == PLAIN


def test_a_single_umlaut_is_enough() -> None:
    assert decode_text("Er sagt: „Nö.“".encode("cp1252"), NAME) == "Er sagt: „Nö.“"


@pytest.mark.parametrize("mark", [codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE])
def test_big_endian_marks_are_known_and_dropped(mark: bytes) -> None:
    encoding = "utf-16-be" if mark == codecs.BOM_UTF16_BE else "utf-32-be"
    assert decode_text(mark + GERMAN.encode(encoding), NAME) == GERMAN


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_every_newline_becomes_one_character(newline: str) -> None:
    assert decode_text(f"eins{newline}{newline}zwei".encode(), NAME) == "eins\n\nzwei"


def test_decomposed_umlauts_are_composed() -> None:
    decomposed = unicodedata.normalize("NFD", "Käthe Müller")
    assert decode_text(decomposed.encode(), NAME) == "Käthe Müller"


def test_nothing_else_is_changed() -> None:
    text = "  Zwei  Leerzeichen,\ta\u00a0b\u202fc, weiches\u00adTrennen, 🙂,\u2028Zeile\n\n\n"
    assert decode_text(text.encode(), NAME) == text


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", Problem.EMPTY),
        (codecs.BOM_UTF8, Problem.EMPTY),
        (b" \r\n\t\n", Problem.EMPTY),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Problem.UNSUPPORTED),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Problem.UNSUPPORTED),
        (bytes(range(256)) * 4, Problem.NOT_TEXT),
        (b"Text\0mit Nullen\0\0darin.", Problem.NOT_TEXT),
        (b"\x7fELF\x02\x01\x01\x03abc" * 9, Problem.NOT_TEXT),
        (b"\xff\xfe\x00\xd8A\x00", Problem.UNDECODABLE),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, problem: Problem) -> None:
    with pytest.raises(InputError) as caught:
        decode_text(data, NAME)
    assert caught.value.problem is problem
    assert caught.value.origin == NAME


def test_a_picture_is_named_as_one() -> None:
    with pytest.raises(InputError, match="ein Bild \\(PNG\\)"):
        decode_text(b"\x89PNG\r\n\x1a\n", NAME)


def test_half_a_pair_becomes_the_sign_for_what_is_lost() -> None:
    assert stored_form("Gut \ud83d so, \ud83d\ude00") == "Gut \ufffd so, \U0001f600"
