"""Candidates in, their addressees filled in: who is spoken to.

*sagte sie der Zeitung „Y“*, *gegenüber Y*, *im Interview mit Y*, *vor Journalisten*, *forderte die Regierung auf*,
*appellierte an Y*, *Y wurde vorgeworfen*.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.frames import is_passive
from attribution.lexicon import lexicon
from attribution.noun_phrases import is_dative, phrase_end
from attribution.parse import Parse
from attribution.subjects import is_animate

TAKES_OBJECT = frozenset(
    ("anweisen", "auffordern", "aufrufen", "beschuldigen", "bitten", "ersuchen", "informieren", "mahnen",
     "verdächtigen", "warnen")
)  # fmt: skip
TAKES_DATIVE = frozenset(
    ("antworten", "befehlen", "berichten", "bestätigen", "drohen", "empfehlen", "entgegnen", "erklären", "erzählen",
     "mitteilen", "nachsagen", "raten", "sagen", "schreiben", "unterstellen", "versichern", "versprechen",
     "vorhalten", "vorschlagen", "vorwerfen", "zusagen", "zusichern")
)  # fmt: skip
ACCUSING = frozenset(("nachsagen", "unterstellen", "vorhalten", "vorwerfen"))
APPEALS = frozenset(("appellieren", "richten", "schreiben", "wenden"))
AUDIENCE = re.compile(r"(journalist|presse|medien|reporter|abgeordnet|parlament|anhänger|vertreter|pressekonferenz)")
TALKS = re.compile(r"(interview|gespräch)s?$")


def addressees(p: Parse, found: Sequence[Candidate]) -> None:
    """Sets the addressee of quotes that have a frame."""
    for quote in found:
        if quote.host:
            quote.addressee = set(quote.host.addressee)
        elif quote.frame and quote.verb is not None and p.words[quote.verb].is_verb:
            quote.addressee = _by_preposition(p, quote) or _by_object(p, quote)


def _by_preposition(p: Parse, quote: Candidate) -> set[int]:
    for i in sorted(quote.frame - quote.speaker):
        if p.words[i].upos == "ADP" and i + 1 in quote.frame:
            end = phrase_end(p, i + 1, _end_of_frame(quote, i))
            if end is not None and _is_spoken_to(p, quote, i, end):
                return set(range(i + 1, end))
    return set()


def _end_of_frame(quote: Candidate, i: int) -> int:
    """End of the unbroken stretch of the frame around word i."""
    while i in quote.frame:
        i += 1
    return i


def _is_spoken_to(p: Parse, quote: Candidate, i: int, end: int) -> bool:
    """The preposition at i and the phrase behind it name the one spoken to."""
    assert quote.verb is not None
    low, lemma, first = p.low[i], p.verbs[quote.verb], p.low[i + 1 : end]
    if low == "gegenüber":
        return True
    if low == "vor":
        return any(AUDIENCE.match(word) for word in first)
    if low == "mit":
        return i > 0 and any(TALKS.search(word) for word in p.low[max(0, i - 3) : i])
    if low in ("zum", "zur", "zu"):
        names = any(p.words[j].entity.endswith(("ORG", "PER")) or p.marked[j] >= 0 for j in range(i + 1, end))
        return lemma == "sagen" and (names or any(AUDIENCE.match(word) for word in first))
    return low == "an" and lemma in APPEALS


def _by_object(p: Parse, quote: Candidate) -> set[int]:
    """The dative or accusative object of the verb; in a passive whoever is no agent."""
    assert quote.verb is not None
    lemma = p.verbs[quote.verb]
    if lemma not in TAKES_OBJECT | TAKES_DATIVE:
        return set()
    taken = set() if is_passive(p, quote.verb) else quote.speaker
    for start, end in _bare_phrases(p, quote, taken):
        person = is_animate(p, range(start, end)) and lemma in TAKES_OBJECT | ACCUSING
        behind_speaker = start - 1 in quote.speaker and p.low[start] == "der"
        if person or ((behind_speaker or _is_true_dative(p, start, end)) and not _is_time(p, start, end)):
            return set(range(start, end))
    return set()


def _is_true_dative(p: Parse, start: int, end: int) -> bool:
    """den Journalisten, but not the accusative den Saal"""
    if p.low[start] == "den":
        return any("Number=Plur" in p.words[i].feats for i in range(start, end) if p.words[i].upos == "NOUN")
    return is_dative(p, start)


def _is_time(p: Parse, start: int, end: int) -> bool:
    return any(p.words[i].lemma in lexicon().time_nouns for i in range(start, end))


def _bare_phrases(p: Parse, quote: Candidate, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Phrases of the frame that no preposition rules and that are not the speaker."""
    behind = -1
    for i in sorted(quote.frame - quote.cue):
        if i < behind or i in taken or p.words[i].upos not in ("DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"):
            continue
        end = phrase_end(p, i, _end_of_frame(quote, i))
        if end is None:
            continue
        behind = end
        ruled = i > 0 and p.words[i - 1].upos == "ADP"
        if not ruled and not set(range(i, end)) & taken and set(range(i, end)) <= quote.frame:
            yield i, end
