"""A variant and the fullest wording of its statement in; every `Change` from one to the other out, for a word diff.

Each word of either text that the other lacks lies in a change; words that are only written or inflected otherwise are
none, unless person, mood or tense differ. `deviations` sums the same up for a `Variant`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from attribution.matching.alignment import Alignment, Difference, Place, aligned
from attribution.matching.beside import changes_beside
from attribution.matching.comparison import OTHER_SPEAKERS, circumstances_of
from attribution.matching.deviations import inflection, is_other_tense, kind_of_rest, silent_roles
from attribution.matching.facts import (
    facing_names,
    is_redated,
    is_un,
    names_differ,
    negation_differs,
    negations_in,
    numbers_differ,
)
from attribution.matching.words import Role, Word, Words, words_of
from attribution.statement_types import Change, ChangeKind, Deviation, Wording
from attribution.types import Span, Spans

Sides = tuple[tuple[Word, ...], tuple[Word, ...]]

LEFT_OUT = {
    Place.START: ChangeKind.LEFT_OUT_START,
    Place.MIDDLE: ChangeKind.LEFT_OUT_MIDDLE,
    Place.END: ChangeKind.LEFT_OUT_END,
}


def align(variant: Wording, fullest: Wording, names: frozenset[str] = frozenset()) -> tuple[Change, ...]:
    """`names` are casefolded words known to name people. Changes come in text order, those beside the texts last."""
    member, full = words_of(variant), words_of(fullest)
    changes = changes_within(member, full, aligned(member, full), names)
    if circumstances_of(member, full).speakers in OTHER_SPEAKERS:
        changes.append(Change(ChangeKind.SPEAKER, beside=(variant.entity or "", fullest.entity or "")))
    return (*changes, *changes_beside(variant, fullest))


def changes_within(member: Words, full: Words, alignment: Alignment, names: frozenset[str]) -> list[Change]:
    """What differs in the words themselves, in text order; the alignment is that of the two."""
    crosses = member.is_direct != full.is_direct
    found = [*_opening(member, full), *_in_words(alignment, names, crosses)]
    changes = sorted(found, key=lambda change: _position(change, alignment))
    if crosses and not any(change.kind is ChangeKind.FORM for change in changes):
        changes.append(Change(ChangeKind.FORM, beside=(member.wording.type, full.wording.type)))
    return changes


def _opening(member: Words, full: Words) -> Iterator[Change]:
    """„dass“, which only one of them has."""
    if (member.opening is None) != (full.opening is None):
        ours, theirs = (tuple(span for span in (side.opening,) if span is not None) for side in (member, full))
        yield Change(ChangeKind.FORM, ours, theirs)


def _in_words(alignment: Alignment, names: frozenset[str], crosses: bool) -> Iterator[Change]:
    silent = silent_roles(alignment, crosses)
    for difference in alignment.differences:
        facts = _disjoint(_facts(difference, alignment, names))
        yield from (_change(kind, sides) for kind, sides in facts)
        yield from _rest(difference, (sides for _, sides in facts), silent)
    if alignment.moved:
        yield _change(ChangeKind.FORM, (alignment.moved, alignment.moved_in_full))
    for one, other in alignment.kept:
        kind = _kind_of_kept(one, other, alignment, crosses)
        if kind is not None:
            yield _change(kind, ((one,), (other,)))


def _disjoint(facts: Iterable[tuple[ChangeKind, Sides]]) -> list[tuple[ChangeKind, Sides]]:
    """„Tausende“ for "Hunderte" is a number and no name as well: the first class holds."""
    kept: list[tuple[ChangeKind, Sides]] = []
    for kind, sides in facts:
        if not _covered(sides for _, sides in kept) & _covered([sides]):
            kept.append((kind, sides))
    return kept


def _covered(facts: Iterable[Sides]) -> set[tuple[int, int]]:
    """Side and place of the words."""
    return {(side, word.place) for sides in facts for side, words in enumerate(sides) for word in words}


def _facts(difference: Difference, alignment: Alignment, names: frozenset[str]) -> Iterator[tuple[ChangeKind, Sides]]:
    member, full = difference.member, difference.full
    if numbers_differ(difference):
        yield from ((ChangeKind.NUMBER, sides) for sides in _facing(*_only(difference, Role.NUMBER)))
    if negation_differs(difference, alignment):
        nots: Sides = (tuple(negations_in(member)), tuple(negations_in(full)))
        un_words: list[Sides] = [((one,), (other,)) for one in member for other in full if is_un(one, other)]
        yield from ((ChangeKind.NEGATION, sides) for sides in (un_words or [nots]))
    for one, other in facing_names(difference):
        if names_differ(one, other, names):
            yield ChangeKind.NAME, ((one,), (other,))
    if is_redated(difference):
        ours, theirs = _only(difference, Role.CALENDAR)
        yield ChangeKind.DATE, (_with_preposition(ours, member), _with_preposition(theirs, full))


def _only(difference: Difference, role: Role) -> Sides:
    """Words of a role that the other side has not."""
    ours, theirs = (
        tuple(word for word in side if word.form.role is role) for side in (difference.member, difference.full)
    )
    our_keys, their_keys = ({word.form.key for word in side} for side in (ours, theirs))
    only_ours = tuple(word for word in ours if word.form.key not in their_keys)
    only_theirs = tuple(word for word in theirs if word.form.key not in our_keys)
    return (only_ours, only_theirs) if only_ours or only_theirs else (ours, theirs)


def _with_preposition(days: tuple[Word, ...], side: tuple[Word, ...]) -> tuple[Word, ...]:
    """„gestern“ stands for "am Montag"."""
    before = {word.place - 1 for word in days}
    return tuple(word for word in side if word in days or (word.place in before and word.form.role is Role.FUNCTION))


def _facing(ours: Sequence[Word], theirs: Sequence[Word]) -> Iterator[Sides]:
    for one, other in zip_longest(ours, theirs):
        yield (() if one is None else (one,)), (() if other is None else (other,))


def _rest(difference: Difference, facts: Iterable[Sides], silent: frozenset[Role]) -> Iterator[Change]:
    """What no fact covers; „mehr als“ on both sides of another number is none."""
    covered = _covered(facts)
    ours, theirs = (
        tuple(word for word in words if (side, word.place) not in covered)
        for side, words in enumerate((difference.member, difference.full))
    )
    if _plains(ours) != _plains(theirs):
        yield _change(_kind_of_rest(kind_of_rest(ours, theirs, silent), difference.place), (ours, theirs))


def _plains(words: Iterable[Word]) -> list[str]:
    """In the order of the alphabet: where they stand makes no difference."""
    return sorted(word.form.plain for word in words)


def _kind_of_rest(deviation: Deviation | None, place: Place) -> ChangeKind:
    if deviation is Deviation.LEFT_OUT:
        return LEFT_OUT[place]
    return ChangeKind.FORM if deviation is None else ChangeKind(deviation.value)


def _kind_of_kept(one: Word, other: Word, alignment: Alignment, crosses: bool) -> ChangeKind | None:
    if one.form.plain == other.form.plain:
        return None
    if is_other_tense(one, other, alignment, crosses):
        return ChangeKind.TENSE
    deviation = inflection(one, other, alignment, crosses)
    is_retold = crosses and deviation is None and one.form.role is not Role.NUMBER
    return ChangeKind.FORM if is_retold else None if deviation is None else ChangeKind(deviation.value)


def _change(kind: ChangeKind, sides: Sides) -> Change:
    return Change(kind, _spans(sides[0]), _spans(sides[1]))


def _spans(words: Sequence[Word]) -> Spans:
    """One span for each run of neighbours."""
    spans: list[Span] = []
    before: Word | None = None
    for word in words:
        if before is not None and word.place == before.place + 1:
            spans[-1] = Span(spans[-1].start, word.span.end)
        else:
            spans.append(word.span)
        before = word
    return tuple(spans)


def _position(change: Change, alignment: Alignment) -> tuple[int, int]:
    """In the fullest text; what is only in the variant stands behind the last word before it that both have."""
    if change.fullest:
        return change.fullest[0].start, 0
    start = change.variant[0].start
    return max((full.span.end for member, full in alignment.kept if member.span.end <= start), default=0), 1
