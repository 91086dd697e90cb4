"""A saved or fetched web page goes in; the article on it comes out, without what stands around it.

`page_furniture` takes away what we know to be no article, trafilatura (Apache-2.0; finds the main text of a page) finds
the rest, `page_metadata` reads what the page says about itself. Nothing on the page is run or loaded.
"""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import trafilatura
from lxml import html
from lxml.etree import LxmlError, _Element

from ingest.decoding import decode_text, stored_form
from ingest.draft import Draft
from ingest.errors import InputError, Problem
from ingest.formats.page_furniture import clear, heading
from ingest.formats.page_metadata import page_draft, saved_from
from ingest.material import HEAD, Material

MIN_LETTERS = 40  # fewer are a login or an error page

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{2,30})", re.IGNORECASE)
_AS_BROWSERS_DO = {"iso-8859-1": "cp1252", "latin-1": "cp1252", "latin1": "cp1252", "us-ascii": "cp1252"}
_BLOCKS = frozenset({"p", "head", "item", "cell", "quote", "code"})
# Stand: 26.06.2024 07:27 Uhr   Veröffentlicht am 26. Juni 2024 um 07:27   Mittwoch, 26. Juni 2024
_STAMP = re.compile(
    r"(?:(?:Stand|Aktualisiert|Veröffentlicht|Erstellt|Datum)(?: am)?:?\s+)?(?:\w+tag,?\s+)?"
    r"\d{1,2}\.\s?(?:\d{1,2}\.|[A-ZÄ]\w+)\s?\d{4}(?:[,\s|–-]*(?:um\s)?\d{1,2}[:.]\d{2})?(?:\sUhr)?"
)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff\x00-\x08\x0b\x0c\x0e-\x1f]")
_SPACES = re.compile(r"[ \t\n\r]+")
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


def read_page(material: Material) -> Draft:
    written = decode_page(material.read(), material.charset, material.origin)
    tree = _tree(written, material.origin)
    draft = page_draft(tree, material.address or saved_from(written))
    title = heading(tree, draft.title)
    clear(tree)
    paragraphs = [words for words in _paragraphs(tree) if words != title and not _STAMP.fullmatch(words)]
    if sum(map(len, paragraphs)) < MIN_LETTERS:
        raise InputError(material.origin, Problem.NO_ARTICLE)
    text = "\n\n".join([title, *paragraphs] if title else paragraphs) + "\n"
    return replace(draft, text=stored_form(text), title=title)


def decode_page(data: bytes, told: str | None, origin: str) -> str:
    """UTF-8 where it is UTF-8; else what server or page say; else what we find out."""
    declared = _META_CHARSET.search(data[:HEAD])
    for encoding in ("utf-8-sig", told, declared and declared[1].decode("ascii", "ignore")):
        name = (encoding or "").lower()
        try:
            if name and b"\0" not in data:
                return data.decode(_AS_BROWSERS_DO.get(name, name))
        except (UnicodeDecodeError, LookupError):  # says so and is not
            continue
    return decode_text(data, origin)


def _tree(text: str, origin: str) -> _Element:
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        tree = html.document_fromstring(_visible(_XML_DECLARATION.sub("", text)) or "<p>", parser=parser)
    except (LxmlError, ValueError) as error:
        raise InputError(origin, Problem.NO_ARTICLE) from error
    return tree


def _paragraphs(tree: _Element) -> list[str]:
    """The main text, one paragraph an entry."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=False, favor_recall=True
    )
    body = getattr(found, "body", None)
    words = [] if body is None else [_plain(each) for each in _blocks(body)]
    return [each for each in words if each]


def _blocks(element: _Element) -> Iterator[str]:
    """The words of each block that holds no other block."""
    if element.tag in _BLOCKS and not any(child.tag in _BLOCKS for child in element.iterdescendants()):
        yield "".join("\n" if each == "\x1e" else each for each in _words(element))
        return
    if element.text and element.text.strip():
        yield element.text
    for child in element:
        yield from _blocks(child)
        if child.tail and child.tail.strip():
            yield child.tail


def _words(element: _Element) -> Iterator[str]:
    yield _SPACES.sub(" ", element.text or "")
    for child in element:
        if child.tag == "lb":
            yield "\x1e"
        yield from _words(child)
        yield _SPACES.sub(" ", child.tail or "")


def _visible(words: str) -> str:
    return _INVISIBLE.sub("", words)


def _plain(words: str) -> str:
    """Without soft hyphens and other marks that only say how to set a line."""
    visible = _visible(unicodedata.normalize("NFC", words))
    return "\n".join(line.strip() for line in visible.split("\n") if line.strip())
