"""Two `Words` in, a `Likeness` out if they are the same statement, else None.

The letters are compared first, then the words are aligned and the evidence is weighed by `matching.levels`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attribution.matching.alignment import Alignment, Difference, aligned
from attribution.matching.dates import days_apart, stretch_of
from attribution.matching.deviations import deviations_of
from attribution.matching.facts import facts_of, is_redated, is_reversed, is_short, is_swapped
from attribution.matching.levels import LEAST_SHARED, Evidence, identical_counts, level
from attribution.matching.speakers import Agreement, agreement, is_named_in
from attribution.matching.words import Role, Word, Words
from attribution.statement_types import Deviation, VariantKind

OTHER_SPEAKERS = frozenset({Agreement.PERHAPS, Agreement.DIFFERENT})
# Share of the member's content below which nothing else is looked at
LEAST_COMMON = 0.55
# Another noun is more of a change than another verb
NOUN_WEIGHT = 2.0
# Words of one meaning differ a little
SHADE = 0.25
# No other likeness comes up to the very same letters
MOST_UNLESS_IDENTICAL = 0.99


@dataclass(frozen=True, slots=True)
class Likeness:
    """How a wording stands to a fuller one; `score` in (0, 1] orders likenesses."""

    kind: VariantKind
    deviations: tuple[Deviation, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a pair beside its words; `crosses` is true between direct and retold speech."""

    speakers: Agreement
    days: float
    crosses: bool

    @property
    def deviations(self) -> frozenset[Deviation]:
        return frozenset({Deviation.SPEAKER} if self.speakers in OTHER_SPEAKERS else ())


def compare(member: Words, full: Words, names: frozenset[str] = frozenset()) -> Likeness | None:
    """`full` is the fuller wording; `names` are casefolded words known to name people."""
    around = circumstances_of(member, full)
    if member.letters == full.letters:
        return _identical(full, around)
    if not _is_worth_an_alignment(member, full, around.speakers):
        return None
    evidence = _evidence(aligned(member, full), names, around)
    kind = level(evidence, around.crosses)
    if kind is None:
        return None
    return Likeness(kind, _in_order(evidence.deviations), MOST_UNLESS_IDENTICAL * evidence.likeness)


def circumstances_of(member: Words, full: Words) -> Circumstances:
    one, other = member.wording, full.wording
    days = days_apart(stretch_of(one.published), stretch_of(other.published))
    return Circumstances(_speakers(member, full), days, member.is_direct != full.is_direct)


def _speakers(member: Words, full: Words) -> Agreement:
    """Who is named in the fuller quote may be the one whom it quotes in turn: „Austin habe betont, dass …“."""
    found = agreement(member.wording.entity, full.wording.entity)
    if found is not Agreement.DIFFERENT:
        return found
    nouns = (word.form.plain for word in full.words if word.form.is_capital)
    return Agreement.PERHAPS if is_named_in(member.wording.entity, nouns) else found


def _identical(full: Words, around: Circumstances) -> Likeness | None:
    if not identical_counts(len(full.words), full.size, around.speakers, around.days):
        return None
    form = {Deviation.FORM} if around.crosses else set()
    return Likeness(VariantKind.IDENTICAL, _in_order(around.deviations | form), 1.0)


def _in_order(deviations: frozenset[Deviation]) -> tuple[Deviation, ...]:
    return tuple(deviation for deviation in Deviation if deviation in deviations)


def _is_worth_an_alignment(member: Words, full: Words, speakers: Agreement) -> bool:
    common = (member.content & full.content).total()
    return common >= LEAST_COMMON * member.size and common >= LEAST_SHARED[speakers]


def _evidence(alignment: Alignment, names: frozenset[str], around: Circumstances) -> Evidence:
    changes = alignment.differences
    shades = SHADE * sum(one.form.is_content and one.form.root != other.form.root for one, other in alignment.kept)
    return Evidence(
        shared=_shared(alignment),
        added=shades + sum(_weight(change, change.member) for change in changes),
        left_out=shades + sum(_weight(change, change.full) for change in changes),
        in_facts=sum(_weight_of_facts(change, alignment, names) for change in changes),
        gaps=sum(change.is_inside and _weight(change, change.full) > 0 for change in changes),
        speakers=around.speakers,
        days=around.days,
        deviations=frozenset(deviations_of(alignment, names, around.crosses)) | around.deviations,
        is_reversed=is_swapped(alignment) or any(is_reversed(change) for change in changes),
        is_redated=any(is_redated(change) for change in changes),
    )


def _shared(alignment: Alignment) -> int:
    kept = sum(member.form.is_content for member, _ in alignment.kept)
    return kept + sum(word.form.is_content for word in alignment.moved)


def _weight(change: Difference, words: Sequence[Word]) -> float:
    nouns = [word for word in words if _is_noun(word)] if change.is_replacement else []
    return sum(word.form.is_content for word in words) + len(nouns) * (NOUN_WEIGHT - 1)


def _is_noun(word: Word) -> bool:
    return word.form.role is Role.CONTENT and word.form.is_capital and not word.is_initial


def _weight_of_facts(change: Difference, alignment: Alignment, names: frozenset[str]) -> float:
    """So that the rest can be judged without them."""
    is_about_facts = is_reversed(change) or is_redated(change) or any(facts_of(change, alignment, names))
    if not is_short(change) or not is_about_facts:
        return 0.0
    return _weight(change, change.member) + _weight(change, change.full)
