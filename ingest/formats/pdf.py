"""A PDF goes in; the words of its text layer come out as paragraphs. One that holds only pictures is refused.

A PDF knows lines and no paragraphs: lines are joined where the sentence goes on, and words that were parted at the
end of a line grow together again. Lines that stand on every page (header, footer, page number) are left out.
"""

from __future__ import annotations

import io
import logging
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from pypdf import PdfReader

from ingest.draft import Draft
from ingest.errors import InputError, Problem
from ingest.material import Material
from ingest.metadata import find_published, find_title

MAX_PAGES = 200
MIN_WORDS = 5  # fewer in a whole document: a stamp or a page number on a scan

# A page number; what browsers print above and below a page: "02.03.26, 07:27 Deich hält", "https://… 1/3"
_FURNITURE = re.compile(
    r"(?:(?:Seite|S\.|Page)\s*)?\d{1,3}(?:\s*(?:/|von|of)\s*\d{1,3})?"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4},? \d{1,2}:\d{2}(?: [AP]M)?(?: .{0,200})?"
    r"|(?:https?|file)://\S+(?: \d{1,3}/\d{1,3})?"
)
_LIGATURES = {ord(sign): unicodedata.normalize("NFKC", sign) for sign in "ﬀﬁﬂﬃﬄﬅﬆ"}
_PARTED = re.compile(r"(?<=[a-zäöüß])[-\u00ad]$")
_SHORT = 0.75  # of the usual length: the line ends a paragraph
_REPEATED = 0.6  # of the pages
_IS_LOWER = re.compile(r"[a-zäöüß]")


def read_pdf(material: Material) -> Draft:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it makes of small damage is no news
    data = material.read()
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise InputError(material.origin, Problem.LOCKED)
        pages = [_lines(page.extract_text()) for page in reader.pages[:MAX_PAGES]]
        told = reader.metadata
        author = str(told.author).strip() if told and told.author else None
    except InputError:
        raise
    except Exception as error:  # damage breaks the library in ways that it does not know itself
        raise InputError(material.origin, Problem.BROKEN, "PDF") from error
    text = "\n\n".join(_paragraphs(_without_furniture(pages)))
    if len(text.split()) < MIN_WORDS:
        raise InputError(material.origin, Problem.SCAN)
    return Draft(text + "\n", find_title(text), published=find_published(text), author=author)


def _lines(page: str) -> list[str]:
    return [line.translate(_LIGATURES).strip() for line in page.splitlines()]


def _without_furniture(pages: list[list[str]]) -> list[str]:
    """The lines of all pages but page numbers and what most pages repeat."""
    counts = Counter(line for page in pages for line in set(page) if line)
    often = {line for line, count in counts.items() if count > 2 and count >= _REPEATED * len(pages)}
    return [line for page in pages for line in page if line not in often and not _FURNITURE.fullmatch(line)]


def _paragraphs(lines: Iterable[str]) -> list[str]:
    """A paragraph ends with an empty line, or where a sentence ends before the line is full."""
    listed = list(lines)
    usual = _usual_length(listed)
    paragraphs: list[str] = []
    goes_on = False
    for line in listed:
        if not line:
            goes_on = goes_on and _is_open(paragraphs[-1])
            continue
        if goes_on:
            paragraphs[-1] = _joined(paragraphs[-1], line)
        else:
            paragraphs.append(line)
        goes_on = len(line) >= _SHORT * usual or _is_open(line)
    return paragraphs


def _is_open(line: str) -> bool:
    """Whether the words must go on: a parted word or a comma at the end."""
    return bool(_PARTED.search(line)) or line.endswith((",", "–"))


def _joined(before: str, after: str) -> str:
    """Hafen-|stadt grow together, Nord-|Süd do not."""
    if _PARTED.search(before) and _IS_LOWER.match(after):
        return before[:-1] + after
    return f"{before}{'' if before.endswith('-') else ' '}{after}"


def _usual_length(lines: list[str]) -> int:
    """The length that a full line has: only the longest tenth is longer."""
    lengths = sorted(len(line) for line in lines if line)
    return lengths[int(len(lengths) * 0.9)] if lengths else 0
