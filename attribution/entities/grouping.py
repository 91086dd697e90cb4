"""All namings that may belong together in, groups out: each group is one person or institution.

Whole names come first, then what people decided, then surnames alone: these join whom role or rarity of the name
points to, and nobody where several may be meant. The order of the namings makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from attribution.entities.comparison import bear_one_name, contradict, is_whole, level
from attribution.entities.levels import Level
from attribution.entities.namings import Kind, Naming
from attribution.entities.persons import FirstNames, first_names, person_name
from attribution.entities.roles import roles_agree
from attribution.entities.rulings import Pair, Ruling, Verdicts
from attribution.entities.spelling import sound_key


@dataclass(frozen=True, slots=True)
class Member:
    """A naming in its group: why it is there, and by likeness to which other one."""

    naming: int
    level: Level
    other: int | None = None


Group = tuple[Member, ...]


@dataclass(slots=True, eq=False)
class _Party:
    """A group that grows."""

    namings: list[Naming] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)

    @property
    def ids(self) -> list[int]:
        return [naming.id for naming in self.namings]

    def add(self, naming: Naming, why: Level, other: int | None = None) -> None:
        self.namings.append(naming)
        self.members.append(Member(naming.id, why, other))

    def level(self, naming: Naming) -> tuple[Level, int] | None:
        """The surest level at which the naming is one with a member, and that member."""
        found = [(why, known.id) for known in self.namings if (why := level(naming, known)) is not None]
        return min(found, key=lambda pair: pair[0].rank, default=None)

    def agrees(self, naming: Naming) -> bool:
        return any(roles_agree(naming.role, known.role) for known in self.namings)

    def may_be(self, naming: Naming) -> bool:
        """Whoever is known in full has many roles; two surnames alone, with roles that differ, may be two people."""
        unknown = not naming.role or not any(known.role for known in self.namings)
        return unknown or any(map(is_whole, self.namings)) or self.agrees(naming)


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
        self._by_whole: defaultdict[tuple[str, str], list[_Party]] = defaultdict(list)
        self._by_key: defaultdict[str, list[_Party]] = defaultdict(list)

    def place_whole(self, naming: Naming) -> None:
        near = self._free(naming, self._by_whole[_whole_key(naming)])
        fitting = [party for party in near if not _contradicts(party, naming)]
        found = [(party, *why) for party in fitting if (why := party.level(naming)) is not None]
        if not found:
            self._open(naming, Level.BY_PERSON if naming.sense else Level.FIRST)
            return
        ranked = sorted(found, key=lambda one: self._rank(naming, one[0], one[1]))
        best = [one for one in ranked if self._rank(naming, one[0], one[1]) == self._rank(naming, *ranked[0][:2])]
        if len(best) > 1:
            self._open(naming, Level.UNDECIDED)
        else:
            self._join(naming, *best[0])

    def place_surname(self, naming: Naming) -> None:
        party = self._decided(naming)
        if party:
            self._join(naming, party, Level.BY_PERSON, None)
            return
        bearers = [party for party in self._by_key[naming.key] if _bears(party, naming)]
        fitting = [party for party in self._free(naming, bearers) if not _contradicts(party, naming)]
        sure = [(party, *why) for party in fitting if (why := party.level(naming)) is not None]
        if len(sure) == 1:
            self._join(naming, *sure[0])
        elif len(bearers) == len(fitting) == 1 and fitting[0].may_be(naming):
            self._join(naming, fitting[0], _level_of_bearer(fitting[0]), fitting[0].ids[0])
        else:
            self._open(naming, Level.UNDECIDED if fitting and len(bearers) > 1 else Level.FIRST)

    def unite(self) -> None:
        """What people decided, as far as nothing later parts it."""
        for one, other in self.verdicts.united():
            first, second = self._of.get(one), self._of.get(other)
            if first and second and first is not second and not self.verdicts.part(first.ids, second.ids):
                self._absorb(first, second)

    def _decided(self, naming: Naming) -> _Party | None:
        partners = (self._of.get(partner) for partner in self.verdicts.partners(naming.id))
        return next((p for p in partners if p and not self.verdicts.part([naming.id], p.ids)), None)

    def _free(self, naming: Naming, parties: Iterable[_Party]) -> list[_Party]:
        """Those that no decision keeps from the naming."""
        return [
            party
            for party in parties
            if not self.verdicts.part([naming.id], party.ids)
            and (not naming.sense or all(known.sense == naming.sense for known in party.namings))
        ]

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
        drawers = [self._by_key[naming.key]]
        if is_whole(naming):
            drawers.append(self._by_whole[_whole_key(naming)])
        for drawer in drawers:
            if party not in drawer:
                drawer.append(party)

    def _absorb(self, first: _Party, second: _Party) -> None:
        self.parties.remove(second)
        for drawer in (*self._by_key.values(), *self._by_whole.values()):
            if second in drawer:
                drawer.remove(second)
        for naming, member in zip(second.namings, second.members, strict=True):
            is_head = member.level in (Level.FIRST, Level.UNDECIDED)
            why, other = (Level.BY_PERSON, first.ids[0]) if is_head else (member.level, member.other)
            self._join(naming, first, why, other)


def _whole_key(naming: Naming) -> tuple[str, str]:
    first = person_name(naming.name).first
    return naming.key, "" if naming.kind is Kind.ORGANISATION or not first else sound_key(first[0])


def _bears(party: _Party, naming: Naming) -> bool:
    """An initial tells some bearers of the surname apart."""
    own = person_name(naming.name)
    return any(bear_one_name(known, naming) for known in party.namings) and not (
        own.first and all(first_names(own, person_name(known.name)) is FirstNames.DIFFERENT for known in party.namings)
    )


def _contradicts(party: _Party, naming: Naming) -> bool:
    return any(contradict(known, naming) for known in party.namings if bear_one_name(known, naming))


def _level_of_bearer(party: _Party) -> Level:
    return Level.SAME_INSTITUTION if party.namings[0].kind is Kind.ORGANISATION else Level.ONLY_BEARER
