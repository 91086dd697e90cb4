"""Marks amid a sentence or inside another quote: who says them, and by which verb.

*Sie nannte die Vorwürfe „Q“* — *Für Vogt ist das „Q“* — *„Q1“, so Vogt, werde man „Q2“* — and marks inside a bare
Konjunktiv or a reported sentence, which take over its speaker and the frame that rules it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attribution.candidates import Candidate, Place
from attribution.grammar.clauses import segments
from attribution.grammar.frames import agent, document, is_passive, verbal_complex
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subject_places import subject_after
from attribution.grammar.subjects import is_animate, subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.types import STWRType
from attribution.weighing.mark_features import governor, is_uttered

NAMING_VERBS = frozenset(("beschreiben", "bezeichnen", "geißeln", "halten", "nennen", "sprechen", "würdigen"))
WANTING = frozenset(("mögen", "wollen"))
LEADING_PREPOSITIONS = frozenset(("mit", "vom", "von", "vor", "zu", "zum", "zur"))


def frame_around(p: Parse, quote: Candidate, first: int) -> None:
    """Sie nannte die Vorwürfe „Q“."""
    sentence, last_sentence = p.sentence(first), p.sentence(max(quote.quote))
    start, end = sentence.start, p.core(last_sentence)[1]
    if sentence is last_sentence:
        quote.place = Place.EMBEDDED
        quote.rule = "direct.uttered" if is_uttered(p, first) else "direct.embedded"
    quote.frame = _without_marks(p, start, end) - quote.quote
    verb = None if _is_talked_of(p, start, end) else _governing(p, quote, start, end)
    if verb is None:
        _without_full_verb(p, quote, start, end)
        return
    quote.verb = verb
    passive = is_passive(p, verb) and not p.finite[verb]
    named = (agent if passive else subject)(p, verb, start, end) - quote.quote
    if not named and not passive and (found := subject_after(p, verb, end)):
        named = set(range(*found))  # Mit den Worten „Ich gehe“ ging Vogt: ich is a subject, too
    # Für die Grünen nannte Vogt das „Q“: whoever says it goes before those for whom it is said
    speaks = says(p, verb) and is_animate(p, named)
    quote.speaker = named if speaks else for_whom(p, start, verb) or named
    lead = _lead(p, first)
    quote.speaker = _second_speaker(p, verb, lead) or quote.speaker
    if quote.rule == "direct.uttered" and first - 1 in quote.speaker:
        quote.speaker = _author(p, verb, end)
    if says(p, verb) or (lead is not None and p.low[lead] == "als"):
        quote.cue = (verbal_complex(p, verb) | ({lead} if lead is not None else set())) & quote.frame
        quote.frame -= _clause_behind(p, quote, end)


def _author(p: Parse, verb: int, stop: int) -> set[int]:
    """Der Satz „Q“ stammt [von Vogt]: the words themselves are the subject"""
    if p.words[verb].lemma not in ("kommen", "stammen"):
        return set()
    first = next((i + 1 for i in range(verb, stop) if p.low[i] in ("von", "vom") and p.marked[i] < 0), stop)
    end = phrase_end(p, first, stop) if first < stop else None
    return set(range(first, end)) if end is not None and is_animate(p, range(first, end)) else set()


def _second_speaker(p: Parse, verb: int, lead: int | None) -> set[int]:
    """Die Grünen sprachen von „Q1“, [die FDP] von „Q2“: one verb, of which each has a quote of its own"""
    comma = next((i for i in range((lead or 0) - 1, verb, -1) if p.words[i].text == ","), None)
    if lead is None or comma is None or phrase_end(p, comma + 1, lead) != lead:
        return set()
    told = set(range(comma + 1, lead))
    return told if is_animate(p, told) else set()


def _clause_behind(p: Parse, quote: Candidate, end: int) -> set[int]:
    """Sie nannte es „Q“ [und erklärte, es sei gut]: what follows the marks behind a comma or und, without the cue"""
    last = max(quote.quote)
    for i in range(last + 1, end - 1):
        if p.words[i].text in (",", ":", ";") or (p.low[i] in ("und", "aber", "doch") and p.finite[i + 1]):
            rest = set(range(i, end))
            return set() if rest & (quote.cue | quote.speaker) else rest
    return set()


def _without_marks(p: Parse, start: int, end: int) -> set[int]:
    """Other quotes are no part of the frame; names in marks are: die Zeitung „X“"""
    names = {n for n, (a, b) in enumerate(p.marks) if any(p.words[i].upos == "PROPN" for i in range(a + 1, b))}
    return {i for i in range(start, end) if p.marked[i] < 0 or p.marked[i] in names}


def _without_full_verb(p: Parse, quote: Candidate, start: int, end: int) -> None:
    """Vogt will „Q“; für Vogt ist das „Q“; in dem Brief ist von „Q“ die Rede"""
    finite = next((i for i in range(start, end) if p.finite[i] and p.marked[i] < 0), None)
    if finite is None:
        return
    if _is_talked_of(p, start, end):
        quote.rule, quote.speaker = "direct.talked_of", document(p, start, end)
        quote.cue = {i for i in quote.frame if p.words[i].lemma == "sein" or p.low[i] in ("von", "die", "rede")}
    elif p.words[finite].lemma in WANTING:
        quote.speaker, quote.verb = subject(p, finite, start, end) - quote.quote, finite
    elif told := for_whom(p, start, finite):
        quote.speaker, quote.rule = told, "direct.for_whom"


def _is_talked_of(p: Parse, start: int, end: int) -> bool:
    """in dem Papier, das uns vorliegt, ist von „Q“ die Rede"""
    closing = p.low[end - 2 : end] == ["die", "rede"]
    return closing and any(p.finite[i] and p.words[i].lemma == "sein" for i in range(start, end))


def for_whom(p: Parse, start: int, verb: int) -> set[int]:
    """Für Vogt ist das „Q“: the phrase behind für that opens the sentence and names somebody"""
    first = start + 1 if p.low[start] in ("für", "nach") or p.low[start + 1] != "für" else start + 2
    end = phrase_end(p, first, verb) if p.low[first - 1] == "für" and first < verb else None
    named = end is not None and (is_animate(p, range(first, end)) or p.words[end - 1].entity.endswith("PER"))
    return set(range(first, end)) if end is not None and named else set()


def _governing(p: Parse, quote: Candidate, start: int, end: int) -> int | None:
    """Of the verbs of saying one in the same clause, the one above the marks first; else any full verb."""
    verbs = [i for i in range(start, end) if p.words[i].upos == "VERB" and p.marked[i] < 0]
    saying = [i for i in verbs if says(p, i)]
    clause = next(((a, b) for a, b in segments(p, start, end) if a <= quote.first < b), (start, end))
    above = governor(p, quote.first, max(quote.quote))
    near = [i for i in saying if clause[0] <= i < clause[1]]
    for verb in (above, *reversed([i for i in near if i < quote.first]), *near):
        if verb in near:
            return verb
    if above in saying:
        return above
    here = [i for i in verbs if i == above] or [i for i in verbs if clause[0] <= i < clause[1]]
    return next(iter((*saying, *here, *verbs)), None)


def says(p: Parse, verb: int) -> bool:
    return lexicon().verb(p.verbs[verb]) is not None or p.verbs[verb] in NAMING_VERBS


def _lead(p: Parse, first: int) -> int | None:
    """bezeichnete sie als „Q“, sprach von einer „Q“: the als or the preposition before the marks"""
    i = first - 1
    if i >= 0 and p.words[i].upos == "DET":
        i -= 1
    if i < p.sentence(first).start:
        return None
    return i if p.low[i] == "als" or p.low[i] in LEADING_PREPOSITIONS else None


def share_frames(p: Parse, found: Sequence[Candidate]) -> None:
    """„Q1“ und „Q2“ have one frame; „Q1“, so Vogt, werde man „Q2“: the second has none of its own but the first."""
    quotes = [c for c in found if c.type is STWRType.DIRECT]
    for before, quote in pairwise(quotes):
        if quote.place not in (Place.EMBEDDED, Place.ALONE):
            continue
        joined = p.low[max(before.quote) + 1 : quote.first]
        if joined in (["und"], ["oder"], [","]) or (
            before.has_own_frame and quote.place is Place.EMBEDDED and quote.first in _sentence(p, before)
        ):
            _share(before, quote)


def _sentence(p: Parse, quote: Candidate) -> range:
    sentence = p.sentence(max(quote.words))
    return range(sentence.start, sentence.end)


def _share(one: Candidate, other: Candidate) -> None:
    other.cue, other.frame, other.speaker = set(one.cue), one.frame - other.quote, set(one.speaker)
    other.host, other.verb = one.host, one.verb


def inherit_from_hosts(p: Parse, found: Sequence[Candidate]) -> None:
    """Marks inside a bare Konjunktiv or a reported sentence take over its speaker, and the frame that rules it."""
    hosts = [c for c in found if c.type not in (STWRType.DIRECT, STWRType.INDIRECT)]
    for quote in found:
        if quote.type is STWRType.DIRECT and quote.place in (Place.EMBEDDED, Place.ALONE):
            host = next((h for h in hosts if quote.quote < h.quote), None)
            if host:
                _inherit(p, quote, host)


def _inherit(p: Parse, quote: Candidate, host: Candidate) -> None:
    quote.host = host
    if host.type is STWRType.REPORTED and quote.cue and quote.speaker:
        return
    quote.speaker = set(host.speaker)
    if host.type is STWRType.REPORTED and host.verb is not None:
        quote.cue = verbal_complex(p, host.verb)
        quote.frame = _without_marks(p, *p.core(p.sentence(quote.first))) - quote.quote
        lead = _lead(p, quote.first)
        if lead is not None:
            quote.cue.add(lead)
        quote.frame -= _clause_behind(p, quote, p.core(p.sentence(quote.first))[1])
        return
    if host.source and host.source.type is STWRType.REPORTED and host.source.verb is not None:
        quote.cue = verbal_complex(p, host.source.verb)
        quote.frame = set(range(*p.core(p.sentence(host.source.verb))))
    elif host.source:
        quote.cue, quote.frame = set(host.source.cue), set(host.source.frame)
    else:
        quote.cue, quote.frame = set(), set()
