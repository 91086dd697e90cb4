"""What was asked for and the evidence in, the `Piece`s of both texts out, to be shown side by side."""

from __future__ import annotations

from collections.abc import Iterator

from attribution.statement_types import ChangeKind, Piece, Verdict
from attribution.types import Span
from db.check_rows import Evidence

AROUND = frozenset({ChangeKind.LEFT_OUT_START, ChangeKind.LEFT_OUT_END})
LEFT_OUT = AROUND | {ChangeKind.LEFT_OUT_MIDDLE}

Marked = list[tuple[Span, ChangeKind]]


def asked_pieces(asked: str, evidence: Evidence) -> tuple[Piece, ...]:
    """What the article does not have is marked."""
    return tuple(_pieces(asked, [(span, change.kind) for change in evidence.changes for span in change.variant]))


def article_pieces(evidence: Evidence) -> tuple[Piece, ...]:
    """What was not asked for is marked; whole sentences around the words are no difference."""
    silent = AROUND if evidence.wording is Verdict.SUPPORTED else frozenset[ChangeKind]()
    marked = [
        (span, change.kind) for change in evidence.changes if change.kind not in silent for span in change.fullest
    ]
    return tuple(_pieces(evidence.quote.quote, marked))


def _pieces(text: str, marked: Marked) -> Iterator[Piece]:
    done = 0
    for span, kind in sorted(marked):
        if span.start < done:  # two changes of one word: the first holds
            continue
        if span.start > done:
            yield Piece(text[done : span.start])
        yield Piece(text[slice(*span)], kind, is_gone=kind in LEFT_OUT)
        done = span.end
    if done < len(text):
        yield Piece(text[done:])
