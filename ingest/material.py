"""A file, or a part of one, as bytes that have not been looked at yet, and what their carrier tells about them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from ingest.errors import InputError, Problem, from_os_error

MAX_ARTICLE_BYTES = 20_000_000
MAX_TABLE_BYTES = 200_000_000
HEAD = 4096  # bytes that tell what a file is
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Material:
    """`name` ends in the file's suffix, `media_type` and `charset` are what a server or mail said about the bytes.

    `validators` are the headers by which a server can be asked whether it has something else by now.
    """

    origin: str
    name: str
    open: Callable[[], BinaryIO]
    media_type: str | None = None
    charset: str | None = None
    address: str | None = None
    retrieved: str | None = None
    validators: tuple[tuple[str, str], ...] = ()

    def head(self) -> bytes:
        try:
            with self.open() as stream:
                return stream.read(HEAD)
        except OSError as error:
            raise from_os_error(self.origin, error) from error

    def read(self, limit: int = MAX_ARTICLE_BYTES) -> bytes:
        """All bytes; never more than the limit are read, whatever size the carrier claims."""
        try:
            with self.open() as stream:
                data = stream.read(limit + 1)
                if len(data) > limit:
                    raise InputError(self.origin, Problem.TOO_LARGE, f"mehr als {limit // MEGABYTE}")
                return data
        except OSError as error:
            raise from_os_error(self.origin, error) from error


def file_material(path: Path) -> Material:
    """Reading a pipe or device could wait for ever: only files will do."""
    origin = str(path)
    try:
        if path.exists() and not path.is_file():
            raise InputError(origin, Problem.NOT_A_FILE)
        path.stat()
    except OSError as error:
        raise from_os_error(origin, error) from error
    return Material(origin, path.name, lambda: path.open("rb"))


def bytes_material(origin: str, name: str, data: bytes) -> Material:
    return Material(origin, name, lambda: io.BytesIO(data))
