"""The article on a page comes out, in the encoding it was written in and without what stands around it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest

from ingest.errors import InputError, Problem
from ingest.formats.page import decode_page, read_page
from ingest.material import file_material
from tests.ingest.conftest import material

FIRST = "„Wir hatten großes Glück“, sagte Bürgermeisterin Anna Vogt am Montag im Rathaus von Wendhafen."
SECOND = "Der Pegel sei auf 4,20 Meter gestiegen, teilte die Stadt mit. Die Arbeiten dauern bis zum Sommer."


def page(*paragraphs: str, head: str = "", around: str = "{}") -> str:
    body = around.format("".join(f"<p>{words}</p>" for words in paragraphs or (FIRST, SECOND)))
    return f"<!DOCTYPE html><html><head>{head}</head><body><main><h1>Deich hält</h1>{body}</main></body></html>"


def body_of(html: str) -> list[str]:
    return read_page(material(html, "a.html")).text.rstrip("\n").split("\n\n")


def test_a_saved_page_gives_its_article_and_nothing_else(files: Path) -> None:
    assert read_page(file_material(files / "Seite.html")).text == (
        "Deich in Wendhafen hält der Flut stand\n\n"
        "Der Deich hat gehalten. Das sagte Bürgermeisterin Anna Vogt am Montag.\n\n"
        "„Wir hatten großes Glück“, sagte Vogt im Rathaus. Der Pegel sei bis auf 4,20 Meter gestiegen.\n\n"
        "Wie geht es weiter?\n\n"
        "Die Arbeiten am Deich sollen nach Angaben der Stadt bis zum Sommer dauern. "
        "Die Kosten seien noch nicht bekannt.\n\n"
        "„Ohne die Helfer stünde hier alles unter Wasser.“\n\n"
        "Am Abend soll der Krisenstab noch einmal tagen.\n\nEnde.\n\n"
        "Die Feuerwehr war mit 40 Kräften im Einsatz.\n\nDas THW half.\n"
    )


def test_headline_and_paragraphs_stand_apart() -> None:
    assert body_of(page()) == ["Deich hält", FIRST, SECOND]


def test_marks_that_only_set_lines_are_dropped() -> None:
    assert body_of(page("Bürger&shy;meisterin\n   Anna\u200bVogt sagte: „Wir hatten großes Glück.“", SECOND))[1] == (
        "Bürgermeisterin AnnaVogt sagte: „Wir hatten großes Glück.“"
    )


def test_a_break_inside_a_paragraph_stays_one() -> None:
    assert body_of(page(FIRST, f"{SECOND}<br>Ende."))[2] == f"{SECOND}\nEnde."


@pytest.mark.parametrize(
    "line", ["Stand: 02.03.2026 07:27 Uhr", "Veröffentlicht am 2. März 2026 um 7:27", "02.03.2026"]
)
def test_a_line_with_nothing_but_the_date_is_no_text(line: str) -> None:
    assert body_of(page(line, FIRST, SECOND)) == ["Deich hält", FIRST, SECOND]


def test_a_short_sentence_with_a_date_stays() -> None:
    assert "Das war am 2. März 2026." in body_of(page(FIRST, "Das war am 2. März 2026.", SECOND))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("Käthe".encode(), None),
        ("\ufeffKäthe".encode(), None),
        ('<meta charset="iso-8859-1">Käthe €'.encode("cp1252"), None),
        ("Käthe".encode("cp1252"), "windows-1252"),
        ("Käthe".encode(), "iso-8859-1"),  # says so and is not
        ('<meta charset="utf-8">Käthe ist größer als Öse'.encode("cp1252"), None),
        ("<p>Käthe".encode("utf-16"), "utf-16"),
        ("Käthe größer Öl".encode("cp1252"), "klingonisch"),
    ],
)
def test_whatever_a_page_says_of_its_encoding_it_is_decoded(data: bytes, told: str | None) -> None:
    assert "Käthe" in decode_page(data, told, "a.html")


@pytest.mark.parametrize(
    "html", ["<html></html>", "<html><body><p>Anmelden</p>", "<html><body><script>x()</script>", "<"]
)
def test_a_page_without_an_article_is_refused(html: str) -> None:
    with pytest.raises(InputError) as caught:
        read_page(material(html, "a.html"))
    assert caught.value.problem is Problem.NO_ARTICLE


def test_a_page_of_a_thousand_nested_boxes_is_survived() -> None:
    html = page(around="<div>" * 1000 + "{}" + "</div>" * 1000)
    with suppress(InputError):
        assert FIRST in read_page(material(html, "a.html")).text
