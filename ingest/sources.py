"""Paths as the user gave them go in; the files to read come out, and what is wrong with the other paths.

A folder stands for all files in it that we can read. One subfolder per outlet is the order we understand: its name
tells the outlet of the files below. A file name that begins with an ISO date tells when the article was published.
What is inside a file (a table, a ZIP, a web archive) is not looked at here: `reading` does, in the child process.
"""

from __future__ import annotations

import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path, PurePath

from ingest.addresses import ADDRESS, host_of
from ingest.errors import InputError, Problem, from_os_error
from ingest.material import MAX_ARTICLE_BYTES

SUFFIXES = (
    *(".txt", ".md", ".html", ".htm", ".xhtml", ".mhtml", ".mht", ".pdf", ".docx", ".odt", ".eml"),
    *(".csv", ".tsv", ".xlsx", ".jsonl", ".ndjson", ".warc", ".warc.gz", ".wacz", ".zip", ".opml", ".rss", ".atom"),
)
"""What a folder is searched for. A single file may have any name: its content tells what it is."""

_OTHER_SCHEME = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
PASTED = "Eingefügter Text"
STANDARD_INPUT = "-"

_DATED_NAME = re.compile(r"(\d{4}-\d{2}-\d{2})(?!\d)")
_PAGE_FOLDER_ENDS = ("_files", "-dateien", "_dateien")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read as an article, or a part of it, and what its place or the user tells about it.

    Instead of a path it may be an `address` to fetch, or the `text` itself; the path is empty then. `part` leads to an
    article inside the file, step by step: the member of a ZIP, the row of a table. `columns` says which column of a
    table holds what, where the user says so. `feed` is the address of the feed that the article's address was found in,
    `updated` when the feed says that it changed (ISO 8601, UTC).
    """

    path: Path
    outlet: str | None = None
    published: str | None = None
    part: tuple[str, ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    address: str | None = None
    text: str | None = None
    feed: str | None = None
    updated: str | None = None

    @property
    def origin(self) -> str:
        """The path as given; parts stand after it: Sammlung.zip/Nordpost/a.html, Artikel.csv#17."""
        if self.text is not None:
            return f"{PASTED} {zlib.crc32(self.text.encode(errors='replace')):08x}"
        if self.address is not None:
            return self.address
        return _storable(str(self.path)) + "".join(f"#{step}" if step.isdecimal() else f"/{step}" for step in self.part)

    @property
    def address_host(self) -> str | None:
        """Who will be asked for it."""
        return host_of(self.address) if self.address else None

    @property
    def name(self) -> str:
        """What a list of files shows."""
        if self.text is not None or self.address is not None:
            return self.origin
        return self.origin.removeprefix(_storable(str(self.path.parent))).lstrip("/\\")


def _storable(name: str) -> str:
    """Linux allows names that are no text; the archive and JSON do not."""
    return os.fsencode(name).decode("utf-8", "replace")


def find_sources(
    paths: Iterable[str | Path | Source],
    *,
    outlet: str | None = None,
    published: str | None = None,
    columns: tuple[tuple[str, str], ...] = (),
) -> tuple[list[Source], list[InputError]]:
    """All files and addresses, each once, in the order given; and the paths that led to none."""
    sources: dict[tuple[Path, tuple[str, ...]] | str, Source] = {}
    errors: list[InputError] = []
    told = Source(Path(), outlet, published, columns=columns)
    for path in paths:
        for found in _look_at(path, told):
            if isinstance(found, InputError):
                errors.append(found)
            else:
                sources.setdefault((found.path.resolve(), found.part) if found.path.name else found.origin, found)
    return list(sources.values()), errors


def _look_at(given: str | Path | Source, told: Source) -> Iterator[Source | InputError]:
    if isinstance(given, Source):
        yield given
        return
    origin, path = str(given), Path(given)
    if ADDRESS.match(origin):
        yield replace(told, address=origin)
    elif _OTHER_SCHEME.match(origin):
        yield InputError(origin, Problem.ADDRESS)
    elif origin == STANDARD_INPUT:
        yield replace(told, text=_standard_input())
    elif path.is_dir():
        yield from _look_into(path, told)
    elif path.is_file():
        yield _source(path, told, None)
    else:
        yield InputError(origin, Problem.NOT_A_FILE if path.exists() else Problem.MISSING)


def _standard_input() -> str:
    data = sys.stdin.buffer.read(MAX_ARTICLE_BYTES + 1)
    return data.decode("utf-8-sig", "replace")[:MAX_ARTICLE_BYTES]


def _look_into(folder: Path, told: Source) -> Iterator[Source | InputError]:
    barred: list[OSError] = []
    files = sorted(_readable_files(folder, barred))
    for path in files:
        yield _source(path, told, subfolder(path.relative_to(folder).parts))
    yield from (from_os_error(str(error.filename), error) for error in barred)
    if not files and not barred:
        yield InputError(str(folder), Problem.NO_FILES)


def _source(path: Path, told: Source, outlet: str | None) -> Source:
    return Source(path, told.outlet or outlet, told.published or dated_name(path), columns=told.columns)


def _readable_files(folder: Path, barred: list[OSError]) -> Iterator[Path]:
    for place, folders, names in os.walk(folder, onerror=barred.append):
        folders[:] = [name for name in folders if not name.startswith(".") and not _belongs_to_page(name, names)]
        for name in names:
            if is_readable_name(name):
                yield Path(place, name)


def is_readable_name(name: str) -> bool:
    """~$ begins the lock that Word puts beside an open file."""
    return name.lower().endswith(SUFFIXES) and not name.startswith((".", "~$", "README", "LICENSE"))


def _belongs_to_page(folder: str, files: list[str]) -> bool:
    """Browsers put pictures and frames of a saved page into a folder beside it: Artikel-Dateien, Artikel_files."""
    stem = next((folder[: -len(end)] for end in _PAGE_FOLDER_ENDS if folder.lower().endswith(end)), None)
    return stem is not None and any(name in files for name in (f"{stem}.html", f"{stem}.htm"))


def subfolder(steps: tuple[str, ...]) -> str | None:
    """The outlet is the first folder below the one given; a file right in the folder has none."""
    return steps[0] if len(steps) > 1 else None


def dated_name(path: PurePath) -> str | None:
    """The date with which a file name begins: 2026-03-02 Sturmflut.txt"""
    found = _DATED_NAME.match(path.name)
    if not found:
        return None
    try:
        return date.fromisoformat(found[1]).isoformat()
    except ValueError:  # 2026-13-02 is a number, not a date
        return None
