"""Where no window can open, the user learns what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui import requirements
from tests.cli.conftest import Run


def test_missing_libraries_are_named_with_their_cure(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requirements, "missing_libraries", lambda: ["libEGL.so.1"])
    ended = run()
    assert (ended.code, ended.data) == (2, "")
    assert "apt-get install" in ended.words


def test_without_a_display_the_command_line_is_pointed_out(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(requirements, "missing_libraries", list)
    monkeypatch.setattr(requirements, "has_display", lambda: False)
    ended = run()
    assert ended.code == 2
    assert "--help" in ended.words


def test_the_window_opens_with_the_archive_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from gui import app

    monkeypatch.setattr(requirements, "missing_libraries", list)
    monkeypatch.setattr(requirements, "has_display", lambda: True)
    opened: list[Path | None] = []
    monkeypatch.setattr(app, "run", opened.append)
    assert run("--db", "a.db").code == 0
    assert run().code == 0
    assert opened == [Path("a.db"), None]
