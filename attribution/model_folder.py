"""A model folder in, what is in it out: name and digest, so that a quote can say which models made it."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

BUNDLED = Path(__file__).parent / "models"


@cache
def describe(folder: Path | None = None) -> str:
    """Name and digest of the models: "de_small 1a2b3c4d5e6f" for those that come with the program."""
    digest = hashlib.sha256()
    for file in _files(folder):
        digest.update(file.name.encode())
        digest.update(file.read_bytes())
    return f"{name_of(folder)} {digest.hexdigest()[:12]}"


def name_of(folder: Path | None = None) -> str:
    """The name alone: no file is read for it."""
    return "+".join(sorted({file.stem for file in _files(folder)}))


def _files(folder: Path | None) -> list[Path]:
    return sorted((folder or BUNDLED).glob("de/*/*.pt"))
