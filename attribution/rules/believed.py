"""Sentences in, indirect quotes out whose source is whom one has to believe, or who would decide.

*Glaubt man Vogt, war das Geld längst ausgegeben.* — *Folgt man dem Gutachter, …* — *Geht es nach der Landrätin, wird
…* — *Wenn es nach ihr geht, …*
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.candidates import Candidate
from attribution.grammar.clauses import segments
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.types import STWRType

OPENINGS = (
    ("glaubt", "man"), ("glaubte", "man"), ("folgt", "man"), ("folgte", "man"), ("geht", "es", "nach"),
    ("ginge", "es", "nach"), ("wenn", "man"), ("wenn", "es", "nach"),
)  # fmt: skip
CLOSINGS = {
    "man": (("glaubt",), ("glauben", "darf"), ("glauben", "kann"), ("glauben", "schenkt"), ("folgt",)),
    "nach": (("geht",), ("ginge",)),
}
"""Behind "wenn man" and "wenn es nach" the verb comes last."""


def believed(p: Parse) -> Iterator[Candidate]:
    """All quotes behind a clause of this kind that opens the sentence."""
    for sentence in p.sentences:
        start, end = p.core(sentence)
        parts = segments(p, start, end)
        if len(parts) < 2 or p.marked[start] >= 0:
            continue
        opening = next((o for o in OPENINGS if tuple(p.low[start : start + len(o)]) == o), None)
        first = parts[1][0] + (p.low[parts[1][0]] in ("dann", "so"))
        if opening is not None and first < end and p.finite[first]:
            yield from _candidate(p, opening, parts, end)


def _candidate(p: Parse, opening: tuple[str, ...], parts: list[tuple[int, int]], end: int) -> Iterator[Candidate]:
    start, stop = parts[0]
    verb = 0
    if opening[0] == "wenn":
        verb = next((len(c) for c in CLOSINGS[opening[-1]] if tuple(p.low[stop - len(c) : stop]) == c), 0)
        if not verb:
            return
    first = start + len(opening)
    told = phrase_end(p, first, stop - verb) if first < stop - verb else None
    if told is None or told != stop - verb or not _speaks(p, range(first, told)):
        return
    yield Candidate(
        STWRType.INDIRECT, "indirect.source_believed", set(range(parts[1][0], end)),
        cue=set(range(start, first)) | set(range(told, stop)), speaker=set(range(first, told)),
        frame=set(range(start, stop + 1)), verb=start,
    )  # fmt: skip


def _speaks(p: Parse, words: range) -> bool:
    """Folgt man Vogt, den Angaben der Polizei; not: folgt man dem Weg"""
    return is_animate(p, words) or any({p.low[i], p.words[i].lemma.lower()} & lexicon().source_nouns for i in words)
