"""What the question about one statement answers: its wording tree, frozen and without SQL."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.statement_types import Change, Piece, VariantKind
from db.origin_rows import OriginRow
from db.rows import QuoteRow


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One variant beside the fullest wording; `pieces` are its word diff, empty where nobody can compare it.

    `origin` says who had it first and who copied.
    """

    quote: QuoteRow
    kind: VariantKind
    origin: OriginRow
    is_fullest: bool
    changes: tuple[Change, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingTree:
    """A statement with its variants in order of time, those without a date last."""

    statement: str
    fullest: QuoteRow
    variants: tuple[VariantRow, ...]
