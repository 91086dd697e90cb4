"""A `Source` goes in; an `Article` comes out, or a `Listing` of the articles inside: the one door to all formats."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from attribution.types import Article, AttributedArticle, Original
from ingest.addresses import canonical
from ingest.containers import feeds, quote_files, tables, warcs, zips
from ingest.credits import find_agencies
from ingest.dates import iso_moment
from ingest.decoding import stored_form
from ingest.draft import Draft
from ingest.errors import InputError, Problem
from ingest.fetching import fetch
from ingest.formats.mail import read_mail
from ingest.formats.office import read_docx, read_odt
from ingest.formats.page import read_page
from ingest.formats.pdf import read_pdf
from ingest.formats.plain import read_markdown, read_plain
from ingest.kinds import MEDIA_TYPES, Kind, recognise
from ingest.material import Material, bytes_material, file_material
from ingest.outlets import outlet_at
from ingest.sources import Source

_READERS: dict[Kind, Callable[[Material], Draft]] = {
    Kind.TEXT: read_plain,
    Kind.MARKDOWN: read_markdown,
    Kind.PAGE: read_page,
    Kind.PDF: read_pdf,
    Kind.DOCX: read_docx,
    Kind.ODT: read_odt,
    Kind.MAIL: read_mail,
    Kind.ROW: tables.row_draft,
}
_TABLES = frozenset({Kind.CSV, Kind.XLSX, Kind.JSONL})


@dataclass(frozen=True, slots=True)
class Listing:
    """What a file holds instead of one article: sources to read one by one, and what cannot be."""

    sources: tuple[Source, ...]
    errors: tuple[InputError, ...] = ()


def read_source(source: Source) -> Article | AttributedArticle | Listing:
    """An InputError says why there is nothing. Only what an archive exported is analysed already."""
    material = _material(source)
    kind = recognise(material)
    if kind is Kind.QUOTES:
        return quote_files.read_quotes(material, source)
    return _article(source, material, kind) if kind in _READERS else _listing(source, material, kind)


def is_article(source: Source) -> bool:
    """True for what is one article, False for what holds several; only the first bytes are looked at."""
    return source.text is not None or recognise(_material(source)) in _READERS


def _material(source: Source) -> Material:
    """Follows the steps to the part of the file."""
    if source.address is not None:
        return fetch(source.address)
    if source.text is not None:
        return bytes_material(source.origin, source.origin, source.text.encode(errors="replace"))
    material = file_material(source.path)
    for step in source.part:
        material = _take(material, step, source)
    return material


def _take(material: Material, step: str, source: Source) -> Material:
    kind = recognise(material)
    if kind is Kind.JSONL and quote_files.holds_quotes(material):
        return quote_files.take(material, step)
    if kind in _TABLES:
        return tables.take(material, step, source, kind)
    if kind is Kind.WARC:
        return warcs.take(material, step)
    if kind is Kind.ZIP:
        return zips.take(material, step)
    raise InputError(source.origin, Problem.NO_PART, step)


def _listing(source: Source, material: Material, kind: Kind) -> Listing:
    found = list(_parts(source, material, kind))
    if not found:
        raise InputError(source.origin, Problem.NO_ARTICLES)
    return Listing(
        tuple(each for each in found if isinstance(each, Source)),
        tuple(each for each in found if isinstance(each, InputError)),
    )


def _parts(source: Source, material: Material, kind: Kind) -> Iterator[Source | InputError]:
    if kind in (Kind.FEED, Kind.OPML):
        return feeds.parts(material, source, kind)
    if source.address is not None:  # each part would have to be fetched with all of it
        raise InputError(source.origin, Problem.COLLECTION)
    if kind is Kind.JSONL and quote_files.holds_quotes(material):
        return quote_files.parts(material, source)
    if kind in _TABLES:
        return tables.parts(material, source, kind)
    return warcs.parts(material, source) if kind is Kind.WARC else zips.parts(material, source)


def _article(source: Source, material: Material, kind: Kind) -> Article:
    """What the user says comes before what the file says."""
    draft = _READERS[kind](material)
    told: dict[str, Any] = {field.name: _stored(getattr(draft, field.name)) for field in fields(draft)}
    text = told.pop("text") or ""
    if not text.strip():
        raise InputError(source.origin, Problem.EMPTY)
    address = canonical(draft.address or "")
    by_domain = outlet_at(address) if address else None
    given = {
        "outlet": source.outlet or (by_domain.name if by_domain else draft.outlet),
        "published": _published(source.published, draft.published),
        "address": address,
    }
    return Article(
        text=text,
        origin=source.origin,
        agencies=find_agencies(text),
        retrieved=iso_moment(material.retrieved),
        original=_original(material, kind),
        **told | given,
    )


def _original(material: Material, kind: Kind) -> Original:
    """The bytes as they came, to be kept: a page may be gone tomorrow."""
    data = material.read()
    media_type = material.media_type or MEDIA_TYPES[kind]
    return Original(hashlib.sha256(data).hexdigest(), media_type, len(data), zlib.compress(data))


def _stored(words: str | None) -> str | None:
    return None if words is None else stored_form(words)


def _published(told: str | None, stand: str | None) -> str | None:
    """What the user or the file name tells holds; the text may only add the time of the same day."""
    if told is None or (stand is not None and stand.startswith(told)):
        return stand
    return told
