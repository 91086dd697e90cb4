"""Two `Words` in, their `Alignment` out: which words both have, which one lacks, which stand for each other.

Words that only moved and words that are only written otherwise are no difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from attribution.matching.moves import moved_words
from attribution.matching.speakers import sound
from attribution.matching.words import Role, Word, Words, letters_of


class Place(StrEnum):
    """Before the first word that both have, between such words, or after the last."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the member that stand where other words of the fuller one stand; one side may be empty."""

    member: tuple[Word, ...]
    full: tuple[Word, ...]
    place: Place

    @property
    def is_inside(self) -> bool:
        return self.place is Place.MIDDLE

    @property
    def is_replacement(self) -> bool:
        return bool(self.member and self.full)


@dataclass(frozen=True, slots=True)
class Alignment:
    """`kept` pairs words of one key, member's word first; `moved` are words that stand elsewhere in the other."""

    kept: tuple[tuple[Word, Word], ...]
    differences: tuple[Difference, ...]
    moved: tuple[Word, ...]
    moved_in_full: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that are all the same on both sides, or all not."""

    is_same: bool
    member: tuple[Word, ...]
    full: tuple[Word, ...]

    def reversed(self) -> Block:
        return Block(self.is_same, self.member[::-1], self.full[::-1])


NOTHING = Block(False, (), ())


def aligned(member: Words, full: Words) -> Alignment:
    kept, differences = _runs(member, full)
    real = [difference for difference in differences if not _is_spelling(difference)]
    ours, theirs = moved_words([c.member for c in real], [c.full for c in real])
    rest = [Difference(_but(c.member, ours), _but(c.full, theirs), c.place) for c in real]
    return Alignment(
        tuple(kept),
        tuple(difference for difference in rest if difference.member or difference.full),
        tuple(word for word in member.words if word.place in ours),
        tuple(word for word in full.words if word.place in theirs),
    )


def _runs(member: Words, full: Words) -> tuple[list[tuple[Word, Word]], list[Difference]]:
    blocks = _without_stray_words(list(_blocks(member, full)))
    same = [number for number, block in enumerate(blocks) if block.is_same]
    kept = [pair for block in blocks if block.is_same for pair in zip(block.member, block.full, strict=True)]
    differences = [
        Difference(block.member, block.full, _place(number, same))
        for number, block in enumerate(blocks)
        if not block.is_same
    ]
    return kept, differences


def _place(number: int, same: list[int]) -> Place:
    if not same or number < same[0]:
        return Place.START
    return Place.MIDDLE if number < same[-1] else Place.END


def _blocks(member: Words, full: Words) -> Iterator[Block]:
    """Runs of equal and of unequal words, by turns."""
    pending = NOTHING
    for code in Indel.opcodes(member.keys, full.keys):
        ours = member.words[code.src_start : code.src_end]
        theirs = full.words[code.dest_start : code.dest_end]
        if code.tag != "equal":
            pending = Block(False, pending.member + ours, pending.full + theirs)
            continue
        if pending.member or pending.full:
            yield pending
            pending = NOTHING
        yield Block(True, ours, theirs)
    if pending.member or pending.full:
        yield pending


def _without_stray_words(blocks: list[Block]) -> list[Block]:
    """Pushes lone words at either end over a gap to the rest.

    Of „ich verstehe das, aber wir brauchen …“ the cut "wir brauchen …" keeps „wir“, not „ich“.
    """
    blocks = _pushed(blocks)
    return [block.reversed() for block in reversed(_pushed([block.reversed() for block in reversed(blocks)]))]


def _pushed(blocks: list[Block]) -> list[Block]:
    start = 0 if blocks and blocks[0].is_same else 1
    lone, gap, rest = (blocks[start : start + 3] + [NOTHING] * 3)[:3]
    size = len(lone.member)
    ends = [word.form.key for word in gap.full[-size:]]
    fits = ends == [word.form.key for word in lone.member] and not gap.member
    if not fits or not rest.is_same or size >= len(rest.member):
        return blocks
    before = blocks[0] if start else NOTHING
    joined = Block(False, before.member, before.full + lone.full + gap.full[:-size])
    run = Block(True, lone.member + rest.member, gap.full[-size:] + rest.full)
    return [joined, run, *blocks[start + 3 :]]


def _is_spelling(difference: Difference) -> bool:
    """„zuhause“ and "zu Hause", „Gawrilow“ and "Gavrilov"."""
    if letters_of(difference.member) == letters_of(difference.full):
        return True
    if len(difference.member) != 1 or len(difference.full) != 1:
        return False
    one, other = difference.member[0].form, difference.full[0].form
    are_nouns = all(form.role is Role.CONTENT and form.is_capital for form in (one, other))
    return are_nouns and sound(one.plain) == sound(other.plain)


def _but(words: tuple[Word, ...], places: frozenset[int]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.place not in places)
