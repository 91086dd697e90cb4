"""What an import tells of itself while it runs and when it is over."""

from __future__ import annotations

from dataclasses import dataclass
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


class Stage(Enum):
    IDLE = auto()
    READING = auto()
    PAUSED = auto()  # what is in hand may still be under way
    CANCELLING = auto()
    MATCHING = auto()
