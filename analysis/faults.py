"""An error that nobody foresaw in, a report in the user's log folder out: people see a sentence, not a traceback."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import platformdirs

FOLDER_VARIABLE = "ZITATSPUR_LOGS"
LIBRARIES = ("PySide6-Essentials", "rapidfuzz", "sqlite-utils", "stanza", "torch")


def report(error: BaseException) -> Path | None:
    """The file that tells what happened; None if it cannot be written. It holds no words of any article but those
    that the error itself names."""
    folder = Path(os.environ.get(FOLDER_VARIABLE) or platformdirs.user_log_dir("Zitatspur", appauthor=False))
    now = datetime.now(UTC)
    file = folder / f"fehler-{now:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file.write_text(_words(error, now), encoding="utf-8", errors="backslashreplace")
    except OSError:
        return None
    return file


def _words(error: BaseException, now: datetime) -> str:
    versions = ", ".join(f"{name} {_version(name)}" for name in LIBRARIES)
    head = (
        f"{now.isoformat(timespec='seconds')}\nPython {sys.version.split()[0]}, {platform.platform()}\n{versions}\n\n"
    )
    return head + "".join(traceback.format_exception(error))


def _version(library: str) -> str:
    try:
        return metadata.version(library)
    except metadata.PackageNotFoundError:
        return "–"
