"""A file appears whole or not at all, and what a killed export left behind goes."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from export.streams import STALE_SECONDS, complete_file


def aged(file: Path, seconds: float) -> Path:
    file.write_bytes(b"halb")
    os.utime(file, (time.time() - seconds,) * 2)
    return file


def test_only_old_remains_of_exports_are_cleared_away(tmp_path: Path) -> None:
    old = aged(tmp_path / ".zitate.csv.4711.part", STALE_SECONDS + 60)
    kept = [
        aged(tmp_path / ".zitate.csv.4712.part", 60),
        aged(tmp_path / "zitate.csv.4711.part", STALE_SECONDS + 60),
        aged(tmp_path / ".film.mp4.part", STALE_SECONDS + 60),
        aged(tmp_path / ".zitate.csv", STALE_SECONDS + 60),
    ]
    with complete_file(tmp_path / "neu.csv") as stream:
        stream.write(b"ganz")
    assert not old.exists()
    assert sorted(tmp_path.iterdir()) == sorted([*kept, tmp_path / "neu.csv"])


def test_what_breaks_off_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "zitate.csv"
    file.write_bytes(b"alt")
    with pytest.raises(TypeError), complete_file(file) as stream:
        stream.writelines([b"neu", None])  # type: ignore[list-item]
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"alt"]


def test_a_device_is_written_to_and_stays_one(tmp_path: Path) -> None:
    device = tmp_path / "null"
    device.symlink_to(os.devnull)
    with complete_file(device) as stream:
        stream.write(b"weg")
    assert device.is_symlink()
    assert list(tmp_path.iterdir()) == [device]
