"""Articles in a folder, and a fake analyser in place of the one with language models."""

from __future__ import annotations

from pathlib import Path

import pytest

from sharding import plan


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Seven short articles in order."""
    folder = tmp_path / "artikel"
    folder.mkdir()
    for n in range(7):
        (folder / f"{n}.txt").write_text(f"„Satz {n} ist wahr“, sagte Bach.\n", encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def _no_child(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A child process takes a second to start; only tests marked `child` have a real one."""
    if "child" not in request.keywords:
        monkeypatch.setattr(plan._Child, "expand", lambda self, sources: plan._expand_all(sources))
