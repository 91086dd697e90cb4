"""Who appears in an article: its people with what is told of them, its institutions; and what a speaker resolves to."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from copy import copy
from dataclasses import dataclass
from functools import cached_property

from attribution.parse import Parse
from attribution.people.institutions import Institution, abbreviations, institutions
from attribution.people.names import Mention, Person, people
from attribution.people.traits import Traits, traits_of


@dataclass(frozen=True, slots=True)
class Resolved:
    """`antecedent` holds words of the mention that a pronoun or role points to."""

    entity: str | None = None
    role: str | None = None
    antecedent: frozenset[int] = frozenset()
    evidence: tuple[str, ...] = ()


NOBODY = Resolved()
LONGEST_CHAIN = 8


class Cast:
    """The people and institutions of one article, each found once."""

    def __init__(self, p: Parse) -> None:
        self.parse = p
        self._traits: dict[int, Traits] = {}

    @cached_property
    def people(self) -> list[Person]:
        return people(self.parse)

    @cached_property
    def institutions(self) -> list[Institution]:
        return institutions(self.parse)

    @cached_property
    def abbreviations(self) -> dict[str, str]:
        return abbreviations(self.parse, self.institutions)

    def traits(self, person: Person) -> Traits:
        if id(person) not in self._traits:
            self._traits[id(person)] = traits_of(self.parse, person)
        return self._traits[id(person)]

    def without(self, told: Collection[int]) -> Cast:
        """Without those whom these words name: *Vogt sei müde, sagte der Trainer* — he is not Vogt."""
        rest = [person for person in self.people if not any(m.start in told for m in person.mentions)]
        if len(rest) == len(self.people):
            return self
        other = copy(self)
        other.people = rest
        return other

    def mentions_before(self, word: int) -> Iterator[tuple[Person, Mention]]:
        """Everybody named before a word."""
        for person in self.people:
            for mention in person.mentions:
                if mention.end <= word:
                    yield person, mention

    def pointing(self, words: list[int], person: Person, mention: Mention) -> Resolved:
        """The result of "Er" or "der Staatschef" being a person."""
        evidence = f"{' '.join(self.parse.words[i].text for i in words)} → {person.name}"
        return Resolved(person.name, person.role, frozenset(range(mention.start, mention.end)), (evidence,))

    def pointing_to(self, words: list[int], one: Institution) -> Resolved:
        evidence = f"{' '.join(self.parse.words[i].text for i in words)} → {one.name}"
        return Resolved(one.name, None, one.words, (evidence,))


def is_subject(p: Parse, start: int, end: int) -> bool:
    """The words [start, end) hold the subject of a clause."""
    return any(_relation(p, i).startswith("nsubj") for i in range(start, end))


def _relation(p: Parse, word: int) -> str:
    """Relation of the whole phrase: that of the first conjunct, of the title before the name."""
    for _ in range(LONGEST_CHAIN):  # joined compounds may leave a ring of heads
        if p.words[word].deprel not in ("conj", "appos", "flat", "flat:name") or p.words[word].head < 0:
            break
        word = p.words[word].head
    return p.words[word].deprel
