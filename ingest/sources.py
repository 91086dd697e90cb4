"""Paths as the user gave them go in; the files to read come out, and what is wrong with the other paths.

A folder stands for all text files in it. One subfolder per outlet is the order we understand: its name tells
the outlet of the files below. A file name that begins with an ISO date tells when the article was published.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.errors import InputError, Problem, from_os_error

SUFFIX = ".txt"

_ADDRESS = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read as an article, and what its place or the user tells about it."""

    path: Path
    outlet: str | None = None
    published: str | None = None


def find_sources(
    paths: Iterable[str | Path], *, outlet: str | None = None, published: str | None = None
) -> tuple[list[Source], list[InputError]]:
    """All files behind the paths, each once, in the order given; and the paths that led to none."""
    sources: dict[Path, Source] = {}
    errors: list[InputError] = []
    for path in paths:
        for found in _look_at(path, outlet, published):
            if isinstance(found, InputError):
                errors.append(found)
            else:
                sources.setdefault(found.path.resolve(), found)
    return list(sources.values()), errors


def _look_at(given: str | Path, outlet: str | None, published: str | None) -> Iterator[Source | InputError]:
    origin, path = str(given), Path(given)
    if _ADDRESS.match(origin):
        yield InputError(origin, Problem.ADDRESS)
    elif path.is_dir():
        yield from _look_into(path, outlet, published)
    elif path.is_file():
        yield Source(path, outlet, published or dated_name(path))
    else:
        yield InputError(origin, Problem.NOT_A_FILE if path.exists() else Problem.MISSING)


def _look_into(folder: Path, outlet: str | None, published: str | None) -> Iterator[Source | InputError]:
    barred: list[OSError] = []
    files = sorted(_text_files(folder, barred))
    for path in files:
        yield Source(path, outlet or _subfolder(folder, path), published or dated_name(path))
    yield from (from_os_error(str(error.filename), error) for error in barred)
    if not files and not barred:
        yield InputError(str(folder), Problem.NO_FILES)


def _text_files(folder: Path, barred: list[OSError]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=barred.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if name.lower().endswith(SUFFIX) and not name.startswith("."):
                yield Path(place, name)


def _subfolder(folder: Path, path: Path) -> str | None:
    """The outlet is the first folder below the one given; a file right in the folder has none."""
    steps = path.relative_to(folder).parts
    return steps[0] if len(steps) > 1 else None


def dated_name(path: Path) -> str | None:
    """The date with which a file name begins: 2026-03-02 Sturmflut.txt"""
    found = _DATED_NAME.match(path.name)
    if not found:
        return None
    try:
        return date.fromisoformat(found[1]).isoformat()
    except ValueError:  # 2026-13-02 is a number, not a date
        return None
