"""Direct candidates in; short ones whose frame leaves no doubt get a rule of their own.

*„Quatsch“, sagte sie.* — *Er rief „Lüge!“ und ging.* — *Die Opposition sprach von „Augenwischerei“.* Of one to three
words in marks most are names and titles, and the annotated articles hold too few quotes among them to weigh.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.candidates import Candidate, Place
from attribution.grammar.frames import is_passive
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.types import STWRType

LONGEST = 3
NAMED = frozenset(("heißen", "lauten"))
NOBODY = frozenset(("man", "sich"))
"""So something is called, or calls itself."""
BEFORE_SENTENCE = frozenset('.!?:“”»«"')
BEFORE_NAME = frozenset(("ADP", "DET", "NOUN", "PROPN", "X"))


def sign_short(p: Parse, found: Sequence[Candidate]) -> None:
    """Sets the rules of the short ones."""
    for quote in found:
        if quote.type is not STWRType.DIRECT or len(_inner(p, quote)) > LONGEST:
            continue
        if not quote.speaker and not _is_heard(p, quote):
            continue
        if quote.host is not None and quote.host.cue and _is_predicate(p, quote):
            quote.rule = "direct.short_judgement"
        elif quote.verb is not None:
            quote.rule = _rule(p, quote, quote.verb)
        elif quote.rule == "direct.label" and quote.cue and _is_sentence(p, quote):
            quote.rule = "direct.short_inquit"  # die Antwort des Ministers: „Nein.“


def _is_heard(p: Parse, quote: Candidate) -> bool:
    """„Aufhören!“, schallte es durch den Saal: nobody in particular"""
    verb = quote.verb
    return verb is not None and quote.rule == "direct.inquit_after" and p.low[verb + 1 : verb + 2] == ["es"]


def _rule(p: Parse, quote: Candidate, verb: int) -> str:
    entry = lexicon().verb(p.verbs[verb])
    takes_speech = entry is not None and "q" in entry.takes and p.words[verb].lemma not in NAMED
    takes_speech = takes_speech or p.low[quote.first - 2 : quote.first] == ["worten", ":"]
    if takes_speech and quote.rule == "direct.inquit_after" and _opens_sentence(p, quote.first):
        return "direct.short_inquit"
    if takes_speech and quote.rule == "direct.colon" and _is_sentence(p, quote):
        return "direct.short_inquit"  # antwortete er: „Nein.“
    if takes_speech and quote.place is Place.EMBEDDED and _is_cried(p, quote):
        return "direct.short_cry"
    if quote.place is Place.EMBEDDED and _judges(p, quote, verb):
        return "direct.short_judgement"
    return quote.rule


def _is_predicate(p: Parse, quote: Candidate) -> bool:
    """„Ein Skandal“ sei das, so Vogt; das sei „ein Skandal“, so Vogt"""
    around = (quote.first - 1, max(quote.quote) + 1)
    names = any(p.words[i].upos in ("PROPN", "X") or p.words[i].entity for i in _inner(p, quote))
    return not names and any(0 <= i < len(p) and p.words[i].lemma == "sein" for i in around)


def _is_sentence(p: Parse, quote: Candidate) -> bool:
    return p.words[max(quote.quote) - 1].text in ("!", "?", ".")


def _inner(p: Parse, quote: Candidate) -> list[int]:
    return [i for i in sorted(quote.quote) if p.words[i].text[0].isalnum()]


def _opens_sentence(p: Parse, first: int) -> bool:
    return first == p.sentence(first).start or p.words[first - 1].text in BEFORE_SENTENCE


def _is_cried(p: Parse, quote: Candidate) -> bool:
    """rief „Lüge!“; not: sagte der Zeitschrift „Hallo!“"""
    return _is_sentence(p, quote) and p.words[quote.first - 1].upos not in BEFORE_NAME


def _judges(p: Parse, quote: Candidate, verb: int) -> bool:
    """sprach von „X“, tat das als „X“ ab, nannte das „X“; not: nannte die Zeitung „X“, nennt man „X“"""
    nobody = any(p.low[i] in NOBODY for i in quote.frame | quote.speaker)
    if nobody or not _is_somebody(p, quote.speaker, verb) or (_is_passive(p, verb) and not _is_agent(p, quote.speaker)):
        return False
    names = any(p.words[i].upos in ("PROPN", "X") or p.words[i].entity.endswith(("PER", "ORG", "LOC"))
                for i in _inner(p, quote))  # fmt: skip
    refused = "nicht" in p.low[quote.first - 3 : quote.first]  # sprach nicht von „X“
    return not names and not refused and _leads(p, p.verbs[verb], quote.first)


def _is_somebody(p: Parse, speaker: set[int], verb: int) -> bool:
    """Otto Kern, [der] von einem „X“ sprach: whom the relative clause is about"""
    about = p.words[verb].head if p.words[verb].deprel.startswith("acl") else -1
    relative = len(speaker) == 1 and p.low[min(speaker)] in ("der", "die", "das") and about >= 0
    return is_animate(p, {about} if relative else speaker)


def _is_passive(p: Parse, verb: int) -> bool:
    return is_passive(p, verb) or p.low[verb] == "genannt"


def _is_agent(p: Parse, speaker: set[int]) -> bool:
    """wurde vom Minister als „X“ abgetan"""
    return p.low[min(speaker) - 1] in ("von", "vom")


def _leads(p: Parse, verb: str, first: int) -> bool:
    """The verb judges with what stands before the marks."""
    if verb == "nennen":
        return _is_called(p, first)
    lead = p.low[first - 1 - (p.words[first - 1].upos == "DET")]
    return lead == ("von" if verb == "sprechen" else "als") and (verb in lexicon().judging_verbs or verb == "sprechen")


def _is_called(p: Parse, first: int) -> bool:
    """nannte den Bericht eine „Lüge“, nannte den Bericht „völlig falsch“; not: nannte den Sender „Freies Radio“"""
    if p.words[first - 1].upos == "DET":
        return p.low[first - 1].startswith(("ein", "kein"))
    return p.words[first - 1].upos not in ("NOUN", "CCONJ") or p.words[first + 1].text[0].islower()
