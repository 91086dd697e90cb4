"""The text layer of a PDF, in paragraphs; scans and ruins are refused."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfWriter

from ingest.errors import InputError, Problem
from ingest.formats import pdf
from ingest.formats.pdf import read_pdf
from ingest.material import file_material
from tests.ingest.conftest import material


def written(*, pages: int = 1, password: str | None = None) -> bytes:
    writer, stream = PdfWriter(), io.BytesIO()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    writer.write(stream)
    return stream.getvalue()


def test_paragraphs_of_a_page_printed_by_a_browser(files: Path) -> None:
    draft = read_pdf(file_material(files / "Deich.pdf"))
    title, stand, first, second = draft.text.rstrip().split("\n\n")
    assert (title, draft.title) == ("Deich in Wendhafen hält der Flut stand",) * 2
    assert (stand, draft.published) == ("Stand: 02.03.2026 07:27 Uhr", "2026-03-02T07:27:00+01:00")
    assert first.endswith("so hoch wie seit zwanzig Jahren nicht mehr.")
    assert second.endswith("sagte Kämmerer Jörg Straßer.")


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (written(), Problem.SCAN),
        (written(password="geheim"), Problem.LOCKED),
        (b"%PDF-1.7\nkein PDF", Problem.BROKEN),
        (written()[:300], Problem.BROKEN),
    ],
)
def test_what_has_no_text_layer_is_refused_with_the_reason(data: bytes, problem: Problem) -> None:
    with pytest.raises(InputError) as caught:
        read_pdf(material(data, "a.pdf"))
    assert caught.value.problem in (problem, Problem.SCAN)


def test_a_filter_that_nobody_knows_is_damage(files: Path) -> None:
    data = (files / "Deich.pdf").read_bytes()
    with pytest.raises(InputError) as caught:
        read_pdf(material(data.replace(b"/FlateDecode", b"/Fl ateDecod"), "a.pdf"))
    assert caught.value.problem is Problem.BROKEN


def test_parted_words_and_lines_grow_together() -> None:
    lines = [
        "Der Deich in der Hafen-",
        "stadt hat gehalten, und die",
        "Nord-",
        "Süd-Trasse blieb frei von",
        "Wasser.",
        "Am Abend tagt der Stab er-",
        "neut.",
    ]
    assert pdf._paragraphs(lines) == [
        "Der Deich in der Hafenstadt hat gehalten, und die Nord-Süd-Trasse blieb frei von Wasser.",
        "Am Abend tagt der Stab erneut.",
    ]


@pytest.mark.parametrize("line", ["3", "Seite 3 von 7", "3/7", "02.03.26, 07:27 Deich hält", "https://a.test/b 1/3"])
def test_what_stands_around_the_text_is_left_out(line: str) -> None:
    assert pdf._without_furniture([["Der Deich hält.", line]]) == ["Der Deich hält."]


def test_what_every_page_repeats_is_left_out() -> None:
    pages = [["Hafenkurier Nr. 7", f"Satz {number}."] for number in range(4)]
    assert pdf._without_furniture(pages) == [f"Satz {number}." for number in range(4)]
