"""A file appears whole or not at all; standard output may be closed by its reader."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cli.output import OutputError, destination


def test_a_file_appears_when_it_is_whole(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    with destination(file) as stream:
        stream.write(b"halb")
        assert not file.exists()
    assert file.read_bytes() == b"halb"


def test_after_an_error_the_old_file_stays_and_nothing_lies_about(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("alt")

    def broken() -> None:
        with destination(file) as stream:
            stream.write(b"halb")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        broken()
    assert [path.read_text() for path in tmp_path.iterdir()] == ["alt"]


def test_a_link_keeps_pointing_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "b.csv").write_text("alt")
    (tmp_path / "a.csv").symlink_to(tmp_path / "b.csv")
    with destination(tmp_path / "a.csv") as stream:
        stream.write(b"neu")
    assert (tmp_path / "a.csv").is_symlink()
    assert (tmp_path / "b.csv").read_text() == "neu"


@pytest.mark.parametrize("name", ["", "kein Ordner/a.csv"])
def test_a_place_that_takes_no_file_is_named(name: str, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="lässt sich nicht schreiben"), destination(tmp_path / name):
        pass


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="needs /dev/null")
def test_a_device_is_not_replaced() -> None:
    with destination(Path(os.devnull)) as stream:
        stream.write(b"weg")
    assert not Path(os.devnull).is_file()
