"""What all tests need: no visible window, one thread for torch, the gold data beside the project if there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

# Before Qt or torch is imported anywhere, here and in child processes
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["OMP_NUM_THREADS"] = "1"
# Tests use the models of the project, whatever the user of this machine has chosen
os.environ["ZITATSPUR_MODELS"] = os.devnull

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
