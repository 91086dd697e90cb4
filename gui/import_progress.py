"""What an import tells of itself while it runs and when it is over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is, and in the end what it came to."""

    total: int = 0
    articles: int = 0
    quotes: int = 0
    failures: tuple[tuple[str, str], ...] = ()
    file: str | None = None
    cancelled: bool = False
    anew: bool = False  # articles of the archive itself
    is_linking: bool = False  # no articles: a decision has changed many quotes

    @property
    def done(self) -> int:
        return self.articles + sum(1 for origin, _ in self.failures if origin)

    @property
    def left(self) -> int:
        return max(0, self.total - self.done)

    def joined_by(self, origins: Sequence[str], failed: int = 0) -> Progress:
        """With more to read, and some that cannot be. What failed in this import and is tried again has not failed."""
        again = set(origins)
        failures = tuple(failure for failure in self.failures if failure[0] not in again)
        more = len(origins) + failed - (len(self.failures) - len(failures))
        return replace(self, total=self.total + more, failures=failures)


class Stage(Enum):
    IDLE = auto()
    READING = auto()
    PAUSED = auto()  # what is in hand may still be under way
    CANCELLING = auto()
    MATCHING = auto()
