"""Candidates in, their addressees filled in: *sagte sie der Zeitung „Y“*, *gegenüber Y*, *forderte die Regierung
auf*.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.candidates import Candidate
from attribution.noun_phrases import is_dative, phrase_around, phrase_end
from attribution.parse import Parse
from attribution.types import STWRType

TAKES_OBJECT = frozenset(("anweisen", "auffordern", "aufrufen", "beschuldigen", "bitten", "warnen"))
TAKES_DATIVE = frozenset(
    ("antworten", "befehlen", "berichten", "drohen", "empfehlen", "entgegnen", "erklären", "erzählen", "mitteilen",
     "raten", "sagen", "schreiben", "unterstellen", "versichern", "versprechen", "vorwerfen", "zusagen", "zusichern")
)  # fmt: skip


def addressees(p: Parse, found: Sequence[Candidate]) -> None:
    """Sets the addressee of quotes that have a frame with a verb."""
    for quote in found:
        if quote.frame and quote.verb is not None and p.words[quote.verb].is_verb:
            if quote.type is STWRType.DIRECT and quote.host:
                quote.addressee = set(quote.host.addressee)
            else:
                quote.addressee = (_by_preposition(p, quote) or _by_object(p, quote)) & quote.frame - quote.speaker


def _by_preposition(p: Parse, quote: Candidate) -> set[int]:
    """gegenüber der Zeitung, vor Journalisten"""
    for i in sorted(quote.frame):
        if p.low[i] == "gegenüber" and i + 1 in quote.frame:
            end = phrase_end(p, i + 1, p.sentence(i).end)
            if end is not None:
                return set(range(i + 1, end))
    return set()


def _by_object(p: Parse, quote: Candidate) -> set[int]:
    assert quote.verb is not None
    lemma, sentence = p.verbs[quote.verb], p.sentence(quote.verb)
    if lemma in TAKES_OBJECT:
        for child in p.children[quote.verb]:
            if p.words[child].deprel in ("obj", "iobj") and child in quote.frame and p.words[child].is_nominal:
                return set(range(*phrase_around(p, child, sentence.start, sentence.end)))
    if lemma in TAKES_DATIVE:
        return _dative(p, quote, sentence.end)
    return set()


def _dative(p: Parse, quote: Candidate, stop: int) -> set[int]:
    """sagte Vogt der „Neuen Post“: a dative phrase of the frame that no preposition rules"""
    for i in sorted(quote.frame - quote.speaker - quote.cue):
        leads = p.words[i].upos in ("DET", "PRON") and is_dative(p, i)
        if leads and not (i > 0 and p.words[i - 1].upos == "ADP") and i not in quote.speaker:
            end = phrase_end(p, i, stop)
            if end is not None and not set(range(i, end)) & quote.speaker:
                return set(range(i, end))
    return set()
