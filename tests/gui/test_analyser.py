"""The thread passes on what the analysis answers, and always says when it is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui.analyser import Analyser
from ingest.sources import Source
from tests.gui.fake_analysis import BREAKS_AT, FAILS_AT, HANGS_AT, FakeAnalysis

ARCHIVE = Path("neu.db")


@pytest.fixture
def analyser(analysis: FakeAnalysis, qtbot: QtBot) -> Iterator[Analyser]:
    made = Analyser(lambda: analysis)
    yield made
    made.stop()


@pytest.fixture
def heard(analyser: Analyser) -> list[str]:
    """All that the window would hear, in order."""
    words: list[str] = []
    analyser.started.connect(lambda total: words.append(f"started {total}"))
    analyser.taken.connect(lambda batch: words.append(f"taken {' '.join(source.name for source in batch)}"))
    analyser.analysing.connect(lambda news: words.append(f"analysing {news.share}"))
    analyser.attributed.connect(lambda found: words.append(f"attributed {found.source.name}"))
    analyser.failed.connect(lambda origin, reason: words.append(f"failed {Path(origin).name}: {reason}"))
    analyser.finished.connect(lambda cancelled: words.append(f"finished {cancelled}"))
    return words


def _ask(analyser: Analyser, folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).write_text("„Ja“, sagte sie.", encoding="utf-8")
    waiting = analyser.waiting()
    waiting.add(Source(folder / name) for name in names)
    analyser.attribute(waiting)


def test_each_file_is_announced_and_answered(
    analyser: Analyser, heard: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(analyser.finished):
        _ask(analyser, tmp_path, "a.txt", FAILS_AT)
    assert heard[:3] == ["taken a.txt", "analysing 0.3", "attributed a.txt"]
    assert heard[-2:] == [f"failed {FAILS_AT}: Die Datei enthält keinen Text.", "finished False"]


def test_a_cancel_lets_the_article_in_hand_be_finished(
    analyser: Analyser, heard: list[str], analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(analyser.finished):
        _ask(analyser, tmp_path, HANGS_AT, "b.txt")
        assert analysis.hanging.wait(5)
        analyser.cancel()
        analysis.may_go_on.set()
    assert f"attributed {HANGS_AT}" in heard
    assert "taken b.txt" not in heard
    assert heard[-1] == "finished True"


def test_an_abort_ends_even_what_hangs(
    analyser: Analyser, heard: list[str], analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(analyser.finished):
        _ask(analyser, tmp_path, HANGS_AT, "b.txt")
        assert analysis.hanging.wait(5)
        analyser.abort()
    assert not [word for word in heard if word.startswith(("attributed", "failed"))]
    with qtbot.waitSignal(analyser.finished):
        _ask(analyser, tmp_path, "c.txt")
    assert "attributed c.txt" in heard


def test_a_bug_in_the_analysis_is_told_and_does_not_leave_the_window_waiting(
    analyser: Analyser, heard: list[str], tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(analyser.finished):
        _ask(analyser, tmp_path, BREAKS_AT)
    assert heard[-2] == "failed : 'ein Fehler im Programm'"


def test_linking_is_told_when_it_is_done(analyser: Analyser, analysis: FakeAnalysis, qtbot: QtBot) -> None:
    with qtbot.waitSignal(analyser.linked) as linked:
        analyser.link(ARCHIVE)
    assert linked.args == [True]
    assert analysis.linked == [ARCHIVE]


def test_linking_that_fails_says_so(analyser: Analyser, heard: list[str], analysis: FakeAnalysis, qtbot: QtBot) -> None:
    analysis.linking_fails = True
    with qtbot.waitSignal(analyser.linked) as linked:
        analyser.link(ARCHIVE)
    assert linked.args == [False]
    assert heard == ["failed : Das Verknüpfen ist abgebrochen."]


def test_stopping_ends_a_thread_that_waits_for_a_hanging_child(
    analysis: FakeAnalysis, tmp_path: Path, qtbot: QtBot
) -> None:
    analyser = Analyser(lambda: analysis)
    _ask(analyser, tmp_path, HANGS_AT)
    assert analysis.hanging.wait(5)
    analyser.stop()
    assert not analyser._thread.isRunning()
    assert analysis.closed.is_set()
