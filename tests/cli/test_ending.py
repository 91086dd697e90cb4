from __future__ import annotations

from pathlib import Path

import pytest

from analysis.faults import FOLDER_VARIABLE
from cli.ending import ending
from cli.report import NOTHING_DONE


def test_nobody_sees_a_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    with ending() as end:
        raise KeyError("outlet")
    told = capsys.readouterr()
    (file,) = tmp_path.iterdir()
    assert end.code == NOTHING_DONE
    assert told.out == ""
    assert "Traceback" not in told.err
    assert str(file) in told.err
    assert "KeyError: 'outlet'" in file.read_text(encoding="utf-8")
