"""A Word (.docx) or OpenDocument (.odt) text goes in; paragraphs, title and author come out.

Both are ZIP files with XML inside; of it we need the paragraphs alone, which is less than any library brings. Deleted
words of tracked changes, notes, captions, headers and footers are no part of the article.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from ingest.draft import Draft
from ingest.errors import InputError, Problem
from ingest.markup import attribute, local_name, parsed_xml
from ingest.material import MAX_ARTICLE_BYTES, Material
from ingest.metadata import find_published, find_title
from ingest.packed import member, opened

_ODF_TEXT = b"application/vnd.oasis.opendocument.text"
_PARAGRAPHS = frozenset({"p", "h"})
_TITLE_STYLES = frozenset({"Title", "Titel"})
_CAPTION_STYLES = frozenset({"Caption", "Beschriftung", "caption"})
# What stands in the flow of the text and is no part of it
_LEFT_OUT = frozenset(
    {"del", "moveFrom", "instrText", "pict", "drawing", "AlternateContent", "footnote", "endnote", "note"}
    | {"annotation", "tracked-changes", "frame", "sequence-decls", "table-of-content", "forms", "ruby-text"}
)
MOST_BLANKS = 100
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-"}


def read_docx(material: Material) -> Draft:
    with opened(material) as archive:
        body = _xml(archive, "word/document.xml", material.origin)
        return _draft(body, _told(archive, "docProps/core.xml", material.origin), material.origin)


def read_odt(material: Material) -> Draft:
    with opened(material) as archive:
        if not _mimetype(archive, material.origin).startswith(_ODF_TEXT):
            raise InputError(material.origin, Problem.UNSUPPORTED, "eine OpenDocument-Tabelle oder -Präsentation")
        content = _xml(archive, "content.xml", material.origin)
        body = next((each for each in content.iter() if local_name(each) == "text"), content)
        return _draft(body, _told(archive, "meta.xml", material.origin), material.origin)


def _draft(body: Element, told: dict[str, str], origin: str) -> Draft:
    try:
        paragraphs = [(style, words.strip()) for style, words in _paragraphs(body) if style not in _CAPTION_STYLES]
    except RecursionError as error:
        raise InputError(origin, Problem.BROKEN, "zu tief verschachtelt") from error
    text = "\n\n".join(words for _, words in paragraphs if words)
    if not text:
        raise InputError(origin, Problem.EMPTY)
    styled = next((words for style, words in paragraphs if style in _TITLE_STYLES and words), None)
    title = styled or find_title(text) or told.get("title")
    author = told.get("initial-creator") or told.get("creator")  # in OpenDocument the creator is who saved it last
    return Draft(text + "\n", title, published=find_published(text), author=author)


def _paragraphs(element: Element) -> Iterator[tuple[str | None, str]]:
    """Each paragraph with the name of its style, those in tables, too."""
    for child in element:
        name = local_name(child)
        if name in _PARAGRAPHS:
            yield _style(child), "".join(_words(child))
        elif name not in _LEFT_OUT:
            yield from _paragraphs(child)


def _style(paragraph: Element) -> str | None:
    """<text:p text:style-name="Title">   <w:p><w:pPr><w:pStyle w:val="Title"/>"""
    named = attribute(paragraph, "style-name")
    if named is not None:
        return named
    style = next((each for each in paragraph.iter() if local_name(each) == "pStyle"), None)
    return None if style is None else attribute(style, "val")


def _words(element: Element) -> Iterator[str]:
    """Word keeps words in <w:t>, OpenDocument right in the paragraph."""
    name = local_name(element)
    if name in _LEFT_OUT or name.endswith("Pr"):
        return
    if name == "s":
        yield _blanks(attribute(element, "c") or "1")
    yield _BREAKS.get(name, "")
    yield element.text or ""
    for child in element:
        yield from _words(child)
        yield child.tail or ""


def _blanks(number: str) -> str:
    """<text:s text:c="3"/>; a document that wants a million of them means harm."""
    return " " * min(int(number), MOST_BLANKS) if len(number) < 9 and number.isdecimal() else " "


def _xml(archive: ZipFile, name: str, origin: str) -> Element:
    return parsed_xml(member(archive, name, origin, MAX_ARTICLE_BYTES), origin)


def _told(archive: ZipFile, name: str, origin: str) -> dict[str, str]:
    """title, creator and more as the document's properties tell them."""
    if name not in archive.namelist():
        return {}
    properties = _xml(archive, name, origin)
    return {local_name(each): each.text.strip() for each in properties.iter() if each.text and each.text.strip()}


def _mimetype(archive: ZipFile, origin: str) -> bytes:
    return member(archive, "mimetype", origin)[:100] if "mimetype" in archive.namelist() else b""
