"""Bytes come as they are, never more than allowed; what is no file is not waited for."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ingest.errors import InputError, Problem
from ingest.material import bytes_material, file_material


def test_a_book_is_not_an_article(tmp_path: Path) -> None:
    path = tmp_path / "buch.txt"
    path.write_bytes(b"a" * 11)
    with pytest.raises(InputError) as caught:
        file_material(path).read(limit=10)
    assert (caught.value.origin, caught.value.problem) == (str(path), Problem.TOO_LARGE)


def test_exactly_the_limit_will_do() -> None:
    assert bytes_material("a", "a", b"a" * 10).read(limit=10) == b"a" * 10


def test_a_vanished_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        file_material(tmp_path / "weg.txt")
    assert caught.value.problem is Problem.MISSING


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.txt")
    with pytest.raises(InputError) as caught:
        file_material(tmp_path / "rohr.txt")
    assert caught.value.problem is Problem.NOT_A_FILE
