"""What was asked for and a stored quote in, a `Finding` out, or None where they are two statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attribution.checking.asked import Asked, as_retold
from attribution.checking.passages import is_joint, laid_beside, literal
from attribution.checking.respelling import Respelling, respelled
from attribution.matching.alignment import Alignment, Difference, Place
from attribution.matching.candidates import REJOINED
from attribution.matching.changes import LEFT_OUT, changes_within
from attribution.matching.comparison import compare
from attribution.matching.facts import facts_of, is_redated, is_short
from attribution.matching.stars import fullest_first
from attribution.matching.tables import word_group
from attribution.matching.words import Form, Role, Word, Words
from attribution.statement_types import Change, ChangeKind, Verdict
from attribution.types import Span, Spans

DEVIATING = frozenset(
    {
        ChangeKind.ADDED,
        ChangeKind.REPLACED,
        ChangeKind.NUMBER,
        ChangeKind.NEGATION,
        ChangeKind.NAME,
        ChangeKind.TENSE,
        ChangeKind.DATE,
    }
)
MODALS = frozenset({"=dürfen", "=können", "=mögen", "=müssen", "=sollen", "=wollen"})
# What may come and go when speech is retold: small words that say nothing by themselves
SAYING_NOTHING = frozenset({Role.FUNCTION, Role.FILLER, Role.PERSON, Role.AUXILIARY})
# Without so much of the content asked for nothing else is looked at
LEAST_LOOKED_AT = 0.3
# Of the content asked for this share is found where some of it was changed, facts aside, ...
LEAST_FOUND = 0.66
LEAST_FOUND_BUT_FACTS = 0.8
# ... more words than these ...
LEAST_SHARED = 2
# ... of passage and content together it makes out so much ...
LEAST_DENSE = 0.5
# ... and words that all stand there may be strewn as thinly as this
LEAST_DENSE_OF_ALL = 0.4
# Two words in common are enough if so much of all words is the same, the small ones, too
LEAST_LIKE_OF_FEW = 0.6


@dataclass(frozen=True, slots=True)
class Finding:
    """What a stored quote says of what was asked for. Spans and changes count in either text, the asked one first.

    `passage` are the words of the stored quote that were asked for; `crosses` is true between direct and retold speech.
    """

    verdict: Verdict
    changes: tuple[Change, ...]
    respellings: tuple[Respelling, ...]
    passage: Span
    crosses: bool
    likeness: float

    @property
    def rank(self) -> tuple[int, bool, float]:
        """The best is smallest."""
        return list(Verdict).index(self.verdict), self.crosses, -self.likeness


def find(asked: Asked, stored: Words, names: frozenset[str] = frozenset()) -> Finding | None:
    """`names` are casefolded words known to name people."""
    words, respellings = respelled(asked, stored, names)
    alignment = laid_beside(words, stored) if _is_worth_an_alignment(words, stored) else None
    if alignment is None or not _is_near(words, stored, alignment, names):
        return None
    passage = _passage(alignment)
    said = literal(stored, passage)
    words = as_retold(words) if said.is_direct and words.is_direct and _changes_mood(alignment) else words
    changes = tuple(_told(words, said, alignment, names))
    return Finding(
        verdict=_verdict(changes, stored, alignment),
        changes=changes,
        respellings=respellings,
        passage=passage,
        crosses=words.is_direct != said.is_direct,
        likeness=_likeness(words, alignment),
    )


def _is_worth_an_alignment(asked: Words, stored: Words) -> bool:
    common = (asked.content & stored.content).total()
    return bool(asked.words and stored.words) and common + REJOINED >= LEAST_LOOKED_AT * asked.size


def _passage(alignment: Alignment) -> Span:
    kept = [full.span for _, full in alignment.kept] + [word.span for word in alignment.moved_in_full]
    return Span(min(span.start for span in kept), max(span.end for span in kept))


def _changes_mood(alignment: Alignment) -> bool:
    """„Der Umbau koste“ for "Der Umbau kostet": what was asked for is retold, though no other word tells."""
    return any(_is_mood_of(one.form, other.form) for one, other in alignment.kept)


def _is_mood_of(one: Form, other: Form) -> bool:
    if one.root != other.root or one.plain == other.plain:
        return False
    ends_so = any(other.plain.endswith(end) and one.plain == f"{other.plain.removesuffix(end)}e" for end in ("t", "et"))
    return ends_so or one.plain in word_group("retold")


def _told(asked: Words, stored: Words, alignment: Alignment, names: frozenset[str]) -> Iterator[Change]:
    """The changes; what only retelling changes is a change of form."""
    crosses = asked.is_direct != stored.is_direct
    reordered = bool(alignment.moved) and not crosses and (asked.opening is None) == (stored.opening is None)
    for change in changes_within(asked, stored, alignment, names):
        kind = change.kind
        if kind is ChangeKind.LEFT_OUT_MIDDLE and _limits_a_number(stored, change.fullest):
            kind = ChangeKind.NUMBER
        elif crosses and kind in (ChangeKind.ADDED, ChangeKind.REPLACED, ChangeKind.LEFT_OUT_MIDDLE):
            ours, theirs = _within(asked, change.variant), _within(stored, change.fullest)
            kind = ChangeKind.FORM if _is_only_form(ours, theirs) else kind
        elif crosses and kind in LEFT_OUT.values() and change.variant:
            kind = ChangeKind.REPLACED  # „wir“ for "das Unternehmen"
        elif crosses and kind is ChangeKind.FORM:
            ours, theirs = _within(asked, change.variant), _within(stored, change.fullest)
            kind = kind if _modals(ours) == _modals(theirs) else ChangeKind.REPLACED
        elif kind is ChangeKind.FORM and not _is_opening(change, asked, stored) and (reordered or not alignment.moved):
            kind = ChangeKind.REPLACED
        yield Change(kind, change.variant, change.fullest, change.beside)


def _limits_a_number(stored: Words, spans: Spans) -> bool:
    """„um mindestens dreißig Zentimeter“"""
    return any(
        one.form.plain in word_group("limit") and other.form.role is Role.NUMBER and one in _within(stored, spans)
        for one, other in pairwise(stored.words)
    )


def _is_opening(change: Change, asked: Words, stored: Words) -> bool:
    return change.variant == ((asked.opening,) if asked.opening else ()) and change.fullest == (
        (stored.opening,) if stored.opening else ()
    )


def _is_only_form(ours: list[Word], theirs: list[Word]) -> bool:
    return all(word.form.role in SAYING_NOTHING for word in (*ours, *theirs)) and _modals(ours) == _modals(theirs)


def _modals(words: Iterable[Word]) -> set[str]:
    return {word.form.key for word in words} & MODALS


def _within(words: Words, spans: Spans) -> list[Word]:
    return [word for word in words.words if any(start <= word.span.start < end for start, end in spans)]


def _verdict(changes: Iterable[Change], stored: Words, alignment: Alignment) -> Verdict:
    kinds = {change.kind for change in changes}
    if kinds & DEVIATING:
        return Verdict.DEVIATING
    if LEFT_OUT[Place.MIDDLE] in kinds:
        return Verdict.CUT
    places = [full.place for _, full in alignment.kept] + [word.place for word in alignment.moved_in_full]
    first, last = min(places), max(places)
    begins = next(word for word in stored.words if word.place == first)
    follows = next((word for word in stored.words if word.place > last), None)
    cut_at_start = LEFT_OUT[Place.START] in kinds and not is_joint(stored, begins)
    cut_at_end = LEFT_OUT[Place.END] in kinds and follows is not None and not is_joint(stored, follows)
    return Verdict.CUT if cut_at_start or cut_at_end else Verdict.SUPPORTED


def _is_near(asked: Words, stored: Words, alignment: Alignment, names: frozenset[str]) -> bool:
    """Whether the stored quote is about the same at all."""
    if not any(one.member or one.is_inside for one in alignment.differences):
        return _is_telling(asked, stored, alignment)
    if _is_like(asked, stored, names):
        return True
    facts = [one for one in alignment.differences if _is_fact(one, alignment, names)]
    others = [one for one in alignment.differences if one not in facts]
    shared = _shared(alignment)
    if sum(max(_content(one.member), _content(one.full)) for one in facts) > shared:
        return False
    is_much = shared > LEAST_SHARED or (shared == LEAST_SHARED and _is_a_word(asked, others, alignment))
    return _is_dense(shared, is_much, others, bool(facts))


def _is_a_word(asked: Words, others: Sequence[Difference], alignment: Alignment) -> bool:
    """„eine Schande für das ganze Land“ for "eine Schande für die ganze Stadt"."""
    few = all(_content(one.member) <= 1 and _content(one.full) <= 1 for one in others if one.is_inside or one.member)
    return few and _likeness(asked, alignment) >= LEAST_LIKE_OF_FEW


def _is_dense(shared: int, is_much: bool, others: Sequence[Difference], has_facts: bool) -> bool:
    """Whether enough is left of what was asked for, facts aside, and near enough together."""
    # What is only put before or behind says less against it
    added = sum(_content(one.member) * (0.5 if _goes_on(one) else 1) for one in others)
    inside = sum(_content(one.full) for one in others if one.is_inside or one.is_replacement)
    if not added and not inside:
        return shared > 0
    least = LEAST_FOUND_BUT_FACTS if has_facts else LEAST_FOUND
    dense = 2 * shared / (2 * shared + added + inside)
    return is_much and shared / (shared + added) >= least and dense >= (LEAST_DENSE if added else LEAST_DENSE_OF_ALL)


def _goes_on(difference: Difference) -> bool:
    return not difference.is_inside and not difference.full


def _is_telling(asked: Words, stored: Words, alignment: Alignment) -> bool:
    """„Das ist so“ within a sentence says nothing; as a whole sentence it does."""
    if asked.size:
        return True
    return _verdict([Change(LEFT_OUT[one.place]) for one in alignment.differences], stored, alignment) is (
        Verdict.SUPPORTED
    )


def _is_like(asked: Words, stored: Words, names: frozenset[str]) -> bool:
    fuller, lesser = sorted((asked, stored), key=fullest_first)
    return compare(lesser, fuller, names) is not None


def _is_fact(difference: Difference, alignment: Alignment, names: frozenset[str]) -> bool:
    return is_short(difference) and (is_redated(difference) or any(facts_of(difference, alignment, names)))


def _shared(alignment: Alignment) -> int:
    return _content(member for member, _ in alignment.kept) + _content(alignment.moved)


def _content(words: Iterable[Word]) -> int:
    return sum(word.form.is_content for word in words)


def _likeness(asked: Words, alignment: Alignment) -> float:
    """Twice the words in common over those of what was asked for and of the passage."""
    kept = len(alignment.kept) + len(alignment.moved)
    inside = sum(len(one.full) for one in alignment.differences if one.is_inside or one.is_replacement)
    return 2 * kept / (len(asked.words) + kept + inside)
