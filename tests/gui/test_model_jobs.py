"""Models are fetched beside the window, can be cancelled at once, and end with exactly one signal."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.model_jobs import ModelJobs
from language_models.installing import InstallProgress
from language_models.sets import BUNDLED_SET, named_set
from language_models.shelf import Shelf
from tests.language_models.hub import Hub

OFFICIAL = named_set("official")


@pytest.fixture
def jobs(shelf: Shelf) -> Iterator[ModelJobs]:
    made = ModelJobs(shelf)
    yield made
    made.stop()


@pytest.fixture
def ends(jobs: ModelJobs) -> list[str]:
    """The signals that told of an end."""
    told: list[str] = []
    jobs.installed.connect(lambda name: told.append(f"installed {name}"))
    jobs.verified.connect(lambda _: told.append("verified"))
    jobs.cancelled.connect(lambda: told.append("cancelled"))
    jobs.failed.connect(lambda words: told.append(f"failed {words}"))
    return told


def test_a_set_is_fetched_and_in_use(jobs: ModelJobs, hub: Hub, ends: list[str], qtbot: QtBot) -> None:
    progress: list[InstallProgress] = []
    jobs.progressed.connect(progress.append)
    with qtbot.waitSignal(jobs.installed):
        jobs.install(OFFICIAL)
        assert jobs.is_busy
    assert not jobs.is_busy
    assert ends == ["installed official"]
    assert jobs.shelf.in_use() == OFFICIAL
    assert progress[-1].number == progress[-1].files == 8


def test_a_cancel_in_the_middle_of_a_file_leaves_all_as_it_was(
    jobs: ModelJobs, hub: Hub, ends: list[str], qtbot: QtBot
) -> None:
    hub.waits_at = "depparse/combined_charlm"
    jobs.install(OFFICIAL)
    qtbot.waitUntil(hub.halfway.is_set)
    jobs.cancel()
    hub.may_go_on.set()
    qtbot.waitUntil(lambda: not jobs.is_busy and bool(ends))
    assert ends == ["cancelled"]
    assert jobs.shelf.in_use() == BUNDLED_SET
    assert not jobs.shelf.has(OFFICIAL)


def test_a_second_job_waits_for_nobody(jobs: ModelJobs, hub: Hub, ends: list[str], qtbot: QtBot) -> None:
    hub.waits_at = "depparse/combined_charlm"
    jobs.install(OFFICIAL)
    qtbot.waitUntil(hub.halfway.is_set)
    jobs.verify()
    hub.may_go_on.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert ends == ["installed official"]


def test_another_program_that_fetches_is_told(jobs: ModelJobs, hub: Hub, ends: list[str], qtbot: QtBot) -> None:
    other, told = ModelJobs(jobs.shelf), list[str]()
    other.failed.connect(told.append)
    hub.waits_at = "depparse/combined_charlm"
    jobs.install(OFFICIAL)
    qtbot.waitUntil(hub.halfway.is_set)
    with qtbot.waitSignal(other.failed):
        other.install(OFFICIAL)
    hub.may_go_on.set()
    qtbot.waitUntil(lambda: bool(ends))
    assert "gerade schon geladen" in told[0]
    assert ends == ["installed official"]


def test_a_failure_is_told_in_words(
    jobs: ModelJobs, ends: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_URL", "http://127.0.0.1:9")
    with qtbot.waitSignal(jobs.failed):
        jobs.install(OFFICIAL)
    assert len(ends) == 1
    assert "nicht zu erreichen" in ends[0]


def test_even_a_bug_ends_with_a_signal(
    jobs: ModelJobs, ends: list[str], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("ein Fehler im Programm")

    monkeypatch.setattr("language_models.installing.install", broken)
    with qtbot.waitSignal(jobs.failed):
        jobs.install(OFFICIAL)
    assert not jobs.is_busy
    assert "ein Fehler im Programm" in ends[0]


def test_faulty_files_are_named_by_set(jobs: ModelJobs, hub: Hub, qtbot: QtBot) -> None:
    with qtbot.waitSignal(jobs.installed):
        jobs.install(OFFICIAL)
    (jobs.shelf.folder(OFFICIAL) / "de" / "mwt" / "combined.pt").write_bytes(b"x")
    with qtbot.waitSignal(jobs.verified) as verified:
        jobs.verify()
    assert verified.args is not None
    assert {name: [file.kind for file in files] for name, files in verified.args[0].items()} == {
        "bundled": [],
        "official": ["mwt"],
    }
