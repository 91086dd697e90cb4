"""What all tests need: no visible window, one thread for torch, gold data if there, a hub of language models."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from language_models import fetching, shelf
from tests.language_models.hub import Hub, serving

# Before Qt or torch is imported anywhere, here and in child processes
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OMP_NUM_THREADS"] = "1"
# Tests use the models of the project and know no tables, whatever the user of this machine has chosen
os.environ["ZITATSPUR_MODELS"] = os.devnull
os.environ["ZITATSPUR_COLUMNS"] = os.devnull

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with gold data and real articles beside the project; skips where it is missing."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"needs the folder {folder.name}/ beside the project")
    return folder


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    """A hub of language models on this machine, to which the program's own code goes."""
    for variable in ("STANZA_MODEL_URL", "STANZA_RESOURCES_VERSION", "HTTP_PROXY", "http_proxy"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(fetching, "PAUSE", 0)
    with serving(Hub()) as hub:
        monkeypatch.setenv("STANZA_RESOURCES_URL", hub.address)
        yield hub


@pytest.fixture(name="shelf")
def model_shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> shelf.Shelf:
    """A place of its own for the language models of a test."""
    monkeypatch.setattr(fetching, "PAUSE", 0)
    monkeypatch.setenv(shelf.VARIABLE, str(tmp_path / "Sprachmodelle für März"))
    return shelf.Shelf.of_user()
