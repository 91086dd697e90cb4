"""Sentences in, indirect quotes out whose frame is so with a name: *Q, so Vogt.* — *Q1, so Vogt am Montag, Q2.* —
*Q1, so betont auch Vogt, Q2.*
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.candidates import Candidate
from attribution.grammar.clauses import is_relative, segments
from attribution.grammar.frames import main_verb, verbal_complex
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subject_places import subject_after
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
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
    if p.finite[i + 1]:
        yield from _with_verb(p, i, start, end)
        return
    if p.words[i + 1].upos not in ("DET", "NOUN", "PROPN", "PRON", "ADJ"):
        return
    last = phrase_end(p, i + 1, end)
    if last is None:
        return
    follows = last + 1 if last < end and p.words[last].upos == "ADJ" else last  # so Vogt wörtlich, …
    closed = follows >= end or p.words[follows].text in (",", ".", "–", ":") or p.words[last].upos in ("ADV", "ADP")
    start = _behind_semicolon(p, behind_colon(p, start, i), i)
    end = _before_marks(p, follows, end)
    stop = _frame_stop(p, last, end)
    frame, rest = set(range(i - 1, stop)), set(range(stop, end))
    said = set(range(start, i - 1)) | rest
    before = [j for j in range(start, i - 1) if p.words[j].text[0].isalnum()]  # […] „Das ist […] falsch“, so Vogt
    if not closed or not any(p.finite[j] for j in said) or (before and all(p.marked[j] >= 0 for j in before)):
        return
    yield Candidate(
        STWRType.INDIRECT, "indirect.source_so", said,
        cue={i}, speaker=set(range(i + 1, last)), frame=frame, verb=i,
    )  # fmt: skip


def _before_marks(p: Parse, start: int, end: int) -> int:
    """Q1, so Vogt weiter: [„Q2“], which is a quote of its own"""
    colons = (i for i in range(start, end - 1) if p.words[i].text == ":" and p.marked[i] < 0 <= p.marked[i + 1])
    return next(colons, end - 1) + 1


def _behind_semicolon(p: Parse, start: int, stop: int) -> int:
    """Das gibt es anderswo schon; [ein Vorbild], so Vogt, [sei es nicht]: the frame speaks for its own main clause."""
    return max((i + 1 for i in range(start, stop) if p.words[i].text == ";" and p.marked[i] < 0), default=start)


def _with_verb(p: Parse, i: int, start: int, end: int) -> Iterator[Candidate]:
    """Das Verfahren, so sagt Vogt, sei noch offen: before the frame stands no clause, so it goes on behind it."""
    stop = next((j for j in range(i + 2, end) if p.words[j].text in (",", "–") and p.marked[j] < 0), end)
    verb = main_verb(p, i + 1, stop)
    start = behind_colon(p, start, i)
    names = p.words[verb].lemma == "heißen" and p.low[i + 2] != "es"  # „Kornblume“, so heißt das Schiff, …
    told = not names and lexicon().verb(p.verbs[verb]) is not None and p.moods[i + 1] is not Mood.KONJUNKTIV_1
    if not told or any(p.finite[j] for j in range(start, i)) or not any(p.finite[j] for j in range(stop, end)):
        return
    found = subject_after(p, i + 1, stop)
    if found:
        yield Candidate(
            STWRType.INDIRECT, "indirect.source_so", set(range(start, i - 1)) | set(range(stop + 1, end)),
            cue=verbal_complex(p, verb) & set(range(i, stop)) | {i + 1}, speaker=set(range(*found)),
            frame=set(range(i - 1, stop + 1)), verb=verb,
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
