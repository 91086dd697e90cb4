"""Words asked for and a stored quote in, where in it they stand out: an alignment with just that part of the quote."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from attribution.lexicon import lexicon
from attribution.matching.alignment import Alignment, Difference, Place, aligned
from attribution.matching.words import Role, Word, Words, with_words
from attribution.types import JOINT, Span, STWRType

SENTENCE_END = re.compile(r"[.!?…]")
MARKED = re.compile('„[^“”„]*[“”]|»[^«»]*«|«[^«»]*»|“[^“”]*”|"[^"]*"')
MARKS = re.compile('["„“”»«‚‘’›‹]')
ELLIPSIS = JOINT.strip()
# A passage may have so many sentences more than what was asked for
MORE_SENTENCES = 1

Part = tuple[int, int]
"""Words of a quote from the first to before the second."""


def laid_beside(asked: Words, stored: Words) -> Alignment | None:
    """None if they have no word in common. What stands around the passage is left out at start and end."""
    start, end = part = _run(asked, stored) or _likest(asked, stored)
    passage = with_words(stored, stored.words[start:end])
    inner = _same(asked, passage) if asked.keys == passage.keys else aligned(asked, passage)
    return _widened(inner, stored, part) if inner.kept else None


def is_joint(stored: Words, after: Word) -> bool:
    """Whether a sentence, or a part in quotation marks, begins with this word of the quote, or one ends before it.

    Within direct speech marks are those of somebody else's words.
    """
    position = after.place - stored.words[0].place
    if position == 0:
        return True
    before = stored.words[position - 1]
    gap = stored.wording.text[before.span.end : after.span.start]
    if not stored.is_direct and MARKS.search(gap):
        return True
    if ELLIPSIS in gap:
        return after.form.is_capital or SENTENCE_END.search(gap.replace(ELLIPSIS, "")) is not None
    return SENTENCE_END.search(gap) is not None and not _is_shortened(before, stored)


def literal(stored: Words, passage: Span) -> Words:
    """As direct speech where the passage lies within marks: „… sei „eine Schande“ gewesen“."""
    wording = stored.wording
    marked = any(found.start() < passage.start and passage.end < found.end() for found in MARKED.finditer(wording.text))
    return replace(stored, wording=replace(wording, type=STWRType.DIRECT)) if marked else stored


def _is_shortened(word: Word, stored: Words) -> bool:
    """„am 3. Mai“, "Dr. Weber"."""
    written = stored.wording.text[slice(*word.span)]
    return word.form.role is Role.NUMBER or len(written) == 1 or written in lexicon().abbreviations


def _run(asked: Words, stored: Words) -> Part | None:
    """Where the very words stand side by side; best where they are whole sentences."""
    size = len(asked.keys)
    parts = [(at, at + size) for at in range(len(stored.keys) - size + 1) if stored.keys[at : at + size] == asked.keys]
    return max(parts, key=lambda part: _joints(stored, part), default=None)


def _joints(stored: Words, part: Part) -> int:
    start, end = part
    return is_joint(stored, stored.words[start]) + (end == len(stored.words) or is_joint(stored, stored.words[end]))


def _likest(asked: Words, stored: Words) -> Part:
    """The sentences that have most in common with what was asked for."""
    starts = [at for at, word in enumerate(stored.words) if is_joint(stored, word)]
    borders = [*starts, len(stored.words)]
    most = _sentences(asked) + MORE_SENTENCES
    parts = [(one, other) for number, one in enumerate(starts) for other in borders[number + 1 : number + 1 + most]]
    return max(parts, key=lambda part: (_likeness(asked, stored.words[slice(*part)]), -part[1] + part[0]))


def _sentences(words: Words) -> int:
    return sum(is_joint(words, word) for word in words.words)


def _likeness(asked: Words, part: tuple[Word, ...]) -> float:
    theirs = Counter(word.form.key for word in part)
    ours = Counter(asked.keys)
    weight = {key: 3 if key in asked.content else 1 for key in ours}
    shared = sum(times * weight[key] for key, times in (ours & theirs).items())
    return shared / (sum(times * weight[key] for key, times in ours.items()) + 0.5 * len(part))


def _same(asked: Words, passage: Words) -> Alignment:
    return Alignment(tuple(zip(asked.words, passage.words, strict=True)), (), (), ())


def _widened(inner: Alignment, stored: Words, part: Part) -> Alignment:
    before, after = stored.words[: part[0]], stored.words[part[1] :]
    differences = tuple(_around(before, inner.differences, after))
    return Alignment(inner.kept, differences, inner.moved, inner.moved_in_full)


def _around(before: tuple[Word, ...], inner: tuple[Difference, ...], after: tuple[Word, ...]) -> Iterator[Difference]:
    """What is left out at an end is one difference."""
    first = next((one for one in inner if one.place is Place.START and not one.member), None)
    last = next((one for one in inner if one.place is Place.END and not one.member), None)
    if before or first:
        yield Difference((), before + (first.full if first else ()), Place.START)
    yield from (one for one in inner if one not in (first, last))
    if after or last:
        yield Difference((), (last.full if last else ()) + after, Place.END)
