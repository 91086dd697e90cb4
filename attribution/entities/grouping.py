"""All namings that may belong together in, groups out: each group is one person or institution.

Whole names come first, then what people decided, then surnames alone: these join whom role or rarity of the name
points to, and nobody where several may be meant. The order of the namings makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from attribution.entities.comparison import bear_one_name, contradict, is_whole, level
from attribution.entities.levels import Level
from attribution.entities.namings import Kind, Naming
from attribution.entities.persons import FirstNames, first_names, person_name
from attribution.entities.roles import families, roles_agree
from attribution.entities.rulings import Pair, Ruling, Verdicts
from attribution.entities.spelling import fold

EVERYBODY = "*"
"""The drawer of all who share a key."""


@dataclass(frozen=True, slots=True)
class Member:
    """A naming in its group: why it is there, and by likeness to which other one."""

    naming: int
    level: Level
    other: int | None = None


Group = tuple[Member, ...]


@dataclass(slots=True, eq=False)
class _Party:
    """A group that grows. Of namings alike in name, kind and gender one stands for all; so does one for each role."""

    namings: list[Naming] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    shapes: dict[tuple[str, Kind | None, str | None], Naming] = field(default_factory=dict)
    roles: dict[str, Naming] = field(default_factory=dict)

    @property
    def ids(self) -> list[int]:
        return [naming.id for naming in self.namings]

    def add(self, naming: Naming, why: Level, other: int | None = None) -> None:
        self.namings.append(naming)
        self.members.append(Member(naming.id, why, other))
        self.shapes.setdefault((naming.name, naming.kind, naming.gender), naming)
        if naming.role:
            self.roles.setdefault(naming.role, naming)

    def level(self, naming: Naming) -> tuple[Level, int] | None:
        """The surest level at which the naming is one with a member, and that member."""
        alike = [known for role, known in self.roles.items() if roles_agree(naming.role, role)]
        found = [(why, known.id) for known in (*self.shapes.values(), *alike) if (why := level(naming, known))]
        return min(found, key=lambda pair: pair[0].rank, default=None)

    def agrees(self, naming: Naming) -> bool:
        return any(roles_agree(naming.role, role) for role in self.roles)

    def may_be(self, naming: Naming) -> bool:
        """Whoever is known in full has many roles; two surnames alone, with roles that differ, may be two people."""
        return not naming.role or not self.roles or any(map(is_whole, self.shapes.values())) or self.agrees(naming)

    def bears(self, naming: Naming) -> bool:
        """An initial tells some bearers of the surname apart."""
        own = person_name(naming.name)
        return any(bear_one_name(known, naming) for known in self.shapes.values()) and not (
            own.first
            and all(first_names(own, person_name(name)) is FirstNames.DIFFERENT for name, _kind, _gender in self.shapes)
        )

    def contradicts(self, naming: Naming) -> bool:
        return any(contradict(known, naming) for known in self.shapes.values() if bear_one_name(known, naming))


def group(namings: Iterable[Naming], rulings: Sequence[Ruling] = (), namesakes: Iterable[Pair] = ()) -> list[Group]:
    """`rulings` in the order in which people made them; `namesakes` stood as two people in one article."""
    ordered = sorted(namings, key=_surest_first)
    grouping = _Grouping(Verdicts(rulings, namesakes))
    for naming in ordered:
        if is_whole(naming):
            grouping.place_whole(naming)
    grouping.unite()
    for naming in ordered:
        if not is_whole(naming):
            grouping.place_surname(naming)
    grouping.unite()
    return [tuple(party.members) for party in grouping.parties]


def _surest_first(naming: Naming) -> tuple[int, bool, bool, bool, int, str, str, str]:
    """First names that only one naming gives part others: Georg W. Vogt and Georg H. Vogt before Georg Vogt."""
    return (
        -len(person_name(naming.name).first),
        naming.kind is None,
        naming.role is None,
        naming.gender is None,
        naming.sense,
        naming.name,
        naming.role or "",
        naming.gender or "",
    )


class _Grouping:
    def __init__(self, verdicts: Verdicts) -> None:
        self.verdicts = verdicts
        self.parties: list[_Party] = []
        self._of: dict[int, _Party] = {}
        # By key alone, and by key with what must agree besides: keeping parties in order of their making
        self._drawers: defaultdict[tuple[str, str], dict[_Party, None]] = defaultdict(dict)

    def place_whole(self, naming: Naming) -> None:
        near = [party for party in self._near(naming, f"+{naming.first_key}") if self._may_join(naming, party)]
        found = [(party, *why) for party in near if (why := party.level(naming)) is not None]
        if not found:
            self._open(naming, Level.BY_PERSON if naming.sense else Level.FIRST)
            return
        ranks = [self._rank(naming, party, why) for party, why, _other in found]
        best = [one for one, rank in zip(found, ranks, strict=True) if rank == min(ranks)]
        if len(best) > 1:
            self._open(naming, Level.UNDECIDED)
        else:
            self._join(naming, *best[0])

    def place_surname(self, naming: Naming) -> None:
        decided = self._decided(naming)
        if decided:
            self._join(naming, decided, Level.BY_PERSON, None)
            return
        alike = [p for p in self._near(naming, *_likenesses(naming)) if p.bears(naming) and self._may_join(naming, p)]
        sure = [(party, *why) for party in alike if (why := party.level(naming)) is not None]
        bearers = (party for party in self._near(naming, EVERYBODY) if party.bears(naming))
        first, second = next(bearers, None), next(bearers, None)
        if len(sure) == 1:
            self._join(naming, *sure[0])
        elif first and not second and self._may_join(naming, first) and first.may_be(naming):
            self._join(naming, first, _level_of_bearer(first), first.ids[0])
        else:
            rivals = (party for party in (first, second, *bearers) if party and self._may_join(naming, party))
            self._open(naming, Level.UNDECIDED if second and next(rivals, None) else Level.FIRST)

    def unite(self) -> None:
        """What people decided, as far as nothing later parts it."""
        for one, other in self.verdicts.united():
            first, second = self._of.get(one), self._of.get(other)
            if first and second and first is not second and not self.verdicts.part(first.ids, second.ids):
                self._absorb(first, second)

    def _decided(self, naming: Naming) -> _Party | None:
        partners = (self._of.get(partner) for partner in self.verdicts.partners(naming.id))
        return next((p for p in partners if p and not self.verdicts.part([naming.id], p.ids)), None)

    def _may_join(self, naming: Naming, party: _Party) -> bool:
        """Neither a decision nor the names keep them apart."""
        if naming.sense and any(known.sense != naming.sense for known in party.namings):
            return False
        return not party.contradicts(naming) and not self.verdicts.part([naming.id], party.ids)

    def _near(self, naming: Naming, *besides: str) -> list[_Party]:
        return list(dict.fromkeys(party for what in besides for party in self._drawers[naming.key, what]))

    def _rank(self, naming: Naming, party: _Party, why: Level) -> tuple[int, bool, bool]:
        """Of two that bear the whole name the one with the role; else the one that nobody parted from the others."""
        return why.rank, not party.agrees(naming), any(known.sense for known in party.namings) and not naming.sense

    def _open(self, naming: Naming, why: Level) -> None:
        party = _Party()
        self.parties.append(party)
        self._join(naming, party, why, None)

    def _join(self, naming: Naming, party: _Party, why: Level, other: int | None) -> None:
        party.add(naming, why, other)
        self._of[naming.id] = party
        self._file(naming, party)

    def _file(self, naming: Naming, party: _Party) -> None:
        for what in (EVERYBODY, *_likenesses(naming), *([f"+{naming.first_key}"] if is_whole(naming) else [])):
            self._drawers[naming.key, what][party] = None

    def _absorb(self, first: _Party, second: _Party) -> None:
        self.parties.remove(second)
        for drawer in self._drawers.values():
            drawer.pop(second, None)
        for naming, member in zip(second.namings, second.members, strict=True):
            is_head = member.level in (Level.FIRST, Level.UNDECIDED)
            why, other = (Level.BY_PERSON, first.ids[0]) if is_head else (member.level, member.other)
            self._join(naming, first, why, other)


def _likenesses(naming: Naming) -> Iterator[str]:
    """What a surname shares with those that it surely belongs to: a family of roles, or the very name."""
    yield f"={fold(naming.name)}"
    if naming.role:
        yield from (f"@{family}" for family in sorted(families(naming.role)))


def _level_of_bearer(party: _Party) -> Level:
    return Level.SAME_INSTITUTION if party.namings[0].kind is Kind.ORGANISATION else Level.ONLY_BEARER
