"""A source in its sentence in, the clause that it speaks for out, and what else belongs to the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attribution.grammar.clauses import finite_verbs, is_relative, main_finite, segments
from attribution.grammar.noun_phrases import phrase_end
from attribution.lexicon import lexicon
from attribution.parse import Parse

if TYPE_CHECKING:
    from attribution.rules.sources import Source

WORD_ITSELF = frozenset(("danach", "demnach", "wonach"))


def behind_colon(p: Parse, start: int, stop: int) -> int:
    """Das Ergebnis steht fest: [Q], so Vogt — the heading runs into the sentence"""
    colons = [i for i in range(start, stop) if p.words[i].text == ":" and p.marked[i] < 0]
    return colons[-1] + 1 if colons and p.marked[colons[-1] + 1] < 0 else start


def clause_of(p: Parse, source: Source, start: int, end: int) -> tuple[int, int]:
    """The clause that the source speaks for: the sentence, or the subordinate clause in which it stands."""
    a, b = source.frame
    start = behind_colon(p, start, a)
    for i in range(start, end):
        if p.words[i].text == ";" and p.marked[i] < 0:
            start, end = (i + 1, end) if i < a else (start, min(end, i) if i >= b else end)
    for x, y in segments(p, start, end):
        if x <= source.cue < y and x > start:
            if p.low[x] in ("dass", "daß"):
                return x, end
            if p.low[x] in lexicon().subordinators:
                return x + 1, y
            if source.kind == "wonach":  # Gerüchte, wonach der Klub zahle, [wies] er zurück
                return x, next((i - 1 for i, _ in segments(p, start, end) if i > x and p.finite[i]), end)
            if is_relative(p, x, y) or p.low[x] in ("deren", "dessen", "welche"):
                return x, y
            if _is_second_main_clause(p, start, x, y):
                return x, end
    return start, end


def _is_second_main_clause(p: Parse, start: int, x: int, y: int) -> bool:
    """Der Hafen ist zu, [der Flughafen ist laut Polizei offen]: both stretches have a finite verb in second place."""
    finite = finite_verbs(p, x, y)
    if not finite or not x < finite[0] < y - 1 or p.low[x] in lexicon().w_words:
        return False
    return main_finite(p, start, x - 1) is not None


def relative_of_source(p: Parse, source: Source, start: int, end: int) -> tuple[set[int], set[int]]:
    """Laut Vogt, die im Ausschuss sitzt, …: the relative clause is frame, an apposition speaker as well."""
    last = source.frame[1]
    if source.kind in WORD_ITSELF or source.start < source.cue or source.cue > start + 3:
        return set(), set()
    if last >= end or p.words[last].text != ",":
        return set(), set()
    part = next((s for s in segments(p, start, end) if s[0] == last + 1), None)
    if part is None or part[1] + 1 >= end or not p.finite[part[1] + 1]:
        return set(), set()
    words = set(range(last, part[1] + 1))
    if is_relative(p, *part):
        return words, set()
    return (set(), set()) if finite_verbs(p, *part) else (words, set(range(last, part[1])))


def antecedent(p: Parse, i: int, start: int) -> set[int]:
    """ein Bericht, wonach …; ein Papier liegt vor, wonach …: the phrase before the comma."""
    stop = i - 1 if i > start and p.words[i - 1].text == "," else i
    if stop - 1 > start and p.words[stop - 1].deprel == "compound:prt":
        stop -= 1
    for begin in range(start, stop):
        leads = begin > start and p.words[begin - 1].upos in ("DET", "ADJ")
        if not leads and phrase_end(p, begin, stop) == stop:
            return set(range(begin, stop))
    return set()


def number_behind(p: Parse, first: int, last: int, stop: int) -> set[int]:
    """die [laut Polizei] 350 Gäste; 100, [nach anderen Angaben] 110 Kilometer; darunter [laut Polizei] 62 Kinder

    The source vouches for the number alone, not for all the sentence.
    """
    if first == 0 or last >= stop or p.words[last].upos != "NUM":
        return set()
    before, article = p.low[first - 1], p.words[first - 1].upos == "DET"
    second = before == "," and first > 1 and p.words[first - 2].upos == "NUM"
    end = phrase_end(p, last, stop) if article or second or before == "darunter" else None
    return set(range(last, end)) if end is not None else set()


def stands_behind_so(p: Parse, first: int, start: int) -> bool:
    """Q, so Vogt [nach Angaben der Agentur]: Vogt speaks, the agency passes on"""
    comma = next((i for i in range(first - 1, start, -1) if p.words[i].text in (",", "–")), None)
    if comma is None or comma + 2 >= first or p.marked[comma] >= 0:
        return False
    return p.low[comma + 1] == "so" and not p.finite[comma + 2]


def is_of_relative(p: Parse, source: Source) -> bool:
    """Regeln, denen zufolge …"""
    alone = source.cue == source.start + 1 and p.low[source.start] in ("dem", "denen", "der")
    return alone and source.start > 0 and p.words[source.start - 1].text == ","
