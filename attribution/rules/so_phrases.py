"""Sentences in, indirect quotes out whose frame is so with a name: *Q, so Vogt.* — *Q1, so Vogt am Montag, Q2.*"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.candidates import Candidate
from attribution.grammar.clauses import is_relative, segments
from attribution.grammar.noun_phrases import phrase_end
from attribution.parse import Parse
from attribution.rules.source_clauses import behind_colon
from attribution.types import STWRType


def so_phrases(p: Parse) -> Iterator[Candidate]:
    """Each so behind a comma or dash."""
    for sentence in p.sentences:
        start, end = p.core(sentence)
        for i in range(start + 2, end - 1):
            if p.low[i] == "so" and p.words[i - 1].text in (",", "–") and p.marked[i] < 0:
                yield from _so_candidate(p, i, start, end)


def _so_candidate(p: Parse, i: int, start: int, end: int) -> Iterator[Candidate]:
    if p.words[i + 1].upos not in ("DET", "NOUN", "PROPN", "PRON", "ADJ"):
        return
    last = phrase_end(p, i + 1, end)
    if last is None:
        return
    follows = last + 1 if last < end and p.words[last].upos == "ADJ" else last  # so Vogt wörtlich, …
    closed = follows >= end or p.words[follows].text in (",", ".", "–") or p.words[last].upos in ("ADV", "ADP")
    start = behind_colon(p, start, i)
    stop = _frame_stop(p, last, end)
    frame, rest = set(range(i - 1, stop)), set(range(stop, end))
    said = set(range(start, i - 1)) | rest
    if not closed or not any(p.finite[j] for j in said) or all(p.marked[j] >= 0 for j in said):
        return
    yield Candidate(
        STWRType.INDIRECT, "indirect.source_so", said,
        cue={i}, speaker=set(range(i + 1, last)), frame=frame, verb=i,
    )  # fmt: skip


def _frame_stop(p: Parse, last: int, end: int) -> int:
    """Where the content goes on behind ", so Vogt am Montag,"."""
    for i in range(last, end):
        if p.words[i].text in (",", "–") and p.marked[i] < 0:
            rest = next((part for part in segments(p, i + 1, end)), None)
            return end if rest is None or is_relative(p, *rest) else i + 1
        if p.finite[i]:
            return end
    return end
