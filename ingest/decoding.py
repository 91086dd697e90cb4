"""Bytes go in, their text comes out: decoded, BOM dropped, newlines made LF, Unicode NFC.

Nothing else is changed, since all spans count the characters of this text. What is not text is refused with
its reason: a guess would store nonsense.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

import charset_normalizer

from ingest.errors import InputError, Problem

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
    (b"{\\rtf", "ein formatiertes Dokument (RTF)"),
    (b"\xd0\xcf\x11\xe0", "ein altes Office-Dokument"),
    (b"\x1f\x8b", "ein gepacktes Archiv (gzip)"),
    (b"SQLite format 3\x00", "eine Datenbank (SQLite)"),
)

# 8-bit encodings in which German texts come; a wider choice would mistake umlauts for Polish or Greek letters
_LEGACY_ENCODINGS = ["cp1252", "cp850", "mac_roman"]

# All of Unicode's but the harmless ones: tab, newlines of every kind, form feed
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_MAX_CONTROL_SHARE = 0.01
_MIN_NUL_SHARE = 0.2  # German in UTF-16: nearly every second byte is NUL


def decode_text(data: bytes, origin: str) -> str:
    """The text as it is stored and counted; an InputError if there is none."""
    text = stored_form(_decode(data, origin))
    if not text.strip():
        raise InputError(origin, Problem.EMPTY)
    return text


def stored_form(text: str) -> str:
    """LF and NFC; half a surrogate pair, which no file can hold, becomes the sign for what is lost."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _decode(data: bytes, origin: str) -> str:
    for magic, name in _OTHER_FORMATS:
        if data.startswith(magic):
            raise InputError(origin, Problem.UNSUPPORTED, name)
    marked = _decode_marked(data, origin)
    text = _decode_unmarked(data, origin) if marked is None else marked
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
    return len(_CONTROLS.findall(text)) / max(len(text), 1)
