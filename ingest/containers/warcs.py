"""A web archive (WARC, also packed): the pages in it, and each of them as `Material` with its address and hour.

The step to a part is the offset of its record. Only what a server answered with success as HTML or PDF is an article;
pictures, scripts and redirects are passed over.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from email.message import Message
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from ingest.errors import InputError, Problem
from ingest.material import MAX_ARTICLE_BYTES, MEGABYTE, Material, bytes_material
from ingest.sources import Source

MAX_RECORDS = 100_000
_TYPES = frozenset({"text/html", "application/xhtml+xml", "application/pdf"})
_KINDS = frozenset({"response", "resource"})
_BROKEN = (ArchiveLoadFailed, ValueError, EOFError, zlib.error, UnicodeError, KeyError, AttributeError, OSError)


def parts(material: Material, source: Source) -> Iterator[Source]:
    """An archive of which the end is missing gives what there is."""
    found = 0
    with material.open() as stream, _worded(material.origin):
        records = ArchiveIterator(stream, check_digests=False)
        for record in _until_broken(records):
            if _is_page(record):
                yield replace(source, part=(*source.part, str(records.get_record_offset())))
                found += 1
            if found > MAX_RECORDS:
                raise InputError(material.origin, Problem.TOO_MANY, str(MAX_RECORDS))


def take(material: Material, step: str) -> Material:
    origin = f"{material.origin}#{step}"
    with material.open() as stream, _worded(origin):
        record = _record(stream, int(step))
        if record is None or not _is_page(record):
            raise InputError(origin, Problem.NO_PART, step)
        data = record.content_stream().read(MAX_ARTICLE_BYTES + 1)
        if len(data) > MAX_ARTICLE_BYTES:
            raise InputError(origin, Problem.BOMB, str(MAX_ARTICLE_BYTES // MEGABYTE))
        media_type, charset = _content_type(record)
        return replace(
            bytes_material(origin, origin, data),
            media_type=media_type,
            charset=charset,
            address=record.rec_headers.get_header("WARC-Target-URI"),
            retrieved=record.rec_headers.get_header("WARC-Date"),
        )


def _until_broken(records: ArchiveIterator) -> Iterator[ArcWarcRecord]:
    """The first record must be one; a later one that is cut off is the end."""
    any_record = False
    try:
        for record in records:
            any_record = True
            yield record
    except _BROKEN:
        if not any_record:
            raise


def _record(stream: BinaryIO, offset: int) -> ArcWarcRecord | None:
    stream.seek(offset)
    return next(iter(ArchiveIterator(stream, check_digests=False)), None)


def _is_page(record: ArcWarcRecord) -> bool:
    answer = record.http_headers
    is_answer = record.rec_type in _KINDS and (answer is None or answer.get_statuscode() == "200")
    return is_answer and _content_type(record)[0] in _TYPES


def _content_type(record: ArcWarcRecord) -> tuple[str, str | None]:
    headers = record.http_headers or record.rec_headers
    message = Message()
    message["content-type"] = headers.get_header("Content-Type") or ""
    return message.get_content_type(), message.get_content_charset()


@contextmanager
def _worded(origin: str) -> Iterator[None]:
    try:
        yield
    except InputError:
        raise
    except _BROKEN as error:
        raise InputError(origin, Problem.BROKEN, "WARC") from error
