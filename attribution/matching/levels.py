"""The `Evidence` of a pair in, the level at which it is one statement out, or None.

How much must agree depends on who speaks and on whether facts differ: a false link is worse than a missing one.
Unknown is neutral: it neither speaks for a pair nor against it.
"""

from __future__ import annotations

from dataclasses import dataclass

from attribution.matching.speakers import Agreement
from attribution.statement_types import Deviation, VariantKind

FACTS = frozenset({Deviation.NUMBER, Deviation.NEGATION, Deviation.NAME})
SLOTS = frozenset({Deviation.NUMBER, Deviation.NAME})
# Words of content that two wordings share at least; with another known speaker more than with the same
LEAST_SHARED = {Agreement.SAME: 2, Agreement.UNKNOWN: 3, Agreement.PERHAPS: 3, Agreement.DIFFERENT: 5}
LEAST_CUT = {Agreement.SAME: 3, Agreement.UNKNOWN: 4, Agreement.PERHAPS: 4, Agreement.DIFFERENT: 5}
# Twice what is shared over the size of both, where something was reworded
LEAST_LIKE = {Agreement.SAME: 0.6, Agreement.UNKNOWN: 0.75, Agreement.PERHAPS: 0.75, Agreement.DIFFERENT: 0.9}
LEAST_LIKE_CUT_OF_ANOTHER = 0.75
# Where facts differ: how much of the rest must agree, and how many days may lie between
LEAST_LIKE_BUT_FACTS = 0.88
LEAST_SHARED_BUT_FACTS = 4
LEAST_CUT_BUT_FACTS = 5
# „Wir können einen Fehler (nicht) ausschließen“ by the same speaker: the very thing to be shown
LEAST_SHARED_BUT_A_FACT = 3
LEAST_SHARED_BUT_AN_OPPOSITE = 6
MOST_DAYS_BUT_FACTS = 7
# „Im Bezirk Nord seien 17 Fälle gemeldet worden“: set phrases recur with other numbers and names
# more so when days have passed
LEAST_SHARED_IN_A_SET_PHRASE = (5, 6)
MOST_DAYS_OF_NEWS = 1
# So few words, not known to be one person's, are not one statement after so many days
PHRASE = 6
MOST_DAYS_OF_A_PHRASE = 30
# In one person's mouth they may be the same for longer, though not for ever, unless no letter differs
MOST_DAYS_OF_ONES_PHRASE = 180
# So few words in all are one statement only in one person's mouth
LEAST_WORDS = 4
# A cut finds this share of its content in the fuller wording, and much is not gathered from all over it
LEAST_FOUND_IN_CUT = 0.85
MOST_GAPS = 2
# From this on the retold form has the same words, give or take one
SAME_WORDS = 0.9


@dataclass(frozen=True, slots=True)
class Evidence:
    """Weights of content: shared, only in the member (added), only in the fuller wording (left out).

    `in_facts` is what of it lies in words that change a fact; `gaps` counts the places inside where something was
    left out; `is_reversed` is true for opposites and swapped nouns, `is_redated` for other days and months.
    """

    shared: int
    added: float
    left_out: float
    in_facts: float
    gaps: int
    speakers: Agreement
    days: float
    deviations: frozenset[Deviation]
    is_reversed: bool
    is_redated: bool

    @property
    def likeness(self) -> float:
        return _likeness(self.shared, self.added + self.left_out)

    @property
    def likeness_but_facts(self) -> float:
        return _likeness(self.shared, self.added + self.left_out - self.in_facts)

    @property
    def found(self) -> float:
        return self.shared / (self.shared + self.added or 1)

    @property
    def differs_in_facts(self) -> bool:
        return self.is_reversed or self.is_redated or bool(self.deviations & FACTS)


def _likeness(shared: int, differing: float) -> float:
    return 2 * shared / (2 * shared + differing or 1)


def identical_counts(words: int, size: int, speakers: Agreement, days: float) -> bool:
    """Whether the very same words make one statement; `size` counts the words of content."""
    if speakers is Agreement.SAME:
        return True
    if words < LEAST_WORDS or (size < PHRASE and days > MOST_DAYS_OF_A_PHRASE):
        return False
    return speakers is not Agreement.DIFFERENT or size >= LEAST_SHARED[speakers]


def level(evidence: Evidence, crosses: bool) -> VariantKind | None:
    """`crosses` is true between direct and retold speech."""
    if _is_old_phrase(evidence) or (evidence.differs_in_facts and not _agrees_but_facts(evidence)):
        return None
    if not evidence.added and not evidence.left_out:
        return _whole(evidence, crosses)
    if _is_cut(evidence):
        return VariantKind.CUT
    if not _is_reworded(evidence):
        return None
    return VariantKind.OTHER_FORM if crosses and evidence.likeness >= SAME_WORDS else VariantKind.REWORDED


def most_days_of_a_phrase(speakers: Agreement) -> int:
    return MOST_DAYS_OF_ONES_PHRASE if speakers is Agreement.SAME else MOST_DAYS_OF_A_PHRASE


def _is_old_phrase(evidence: Evidence) -> bool:
    return evidence.shared < PHRASE and evidence.days > most_days_of_a_phrase(evidence.speakers)


def _whole(evidence: Evidence, crosses: bool) -> VariantKind | None:
    """No word of content differs: other forms, another order, other small words."""
    if evidence.shared < LEAST_SHARED[evidence.speakers]:
        return None
    is_retold = crosses or Deviation.FORM in evidence.deviations
    return VariantKind.OTHER_FORM if is_retold else VariantKind.REWORDED


def _is_cut(evidence: Evidence) -> bool:
    if evidence.speakers is Agreement.DIFFERENT and evidence.likeness < LEAST_LIKE_CUT_OF_ANOTHER:
        return False
    return (
        evidence.left_out > evidence.added
        and evidence.shared >= LEAST_CUT[evidence.speakers]
        and evidence.found >= LEAST_FOUND_IN_CUT
        and (evidence.gaps <= MOST_GAPS or evidence.likeness >= LEAST_LIKE[evidence.speakers])
    )


def _is_reworded(evidence: Evidence) -> bool:
    like = evidence.likeness_but_facts if evidence.differs_in_facts else evidence.likeness
    return evidence.shared > LEAST_SHARED[evidence.speakers] and like >= LEAST_LIKE[evidence.speakers]


def _agrees_but_facts(evidence: Evidence) -> bool:
    if evidence.speakers is Agreement.DIFFERENT or evidence.days > MOST_DAYS_BUT_FACTS:
        return False
    if evidence.is_reversed and not _is_slip(evidence):
        return False
    has_slots = evidence.speakers is not Agreement.SAME and bool(evidence.deviations & SLOTS)
    if has_slots and evidence.shared < LEAST_SHARED_IN_A_SET_PHRASE[evidence.days > MOST_DAYS_OF_NEWS]:
        return False
    if _is_cut(evidence) and evidence.shared >= LEAST_CUT_BUT_FACTS:
        return True
    least = LEAST_SHARED_BUT_A_FACT if evidence.speakers is Agreement.SAME else LEAST_SHARED_BUT_FACTS
    return evidence.shared >= least and evidence.likeness_but_facts >= LEAST_LIKE_BUT_FACTS


def _is_slip(evidence: Evidence) -> bool:
    """„mindestens“ for "höchstens" in a long sentence of one speaker; else opposites are two statements."""
    return evidence.speakers is Agreement.SAME and evidence.shared >= LEAST_SHARED_BUT_AN_OPPOSITE
