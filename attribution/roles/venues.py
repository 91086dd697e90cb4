"""Candidates in, their venues filled in: where it was said.

*auf X*, *in seiner Videobotschaft*, *im Interview mit der ZEIT*, *auf einer Pressekonferenz in Moskau*, *vor dem
Bundestag*. A mere place (in Berlin) or time (nach der Sitzung) is no venue; a document that itself speaks (heißt es
in dem Schreiben) is the speaker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.candidates import Candidate
from attribution.grammar.clauses import finite_verbs, is_relative, opens_subordinate, segments
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse

CONTRACTED = {"im": "in", "ins": "in", "beim": "bei", "am": "an", "übers": "über"}
TALKS = re.compile(r"(interview|gespräch|telefonat)s?$")
DASHES = frozenset(("–", "—"))
ENDINGS = ("", "s", "es", "n", "en", "e", "er")
MEDIA = frozenset(("in", "bei"))
"""Prepositions before the name of a paper or programme in marks: im „Spiegel“."""


def venues(p: Parse, found: Sequence[Candidate]) -> None:
    """Sets the venue of quotes that have a frame."""
    for quote in found:
        if quote.frame:
            quote.venue = _venue(p, quote)


def _venue(p: Parse, quote: Candidate) -> set[int]:
    """The first venue of the frame and those right behind it: in einer Rede auf dem Parteitag."""
    barred = quote.speaker | quote.cue | quote.quote | quote.via
    result: set[int] = set()
    i = min(quote.frame)
    while i <= max(quote.frame):
        stop = _stop(i, quote.frame - barred)
        end = venue_end(p, i, stop) if i < stop and (not result or i == max(result) + 1) else None
        if end is not None and not _in_side_clause(p, i, quote):
            result |= set(range(i, end))
        i = end or i + 1
    return result


def _stop(i: int, allowed: set[int]) -> int:
    while i in allowed:
        i += 1
    return i


def venue_end(p: Parse, i: int, stop: int) -> int | None:
    """End of the venue whose preposition is word i, None if there is none."""
    preposition = CONTRACTED.get(p.low[i], p.low[i])
    if p.marked[i] >= 0 or i + 1 >= stop:
        return None
    end = _phrase(p, i + 1, _before_comma(p, i + 1, stop))
    if end is None or not _is_venue(p, preposition, i + 1, end) or (end < stop and p.low[end] == "um"):
        return None
    return _with_partner(p, i, end, stop)


def _before_comma(p: Parse, start: int, stop: int) -> int:
    """An apposition behind a venue is as often the speaker: der Sprecher der Fraktion im Bundestag, Hanno Prill"""
    return next((i for i in range(start, stop) if p.words[i].text == "," and p.marked[i] < 0), stop)


def _phrase(p: Parse, start: int, stop: int) -> int | None:
    """The phrase, or at least the name: the tagger takes "X" for many things."""
    named = _name_end(p, start, stop)
    return max((end for end in (phrase_end(p, start, stop), named) if end is not None), default=None)


def _name_end(p: Parse, start: int, stop: int) -> int | None:
    """End of a known network or channel that begins at `start`."""
    for length in (2, 1):
        words = " ".join(word.text for word in p.words[start : start + length])
        if start + length <= stop and words in lexicon().venue_names:
            return start + length
    return None


def _is_venue(p: Parse, preposition: str, start: int, end: int) -> bool:
    names = (lexicon().venue_names.get(" ".join(w.text for w in p.words[begin:stop]), frozenset())
             for begin in (start, start + 1) for stop in (begin + 1, begin + 2) if stop <= end)  # fmt: skip
    if any(preposition in allowed for allowed in names):
        return True
    head = next((i for i in range(start, end) if p.words[i].upos in ("NOUN", "PROPN", "X")), None)
    if head is None:
        return False
    if p.marked[head] >= 0:
        return preposition in MEDIA and head - start <= 2
    return preposition in _prepositions(p.low[head]) or (
        preposition == "an" and p.low[start] == "rande" and end > start + 1
    )


def _prepositions(low: str) -> frozenset[str]:
    """Those of the longest known noun in which a word ends: "pressekonferenz", not "konferenz"."""
    nouns = lexicon().venue_nouns
    for begin in range(len(low) - 1):
        for ending in ENDINGS:
            if low.endswith(ending) and low[begin : len(low) - len(ending)] in nouns:
                return nouns[low[begin : len(low) - len(ending)]]
    return frozenset()


def _with_partner(p: Parse, start: int, end: int, stop: int) -> int:
    """im Gespräch mit dem Boten; bei einer Veranstaltung in Köln"""
    if end + 1 >= stop:
        return end
    last = phrase_end(p, end + 1, _before_comma(p, end + 1, stop))
    return last if last is not None and _is_partner(p, start, end, last) else end


def _is_partner(p: Parse, start: int, end: int, last: int) -> bool:
    """[end, last) names whom the venue [start, end) was shared with, or its place; no time, no other occasion."""
    words = range(end + 1, last)
    if any(p.words[i].lemma in lexicon().time_nouns for i in words):
        return False
    if p.low[end] == "mit":
        return any(TALKS.search(low) for low in p.low[start:end])
    if p.low[end] == "vor":
        return is_animate(p, words)
    return p.low[end] in ("in", "im") and p.words[last - 1].upos == "PROPN"


def _in_side_clause(p: Parse, i: int, quote: Candidate) -> bool:
    """Nachdem er auf dem Parteitag geredet hatte, sagte er: another clause than that of the cue."""
    sentence = p.sentence(i)
    start, end = p.core(sentence)
    a, b = next(((a, b) for a, b in segments(p, start, end) if a <= i < b), (i, i + 1))
    if quote.cue & set(range(a, b)) or not finite_verbs(p, a, b):
        return False
    inserted = a > start and p.words[a - 1].text in DASHES
    return inserted or opens_subordinate(p, a, b) or (a > start and is_relative(p, a, b))
