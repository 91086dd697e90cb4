"""Two `Words` in, their `Alignment` out: which words both have, which one lacks, which stand for each other.

Words that only moved (a verb that went to the end of its clause, „setzt … fort“ and "fortsetzt") are no difference,
unless they are numbers, negations or begin with a capital: who hits whom is told by order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz.distance import Levenshtein

from attribution.wording_speakers import same_sound
from attribution.wording_tables import word_group
from attribution.wording_words import Role, Word, Words

# An anchor, an article, two adjectives and their noun
LONGEST_PHRASE = 5


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


@dataclass(frozen=True, slots=True)
class Block:
    """A run of words that are all the same on both sides, or all not."""

    is_same: bool
    member: tuple[Word, ...]
    full: tuple[Word, ...]

    def reversed(self) -> Block:
        return Block(self.is_same, self.member[::-1], self.full[::-1])


NOTHING = Block(False, (), ())


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
    blocks = _without_stray_words(list(_blocks(member, full)))
    same = [number for number, block in enumerate(blocks) if block.is_same]
    kept = [pair for block in blocks if block.is_same for pair in zip(block.member, block.full, strict=True)]
    changes = [
        Change(block.member, block.full, bool(same) and same[0] < number < same[-1])
        for number, block in enumerate(blocks)
        if not block.is_same
    ]
    return kept, changes


def _blocks(member: Words, full: Words) -> Iterator[Block]:
    """Runs of equal and of unequal words, by turns."""
    pending = NOTHING
    for code in Levenshtein.opcodes(member.keys, full.keys):
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
    """Pushes lone words at either end over a gap to the rest: in „… [ich kann … aber] wir brauchen“ against "wir
    brauchen" it is „wir“ that is kept, not „ich“."""
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
    phrases_here, phrases_there = _moved_phrases(changes)
    return (
        _places(ours, common) | parts_here | whole_here | phrases_here,
        _places(theirs, common) | parts_there | whole_there | phrases_there,
    )


def _moved_phrases(changes: list[Change]) -> tuple[frozenset[int], frozenset[int]]:
    """„am Abend“, „den Antrag“: a noun may move with a word before it that tells its part in the sentence."""
    ours = {phrase: places for change in changes for phrase, places in _phrases(change.member)}
    theirs = {phrase: places for change in changes for phrase, places in _phrases(change.full)}
    both = ours.keys() & theirs.keys()
    return frozenset().union(*(ours[p] for p in both)), frozenset().union(*(theirs[p] for p in both))


def _phrases(words: tuple[Word, ...]) -> Iterator[tuple[tuple[str, ...], frozenset[int]]]:
    for start, word in enumerate(words):
        if word.form.plain not in word_group("anchor"):
            continue
        phrase = words[start : start + LONGEST_PHRASE]
        nouns = [place for place, other in enumerate(phrase) if place and other.form.is_capital]
        if nouns:
            phrase = phrase[: nouns[0] + 1]
            yield tuple(w.form.key for w in phrase), frozenset(w.place for w in phrase)


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
    particles = [word for word in parts if word.form.plain in word_group("particle")]
    for particle, verb in product(particles, parts):
        whole = whole_of.get(particle.form.plain + verb.form.key)
        if whole is not None:
            return frozenset({particle.place, verb.place}), frozenset({whole.place})
    return frozenset(), frozenset()


def _but(words: tuple[Word, ...], places: frozenset[int]) -> tuple[Word, ...]:
    return tuple(word for word in words if word.place not in places)
