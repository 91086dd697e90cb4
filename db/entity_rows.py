"""What the questions about people and organisations answer: frozen values that know no SQL."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attribution.entities.levels import Level
from attribution.entities.namings import Kind


class DecisionKind(StrEnum):
    """What a person can decide about entities."""

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"


@dataclass(frozen=True, slots=True)
class EntityRow:
    """One line of a list of speakers. `aliases` are the other names, the most frequent first."""

    id: int
    name: str
    kind: Kind | None
    gender: str | None
    aliases: tuple[str, ...]
    quotes: int
    outlets: int


@dataclass(frozen=True, slots=True)
class EntityEntry:
    """The same for a list of all of them: `role` is the latest."""

    id: int
    name: str
    kind: Kind | None
    role: str | None
    quotes: int


@dataclass(frozen=True, slots=True)
class EntityPortrait:
    """What there is to know of one: roles by date, namings with their reasons, and others who may be the same."""

    entity: EntityRow
    roles: tuple[DatedRole, ...]
    namings: tuple[NamingRow, ...]
    alike: tuple[EntityEntry, ...]


@dataclass(frozen=True, slots=True)
class DatedRole:
    """A role with the first and the last publication date at which it was seen (None: no article tells)."""

    role: str
    first_seen: str | None
    last_seen: str | None
    quotes: int


@dataclass(frozen=True, slots=True)
class NamingRow:
    """One naming of an entity and why it belongs there; `other` is the name that it was joined to."""

    id: int
    name: str
    role: str | None
    gender: str | None
    quotes: int
    level: Level
    other: str | None

    @property
    def german(self) -> str:
        return self.level.german.format(one=self.name, other=self.other)

    @property
    def english(self) -> str:
        return self.level.english.format(one=self.name, other=self.other)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about entities; `names` are those concerned, `name` the new one of a rename."""

    id: int
    kind: DecisionKind
    entity: int
    name: str | None
    names: tuple[str, ...]
    made_at: str
    made_by: str
    undone_at: str | None
