"""Files made by other programs, and a short way to make material of words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ingest import connecting, fetching
from ingest.material import Material, bytes_material
from tests.ingest.web_server import Site, serving

FILES = Path(__file__).parent.parent / "cases" / "files"


@pytest.fixture
def files() -> Path:
    """See tests/cases/README.md for the programs that made them."""
    return FILES


def material(data: bytes | str, name: str = "meldung.txt", **told: str) -> Material:
    return replace(bytes_material(name, name, data.encode() if isinstance(data, str) else data), **told)


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    """A server that we may ask although it stands on this machine, without a pause between two questions."""
    monkeypatch.setenv(connecting.SETTING, "1")
    monkeypatch.setattr(fetching, "PAUSE_SECONDS", 0.0)
    with serving() as site:
        yield site
    fetching._pools().clear()
