"""What an import has not finished in, kept in a file beside the settings; at the next start it comes out again.

Each archive has its own, under its path. A damaged file counts as none: what it had can be dropped on the window again.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from gui.given import Given
from ingest.sources import Source

logger = logging.getLogger(__name__)

NAME = "unfinished.json"
FIELDS = tuple(field.name for field in fields(Source))


class Unfinished:
    """Written as a whole beside the old file, which it then replaces."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def of(self, archive: Path) -> list[Given]:
        try:
            return [_given(kept) for kept in self._read().get(_key(archive), [])]
        except (TypeError, KeyError, ValueError, AttributeError):
            return []

    def keep(self, archive: Path, given: Sequence[Given]) -> None:
        """Nothing is kept of an import that is done. If the disk is full, what was kept before stays."""
        everything, key = self._read(), _key(archive)
        if not given and key not in everything:
            return
        everything.pop(key, None)
        if given:
            everything[key] = [_plain(each) for each in given]
        aside = self._path.with_suffix(".new")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            aside.write_text(json.dumps(everything), encoding="utf-8")
            aside.replace(self._path)
        except OSError as error:
            logger.warning("%s", error)

    def _read(self) -> dict[str, Any]:
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def _key(archive: Path) -> str:
    """Of a path from the command line, too: the next start may be in another folder."""
    return str(archive.absolute())


def _plain(given: Given) -> Any:
    """A text for a path or an address, an object for anything else."""
    if not isinstance(given, Source):
        return {"given": str(given)} if isinstance(given, Path) else given
    told = {name: getattr(given, name) for name in FIELDS}
    return {name: value for name, value in told.items() if value} | {"path": str(given.path)}


def _given(kept: Any) -> Given:
    if isinstance(kept, str):
        return kept
    told = dict(kept)
    if "given" in told:
        return Path(told["given"])
    told["path"] = Path(told["path"])
    told["part"] = tuple(told.get("part", ()))
    told["columns"] = tuple((field, heading) for field, heading in told.get("columns", ()))
    return Source(**told)
