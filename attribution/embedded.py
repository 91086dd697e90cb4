"""Marks amid a sentence or inside another quote: who says them, and by which verb.

*Sie nannte die Vorwürfe „Q“* — *Für Vogt ist das „Q“* — *„Q1“, so Vogt, werde man „Q2“* — and marks inside a bare
Konjunktiv or a reported sentence, which take over its speaker and the frame that rules it.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.candidates import Candidate, Place
from attribution.frames import agent, finite_of, is_passive, verbal_complex
from attribution.lexicon import lexicon
from attribution.noun_phrases import phrase_end
from attribution.parse import Parse
from attribution.mark_features import governor
from attribution.subjects import is_animate, subject
from attribution.types import STWRType

NAMING_VERBS = frozenset(("beschreiben", "bezeichnen", "geißeln", "halten", "nennen", "sprechen", "würdigen"))
LEADING_PREPOSITIONS = frozenset(("mit", "vom", "von", "vor", "zu", "zum", "zur"))


def frame_around(p: Parse, quote: Candidate, first: int) -> None:
    """Sie nannte die Vorwürfe „Q“."""
    start, end = p.core(p.sentence(first))
    quote.place, quote.rule = Place.EMBEDDED, "direct.embedded"
    quote.frame = set(range(start, end)) - quote.quote
    verb = _governing(p, quote, start, end)
    if verb is None:
        return
    quote.verb = verb
    passive = is_passive(p, verb) and not p.finite[verb]
    quote.speaker = (agent if passive else subject)(p, verb, start, end) - quote.quote
    lead = _lead(p, first)
    if lexicon().verb(p.verbs[verb]) or p.verbs[verb] in NAMING_VERBS or (lead and p.low[lead] == "als"):
        quote.cue = verbal_complex(p, verb) & quote.frame
        if lead is not None:
            quote.cue.add(lead)


def _governing(p: Parse, quote: Candidate, start: int, end: int) -> int | None:
    """The verb above the marks if it is a verb of saying, else the first such verb, else the first full verb."""
    verbs = [i for i in range(start, end) if p.words[i].upos == "VERB" and p.marked[i] < 0]
    above = governor(p, quote.first, max(quote.quote))
    if above in verbs and says(p, above):
        return above
    return next((i for i in verbs if says(p, i)), verbs[0] if verbs else None)


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


def inherit_from_hosts(p: Parse, found: Sequence[Candidate]) -> None:
    """Marks inside a bare Konjunktiv or a reported sentence take over its speaker, and the frame that rules it."""
    hosts = [c for c in found if c.type not in (STWRType.DIRECT, STWRType.INDIRECT)]
    for quote in found:
        if quote.type is STWRType.DIRECT and quote.place in (Place.EMBEDDED, Place.ALONE):
            host = next((h for h in hosts if quote.quote < h.quote), None)
            if host:
                _inherit(p, quote, host)


def _inherit(p: Parse, quote: Candidate, host: Candidate) -> None:
    quote.host, quote.speaker = host, set(host.speaker)
    if host.type is STWRType.REPORTED and host.verb is not None:
        quote.cue = verbal_complex(p, host.verb)
        quote.frame = set(range(min(host.quote), p.strip(min(host.quote), max(host.quote) + 1))) - quote.quote
        lead = _lead(p, quote.first)
        if lead is not None:
            quote.cue.add(lead)
        return
    quote.cue = set(host.source.cue) if host.source else set()
    quote.frame = set(host.source.frame) if host.source else set()
