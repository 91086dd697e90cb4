"""Files made by other programs, and a short way to make material of words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from ingest.material import Material, bytes_material

FILES = Path(__file__).parent.parent / "cases" / "files"


@pytest.fixture
def files() -> Path:
    """See tests/cases/README.md for the programs that made them."""
    return FILES


def material(data: bytes | str, name: str = "meldung.txt", **told: str) -> Material:
    return replace(bytes_material(name, name, data.encode() if isinstance(data, str) else data), **told)
