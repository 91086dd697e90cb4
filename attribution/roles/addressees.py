"""Candidates in, their addressees filled in: who is spoken to.

*sagte sie der Zeitung „Y“*, *gegenüber Y*, *im Interview mit Y*, *vor Journalisten*, *forderte die Regierung auf*,
*appellierte an Y*, *Y wurde vorgeworfen*. Which case or preposition a verb takes stands in the lexicon.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.attachment import GENITIVE_STARTS
from attribution.grammar.frames import is_passive
from attribution.grammar.noun_phrases import is_dative, phrase_end
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.types import STWRType

AUDIENCE = re.compile(r"(journalist|presse|medien|reporter|abgeordnet|parlament|anhänger|vertreter|pressekonferenz)")
TALKS = re.compile(r"(interview|gespräch)s?$")
WRITINGS = re.compile(r"(brief|botschaft|mail|schreiben|appell|aufruf|rede|ansprache|nachricht)(es|s|en)?$")
PHRASE_TAGS = frozenset(("ADJ", "DET", "NOUN", "NUM", "PRON", "PROPN", "X"))
NOBODY = frozenset(("das", "dem", "dies", "es", "man", "nichts", "sich"))


def addressees(p: Parse, found: Sequence[Candidate]) -> None:
    """Sets the addressee of quotes that have a frame, and of reported sentences."""
    for quote in found:
        if not quote.host and (quote.frame or quote.type is STWRType.REPORTED):
            quote.addressee = _addressee(p, quote) - quote.speaker
    for quote in found:
        if quote.host:
            quote.addressee = set(quote.host.addressee)


def _addressee(p: Parse, quote: Candidate) -> set[int]:
    verb = quote.verb
    has_verb = verb is not None and p.words[verb].is_verb
    region = quote.frame or quote.quote
    by_preposition = _by_preposition(p, quote, region) if quote.frame else set()
    if by_preposition or not has_verb:
        return by_preposition
    return _by_object(p, quote, region)


def _takes(p: Parse, verb: int | None) -> frozenset[str]:
    """acc, dat, always-dat and prepositions"""
    entry = lexicon().cue_verbs.get(p.verbs[verb]) if verb is not None else None
    return entry.to if entry else frozenset()


def _by_preposition(p: Parse, quote: Candidate, region: set[int]) -> set[int]:
    for i in sorted(region - quote.speaker):
        if p.words[i].upos == "ADP" and i + 1 in region:
            end = phrase_end(p, i + 1, _end_of_stretch(region, i))
            if end is not None and _is_spoken_to(p, quote, i, end):
                return set(range(i + 1, end))
        if p.low[i] == "gegenüber" and i - 1 in region:
            before = _phrase_before(p, i, region)
            if before:
                return before
    return set()


def _end_of_stretch(region: set[int], i: int) -> int:
    """End of the unbroken stretch of the region around word i."""
    while i in region:
        i += 1
    return i


def _phrase_before(p: Parse, i: int, region: set[int]) -> set[int]:
    """ihr gegenüber, der Zeitung gegenüber"""
    for begin in range(max(0, i - 4), i):
        if begin in region and phrase_end(p, begin, i) == i and (is_dative(p, begin) or p.low[begin] == "ihr"):
            return set(range(begin, i))
    return set()


def _is_spoken_to(p: Parse, quote: Candidate, i: int, end: int) -> bool:
    """The preposition at i and the phrase behind it name the one spoken to."""
    low, first = p.low[i], p.low[i + 1 : end]
    if low == "gegenüber":
        return True
    if low == "vor":
        return any(AUDIENCE.match(word) for word in first)
    if low == "mit":
        return i > 0 and any(TALKS.search(word) for word in p.low[max(0, i - 3) : i])
    if low in ("zum", "zur", "zu"):
        return "zu" in _takes(p, quote.verb) and (
            _is_named(p, i + 1, end) or any(AUDIENCE.match(word) for word in first)
        )
    if low == "an" and i > 0 and WRITINGS.search(p.low[i - 1]):
        return True
    return low in _takes(p, quote.verb) and (low == "an" or is_animate(p, range(i + 1, end)))


def _is_named(p: Parse, start: int, end: int) -> bool:
    """A person, an organisation, a broadcast: zur Sportschau"""
    if any(p.words[i].entity.endswith(("ORG", "PER")) for i in range(start, end)):
        return True
    return end == start + 1 and (p.words[start].entity.endswith("MISC") or p.words[start].text in lexicon().venue_names)


def _by_object(p: Parse, quote: Candidate, region: set[int]) -> set[int]:
    """The dative or accusative object of the verb; in a passive whoever is no agent."""
    assert quote.verb is not None
    takes = _takes(p, quote.verb)
    if not takes & {"acc", "dat", "always-dat"}:
        return set()
    phrases = list(_bare_phrases(p, quote, region))
    if is_passive(p, quote.verb) and "acc" in takes:
        return _first(phrases)
    if "acc" in takes:
        objects = [i for i in p.children[quote.verb] if p.words[i].deprel in ("obj", "iobj")]
        by_tree = [(start, end) for start, end in phrases if any(start <= i < end for i in objects)]
        animate = [phrase for phrase in phrases if is_animate(p, range(*phrase))]
        return _first(by_tree) or _first(animate)
    datives = [phrase for phrase in phrases if _is_dative_phrase(p, quote, *phrase)]
    if "always-dat" in takes:
        return _first(datives) or _first(phrases) or _out_of_speaker(p, quote)
    return _first(datives)


def _first(phrases: list[tuple[int, int]]) -> set[int]:
    return set(range(*phrases[0])) if phrases else set()


def _is_dative_phrase(p: Parse, quote: Candidate, start: int, end: int) -> bool:
    if p.low[start] == "der" and start - 1 in quote.speaker:
        return True
    if _is_fronted_feminine(p, start, end) and quote.speaker and start == min(quote.frame | quote.quote):
        return True
    if p.low[start] == "den":
        return any("Number=Plur" in p.words[i].feats for i in range(start, end) if p.words[i].upos == "NOUN")
    if _is_audience(p, start, end) or (p.low[start] == "der" and _is_nominative_pronoun(p, quote.speaker)):
        return True
    behind_verb = start - 1 == quote.verb and bool(quote.speaker) and max(quote.speaker) < start
    return is_dative(p, start) or (behind_verb and p.words[start].entity.endswith("ORG"))


def _is_fronted_feminine(p: Parse, start: int, end: int) -> bool:
    """Der Zeitung sagte sie: "der" before a feminine is no nominative, so another phrase is the subject."""
    head = next((p.words[i] for i in range(start, end) if p.words[i].upos in ("NOUN", "PROPN")), p.words[start])
    singular = "Gender=Fem" in head.feats and "Number=Sing" in head.feats
    return p.low[start] == "der" and singular and end < len(p) and p.finite[end]


def _is_audience(p: Parse, start: int, end: int) -> bool:
    """sagte Reportern, teilte der Presse mit: no article but "der" before those who are told things for a living"""
    if end == start + 2:
        return p.low[start] == "der" and AUDIENCE.match(p.low[start + 1]) is not None
    return end == start + 1 and p.low[start].endswith("n") and AUDIENCE.match(p.low[start]) is not None


def _is_nominative_pronoun(p: Parse, speaker: set[int]) -> bool:
    return len(speaker) == 1 and p.low[min(speaker)] in ("er", "ich", "man", "sie", "wir")


def _out_of_speaker(p: Parse, quote: Candidate) -> set[int]:
    """Die OSZE [der Regierung] vor: what looks like a genitive of the speaker is the dative that the verb needs."""
    words = sorted(quote.speaker)
    for i in words[1:]:
        if p.low[i] in GENITIVE_STARTS and p.low[i].endswith("r") and p.words[i - 1].upos != "DET":
            taken = set(words[words.index(i) :])
            quote.speaker = quote.speaker - taken
            return taken
    return set()


def _bare_phrases(p: Parse, quote: Candidate, region: set[int]) -> Iterator[tuple[int, int]]:
    """Phrases of the frame that no preposition rules and that are neither the speaker nor a time."""
    behind, taken = -1, quote.speaker | quote.cue
    for i in sorted(region - taken):
        if i < behind or p.words[i].upos not in PHRASE_TAGS or _is_adverb(p, i):
            continue
        end = phrase_end(p, i, _end_of_stretch(region - taken, i))
        if end is None:
            continue
        behind = end
        end = next((j for j in range(i + 1, end) if p.low[j] in ("von", "vom") and j + 1 in quote.speaker), end)
        ruled = i > 0 and p.words[i - 1].upos == "ADP"
        time = any(p.words[j].lemma in lexicon().time_nouns for j in range(i, end)) or p.low[end - 1].isdigit()
        nobody = (end == i + 1 and p.low[i] in NOBODY) or p.low[i] == "des"
        nobody = nobody or i in quote.via or (end < len(p) and p.low[end] == "zufolge")
        if not ruled and not time and not nobody:
            yield i, end


def _is_adverb(p: Parse, i: int) -> bool:
    """ferner; seinerseits, which the tagger takes for an article"""
    return p.low[i] in lexicon().sentence_adverbs or p.low[i].endswith("erseits")
