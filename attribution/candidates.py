"""What rules yield: a possible quote as sets of words, signed with its rule, with the facts that speak for or
against it.

Candidates are the only mutable values of the package; the pipeline scores them, settles their overlaps and turns
those that stand into `Quote`s.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from attribution.parse import Parse
from attribution.types import STWRType

EDGES = frozenset((",", "–", "—", ";"))
UNKNOWN_RATE = 0.02
"""How often a verb that the lexicon lacks reports what stands behind its comma."""


class Place(StrEnum):
    """Where the frame of a direct quote stands."""

    AFTER = "after"
    COLON = "colon"
    EMBEDDED = "embedded"
    HOST = "host"
    ALONE = "alone"


@dataclass(slots=True, eq=False)
class Candidate:
    """`verb` is the word that reports (a verb or noun), `facts` are named values for the scorer.

    `host` is the candidate inside which a direct quote stands; `source` the one whose speaker goes on here.
    """

    type: STWRType
    rule: str
    quote: set[int]
    cue: set[int] = field(default_factory=set)
    speaker: set[int] = field(default_factory=set)
    frame: set[int] = field(default_factory=set)
    addressee: set[int] = field(default_factory=set)
    via: set[int] = field(default_factory=set)
    venue: set[int] = field(default_factory=set)
    verb: int | None = None
    place: Place | None = None
    facts: dict[str, float] = field(default_factory=dict)
    host: Candidate | None = None
    source: Candidate | None = None
    probability: float = 0.0

    @property
    def words(self) -> set[int]:
        """Quote and frame together."""
        return self.quote | self.frame

    @property
    def first(self) -> int:
        return min(self.quote)

    @property
    def has_own_frame(self) -> bool:
        """A direct quote whose frame stands before or behind it, not around it."""
        return self.place in (Place.AFTER, Place.COLON)


def trimmed(p: Parse, words: set[int]) -> set[int]:
    """The words without commas and dashes at either edge."""
    words = set(words)
    while words and p.words[min(words)].text in EDGES:
        words.discard(min(words))
    while words and p.words[max(words)].text in EDGES:
        words.discard(max(words))
    return words
