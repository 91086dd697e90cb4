"""The parent's side with children that answer, fail, hang and die: nothing is lost, nobody is left behind."""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from analysis.analyser import DIED, SLOW, Analyser, Result, fitting_batch
from analysis.jobs import Analysing, AnalysisError, Attributed, Failed, Listed
from analysis.waiting import Waiting
from ingest.sources import Source
from tests.analysis import fake_child

PATIENCE = 20.0


@pytest.fixture(autouse=True)
def no_child_is_left() -> Iterator[None]:
    yield
    assert multiprocessing.active_children() == []


@pytest.fixture
def analyser() -> Iterator[Analyser]:
    with Analyser(target=fake_child.serve) as analyser:
        yield analyser


def sources(*names: str, folder: Path = Path()) -> list[Source]:
    return [Source(folder / f"{name}.txt") for name in names]


def names(results: list[Result]) -> list[str]:
    return [r.origin if isinstance(r, Failed) else str(r.source.path) for r in results]


def children(results: list[Result]) -> set[str]:
    """Who answered, as the fake child tells in the text."""
    return {r.attributed.article.text for r in results if isinstance(r, Attributed)}


def wait_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_results_come_in_order_from_one_child(analyser: Analyser) -> None:
    results = list(analyser.attribute(sources("a", "b", "c")))
    assert names(results) == ["a.txt", "b.txt", "c.txt"]
    assert len(children(results)) == 1


def test_no_child_is_started_without_work(analyser: Analyser) -> None:
    assert list(analyser.attribute([])) == []
    assert multiprocessing.active_children() == []


def test_it_tells_how_far_an_article_is_before_its_result(analyser: Analyser) -> None:
    heard: list[object] = []
    for result in analyser.attribute(sources("a", "b"), told=heard.append):
        heard.append(result)
    assert [type(each) for each in heard] == [Analysing, Attributed] * 2
    assert heard[0] == Analysing(("a.txt",), 0.5)


def test_paused_sources_wait_for_the_next_call(analyser: Analyser) -> None:
    waiting = Waiting(sources("a", "b", "c"))
    results = []
    for result in analyser.attribute(waiting):
        results.append(result)
        waiting.pause()
    assert names(results) == ["a.txt"]
    waiting.resume()
    assert names(list(analyser.attribute(waiting))) == ["b.txt", "c.txt"]


def test_what_is_added_meanwhile_is_done_too(analyser: Analyser) -> None:
    waiting = Waiting(sources("a"))
    results = []
    for result in analyser.attribute(waiting):
        waiting.add(sources("b") if not results else [])
        results.append(result)
    assert names(results) == ["a.txt", "b.txt"]


def test_a_failure_does_not_stop_the_others(analyser: Analyser) -> None:
    results = list(analyser.attribute(sources("a", "fails", "b")))
    assert results[1] == Failed("fails.txt", "Grund")
    assert names(results) == ["a.txt", "fails.txt", "b.txt"]


def test_a_crash_fails_its_article_alone_and_a_fresh_child_goes_on(analyser: Analyser) -> None:
    results = list(analyser.attribute(sources("a", "dies", "b")))
    assert results[1] == Failed("dies.txt", DIED)
    assert names(results) == ["a.txt", "dies.txt", "b.txt"]
    assert len(children(results)) == 2


def test_a_crash_in_a_batch_fails_the_culprit_alone() -> None:
    with Analyser(target=fake_child.serve, batch=4) as analyser:
        results = list(analyser.attribute(sources("a", "b", "dies", "c", "d")))
    assert [r.origin for r in results if isinstance(r, Failed)] == ["dies.txt"]
    assert sorted(names(results)) == ["a.txt", "b.txt", "c.txt", "d.txt", "dies.txt"]


def test_a_file_that_takes_too_long_is_told_so(analyser: Analyser) -> None:
    results = list(analyser.attribute(sources("slow", "b")))
    assert results[0] == Failed("slow.txt", SLOW)
    assert names(results) == ["slow.txt", "b.txt"]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_found_inside_a_file_is_read_next(processes: int) -> None:
    with Analyser(target=fake_child.serve, processes=processes) as analyser:
        results = list(analyser.attribute(sources("lists", "b")))
    assert sorted(names(results)) == ["b.txt", "lists.txt", "x.txt", "y.txt", "z.txt"]
    assert [result.more for result in results if isinstance(result, Listed)] == [2]


def test_several_children_share_the_work_with_one_thread_each(tmp_path: Path) -> None:
    with Analyser(target=fake_child.serve, processes=2, models=tmp_path) as analyser:
        results = list(analyser.attribute(sources(*"abcdefgh")))
    assert sorted(names(results)) == [f"{name}.txt" for name in "abcdefgh"]
    told = [text.split() for text in children(results)]
    assert {tuple(words[:2]) for words in told} == {(str(tmp_path), "1")}


def test_a_source_is_taken_only_when_a_child_is_free(analyser: Analyser) -> None:
    taken: list[str] = []

    def announced() -> Iterator[Source]:
        for source in sources("a", "b"):
            taken.append(source.path.stem)
            yield source

    results = analyser.attribute(announced())
    next(results)
    assert taken == ["a"]
    assert len(list(results)) == 1


def test_after_a_cancel_what_is_under_way_still_comes(analyser: Analyser) -> None:
    looks = iter([False])  # not yet, and from then on cancelled
    results = analyser.attribute(sources("a", "b", "c"), cancelled=lambda: next(looks, True))
    assert names(list(results)) == ["a.txt"]


def test_close_from_another_thread_ends_a_hanging_child_at_once(tmp_path: Path) -> None:
    analyser = Analyser(target=fake_child.serve)
    heard: list[Result] = []
    thread = threading.Thread(target=lambda: heard.extend(analyser.attribute(sources("hangs", "b", folder=tmp_path))))
    thread.start()
    wait_for((tmp_path / "hangs.started").exists)
    analyser.close()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert heard == []


def test_an_exception_while_results_come_leaves_no_child(tmp_path: Path) -> None:
    def interrupted() -> None:
        with Analyser(target=fake_child.serve) as analyser:
            for _ in analyser.attribute(sources("a", "hangs", folder=tmp_path)):
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()


def test_answers_nobody_waited_for_do_not_reach_the_next_question(analyser: Analyser) -> None:
    results = analyser.attribute(sources("a", "b"))
    next(results)
    del results
    assert names(list(analyser.attribute(sources("c")))) == ["c.txt"]


def test_an_idle_child_that_died_blames_nobody(analyser: Analyser) -> None:
    list(analyser.attribute(sources("a")))
    for child in multiprocessing.active_children():
        child.kill()
        child.join()
    assert names(list(analyser.attribute(sources("b")))) == ["b.txt"]


@pytest.mark.parametrize(("name", "words"), [("fails.db", "Grund"), ("dies.db", "abgebrochen")])
def test_linking_that_cannot_be_done_says_so_and_the_next_one_works(
    name: str, words: str, analyser: Analyser, tmp_path: Path
) -> None:
    with pytest.raises(AnalysisError, match=words):
        analyser.link(tmp_path / name)
    analyser.link(tmp_path / "gut.db")
    assert (tmp_path / "gut.linked").exists()


def test_a_closed_analyser_takes_no_more_work(analyser: Analyser) -> None:
    analyser.close()
    assert list(analyser.attribute(sources("a"))) == []
    with pytest.raises(AnalysisError):
        analyser.link(Path("gut.db"))


@pytest.mark.parametrize(("sources", "processes", "batch"), [(1, 1, 1), (31, 1, 1), (32, 1, 8), (63, 2, 1), (64, 2, 8)])
def test_only_many_articles_go_several_at_a_time(sources: int, processes: int, batch: int) -> None:
    assert fitting_batch(sources, processes) == batch


def test_the_last_articles_are_shared_out() -> None:
    taken: list[int] = []
    waiting = Waiting(sources(*"abcdefgh"), lambda batch: taken.append(len(batch)))
    with Analyser(processes=2, batch=8, target=fake_child.serve) as analyser:
        assert len(list(analyser.attribute(waiting))) == sum(taken)
    assert taken == [4, 2, 1, 1]
