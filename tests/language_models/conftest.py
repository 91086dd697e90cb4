"""A hub on this machine and a shelf of its own for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from language_models import fetching
from language_models.shelf import VARIABLE, Shelf
from tests.language_models.hub import Hub, serving


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    for variable in ("STANZA_MODEL_URL", "STANZA_RESOURCES_VERSION", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(variable, raising=False)
    with serving(Hub()) as hub:
        monkeypatch.setenv("STANZA_RESOURCES_URL", hub.address)
        yield hub


@pytest.fixture(autouse=True)
def no_pause(monkeypatch: pytest.MonkeyPatch) -> None:
    """Between two attempts."""
    monkeypatch.setattr(fetching, "PAUSE", 0)


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "Sprachmodelle für März"))
    return Shelf.of_user()
