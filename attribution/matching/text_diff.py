"""Two versions of one text in, one text out: the `Piece`s of the later one, with what went put in where it stood.

For whole articles, word by word and in order: what moved is gone here and new there. `word_diff` is for two wordings of
a statement and knows what a change means; here only a single number for another and a single negation are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from attribution.matching.numbers import digits_of, number_of
from attribution.matching.tables import word_group
from attribution.statement_types import ChangeKind, Piece

_WORD = re.compile(r"\s+|\S+\s*")
_MOST = 400_000_000
"""So many pairs of words are compared (50 MB of memory); in more, all between the first and the last change is new."""

Words = Sequence[str]


def text_diff(before: str, after: str) -> tuple[Piece, ...]:
    """Without the pieces that are gone, the text is `after`; blanks that changed are no change."""
    return tuple(_pieces(_WORD.findall(before), _WORD.findall(after)))


def _pieces(old: Words, new: Words) -> Iterator[Piece]:
    kept = ""
    for gone, came, same in _steps(old, new):
        gone, inked = gone.strip(), came.rstrip()
        if (gone or inked) and kept:
            yield Piece(kept)
            kept = ""
        kind = _kind(gone, inked)
        if gone:
            yield Piece(gone, kind, is_gone=True)
        if inked:
            yield Piece(inked, kind)
        kept += came[len(inked) :] + same  # a blank at the end is not marked: it would be underlined
    if kept:
        yield Piece(kept)


def _kind(gone: str, came: str) -> ChangeKind:
    if _is_negation(gone) != _is_negation(came):
        return ChangeKind.NEGATION
    if gone and came:
        numbers = _number(gone), _number(came)
        return ChangeKind.NUMBER if None not in numbers and len(set(numbers)) > 1 else ChangeKind.REPLACED
    return ChangeKind.ADDED if came else ChangeKind.LEFT_OUT_MIDDLE


def _is_negation(words: str) -> bool:
    plain = _plain(words)
    return plain in word_group("negation")


def _number(words: str) -> str | None:
    plain = _plain(words)
    return number_of(digits_of(plain)) if plain and " " not in plain else None


def _plain(words: str) -> str:
    """„Zwei“, → zwei"""
    return re.sub(r"^\W+|\W+$", "", words).casefold()


def _steps(old: Words, new: Words) -> Iterator[tuple[str, str, str]]:
    """What is gone, what came for it, and what follows that both have."""
    one, other = ([word.strip() for word in words] for words in (old, new))
    start = _alike(one, other)
    end = _alike(one[start:][::-1], other[start:][::-1])
    yield "", "", "".join(new[:start])
    first, second = old[start : len(old) - end], new[start : len(new) - end]
    yield from _changed(first, second)
    yield "", "", "".join(new[len(new) - end :])


def _alike(one: Words, other: Words) -> int:
    """So many words at the beginning of both are the same."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (first, second) in enumerate(pairs) if first != second), min(len(one), len(other)))


def _changed(old: Words, new: Words) -> Iterator[tuple[str, str, str]]:
    if len(old) * len(new) > _MOST:
        yield "".join(old), "".join(new), ""
        return
    gone = came = ""
    for step in Indel.opcodes([word.strip() for word in old], [word.strip() for word in new]):
        if step.tag == "equal":
            yield gone, came, "".join(new[step.dest_start : step.dest_end])
            gone = came = ""
        else:
            gone += "".join(old[step.src_start : step.src_end])
            came += "".join(new[step.dest_start : step.dest_end])
    yield gone, came, ""
