"""Direct candidates without a frame in, their speakers in place: *Vogt widersprach. „Q.“* — *„Q1“, sagte sie. „Q2.“*

The speaker before goes on, or the subject of the sentence before speaks, or whoever is asked answers.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.candidates import Candidate, Place
from attribution.grammar.reactions import who_differs
from attribution.grammar.subjects import is_aged, is_animate, subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.roles.carried_speakers import Kind, carried_speaker
from attribution.rules.source_clauses import behind_colon
from attribution.types import STWRType


def carry_on(p: Parse, found: list[Candidate]) -> None:
    """A quote without a frame goes on with the speaker before it, or the subject of the sentence before."""
    found.sort(key=lambda c: c.first)
    for quote in found:
        if quote.type is STWRType.DIRECT and quote.place is Place.ALONE and not quote.speaker:
            _carry_on(p, quote, found)


def _carry_on(p: Parse, quote: Candidate, found: Sequence[Candidate]) -> None:
    earlier = [c for c in found if c is not quote and c.first < quote.first and c.speaker]
    before = max(earlier, key=lambda c: max(c.words), default=None)
    opens = p.sentence_of[quote.first] == 0 or p.sentences[p.sentence_of[quote.first] - 1].paragraph != p.paragraph(
        quote.first
    )
    if before and not opens and p.paragraph(quote.first) != p.paragraph(max(before.words)):
        option = carried_speaker(p, quote.quote, Kind.MARKS, found)
        quote.speaker, quote.source = set(option.speaker), option.source
        if option.source and option.source.type in (STWRType.DIRECT, STWRType.INDIRECT):
            quote.cue, quote.frame = set(option.source.cue), set(option.source.frame)
        return
    told = _subject_before(p, quote)
    told = told if _is_person(p, told) or not _names_somebody(p, told) else set()
    quote.speaker = told
    named_since = told and before and max(before.words) < p.sentence(min(told)).start and _is_person(p, told)
    if named_since or _is_asked(p, told):
        return
    if before and _is_mere_text(p, before, quote):
        quote.speaker = told if is_animate(p, told) else set()
    elif before and p.paragraph(quote.first) - p.paragraph(max(before.quote)) <= 1:
        quote.speaker, quote.source = set(before.speaker), before
        framed = before.source if before.type is STWRType.INDIRECT_FREE_INDIRECT else before
        if framed and framed.type in (STWRType.DIRECT, STWRType.INDIRECT):
            quote.cue, quote.frame = set(framed.cue), set(framed.frame)


def _is_mere_text(p: Parse, before: Candidate, quote: Candidate) -> bool:
    """Laut Protokoll fiel kein Wort. Darauf angesprochen, wird Vogt schmallippig. „Q.“: no record says that"""
    far = p.sentence_of[quote.first] - p.sentence_of[max(before.words)] > 1
    return far and before.rule.startswith("indirect.source") and not is_animate(p, before.speaker)


def _is_asked(p: Parse, told: set[int]) -> bool:
    """Was er jetzt vorhat? „Q.“ — whom the reporter asks, answers"""
    if len(told) != 1 or p.low[min(told)] not in ("er", "sie"):
        return False
    sentence = p.sentence(min(told))
    return p.words[sentence.end - 1].text == "?" and p.marked[sentence.end - 1] < 0


def _names_somebody(p: Parse, words: set[int]) -> bool:
    return any(p.words[i].entity.endswith("PER") for i in words)


def _is_person(p: Parse, words: set[int]) -> bool:
    """By name or office: who is told of since the last quote speaks next, a thing does not."""
    if not words:
        return False
    head = next((i for i in sorted(words) if p.words[i].is_nominal), min(words))
    named = p.words[head].upos != "NOUN" or is_animate(p, words)  # Das Lachen von Vogt klingt bitter
    told = (p.words[i].entity.endswith("PER") or lexicon().role_of(p.low[i]) or is_aged(p.low[i]) for i in words)
    return named and any(told)


def _subject_before(p: Parse, quote: Candidate) -> set[int]:
    """Vogt widersprach. „Q.“ — of the sentence before, in the same paragraph"""
    number = p.sentence_of[quote.first]
    if number == 0 or p.sentences[number - 1].paragraph != p.paragraph(quote.first):
        return set()
    sentence = p.sentences[number - 1]
    start = behind_colon(p, sentence.start, sentence.end - 1)  # Es war das Ende: [Die 38-Jährige hört auf]. „Q.“
    finite = [i for i in range(start, sentence.end) if p.finite[i] and p.marked[i] < 0]
    asks = p.words[sentence.end - 1].text == "?"  # Was er dem Täter sagen würde? „Q.“
    if not finite or (p.moods[finite[0]] is not Mood.OTHER and not asks):
        return set() if finite else who_differs(p, *p.core(sentence))
    return subject(p, finite[0], start, sentence.end)
