"""Folders and tables are looked at beside the window; the answers come in order, and none after the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.finder import Finder
from ingest.sources import Source


@pytest.fixture
def finder(qtbot: QtBot) -> Iterator[Finder]:
    made = Finder()
    yield made
    made.stop()


def test_a_folder_is_answered_by_its_files_and_what_is_missing_by_an_error(
    finder: Finder, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "Hafenkurier").mkdir()
    (tmp_path / "Hafenkurier" / "a.txt").write_text("Text")
    with qtbot.waitSignal(finder.found) as found:
        finder.find([tmp_path, tmp_path / "fehlt.txt"])
    assert found.args is not None
    sources, errors, is_all = found.args
    assert is_all
    assert [(source.name, source.outlet) for source in sources] == [("a.txt", "Hafenkurier")]
    assert [Path(error.origin).name for error in errors] == ["fehlt.txt"]


def test_a_large_folder_comes_piece_by_piece(
    finder: Finder, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gui.finder.AT_ONCE", 2)
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text("Text")
    heard: list[tuple[str, bool]] = []
    finder.found.connect(lambda sources, _, is_all: heard.append(("".join(s.path.stem for s in sources), is_all)))
    finder.find([tmp_path])
    finder.find([tmp_path / "a.txt"])
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert heard == [("ab", False), ("cd", True), ("a", True)]


def test_of_a_table_the_headings_are_told(finder: Finder, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.csv").write_text("Nr;Wortlaut\n1;Ein Satz.\n", encoding="utf-8")
    with qtbot.waitSignal(finder.looked) as looked:
        finder.look_at(Source(tmp_path / "a.csv"))
    assert looked.args is not None
    assert looked.args[1].headings == ("Nr", "Wortlaut")


def test_a_file_that_is_no_table_or_is_gone_is_answered_by_nothing(
    finder: Finder, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_text("Ein Satz, sonst nichts.")
    with qtbot.assertNotEmitted(finder.looked), qtbot.waitSignal(finder.found):
        finder.look_at(Source(tmp_path / "a.txt"))
        finder.look_at(Source(tmp_path / "fehlt.csv"))
        finder.find([])


def test_after_the_end_nobody_is_told(finder: Finder, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(finder.found, wait=50):
        finder.find([tmp_path])
        finder.stop()
