"""A path goes in, the text of the file comes out: decoded, BOM dropped, newlines made LF, Unicode NFC.

Nothing else is changed, since all spans count the characters of this text. What is not text is refused with
its reason: a guess would store nonsense.
"""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import charset_normalizer

from ingest.errors import InputError, Problem, from_os_error

MAX_BYTES = 20_000_000

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What people rename to .txt by mistake, told by its first bytes
_OTHER_FORMATS = (
    (b"\x89PNG\r\n", "ein Bild (PNG)"),
    (b"\xff\xd8\xff", "ein Bild (JPEG)"),
    (b"GIF8", "ein Bild (GIF)"),
    (b"II*\x00", "ein Bild (TIFF)"),
    (b"MM\x00*", "ein Bild (TIFF)"),
    (b"RIFF", "ein Bild, Ton oder Film (RIFF)"),
    (b"%PDF-", "ein PDF-Dokument"),
    (b"{\\rtf", "ein formatiertes Dokument (RTF)"),
    (b"\xd0\xcf\x11\xe0", "ein altes Office-Dokument"),
    (b"PK\x03\x04", "ein Office-Dokument oder ZIP-Archiv"),
    (b"\x1f\x8b", "ein gepacktes Archiv (gzip)"),
    (b"SQLite format 3\x00", "eine Datenbank (SQLite)"),
)
_HTML_STARTS = ("<!doctype html", "<html", "<?xml")

# 8-bit encodings in which German texts come; a wider choice would mistake umlauts for Polish or Greek letters
_LEGACY_ENCODINGS = ["cp1252", "cp850", "mac_roman"]

_HARMLESS_CONTROLS = frozenset("\t\n\r\v\f\x85")
_MAX_CONTROL_SHARE = 0.01
_MIN_NUL_SHARE = 0.2  # German in UTF-16: nearly every second byte is NUL


def read_text(path: Path) -> str:
    """The text as it is stored and counted; an InputError if there is none."""
    text = _decode(_read_bytes(path), str(path))
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if not text.strip():
        raise InputError(str(path), Problem.EMPTY)
    return text


def _read_bytes(path: Path) -> bytes:
    origin = str(path)
    try:
        if path.exists() and not path.is_file():  # reading a pipe or device could wait for ever
            raise InputError(origin, Problem.NOT_A_FILE)
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise InputError(origin, Problem.TOO_LARGE, f"{size / 1_000_000:.0f}")
        return path.read_bytes()
    except OSError as error:
        raise from_os_error(origin, error) from error


def _decode(data: bytes, origin: str) -> str:
    for magic, name in _OTHER_FORMATS:
        if data.startswith(magic):
            raise InputError(origin, Problem.UNSUPPORTED, name)
    marked = _decode_marked(data, origin)
    text = _decode_unmarked(data, origin) if marked is None else marked
    if text[:200].lstrip().lower().startswith(_HTML_STARTS):
        raise InputError(origin, Problem.UNSUPPORTED, "eine Webseite (HTML)")
    if "\0" in text or _control_share(text) > _MAX_CONTROL_SHARE:
        raise InputError(origin, Problem.NOT_TEXT)
    return text


def _decode_marked(data: bytes, origin: str) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise InputError(origin, Problem.UNDECODABLE) from error
    return None


def _decode_unmarked(data: bytes, origin: str) -> str:
    if b"\0" in data:
        return _decode_utf16(data, origin)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_legacy(data, origin)


def _decode_utf16(data: bytes, origin: str) -> str:
    """UTF-16 without a mark: in German text the NULs stand in every second place, always on the same side."""
    low, high = data[0::2].count(0), data[1::2].count(0)
    encoding = "utf-16-le" if high > low else "utf-16-be"
    if max(low, high) < _MIN_NUL_SHARE * len(data) or min(low, high) > 0:
        raise InputError(origin, Problem.NOT_TEXT)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(origin, Problem.NOT_TEXT) from error


def _decode_legacy(data: bytes, origin: str) -> str:
    best = charset_normalizer.from_bytes(data, cp_isolation=_LEGACY_ENCODINGS).best()
    if best is None:
        controls = sum(byte < 32 and byte not in b"\t\n\r\v\f" for byte in data)
        binary = controls > _MAX_CONTROL_SHARE * len(data)
        raise InputError(origin, Problem.NOT_TEXT if binary else Problem.UNDECODABLE)
    return str(best)


def _control_share(text: str) -> float:
    controls = sum(unicodedata.category(c) == "Cc" and c not in _HARMLESS_CONTROLS for c in text)
    return controls / max(len(text), 1)
