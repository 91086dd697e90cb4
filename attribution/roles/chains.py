"""Candidates in, the chain between speaker and article filled in: Gorbatow → Nordpress → this article.

*Nordpress zufolge sagte X, Q* — *wie Nordpress unter Berufung auf X meldete* — *„Q“, zitierte ihn die Zeitung* —
*X wird von der Zeitung mit den Worten zitiert*. Only where the text names both; nothing is concluded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.candidates import Candidate, Place
from attribution.grammar.frames import agent, finite_of, is_passive
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subjects import is_animate, subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.types import Spans, STWRType

SO_RULES = frozenset(("direct.so", "indirect.source_so"))
OUTER_RULES = frozenset(("indirect.source_laut", "indirect.source_zufolge", "indirect.source_nach"))
TELLING = re.compile(r"(angaben?|berichte?n?|meldung(en)?|informationen)$")
REFERRING = frozenset(("berufung", "bezug", "bezugnahme", "verweis"))
MEDIA = re.compile(r"(fernseh(en|sender)|radio|rundfunk|sender|zeitung|magazin|nachrichtenagentur|portal)s?$")
OBJECTS = frozenset(("ihn", "sie"))
CLOSING_MARKS = frozenset(("“", "”", "«", "»", '"'))


def vias(p: Parse, found: Sequence[Candidate]) -> None:
    """Sets the via of quotes that came by way of another source."""
    outer = [c for c in found if c.rule in OUTER_RULES and c.speaker and _tells(p, c)]
    for quote in found:
        if quote.host and quote.host.via:
            quote.speaker, quote.via = set(quote.host.speaker), set(quote.host.via)
        elif quote.verb is not None and p.verbs[quote.verb] == "zitieren":
            _cited(p, quote)
        elif quote.rule not in OUTER_RULES and quote.speaker and quote.cue:
            _referring(p, quote)
            quote.via = quote.via or _passed_on(quote, outer) or _told_by(p, quote)


def chain(p: Parse, quote: Candidate) -> tuple[Spans, ...]:
    """All links from the speaker on: what Gorbatow told the television, and Nordpress cites, came by way of both."""
    if not quote.via:
        return ()
    links = (quote.addressee, {i for i in quote.venue if p.words[i].upos != "ADP"}, quote.via)
    return tuple(p.spans(words) for words in links if words == quote.via or _is_medium(p, words))


def _told_by(p: Parse, quote: Candidate) -> set[int]:
    """Q, so Vogt [nach Angaben der Nordpress]"""
    if quote.rule not in SO_RULES:
        return set()
    stop = max(quote.frame) + 1
    for i in range(max(quote.speaker) + 1, stop):
        end = phrase_end(p, i + 1, stop) if p.low[i] in ("laut", "nach") else None
        if end is not None and (p.low[i] == "laut" or TELLING.search(p.low[i + 1])):
            return set(range(i + 1, end))
    return set()


def _is_medium(p: Parse, words: set[int]) -> bool:
    return any(MEDIA.search(p.low[i]) for i in words)


def _tells(p: Parse, source: Candidate) -> bool:
    """laut Nordpress, nach Angaben von Nordpress; not nach Ansicht, which is nobody else's report"""
    return source.rule != "indirect.source_nach" or any(TELLING.search(p.low[i]) for i in source.speaker)


def _passed_on(quote: Candidate, outer: Sequence[Candidate]) -> set[int]:
    """Nordpress zufolge sagte X, Q: the source whose phrase stands in the frame of the quote."""
    around = (c for c in outer if c.frame <= quote.frame and quote.quote <= c.quote)
    return next((set(c.speaker) for c in around if not c.speaker & (quote.speaker | quote.cue)), set())


def _referring(p: Parse, quote: Candidate) -> None:
    """meldete Nordpress unter Berufung auf das Ministerium: the ministry speaks, by way of Nordpress."""
    for i in sorted(quote.frame - quote.speaker):
        if p.low[i] in REFERRING and i + 2 in quote.frame and p.low[i + 1] == "auf":
            stop = i + 2
            while stop in quote.frame and stop not in quote.cue | quote.speaker:
                stop += 1
            end = phrase_end(p, i + 2, stop)
            if end is not None and is_animate(p, range(i + 2, end)):
                quote.speaker, quote.via = set(range(i + 2, end)), quote.speaker
            return


def _cited(p: Parse, quote: Candidate) -> None:
    """Who cites is via; who is cited speaks."""
    assert quote.verb is not None
    if is_passive(p, quote.verb):
        _cited_passive(p, quote)
    elif quote.place is Place.AFTER:
        _cited_after(p, quote)
    else:
        _cited_before(p, quote)


def _cited_passive(p: Parse, quote: Candidate) -> None:
    """X wird von der Zeitung mit den Worten zitiert"""
    assert quote.verb is not None
    start, stop = min(quote.frame), max(quote.frame) + 1
    finite = finite_of(p, quote.verb)
    quote.via = _agent(p, quote.verb, start, stop) & quote.frame
    quote.speaker = subject(p, finite if finite is not None else quote.verb, start, stop) & quote.frame - quote.via


def _agent(p: Parse, verb: int, start: int, stop: int) -> set[int]:
    """Von der Zeitung; not in einem Brief, which is where it was said"""
    by = agent(p, verb, start, stop)
    return by if by and p.low[min(by) - 1] in ("von", "vom", "durch") else set()


def _cited_before(p: Parse, quote: Candidate) -> None:
    """Tass zitierte Gawrilow mit den Worten „Q“: the one cited speaks, by way of the other; not: zitiert den Satz, Q"""
    assert quote.verb is not None
    finite, stop = finite_of(p, quote.verb), quote.first
    for i in range((quote.verb if finite is None else finite) + 1, stop):
        end = phrase_end(p, i, stop) if i not in quote.speaker and p.words[i].upos != "ADP" else None
        if end is not None:
            if quote.type is STWRType.DIRECT or is_animate(p, range(i, end)):
                quote.speaker, quote.via = set(range(i, end)), quote.speaker
            return


def _cited_after(p: Parse, quote: Candidate) -> None:
    """„Q“, zitierte ihn die Zeitung — „Q“, zitierte die Zeitung den Minister"""
    assert quote.verb is not None
    finite = finite_of(p, quote.verb)
    stop = max(quote.frame) + 1
    first = finite + 1 if finite is not None else stop
    end = phrase_end(p, first, stop) if first < stop else None
    if end is not None and (person := _person_within(p, first, end)) is not None:
        end = person
    last = phrase_end(p, end, stop) if end is not None and end < stop else None
    if end is None or last is None:
        return
    one, two = set(range(first, end)), set(range(end, last))
    object_first = p.low[first] in OBJECTS or p.low[first] in ("den", "einen")
    quote.speaker, quote.via = (one, two) if object_first else (two, one)


def _person_within(p: Parse, start: int, end: int) -> int | None:
    """zitierte Nordpress Minister Gorbatow: two names side by side, where the second begins a person"""
    for i in range(start + 1, end):
        before = p.words[i - 1]
        role = lexicon().role_of(p.low[i]) is not None
        name = p.words[i].entity in ("B-PER", "S-PER") and not before.entity.endswith("PER")
        alone = before.upos in ("NOUN", "PROPN", "PRON", "X") or before.text in CLOSING_MARKS
        house = lexicon().is_institution(p.low[i - 1])  # die Agentur Nordpress, whatever the tagger takes it for
        if (role or (name and not house)) and alone and lexicon().role_of(p.low[i - 1]) is None:
            return i
    return None
