"""Two `Words` in, a `Likeness` out if they are the same statement, else None.

Levels, best first: identical; the other form of the same words (direct against retold); cut short; reworded. How
much must agree depends on who speaks and on whether facts differ: a false link is worse than a missing one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.types import Deviation, VariantKind
from attribution.wording_alignment import Alignment, Change, align
from attribution.wording_dates import days_apart, stretch_of
from attribution.wording_deviations import changes_of_words, facts_of, is_reversed, is_short, is_swapped
from attribution.wording_speakers import Agreement, agreement, is_named_in
from attribution.wording_words import Role, Word, Words

FACTS = frozenset({Deviation.NUMBER, Deviation.NEGATION, Deviation.NAME})
OTHER_SPEAKERS = frozenset({Agreement.PERHAPS, Agreement.DIFFERENT})
# Words of content that two wordings share at least; with another known speaker more than with the same
LEAST_SHARED = {Agreement.SAME: 2, Agreement.UNKNOWN: 3, Agreement.PERHAPS: 3, Agreement.DIFFERENT: 5}
LEAST_CUT = {Agreement.SAME: 3, Agreement.UNKNOWN: 4, Agreement.PERHAPS: 4, Agreement.DIFFERENT: 5}
# Twice what is shared over the size of both, where something was reworded
LEAST_LIKE = {Agreement.SAME: 0.66, Agreement.UNKNOWN: 0.75, Agreement.PERHAPS: 0.75, Agreement.DIFFERENT: 0.90}
# Where facts differ, how much of the rest must agree, and how many days may lie between
LEAST_LIKE_BUT_FACTS = 0.88
LEAST_SHARED_BUT_FACTS = 4
LEAST_CUT_BUT_FACTS = 5
MOST_DAYS_BUT_FACTS = 7
# A common phrase that is not known to be one person's is not one statement after so many days
MOST_DAYS_OF_A_PHRASE = 30
PHRASE = 6
# A cut may leave out the middle, but not be gathered from all over
MOST_GAPS = 2
# Share of the member's content below which nothing else is looked at
LEAST_COMMON = 0.55
# Share of the member's content that a cut must find in the fuller one
LEAST_FOUND_IN_CUT = 0.85
# From this on the retold form has the same words, give or take one
SAME_WORDS = 0.9
# Another noun is more of a change than another verb
NOUN_WEIGHT = 2.0


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a wording stands to a fuller one; `score` in (0, 1] orders likenesses."""

    kind: VariantKind
    deviations: tuple[Deviation, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """What decides about a pair, in numbers: content words shared, lacking on either side, and what differs."""

    shared: int
    added: float
    left_out: float
    fact_words: float
    gaps: int
    speakers: Agreement
    days: float
    deviations: frozenset[Deviation]
    reversed: bool

    @property
    def likeness(self) -> float:
        return 2 * self.shared / (2 * self.shared + self.added + self.left_out or 1)

    @property
    def likeness_but_facts(self) -> float:
        rest = max(self.added + self.left_out - self.fact_words, 0.0)
        return 2 * self.shared / (2 * self.shared + rest or 1)

    @property
    def found(self) -> float:
        return self.shared / (self.shared + self.added or 1)

    @property
    def differs_in_facts(self) -> bool:
        return self.reversed or bool(self.deviations & FACTS)


def compare(member: Words, full: Words, names: frozenset[str] = frozenset()) -> Likeness | None:
    """`full` is the fuller wording; `names` are casefolded words known to name people."""
    crosses = member.is_direct != full.is_direct
    if member.letters == full.letters:
        return _identical(member, full, crosses)
    if not _worth_an_alignment(member, full):
        return None
    alignment = align(member, full)
    evidence = _evidence(member, full, alignment, names, crosses)
    kind = _kind(evidence, crosses)
    if kind is None or _too_far_apart(evidence):
        return None
    deviations = tuple(deviation for deviation in Deviation if deviation in evidence.deviations)
    return Likeness(kind, deviations, 0.99 * evidence.likeness)


def _identical(member: Words, full: Words, crosses: bool) -> Likeness | None:
    speakers = _speakers(member, full)
    if len(full.words) < 4 and speakers is not Agreement.SAME:
        return None
    if speakers is Agreement.DIFFERENT and full.size < LEAST_SHARED[speakers]:
        return None
    if speakers is not Agreement.SAME and full.size < PHRASE and _days(member, full) > MOST_DAYS_OF_A_PHRASE:
        return None
    flags = {Deviation.FORM: crosses, Deviation.SPEAKER: speakers in OTHER_SPEAKERS}
    return Likeness(VariantKind.IDENTICAL, tuple(flag for flag, is_set in flags.items() if is_set), 1.0)


def _worth_an_alignment(member: Words, full: Words) -> bool:
    common = (member.content & full.content).total()
    if common < LEAST_COMMON * member.size:
        return False
    return common >= LEAST_SHARED[Agreement.SAME] and common >= LEAST_SHARED[_speakers(member, full)]


def _speakers(member: Words, full: Words) -> Agreement:
    """Who is named in the fuller quote may be the one whom it quotes in turn: „Austin habe betont, dass …“."""
    found = agreement(member.wording.entity, full.wording.entity)
    is_quoted = found is Agreement.DIFFERENT and is_named_in(
        member.wording.entity, (word.form.plain for word in full.words if word.form.is_capital)
    )
    return Agreement.PERHAPS if is_quoted else found


def _days(member: Words, full: Words) -> float:
    return days_apart(stretch_of(member.wording.published), stretch_of(full.wording.published))


def _evidence(
    member: Words, full: Words, alignment: Alignment, names: frozenset[str], crosses: bool
) -> Evidence:
    speakers = _speakers(member, full)
    is_other = speakers in OTHER_SPEAKERS
    deviations = frozenset(changes_of_words(alignment, names, crosses))
    return Evidence(
        shared=_shared(alignment),
        added=sum(_weight(change, change.member) for change in alignment.changes),
        left_out=sum(_weight(change, change.full) for change in alignment.changes),
        fact_words=sum(_fact_words(change, alignment, names) for change in alignment.changes),
        gaps=sum(change.is_inside and _weight(change, change.full) > 0 for change in alignment.changes),
        speakers=speakers,
        days=_days(member, full),
        deviations=deviations | ({Deviation.SPEAKER} if is_other else set()),
        reversed=is_swapped(alignment) or any(is_reversed(change) for change in alignment.changes),
    )


def _shared(alignment: Alignment) -> int:
    kept = sum(member.form.is_content for member, _ in alignment.kept)
    return kept + sum(word.form.is_content for word in alignment.moved)


def _weight(change: Change, words: Sequence[Word]) -> float:
    nouns = [word for word in words if _is_noun(word)] if change.is_replacement else []
    return sum(word.form.is_content for word in words) + len(nouns) * (NOUN_WEIGHT - 1)


def _is_noun(word: Word) -> bool:
    return word.form.role is Role.CONTENT and word.form.is_capital and not word.is_initial


def _fact_words(change: Change, alignment: Alignment, names: frozenset[str]) -> float:
    """Weight of the words in which facts differ, so that the rest can be judged without them."""
    is_fact = is_reversed(change) or any(facts_of(change, alignment, names))
    return _weight(change, change.member) + _weight(change, change.full) if is_fact and is_short(change) else 0.0


def _too_far_apart(evidence: Evidence) -> bool:
    is_phrase = evidence.speakers is not Agreement.SAME and evidence.shared < PHRASE
    return is_phrase and evidence.days > MOST_DAYS_OF_A_PHRASE


def _kind(evidence: Evidence, crosses: bool) -> VariantKind | None:
    if evidence.differs_in_facts and not _agrees_but_facts(evidence):
        return None
    if not evidence.added and not evidence.left_out:
        return _whole(evidence, crosses)
    if _is_cut(evidence):
        return VariantKind.CUT
    if not _is_reworded(evidence):
        return None
    return VariantKind.OTHER_FORM if crosses and evidence.likeness >= SAME_WORDS else VariantKind.REWORDED


def _whole(evidence: Evidence, crosses: bool) -> VariantKind | None:
    """No word of content differs: other forms, another order, other small words."""
    if evidence.shared < LEAST_SHARED[evidence.speakers]:
        return None
    retold = crosses or Deviation.FORM in evidence.deviations
    return VariantKind.OTHER_FORM if retold else VariantKind.REWORDED


def _is_cut(evidence: Evidence) -> bool:
    if evidence.speakers is Agreement.DIFFERENT and evidence.likeness < LEAST_LIKE[Agreement.UNKNOWN]:
        return False
    return (
        evidence.left_out > evidence.added
        and evidence.shared >= LEAST_CUT[evidence.speakers]
        and evidence.found >= LEAST_FOUND_IN_CUT
        and evidence.gaps <= MOST_GAPS
    )


def _is_reworded(evidence: Evidence) -> bool:
    like = evidence.likeness_but_facts if evidence.differs_in_facts else evidence.likeness
    return evidence.shared > LEAST_SHARED[evidence.speakers] and like >= LEAST_LIKE[evidence.speakers]


def _agrees_but_facts(evidence: Evidence) -> bool:
    if evidence.speakers is Agreement.DIFFERENT or evidence.days > MOST_DAYS_BUT_FACTS:
        return False
    if evidence.likeness_but_facts >= LEAST_LIKE_BUT_FACTS and evidence.shared >= LEAST_SHARED_BUT_FACTS:
        return True
    return _is_cut(evidence) and evidence.shared >= LEAST_CUT_BUT_FACTS
