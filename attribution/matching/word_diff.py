"""A variant, the fullest wording and the `Change`s between them in, one text out: the `Piece`s of a word diff.

The text is the variant's, with the words that only the fullest wording has put in where they would stand. What is only
said in another form or person is marked, but its other words are not put in: they would hide what matters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attribution.matching.alignment import aligned
from attribution.matching.words import words_of
from attribution.statement_types import Change, ChangeKind, Piece, Wording
from attribution.types import JOINT, Span

Anchors = Sequence[tuple[int, int]]
"""Ends of words in the fullest wording, each with the end of the variant's word that is the same."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch of the variant to be marked; empty, with `gone`, where only the fullest wording has words."""

    span: Span
    kind: ChangeKind
    gone: str = ""


def word_diff(variant: Wording, fullest: Wording, changes: Iterable[Change]) -> tuple[Piece, ...]:
    """Without the pieces that are gone, the text is that of the variant."""
    ours = words_of(variant)
    kept = aligned(ours, words_of(fullest)).kept
    anchors = sorted((full.span.end, member.span.end) for member, full in kept)
    start = ours.words[0].span.start if ours.words else 0
    marks = [mark for change in changes for mark in _marks(change, fullest.text, anchors, start)]
    return tuple(_pieces(variant.text, sorted(marks, key=lambda mark: (mark.span.start, mark.span.end))))


def _marks(change: Change, fullest: str, anchors: Anchors, start: int) -> Iterator[_Mark]:
    """What is gone stands before the first word that came for it."""
    gone = JOINT.join(fullest[span.start : span.end] for span in change.fullest)
    if change.kind is ChangeKind.FORM:
        gone = ""
    spans = change.variant
    if gone:
        place = spans[0].start if spans else _place(change.fullest[0].start, anchors, start)
        yield _Mark(Span(place, place), change.kind, gone)
    for span in spans:
        yield _Mark(span, change.kind)


def _place(position: int, anchors: Anchors, start: int) -> int:
    """Behind the last word before it that both have."""
    return max((place for end, place in anchors if end <= position), default=start)


def _pieces(text: str, marks: Iterable[_Mark]) -> Iterator[Piece]:
    done = 0
    for mark in marks:
        if mark.span.start < done:  # two changes of one word: the first holds
            continue
        if mark.span.start > done:
            yield Piece(text[done : mark.span.start])
        done = mark.span.end
        yield Piece(mark.gone or text[mark.span.start : done], mark.kind, is_gone=bool(mark.gone))
    if done < len(text):
        yield Piece(text[done:])
