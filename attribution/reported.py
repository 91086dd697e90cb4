"""Sentences in, quotes without a content clause out: *Moskau kritisierte die Hilfe* (Reported), *Er soll geflohen
sein* (FreeIndirect).

The whole sentence is the quote, full stop included; there is no cue and no frame of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.carried_speakers import Kind, carried_speaker
from attribution.clauses import main_finite
from attribution.frames import agent, finite_of, is_passive
from attribution.lexicon import lexicon
from attribution.mood import Mood
from attribution.parse import Parse, Sentence
from attribution.subjects import is_animate, subject
from attribution.types import STWRType

SHORTEST = 4
WEAK_RATE = 0.1
STATES = frozenset(("befinden", "gehören", "handeln", "leben", "liegen", "stammen", "wissen"))
WEAK_RULES = ("indirect.noun_",)
OWN_SOURCE = ("indirect.source_", "indirect.points_back")
MAIN_RELATIONS = ("root", "conj", "parataxis", "xcomp")


def reported(p: Parse, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Sentences that hold no other quote."""
    taken = {i for c in found if _claims_sentence(c) for i in c.words}
    framed = {i for c in found if c.type is STWRType.DIRECT and c.has_own_frame for i in c.frame}
    for sentence in p.sentences:
        start, end = p.core(sentence)
        words = set(range(sentence.start, sentence.end))
        if end - start < SHORTEST or words & taken or words & framed:
            continue
        candidate = _hearsay(p, sentence, start, end) or _speech_act(p, sentence, start, end)
        if candidate:
            yield candidate


def _claims_sentence(candidate: Candidate) -> bool:
    if candidate.type is STWRType.DIRECT or candidate.rule.startswith(WEAK_RULES):
        return False
    strong = candidate.facts.get("rate", 1.0) >= WEAK_RATE
    return strong or candidate.rule.startswith(OWN_SOURCE)


def _hearsay(p: Parse, sentence: Sentence, start: int, end: int) -> Candidate | None:
    """Der Minister soll zurückgetreten sein; but no duty and no plan: Er soll dafür sorgen."""
    for i in range(start, end):
        if p.low[i] in ("soll", "sollen") and p.finite[i] and p.marked[i] < 0:
            kind = _infinitive(p, i, end)
            if kind is None:
                continue
            return Candidate(
                STWRType.FREE_INDIRECT, "free_indirect.hearsay", set(range(sentence.start, sentence.end)), verb=i,
                facts={f"infinitive={kind}": 1.0},
            )
    return None


def _infinitive(p: Parse, modal: int, end: int) -> str | None:
    """perfect (soll geflohen sein, gesehen haben) or state (soll krank sein); the tagger takes many haben for finite."""
    for i in range(modal + 2, end):
        if p.low[i] in ("haben", "sein") and p.words[i].is_verb:
            if "Part" in p.words[i - 1].xpos:
                return "perfect"
            if p.low[i] == "sein":
                return "state"
        if p.words[i].lemma in STATES and "Inf" in p.words[i].xpos:
            return "state"
    return None


def _speech_act(p: Parse, sentence: Sentence, start: int, end: int) -> Candidate | None:
    """Moskau kritisierte die Hilfe: the verb of a main clause takes a noun phrase for what was said."""
    verb = max(
        (i for i in range(start, end) if _is_speech_act(p, i)), key=lambda i: lexicon().cue_verbs[p.verbs[i]].reported,
        default=None,
    )  # fmt: skip
    main = main_finite(p, start, end)
    if verb is None or (main is not None and p.moods[main] is Mood.KONJUNKTIV_1):
        return None
    rate = lexicon().cue_verbs[p.verbs[verb]].reported
    find = agent if not p.finite[verb] and is_passive(p, verb) else subject
    return Candidate(
        STWRType.REPORTED, "reported.speech_act", set(range(sentence.start, sentence.end)),
        speaker=find(p, verb, start, end), verb=verb,
        facts={"reported_rate": rate, "perfect": float(finite_of(p, verb) != verb)},
    )  # fmt: skip


def _is_speech_act(p: Parse, i: int) -> bool:
    word = p.words[i]
    if word.upos != "VERB" or p.marked[i] >= 0 or not lexicon().is_speech_act(p.verbs[i]):
        return False
    return word.head < 0 or word.deprel in MAIN_RELATIONS


def hearsay_speakers(p: Parse, found: Sequence[Candidate]) -> None:
    """Who spreads the hearsay."""
    for quote in found:
        if quote.rule == "free_indirect.hearsay":
            option = carried_speaker(p, quote.quote, Kind.HEARSAY, found)
            quote.speaker, quote.source = set(option.speaker), option.source
            quote.facts["speaker_known"] = option.probability if option.speaker else 0.0
