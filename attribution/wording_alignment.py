"""Two `Words` in, their `Alignment` out: which words both have, which one lacks, which stand for each other.

Words that only moved (a verb that went to the end of its clause, „setzt … fort“ and "fortsetzt") are no difference,
unless they are numbers, negations or begin with a capital: who hits whom is told by order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from rapidfuzz.distance import Levenshtein

from attribution.wording_speakers import same_sound
from attribution.wording_words import Role, Word, Words


@dataclass(frozen=True, slots=True)
class Change:
    """Words of the member that stand where other words of the fuller one stand; one side may be empty.

    `is_inside` is false before the first and after the last word that both have.
    """

    member: tuple[Word, ...]
    full: tuple[Word, ...]
    is_inside: bool

    @property
    def is_replacement(self) -> bool:
        return bool(self.member and self.full)


@dataclass(frozen=True, slots=True)
class Alignment:
    """`kept` holds pairs of words with one key, `moved` the member's words that the fuller one has elsewhere."""

    kept: tuple[tuple[Word, Word], ...]
    changes: tuple[Change, ...]
    moved: tuple[Word, ...]


def align(member: Words, full: Words) -> Alignment:
    kept, changes = _runs(member, full)
    real = [change for change in changes if not _is_spelling(change)]
    ours, theirs = _moved(real)
    rest = [Change(_but(c.member, ours), _but(c.full, theirs), c.is_inside) for c in real]
    return Alignment(
        tuple(kept),
        tuple(change for change in rest if change.member or change.full),
        tuple(word for word in member.words if word.place in ours),
    )


def _runs(member: Words, full: Words) -> tuple[list[tuple[Word, Word]], list[Change]]:
    kept: list[tuple[Word, Word]] = []
    changes: list[Change] = []
    blocks = list(_blocks(member, full))
    same = [number for number, block in enumerate(blocks) if block[0]]
    for number, (is_same, ours, theirs) in enumerate(blocks):
        if is_same:
            kept.extend(zip(ours, theirs, strict=True))
        else:
            changes.append(Change(ours, theirs, bool(same) and same[0] < number < same[-1]))
    return kept, changes


def _blocks(member: Words, full: Words) -> Iterator[tuple[bool, tuple[Word, ...], tuple[Word, ...]]]:
    """Runs of equal and of unequal words, by turns."""
    pending: tuple[tuple[Word, ...], tuple[Word, ...]] = ((), ())
    for tag, a, b, c, d in Levenshtein.opcodes(member.keys, full.keys):
        ours, theirs = member.words[a:b], full.words[c:d]
        if tag != "equal":
            pending = (pending[0] + ours, pending[1] + theirs)
            continue
        if any(pending):
            yield False, *pending
            pending = ((), ())
        yield True, ours, theirs
    if any(pending):
        yield False, *pending


def _is_spelling(change: Change) -> bool:
    """„zuhause“ and "zu Hause", „Selenskyj“ and "Selenski"."""
    if _letters(change.member) == _letters(change.full):
        return True
    if len(change.member) != 1 or len(change.full) != 1:
        return False
    one, other = change.member[0].form, change.full[0].form
    return one.is_capital and other.is_capital and same_sound(one.plain, other.plain)


def _letters(words: Sequence[Word]) -> str:
    return "".join(word.form.plain for word in words)


def _moved(changes: list[Change]) -> tuple[frozenset[int], frozenset[int]]:
    """The places of words that the other side has elsewhere."""
    ours = [word for change in changes for word in change.member if _may_move(word)]
    theirs = [word for change in changes for word in change.full if _may_move(word)]
    common = Counter(word.form.key for word in ours) & Counter(word.form.key for word in theirs)
    parts_here, whole_there = _rejoined(ours, theirs)
    parts_there, whole_here = _rejoined(theirs, ours)
    return (
        _places(ours, common) | parts_here | whole_here,
        _places(theirs, common) | parts_there | whole_there,
    )


def _may_move(word: Word) -> bool:
    if word.form.role in (Role.NUMBER, Role.NEGATION, Role.CALENDAR):
        return False
    return word.is_initial or not word.form.is_capital


def _places(words: list[Word], wanted: Counter[str]) -> frozenset[int]:
    left = Counter(wanted)
    places = set()
    for word in words:
        if left[word.form.key] > 0:
            left[word.form.key] -= 1
            places.add(word.place)
    return frozenset(places)


def _rejoined(parts: list[Word], wholes: list[Word]) -> tuple[frozenset[int], frozenset[int]]:
    """„setzt … fort“ against "fortsetzt": the places of both parts, and of the whole."""
    whole_of = {word.form.key: word for word in wholes}
    for particle, verb in permutations(parts, 2):
        whole = whole_of.get(particle.form.plain + verb.form.key)
        if whole is not None:
            return frozenset({particle.place, verb.place}), frozenset({whole.place})
    return frozenset(), frozenset()


def _but(words: tuple[Word, ...], places: frozenset[int]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.place not in places)
