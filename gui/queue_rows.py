"""What the import queue knows of one source: a frozen row for a file, a part of it, an address or a text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePath

from analysis.jobs import AnySource, origin_of
from gui.given import Given
from ingest.addresses import ADDRESS
from ingest.sources import PASTED, Source

TABLES = frozenset({".csv", ".tsv", ".xlsx", ".jsonl", ".ndjson"})
TEXT_BEGINNING = 60  # characters of a pasted text that stand for its name


class QueueState(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    ANALYSING = "analysing"
    OPENED = "opened"  # several articles inside, each a row of its own
    DONE = "done"
    CHANGED = "changed"  # known with another text, which is kept as a version
    KNOWN = "known"
    FAILED = "failed"
    CANCELLED = "cancelled"


IN_HAND = frozenset({QueueState.READING, QueueState.ANALYSING})
UNFINISHED = IN_HAND | {QueueState.WAITING}
REPEATABLE = frozenset({QueueState.FAILED, QueueState.CANCELLED})


@dataclass(frozen=True, slots=True)
class QueueRow:
    """`given` is what to import for another try, None where there is none: a broken part of a file, say.

    `inside` is the origin of the file that a part is in; `parts` of a file are counted as they are `ended`.
    """

    origin: str
    name: str
    given: Given | None = None
    state: QueueState = QueueState.WAITING
    share: float = 0.0
    reason: str = ""
    quotes: int = 0
    article: int | None = None
    inside: str | None = None
    parts: int = 0
    ended: int = 0

    @property
    def is_repeatable(self) -> bool:
        return self.state in REPEATABLE and self.given is not None

    @property
    def is_cancellable(self) -> bool:
        return self.state in UNFINISHED

    @property
    def table(self) -> Source | None:
        """A file of rows, of which somebody may say what their columns hold."""
        source = Source(self.given) if isinstance(self.given, Path) else self.given
        is_table = isinstance(source, Source) and not source.part and source.path.suffix.lower() in TABLES
        return source if isinstance(source, Source) and is_table else None


def row_of(source: AnySource, inside: str | None = None) -> QueueRow:
    """An article of the archive itself cannot be read once more."""
    if isinstance(source, Source):
        return QueueRow(source.origin, _name(source), source, inside=inside)
    return QueueRow(origin_of(source), source.title or short_name(source.origin))


def failed_row(origin: str, reason: str, inside: str | None = None) -> QueueRow:
    """Of something that was no source in this queue: a path without articles, a broken part, one of an earlier day."""
    given = given_of(origin) if inside is None else None
    return QueueRow(origin, short_name(origin), given, QueueState.FAILED, reason=reason, inside=inside)


def given_of(origin: str) -> Given | None:
    """What to import so that this origin is read again; a text that was pasted is gone."""
    if ADDRESS.match(origin):
        return origin
    if origin.startswith(PASTED):
        return None
    path, (file, _, number) = Path(origin), origin.rpartition("#")
    if path.exists():
        return path
    if number.isdecimal() and Path(file).is_file():
        return Source(Path(file), part=(number,))
    around = next((parent for parent in path.parents if parent.is_file()), None)
    return path if around is None else Source(around, part=(path.relative_to(around).as_posix(),))


def short_name(origin: str) -> str:
    """The last step of a path; an address as it is."""
    return origin if ADDRESS.match(origin) else PurePath(origin.replace("\\", "/")).name or origin


def _name(source: Source) -> str:
    if source.text is None:
        return source.name
    words = " ".join(source.text.split())
    return words if len(words) <= TEXT_BEGINNING else f"{words[:TEXT_BEGINNING].rstrip()} …"
