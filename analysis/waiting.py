"""Sources in, the next ones to read out: the order of work, which another thread may change while it is done."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Collection, Iterable
from itertools import islice
from operator import length_hint
from threading import Lock

from analysis.jobs import AnySource, origin_of
from ingest.sources import Source

Taken = Callable[[tuple[AnySource, ...]], None]


def nobody(_: tuple[AnySource, ...]) -> None:
    """Hears what is taken where nobody shows it."""


class Waiting:
    """First what was found inside of files, then what the user gave; `given` is looked at only when a child is free."""

    def __init__(self, given: Iterable[AnySource] = (), taken: Taken = nobody) -> None:
        self._known = deque[AnySource]()
        self._given = iter(given)
        self._taken = taken
        self._dropped: set[str] = set()  # skipped when their turn comes: looking for each among thousands is slow
        self._lock = Lock()
        self._is_paused = False

    def __len__(self) -> int:
        """How many are known; more may be given."""
        return len(self._known)

    def left(self) -> int:
        """How many are still to be taken, as far as can be told without opening them; at least those known."""
        return len(self._known) + length_hint(self._given)

    def pause(self) -> None:
        """Nothing is taken until `resume`; what is in hand goes on."""
        self._is_paused = True

    def resume(self) -> None:
        self._is_paused = False

    def add(self, sources: Iterable[AnySource]) -> None:
        """Behind all others; one that waits already keeps its place."""
        with self._lock:
            for source in sources:
                if not self._takes_back(origin_of(source)):
                    self._known.append(source)

    def add_found(self, sources: Iterable[AnySource]) -> None:
        """Before all others: what was inside of the file just opened."""
        with self._lock:
            self._known.extendleft(reversed(tuple(sources)))

    def drop(self, origins: Collection[str]) -> None:
        """Of sources that wait."""
        with self._lock:
            self._dropped.update(origins)

    def clear(self) -> None:
        with self._lock:
            self._known.clear()
            self._dropped.clear()
            self._given = iter(())

    def take(self, number: int, asked_hosts: Collection[str] = ()) -> tuple[AnySource, ...]:
        """Addresses one at a time, and none of a host that another child asks just now."""
        with self._lock:
            batch = () if self._is_paused else self._next(number, asked_hosts)
        if batch:
            self._taken(batch)
        return batch

    def _takes_back(self, origin: str) -> bool:
        """Whether it was dropped and is still here."""
        if origin not in self._dropped:
            return False
        self._dropped.remove(origin)
        return any(origin_of(each) == origin for each in self._known)

    def _next(self, number: int, asked_hosts: Collection[str]) -> tuple[AnySource, ...]:
        self._skip_dropped()
        if not self._known:
            self._known.extend(islice(self._given, number))
        free = next((source for source in self._known if self._is_free(source, asked_hosts)), None)
        if free is None:
            return ()
        self._known.remove(free)
        batch = [free]
        self._skip_dropped()
        while not host_of(free) and len(batch) < number and self._known and not host_of(self._known[0]):
            batch.append(self._known.popleft())
            self._skip_dropped()
        return tuple(batch)

    def _is_free(self, source: AnySource, asked_hosts: Collection[str]) -> bool:
        return host_of(source) not in asked_hosts and origin_of(source) not in self._dropped

    def _skip_dropped(self) -> None:
        while self._dropped and self._known and origin_of(self._known[0]) in self._dropped:
            self._dropped.remove(origin_of(self._known.popleft()))


def host_of(source: AnySource) -> str | None:
    """Whom reading it would ask; an article that is read already asks nobody."""
    return source.address_host if isinstance(source, Source) else None
