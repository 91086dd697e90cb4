"""Articles in a folder, and a fake analyser in place of the one with language models."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Seven short articles in order."""
    folder = tmp_path / "artikel"
    folder.mkdir()
    for n in range(7):
        (folder / f"{n}.txt").write_text(f"„Satz {n} ist wahr“, sagte Bach.\n", encoding="utf-8")
    return folder
