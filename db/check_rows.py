"""What a quote check answers: frozen values that know no SQL."""

from __future__ import annotations

from dataclasses import dataclass

from attribution.statement_types import Change, ChangeKind, Verdict
from attribution.types import Span, Spans
from db.rows import ArticleRow, QuoteRow

MOST_WORDS = 300
"""What is longer is no quote."""
FACTS = frozenset({ChangeKind.NUMBER, ChangeKind.NEGATION, ChangeKind.NAME, ChangeKind.DATE})


@dataclass(frozen=True, slots=True)
class Evidence:
    """A stored quote that bears on what was asked for.

    `quote.quote` are its words; several quotes with nothing but a frame between them are one, `parts` are their ids.
    `verdict` is what this evidence alone comes to, `wording` the same without regard to the speaker; `is_speaker` is
    None where nobody was asked for, or nobody is named. Changes have the spans of what was asked for first and count
    in either text, as `respellings` do; `passage` counts in the article's text. `is_retold` is true where what was
    asked for as direct speech stands in indirect speech, or the reverse: the wording is then not proven.
    """

    quote: QuoteRow
    parts: tuple[str, ...]
    verdict: Verdict
    wording: Verdict
    is_speaker: bool | None
    is_retold: bool
    changes: tuple[Change, ...]
    respellings: tuple[tuple[Span, Span], ...]
    passage: Spans
    cue: str | None
    frame: str | None


@dataclass(frozen=True, slots=True)
class Narration:
    """A place where the words stand in an article, but in no quote; `span` counts in the article's text."""

    article: ArticleRow
    span: Span
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """The best evidence first, then the best of every other outlet, then the rest."""

    asked: str
    speaker: str | None
    verdict: Verdict
    evidence: tuple[Evidence, ...]
    narration: tuple[Narration, ...]

    @property
    def contradicted_by(self) -> tuple[str, ...]:
        """Outlets that have another number, negation, name or day where the words themselves are proven."""
        if self.verdict not in (Verdict.SUPPORTED, Verdict.CUT):
            return ()
        others = (one.quote.outlet for one in self.evidence if any(change.kind in FACTS for change in one.changes))
        return tuple(dict.fromkeys(others))


class NoWordsError(ValueError):
    """There is nothing to look for in what was asked."""


class TooManyWordsError(ValueError):
    """What was asked is no quote, but a whole text; `words` tells how many there are."""

    def __init__(self, words: int) -> None:
        self.words = words
        super().__init__(f"{words} words")
