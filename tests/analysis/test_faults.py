from __future__ import annotations

from pathlib import Path

import pytest

from analysis.faults import FOLDER_VARIABLE, report


def test_a_report_tells_where_it_happened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "logs"))
    try:
        {}["Ämter"]
    except KeyError as error:
        file = report(error)
    assert file is not None
    assert file.parent == tmp_path / "logs"
    words = file.read_text(encoding="utf-8")
    assert "KeyError: 'Ämter'" in words
    assert "test_faults.py" in words
    assert "PySide6-Essentials" in words


def test_without_a_folder_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path / "file"))
    assert report(ValueError("x")) is None
