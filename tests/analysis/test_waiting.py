"""Who is read next, while others add, drop and pause."""

from __future__ import annotations

from pathlib import Path

from analysis.jobs import AnySource, origin_of
from analysis.waiting import Waiting
from ingest.sources import Source


def _sources(names: str) -> list[Source]:
    return [Source(Path(f"{name}.txt")) for name in names]


def _names(batch: tuple[AnySource, ...]) -> str:
    return "".join(origin_of(source).removesuffix(".txt") for source in batch)


def _rest(waiting: Waiting) -> str:
    return "".join(iter(lambda: _names(waiting.take(1)), ""))


def test_no_host_is_asked_by_two_children_at_a_time() -> None:
    waiting = Waiting(Source(Path(), address=f"http://{host}.test/{n}") for n in "12" for host in "ab")
    first, second = waiting.take(1), waiting.take(1, {"a.test"})
    assert [origin_of(source) for source in first + second] == ["http://a.test/1", "http://b.test/1"]
    assert waiting.take(1, {"a.test", "b.test"}) == ()
    assert origin_of(waiting.take(8, {"b.test"})[0]) == "http://a.test/2"
    assert origin_of(waiting.take(8)[0]) == "http://b.test/2"


def test_what_is_found_inside_a_file_comes_next_and_what_is_added_last() -> None:
    waiting = Waiting()
    waiting.add(_sources("ab"))
    waiting.add(_sources("c"))
    waiting.add_found(_sources("xy"))
    assert _rest(waiting) == "xyabc"


def test_several_are_taken_together() -> None:
    waiting = Waiting(_sources("abcde"))
    assert (_names(waiting.take(2)), _names(waiting.take(8))) == ("ab", "cde")


def test_what_is_dropped_is_not_taken() -> None:
    waiting = Waiting()
    waiting.add(_sources("abcd"))
    waiting.drop(["a.txt", "c.txt"])
    assert _names(waiting.take(8)) == "bd"


def test_what_was_dropped_can_be_added_again_once() -> None:
    waiting = Waiting()
    waiting.add(_sources("ab"))
    waiting.drop(["a.txt", "gone.txt"])
    waiting.add(_sources("a"))
    waiting.add([Source(Path("gone.txt"))])
    assert _rest(waiting) == "abgone"


def test_in_a_pause_nothing_is_taken() -> None:
    waiting = Waiting(_sources("a"))
    waiting.pause()
    assert waiting.take(1) == ()
    waiting.resume()
    assert _rest(waiting) == "a"


def test_after_a_clear_nothing_is_left() -> None:
    waiting = Waiting(_sources("ab"))
    waiting.add(_sources("c"))
    waiting.clear()
    assert (waiting.take(1), len(waiting)) == ((), 0)


def test_what_is_left_counts_what_was_given_as_well() -> None:
    waiting = Waiting(_sources("abc"))
    assert waiting.left() == 3
    waiting.take(2)
    assert waiting.left() == 1
    assert Waiting(iter(())).left() == 0


def test_each_batch_is_told() -> None:
    heard: list[str] = []
    waiting = Waiting(_sources("abc"), lambda batch: heard.append(_names(batch)))
    waiting.take(2)
    waiting.take(2)
    waiting.take(2)
    assert heard == ["ab", "c"]
