"""Sentences in, quotes without a content clause out: *Moskau kritisierte die Hilfe* (Reported), and hearsay.

The whole sentence is the quote, full stop included; there is no cue and no frame of its own.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.candidates import Candidate
from attribution.grammar.clauses import main_finite
from attribution.grammar.content import is_consecutive
from attribution.grammar.denial import is_denied
from attribution.grammar.frames import agent, finite_of, is_passive
from attribution.grammar.subjects import subject
from attribution.lexicon import lexicon
from attribution.parse import Parse, Sentence
from attribution.parsing.mood import Mood
from attribution.rules.hearsay import hearsay, joined
from attribution.rules.short_marks import NOBODY
from attribution.types import STWRType

SHORTEST = 4
WEAK_RATE = 0.1
TELLING = frozenset(("berichten", "sprechen"))
NAMING = frozenset(("bezeichnen", "nennen", "sprechen"))
TOLD_OF = frozenset(("darüber", "davon", "vom", "von", "über"))
VICTIMS = frozenset(("Menschenleben", "Opfer", "Todesopfer", "Tote", "Verletzte"))
HABITS = frozenset(("gern", "gerne", "lieber", "ungern"))
WEAK_RULES = ("indirect.noun_",)
OWN_SOURCE = ("indirect.source_", "indirect.points_back")
DEMNACH = "indirect.source_demnach"
MAIN_RELATIONS = ("root", "conj", "parataxis", "xcomp")


def reported(p: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """Sentences that hold no other quote."""
    taken = {i for c in found if _claims_sentence(c) for i in c.words}
    framed = {i for c in found if c.type is STWRType.DIRECT and c.has_own_frame for i in c.frame}
    candidates = []
    for sentence in p.sentences:
        start, end = p.core(sentence)
        words = set(range(sentence.start, sentence.end))
        asks = p.words[sentence.end - 1].text == "?"
        if end - start < SHORTEST or asks or words & taken or words & framed or _is_heading(p, sentence):
            continue
        candidates += [c for c in (hearsay(p, sentence) or _speech_act(p, sentence, start, end),) if c]
    return joined(p, candidates)


def _is_heading(p: Parse, sentence: Sentence) -> bool:
    """Kern begrüßt die Beschlüsse — a paragraph of its own without a stop, amid the text: what it says is told below"""
    number = p.sentence_of[sentence.start]
    beside = [p.sentences[n].paragraph for n in (number - 1, number + 1) if 0 <= n < len(p.sentences)]
    return number > 0 and sentence.paragraph not in beside and p.words[sentence.end - 1].text[-1].isalnum()


def _claims_sentence(candidate: Candidate) -> bool:
    if candidate.type is STWRType.DIRECT or candidate.rule.startswith(WEAK_RULES):
        return False
    if candidate.rule == DEMNACH:
        return False
    strong = candidate.facts.get("rate", 1.0) >= WEAK_RATE
    return strong or candidate.rule.startswith(OWN_SOURCE)


def _speech_act(p: Parse, sentence: Sentence, start: int, end: int) -> Candidate | None:
    """Moskau kritisierte die Hilfe: the verb of a main clause takes a noun phrase for what was said."""
    verb = max(
        (i for i in range(start, end) if _is_speech_act(p, i)), key=lambda i: lexicon().cue_verbs[p.verbs[i]].reported,
        default=None,
    )  # fmt: skip
    main = main_finite(p, start, end)
    if verb is None or (main is not None and p.moods[main] is not Mood.OTHER):
        return None
    if is_denied(p, verb, sentence.end):
        return None
    if not _tells(p, verb, start, end):
        return None
    if any(p.low[i] == "dass" and is_consecutive(p, verb, i) for i in range(verb + 1, end)):
        return None
    rate = lexicon().cue_verbs[p.verbs[verb]].reported
    find = agent if not p.finite[verb] and is_passive(p, verb) else subject
    return Candidate(
        STWRType.REPORTED, "reported.speech_act", set(range(sentence.start, sentence.end)),
        speaker=find(p, verb, start, end), verb=verb,
        facts={"reported_rate": rate, "perfect": float(finite_of(p, verb) != verb)},
    )  # fmt: skip


def _tells(p: Parse, verb: int, start: int, end: int) -> bool:
    """sprach von Betrug; not: sprach mit den Opfern, spricht lieber von der Zukunft; nannte es „Betrug“, which is a
    quote itself
    """
    low = {p.low[i] for i in range(start, end) if p.marked[i] < 0}
    if p.verbs[verb] in NAMING and (low & NOBODY or any(p.marked[i] >= 0 for i in range(start, end))):
        return False
    if p.verbs[verb] == "fordern" and any(p.words[i].lemma in VICTIMS for i in range(start, end)):
        return False
    return p.verbs[verb] not in TELLING or (bool(low & TOLD_OF) and not low & HABITS)


def _is_speech_act(p: Parse, i: int) -> bool:
    word = p.words[i]
    if word.upos != "VERB" or p.marked[i] >= 0 or not lexicon().is_speech_act(p.verbs[i]):
        return False
    return word.head < 0 or word.deprel in MAIN_RELATIONS
