"""A ZIP file goes in (also a Word, OpenDocument or web archive); its members come out, never more than allowed.

Nothing is unpacked to disk, so a name that leads out of the archive could do no harm; it is refused all the same,
since whoever made it meant some. Sizes are counted while reading: what the archive itself claims proves nothing.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePosixPath

from ingest.errors import InputError, Problem
from ingest.material import MAX_ARTICLE_BYTES, MEGABYTE, Material

MAX_MEMBERS = 100_000
MAX_RATIO = 200  # text packs to a tenth, seldom to a fiftieth
RATIO_MATTERS = 10_000_000  # bytes; below, any ratio is harmless

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError)
_ENCRYPTED = 0x1


@contextmanager
def opened(material: Material) -> Iterator[zipfile.ZipFile]:
    """The archive with its list of members read."""
    with material.open() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except _BROKEN as error:
            raise InputError(material.origin, Problem.BROKEN, "ZIP") from error
        if len(archive.infolist()) > MAX_MEMBERS:
            raise InputError(material.origin, Problem.TOO_MANY, str(MAX_MEMBERS))
        yield archive


def member(archive: zipfile.ZipFile, name: str, origin: str, limit: int = MAX_ARTICLE_BYTES) -> bytes:
    """The bytes of one member."""
    info = _info(archive, name, origin)
    if info.file_size > RATIO_MATTERS and info.file_size > MAX_RATIO * max(info.compress_size, 1):
        raise InputError(origin, Problem.BOMB, f"{RATIO_MATTERS // MEGABYTE}")
    try:
        with archive.open(info) as stream:
            data = stream.read(limit + 1)
    except _BROKEN as error:
        raise InputError(origin, Problem.BROKEN, "ZIP") from error
    if len(data) > limit:
        raise InputError(origin, Problem.BOMB, f"{limit // MEGABYTE}")
    return data


def leads_outside(name: str) -> bool:
    """../../etc/passwd   /etc/passwd   C:\\Windows\\win.ini"""
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or name[1:2] == ":"


def _info(archive: zipfile.ZipFile, name: str, origin: str) -> zipfile.ZipInfo:
    try:
        info = archive.getinfo(name)
    except KeyError as error:
        raise InputError(origin, Problem.NO_PART, f"„{name}“") from error
    if info.flag_bits & _ENCRYPTED:
        raise InputError(origin, Problem.LOCKED)
    if leads_outside(name):
        raise InputError(origin, Problem.OUTSIDE)
    return info
