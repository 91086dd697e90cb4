"""Word and OpenDocument texts as python-docx and odfpy write them, and what Word adds to them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.draft import Draft
from ingest.errors import InputError, Problem
from ingest.formats.office import read_docx, read_odt
from ingest.material import Material, file_material
from tests.ingest.conftest import material
from tests.ingest.test_packed import zipped

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
Reader = Callable[[Material], Draft]


def word(body: str) -> bytes:
    return zipped({"word/document.xml": f'<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'.encode()})


@pytest.mark.parametrize(("name", "read"), [("Deich.docx", read_docx), ("Deich.odt", read_odt)])
def test_paragraphs_title_date_and_author_are_taken_over(name: str, read: Reader, files: Path) -> None:
    draft = read(file_material(files / name))
    title, stand, first, second = draft.text.rstrip().split("\n\n")
    assert (title, draft.title) == ("Deich in Wendhafen hält der Flut stand",) * 2
    assert (draft.published, draft.author) == ("2026-03-02T07:27:00+01:00", "Greta Moll")
    assert stand == "Stand: 02.03.2026 07:27 Uhr"
    assert "„Wir hatten großes Glück“, sagte Bürgermeisterin Anna Vogt" in first
    assert second.endswith("sagte Kämmerer Jörg Straßer.")


@pytest.mark.parametrize(("name", "read"), [("Rat.docx", read_docx), ("Rat.odt", read_odt)])
def test_what_libreoffice_writes_is_read_alike(name: str, read: Reader, files: Path) -> None:
    draft = read(file_material(files / name))
    title, stand, first, second = draft.text.rstrip().split("\n\n")
    assert (title, draft.title) == ("Rat von Wendhafen vertagt Beschluss",) * 2
    assert (draft.published, draft.author) == ("2026-03-04T18:05:00+01:00", "Greta Moll")
    assert stand == "Stand: 04.03.2026 18:05 Uhr"
    assert first.startswith("Wendhafen (dpa) – „Wir brauchen mehr Zeit“, sagte Bürgermeisterin Anna Vogt")
    assert second == "Ratsherr Karl Brandt nannte das „mutlos“."


def test_pieces_of_a_word_grow_together_and_deleted_ones_are_gone() -> None:
    body = (
        "<w:p><w:r><w:t>Der </w:t></w:r><w:del><w:r><w:delText>alte </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>De</w:t></w:r></w:ins><w:r><w:t>ich</w:t><w:br/><w:t>hält.</w:t></w:r></w:p>"
    )
    assert read_docx(material(word(body))).text == "Der Deich\nhält.\n"


def test_captions_are_left_out() -> None:
    style = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    draft = read_docx(material(word(style.format("Title", "Deich") + style.format("Caption", "Foto: Sand"))))
    assert (draft.text, draft.title) == ("Deich\n", "Deich")


@pytest.mark.parametrize(
    ("data", "read", "problem"),
    [
        (word(""), read_docx, Problem.EMPTY),
        (zipped({"word/document.xml": b"<w:document"}), read_docx, Problem.BROKEN),
        (zipped({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), read_docx, Problem.ENTITIES),
        (zipped({"content.xml": b"<a/>", "mimetype": b"application/spreadsheet"}), read_odt, Problem.UNSUPPORTED),
    ],
)
def test_what_holds_no_text_is_refused(data: bytes, read: Reader, problem: Problem) -> None:
    with pytest.raises(InputError) as caught:
        read(material(data, "a.docx"))
    assert caught.value.problem is problem


def odt(body: str) -> bytes:
    return zipped(
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": f"<text>{body}</text>".encode()}
    )


@pytest.mark.parametrize(("number", "blanks"), [("3", 3), ("999999999999", 1), ("99999", 100), ("viele", 1), ("-4", 1)])
def test_blanks_are_counted_up_to_a_bound(number: str, blanks: int) -> None:
    text = read_odt(material(odt(f"<p>Der<s c='{number}'/>Deich hält.</p>"), "a.odt")).text
    assert text == f"Der{' ' * blanks}Deich hält.\n"


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (odt("<a>" * 5000 + "<p>Ja</p>" + "</a>" * 5000), read_odt),
        (word("<w:a>" * 5000 + "<w:p/>" + "</w:a>" * 5000), read_docx),
    ],
)
def test_a_document_nested_without_end_is_refused(data: bytes, read: Reader) -> None:
    with pytest.raises(InputError) as caught:
        read(material(data, "a"))
    assert caught.value.problem is Problem.BROKEN


def test_a_list_of_members_that_points_before_the_file_is_broken() -> None:
    """Found by changing bytes: the reading of a member by itself ended in an error of the system."""
    data = odt("<p>Ja</p>")
    cut = data[:20] + data[60:]
    with pytest.raises(InputError) as caught:
        read_odt(material(cut, "a.odt"))
    assert caught.value.problem is Problem.BROKEN
