"""What the questions about origins answer: frozen values that know no SQL."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.statement_types import Origin


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One variant of a statement: who had it first, who copied, and the evidence for it.

    `agencies`: those that the article credits; for an agency's text that it does not credit, those that the article
    `beside` does. `beside` is the id of the variant in the article of another outlet with the same text, where that
    decided, `share` how much of the whole text stands there, from 0 to 1. `copy_of` is `beside` where it was copied.
    """

    quote: str
    article: int
    outlet: str
    published: str | None
    first: bool
    origin: Origin
    agencies: tuple[str, ...]
    beside: str | None
    beside_outlet: str | None
    share: float | None

    @property
    def copy_of(self) -> str | None:
        return self.beside if self.origin is Origin.COPIED else None
