"""What the question about one statement answers: its wording tree, frozen and without SQL."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.types import Change, Piece, VariantKind
from db.origin_rows import OriginRow
from db.rows import QuoteRow


@dataclass(frozen=True, slots=True)
class VariantRow:
    """One variant beside the fullest wording; `pieces` are its word diff, empty where nobody can compare it.

    `first`: it was published before all others. `copy_of` is the id of the quote that it was copied from; `origin` has
    the evidence for it.
    """

    quote: QuoteRow
    kind: VariantKind
    first: bool
    copy_of: str | None
    is_fullest: bool
    origin: OriginRow | None = None
    changes: tuple[Change, ...] = ()
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class WordingTree:
    """A statement with its variants in order of time, those without a date last."""

    statement: str
    fullest: QuoteRow
    variants: tuple[VariantRow, ...]
