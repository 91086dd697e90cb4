"""Files that appear whole or not at all, and text written into streams of bytes."""

from __future__ import annotations

import io
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

STALE_SECONDS = 24 * 3600
_PART = re.compile(r"\..+\.\d+\.part", re.DOTALL)


@contextmanager
def complete_file(file: Path) -> Iterator[BinaryIO]:
    """Written aside and moved into place: whoever has the file open or is interrupted keeps the old one."""
    is_special = file.exists() and not file.is_file()  # /dev/null must not be replaced
    _clear_away(file.parent)
    aside = file if is_special else file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with aside.open("wb") as stream:
            yield stream
        if not is_special:
            os.replace(aside, file)
    finally:
        if not is_special:
            aside.unlink(missing_ok=True)


def _clear_away(folder: Path) -> None:
    """What a killed export has left: only files of this form, and old enough to be nobody's any more."""
    with suppress(OSError):
        for part in [entry for entry in folder.iterdir() if _PART.fullmatch(entry.name)]:
            with suppress(OSError):  # somebody else's, or gone already
                if time.time() - part.lstat().st_mtime > STALE_SECONDS:
                    part.unlink()


@contextmanager
def as_text(stream: BinaryIO) -> Iterator[TextIO]:
    """UTF-8 with LF, whatever the system; the stream stays open."""
    text = io.TextIOWrapper(stream, encoding="utf-8", newline="", write_through=True)
    try:
        yield text
    finally:
        text.detach()  # or it would close the stream, which is not ours
