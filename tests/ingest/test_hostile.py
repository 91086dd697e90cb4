"""Files that mean harm, and ruins: each is refused or survived with a clear word, and nothing else is lost.

What servers can do stands in test_fetching.
"""

from __future__ import annotations

import gzip
import io
import os
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from attribution.types import Article
from ingest.errors import InputError, Problem
from ingest.reading import Listing, read_source
from ingest.sources import Source, find_sources
from tests.ingest.formats.test_office import word
from tests.ingest.formats.test_pdf import written
from tests.ingest.test_packed import zipped

PATIENCE = 8.0  # seconds; a test machine is slow
MEGA = 1_000_000
SPACES = b" " * (50 * MEGA)
OUTSIDE = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>'
LAUGHS = b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
PARAGRAPH = "<p>„Der Deich hält“, sagte Bürgermeisterin Anna Vogt am Montag im Rathaus von Wendhafen.</p>"
RECORD = (
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: http://a.test/\r\n"
    "WARC-Date: 2026-03-02T07:27:00Z\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: {}\r\n\r\n"
)


def web_archive(body: bytes) -> bytes:
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(body)
    return RECORD.format(len(answer)).encode() + answer + b"\r\n\r\n"


def pdf(*objects: bytes) -> bytes:
    """The objects are numbered from 1; the first one is the catalogue."""
    stream = io.BytesIO(b"%PDF-1.4\n")
    stream.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, 1):
        places.append(stream.tell())
        stream.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = stream.tell()
    entries = b"".join(b"%010d 00000 n \n" % place for place in places)
    stream.write(b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, entries))
    stream.write(b"trailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, start))
    return stream.getvalue()


def pdf_bomb() -> bytes:
    packed = zlib.compress(zlib.compress(b"0" * (300 * MEGA)))
    head = b"<</Length %d /Filter [/FlateDecode /FlateDecode]>>\nstream\n" % len(packed)
    return pdf(
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Count 1 /Kids [3 0 R]>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R>>",
        head + packed + b"\nendstream",
    )


PDF_LOOP = pdf(b"<</Type /Catalog /Pages 2 0 R>>", b"<</Type /Pages /Count 1 /Kids [2 0 R]>>")
REFUSED: dict[str, tuple[Callable[[], bytes], set[Problem]]] = {
    "spaces in Word.docx": (lambda: zipped({"word/document.xml": SPACES}), {Problem.BOMB}),
    "external entity.docx": (lambda: zipped({"word/document.xml": OUTSIDE + b"<a>&b;</a>"}), {Problem.ENTITIES}),
    "laughs.odt": (
        lambda: zipped({"content.xml": LAUGHS + b"<a>&c;</a>", "mimetype": b"application/vnd.oasis.opendocument.text"}),
        {Problem.ENTITIES},
    ),
    "external entity.opml": (lambda: OUTSIDE + b"<opml>&b;</opml>", {Problem.ENTITIES}),
    "external entity.rss": (lambda: OUTSIDE + b"<rss><channel>&b;</channel></rss>", {Problem.ENTITIES}),
    "broken.pdf": (lambda: b"%PDF-1.7\n" + os.urandom(3000), {Problem.BROKEN}),
    "locked.pdf": (lambda: written(password="geheim"), {Problem.LOCKED}),
    "scan.pdf": (written, {Problem.SCAN}),
    "loop.pdf": (lambda: PDF_LOOP, {Problem.BROKEN, Problem.SCAN}),
    "bomb.pdf": (pdf_bomb, {Problem.BROKEN, Problem.SCAN}),
    "cut off.xlsx": (lambda: zipped({"xl/workbook.xml": b"<a/>"})[:-9], {Problem.BROKEN}),
    "no sheet.xlsx": (lambda: zipped({"xl/workbook.xml": b"<a/>"}), {Problem.BROKEN}),
    "nothing but a name.zip": (lambda: b"PK\x03\x04", {Problem.BROKEN}),
    "deep.jsonl": (lambda: b'{"text":' + b"[" * 200_000, {Problem.BROKEN}),
    "large cell.csv": (lambda: b'Text\n"' + SPACES + b'"\n', {Problem.BROKEN, Problem.NO_ARTICLES}),
    "zeros.txt": (lambda: b"Text\0" * 99, {Problem.NOT_TEXT}),
    "program.txt": (lambda: b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 9, {Problem.NOT_TEXT}),
    "script.html": (lambda: b"<html><body><script>" + b"alert(1);" * 9999, {Problem.NO_ARTICLE}),
    "frame.html": (lambda: b'<html><iframe src="file:///etc/hostname"></iframe></html>', {Problem.NO_ARTICLE}),
    "attachment.eml": (
        lambda: b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: image/png\n\n0\n--x--",
        {Problem.EMPTY},
    ),
}
SURVIVED: dict[str, tuple[Callable[[], bytes], str]] = {
    "wrong charset.html": (
        lambda: f'<html><meta charset="utf-16"><h1>Deich</h1>{PARAGRAPH}'.encode("cp1252"),
        "Bürgermeisterin Anna Vogt",
    ),
    "control signs.html": (lambda: f"<html>{PARAGRAPH}".replace("hält", "h&#0;ä\x0blt").encode(), "Anna Vogt"),
    "surrogate.html": (lambda: f"<html>{PARAGRAPH}&#xD800;".encode(), "Anna Vogt"),
    "many boxes.html": (lambda: ("<html>" + PARAGRAPH + "<div><p>" * 20_000).encode(), "Anna Vogt"),
    "brackets.md": (lambda: ("[![" * 60_000 + "\n\nDer Deich").encode(), "Der Deich"),
    "stars.md": (lambda: ("**a " * 60_000 + "\n\nDer Deich").encode(), "Der Deich"),
    "one line.txt": (lambda: ("Stand: 1.1.2026 (dpa " * 90_000).encode(), "Stand"),
    "tracked.docx": (lambda: word("<w:p>" * 500 + "<w:r><w:t>Der Deich</w:t></w:r>" + "</w:p>" * 500), "Der Deich"),
    "unknown charset.eml": (
        lambda: b"Content-Type: text/plain; charset=klingonisch\n\nDer Deich h\xe4lt, sagte Vogt.",
        "Der Deich hält",
    ),
}


def read(path: Path) -> Article | Listing:
    started = time.monotonic()
    try:
        return read_source(Source(path))
    finally:
        assert time.monotonic() - started < PATIENCE


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_the_reason(name: str, tmp_path: Path) -> None:
    make, problems = REFUSED[name]
    (tmp_path / name).write_bytes(make())
    with pytest.raises(InputError) as caught:
        read(tmp_path / name)
    assert caught.value.problem in problems
    assert "itte" in caught.value.reason


@pytest.mark.parametrize("name", SURVIVED)
def test_it_is_survived(name: str, tmp_path: Path) -> None:
    make, words = SURVIVED[name]
    (tmp_path / name).write_bytes(make())
    article = read(tmp_path / name)
    assert isinstance(article, Article)
    assert words in article.text
    assert len(article.digest) == 64, "it can be written as UTF-8"


def test_a_file_of_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "leer.txt").open("wb") as stream:
        stream.write(b" " * 100)
        stream.truncate(1000 * MEGA)
    with pytest.raises(InputError) as caught:
        read(tmp_path / "leer.txt")
    assert caught.value.problem is Problem.TOO_LARGE


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("bombe.zip", zipped({"a.txt": SPACES}), Problem.BOMB),
        ("innen.zip", zipped({"b.zip": zipped({"a.txt": b"Text"})}), Problem.NESTED),
        ("bombe.warc", web_archive(SPACES), Problem.BOMB),
    ],
)
def test_what_hides_inside_is_refused_when_its_turn_comes(
    name: str, data: bytes, problem: Problem, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    listing = read(tmp_path / name)
    assert isinstance(listing, Listing)
    with pytest.raises(InputError) as caught:
        read_source(listing.sources[0])
    assert caught.value.problem is problem


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_a_name_that_is_no_text_can_be_stored(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/K\xe4the.txt"))
    path.write_text("Der Deich.")
    (source,), _ = find_sources([tmp_path])
    article = read_source(source)
    assert isinstance(article, Article)
    assert article.origin.encode().endswith("K\ufffdthe.txt".encode())


def test_a_folder_that_contains_itself_ends(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Der Deich.")
    (tmp_path / "kreis").symlink_to(tmp_path, target_is_directory=True)
    assert [source.path.name for source in find_sources([tmp_path])[0]] == ["a.txt"]
