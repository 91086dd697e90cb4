"""A model set in, what is wrong with its files out: every file is read and its digest compared with the list."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from language_models.errors import CancelledError
from language_models.resources import ModelFile, listed


class Fault(StrEnum):
    MISSING = "missing"
    CHANGED = "changed"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One file and its fault, None if it is as it should be."""

    file: ModelFile
    fault: Fault | None


def verify(folder: Path, cancelled: Callable[[], bool] = lambda: False) -> list[Verdict]:
    """One verdict a file; a ModelsError if the list itself is gone."""
    verdicts = []
    for file in listed(folder):
        if cancelled():
            raise CancelledError
        verdicts.append(Verdict(file, _fault(folder / file.place, file.md5)))
    return verdicts


def is_whole(path: Path, md5: str) -> bool:
    """The file is there and has this digest."""
    return _fault(path, md5) is None


def _fault(path: Path, md5: str) -> Fault | None:
    try:
        with path.open("rb") as stream:
            # The hub gives MD5: it tells a damaged file, and who the sender is must be left to https
            found = hashlib.file_digest(stream, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
    except FileNotFoundError:
        return Fault.MISSING
    except OSError:
        return Fault.UNREADABLE
    return None if found == md5 else Fault.CHANGED
