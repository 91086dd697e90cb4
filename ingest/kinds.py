"""Bytes go in; what they are comes out, told by the content first and by the name only where the content is silent."""

from __future__ import annotations

import re
from enum import StrEnum

from ingest.material import Material
from ingest.packed import opened


class Kind(StrEnum):
    """The kinds of files that we read: articles, and those that hold several."""

    TEXT = "text"
    MARKDOWN = "markdown"
    PAGE = "page"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"
    MAIL = "mail"
    ROW = "row"
    QUOTES = "quotes"
    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    WARC = "warc"
    ZIP = "zip"
    FEED = "feed"
    OPML = "opml"


ROW_TYPE = "application/vnd.zitatspur.row+json"
"""The media type of one row of a table, as JSON."""
QUOTES_TYPE = "application/vnd.zitatspur.quotes+jsonl"
"""That of one article with its quotes, as an archive exports it."""

MEDIA_TYPES = {
    Kind.TEXT: "text/plain",
    Kind.MARKDOWN: "text/markdown",
    Kind.PAGE: "text/html",
    Kind.PDF: "application/pdf",
    Kind.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Kind.ODT: "application/vnd.oasis.opendocument.text",
    Kind.MAIL: "message/rfc822",
    Kind.ROW: ROW_TYPE,
}

_BY_TYPE = {
    "text/html": Kind.PAGE,
    "application/xhtml+xml": Kind.PAGE,
    "application/pdf": Kind.PDF,
    "text/markdown": Kind.MARKDOWN,
    "message/rfc822": Kind.MAIL,
    "multipart/related": Kind.MAIL,
    ROW_TYPE: Kind.ROW,
    QUOTES_TYPE: Kind.QUOTES,
}
_BY_SUFFIX = {
    "md": Kind.MARKDOWN,
    "markdown": Kind.MARKDOWN,
    "html": Kind.PAGE,
    "htm": Kind.PAGE,
    "xhtml": Kind.PAGE,
    "eml": Kind.MAIL,
    "mht": Kind.MAIL,
    "mhtml": Kind.MAIL,
    "csv": Kind.CSV,
    "tsv": Kind.CSV,
    "jsonl": Kind.JSONL,
    "ndjson": Kind.JSONL,
    "warc": Kind.WARC,
    "gz": Kind.WARC,
}
# The member that makes a ZIP file more than that
_BY_MEMBER = {
    "word/document.xml": Kind.DOCX,
    "content.xml": Kind.ODT,
    "xl/workbook.xml": Kind.XLSX,
}
_PAGE_START = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)
_FEED_START = re.compile(
    rb"\s*(?:<\?[^>]*>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*<(rss|feed|rdf:RDF|opml)\b", re.I | re.S
)
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def recognise(material: Material) -> Kind:
    head = material.head()
    if head.startswith(b"%PDF-") or b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(b"PK\x03\x04") or head.startswith(b"PK\x05\x06"):
        return _packed_kind(material)
    if head.startswith(b"WARC/") or head.startswith(b"\x1f\x8b"):
        return Kind.WARC
    if feed := _FEED_START.match(_without_marks(head)):
        return Kind.OPML if feed[1].lower() == b"opml" else Kind.FEED
    if material.media_type in _BY_TYPE:
        return _BY_TYPE[material.media_type]
    if _PAGE_START.match(_without_marks(head)):
        return Kind.PAGE
    return _BY_SUFFIX.get(material.name.lower().rpartition(".")[2], Kind.TEXT)


def _packed_kind(material: Material) -> Kind:
    with opened(material) as archive:
        names = set(archive.namelist())
    return next((kind for name, kind in _BY_MEMBER.items() if name in names), Kind.ZIP)


def _without_marks(head: bytes) -> bytes:
    """Also UTF-16 without its every second NUL, which is enough to find a tag."""
    for mark in _MARKS:
        head = head.removeprefix(mark)
    return head.replace(b"\0", b"")
