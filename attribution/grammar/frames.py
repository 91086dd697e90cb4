"""A verb in, its frame out: which words make up the cue, who is the subject, who the agent of a passive.

The tree is asked first; where it has no subject, German word order decides (the first phrase that is neither dative
nor part of a preposition, behind the finite verb or before it).
"""

from __future__ import annotations

import re

from attribution.grammar.attachment import is_time
from attribution.grammar.companions import companions
from attribution.grammar.noun_cores import LONGEST_ATTRIBUTE, PARTICIPLE
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse

AUXILIARIES = ("aux", "aux:pass")
ASKED = ("anfrage", "nachfrage")
"""hieß es auf Anfrage: nobody's name"""
IMPERSONAL = frozenset(("geheißen", "heißen", "hervorgehen", "verlauten"))
"""Verbs whose source is no subject: in dem Schreiben heißt es, aus dem Bericht geht hervor, aus Kreisen verlautete."""
TOLD = frozenset(("erfahren", "hören", "lesen", "vernehmen"))
SOURCE_PREPOSITIONS = frozenset(("auf", "aus", "bei", "beim", "im", "in", "seitens", "vom", "von", "vonseiten"))
DOCUMENTS = re.compile(
    r"(antrag|appell|artikel|aufruf|bericht|brief|dokument|entwurf|erklärung|gutachten|klage|mail|manifest|meldung|"
    r"mitteilung|papier|petition|protokoll|resolution|schreiben|stellungnahme|studie|urteil|vermerk)(e?s)?$"
)


def finite_of(p: Parse, verb: int) -> int | None:
    """The finite verb of the verbal complex: the verb itself or the nearest of its auxiliaries."""
    if p.finite[verb]:
        return verb
    helpers = [i for i in p.children[verb] if p.words[i].deprel in (*AUXILIARIES, "cop") and p.finite[i]]
    if not helpers and p.words[verb].deprel == "conj" and "Part" in p.words[verb].xpos:
        return _shared_auxiliary(p, verb)
    head = p.words[verb].head  # Vogt hatte, wie immer, darauf verwiesen: the tree hangs the participle on hatte
    if not helpers and head >= 0 and p.words[head].upos == "AUX" and p.finite[head] and "Part" in p.words[verb].xpos:
        return head
    return min(helpers, key=lambda i: abs(i - verb), default=None)


def _shared_auxiliary(p: Parse, verb: int) -> int | None:
    """Vogt hatte Fehler eingeräumt und angegeben, …: two participles, one auxiliary"""
    first = p.words[verb].head
    if "Part" not in p.words[first].xpos or first > verb:
        return None
    return finite_of(p, first)


def main_verb(p: Parse, finite: int, stop: int) -> int:
    """The full verb that goes with a finite one: "hat" → "gesagt"."""
    word = p.words[finite]
    if word.upos == "VERB" and word.lemma not in ("werden", "haben", "sein"):
        return finite
    if word.deprel in (*AUXILIARIES, "cop") and finite < word.head < stop and p.words[word.head].upos == "VERB":
        return word.head
    for i in range(finite + 1, stop):
        if p.words[i].upos == "VERB" and not p.finite[i]:
            return i
        if p.words[i].text == ",":
            break
    return finite


def verbal_complex(p: Parse, verb: int) -> set[int]:
    """The cue: verb, auxiliaries, separated particle, and the words that the verb calls for (see `companions`)."""
    words = {verb} | {
        i for i in p.children[verb] if p.words[i].deprel in (*AUXILIARIES, "cop") and not _is_cut_off(p, verb, i)
    }
    words |= _helpers_elsewhere(p, verb)
    if verb in p.particles:
        words.add(p.particles[verb])
    return words | companions(p, verb, words, passive=is_passive(p, verb))


def _helpers_elsewhere(p: Parse, verb: int) -> set[int]:
    """Auxiliaries that the tree hangs on another word: bekannt geworden war; ließ verlauten."""
    word = p.words[verb]
    if p.finite[verb]:
        return set()
    if word.deprel in (*AUXILIARIES, "cop") and word.head >= 0:
        return {i for i in p.children[word.head] if p.words[i].deprel in AUXILIARIES and i != verb}
    if word.xpos == "VERBPart" and not any(p.finite[i] for i in p.children[verb] if p.words[i].deprel in AUXILIARIES):
        return _lost_auxiliary(p, verb) or {i for i in [finite_of(p, verb)] if i is not None}
    lets = (
        word.head >= 0
        and "Inf" in word.xpos
        and p.words[word.head].lemma == "lassen"
        and p.words[word.head].upos in ("VERB", "AUX")
    )
    return {word.head} if lets else set()


def _lost_auxiliary(p: Parse, participle: int) -> set[int]:
    """Vogt hatte, wie immer, darauf verwiesen; war bekannt geworden: the tree hangs it on name or predicate."""
    start = p.sentence(participle).start
    finite = (i for i in range(start, participle) if p.finite[i] and p.words[i].upos == "AUX")
    return {i for i in finite if p.words[i].deprel.startswith("flat") or p.words[i].head in p.children[participle]}


def _is_cut_off(p: Parse, verb: int, helper: int) -> bool:
    """mitgeteilt, die Minister hätten …: an auxiliary behind a comma belongs to the next clause."""
    return any(p.words[i].text == "," for i in range(verb, helper))


def is_passive(p: Parse, verb: int) -> bool:
    """wurde mitgeteilt, wird vorgeworfen"""
    if p.finite[verb] and p.words[verb].lemma != "werden":
        return False
    helpers = [i for i in p.children[verb] if p.words[i].deprel in AUXILIARIES]
    return any(p.words[i].deprel == "aux:pass" or p.words[i].lemma == "werden" for i in helpers) and (
        "Part" in p.words[verb].xpos
    )


def agent(p: Parse, verb: int, start: int, stop: int) -> set[int]:
    """Who said it in a passive: von der Polizei mitgeteilt; im Bericht wird erklärt."""
    for i in range(start, stop):
        if p.low[i] in ("von", "vom", "durch"):
            end = phrase_end(p, i + 1, stop)
            if end is not None and p.words[i].head >= 0 and p.words[p.words[i].head].head == verb:
                return set(range(i + 1, end))
    return _agent_by_place(p, verb, start, stop) or document(p, start, stop)


def _agent_by_place(p: Parse, verb: int, start: int, stop: int) -> set[int]:
    """wurde die Stadt [von Anwohnern] aufgefordert; wurde [von Beobachtern] daraus gefolgert

    What the tree hangs on the noun before, where the place says more: right before the participle, als or mit, or
    behind the finite verb. A place there belongs to the noun: der Präsident von Frankreich.
    """
    for i in range(start, min(stop, verb)):
        if p.low[i] in ("von", "vom") and p.marked[i] < 0:
            end = phrase_end(p, i + 1, stop)
            if end is None or p.words[end - 1].entity.endswith("LOC") or p.words[end - 1].text in lexicon().places:
                continue
            placed = end == verb or p.low[end] in ("als", "mit") or (i > start and p.finite[i - 1])
            if placed and is_animate(p, range(i + 1, end)):
                return set(range(i + 1, end))
    return set()


def agent_of_attribute(p: Parse, noun: int) -> set[int]:
    """die von [der Partei] am Montag geäußerte Hoffnung"""
    if noun < 1 or not PARTICIPLE.search(p.low[noun - 1]) or not p.words[noun - 1].text[0].islower():
        return set()
    for i in range(noun - 2, max(0, noun - LONGEST_ATTRIBUTE) - 1, -1):
        if p.words[i].text == "," or p.finite[i]:
            return set()
        if p.low[i] in ("durch", "von", "vom") and i > 0 and p.words[i - 1].upos == "DET":
            end = phrase_end(p, i + 1, noun - 1)
            return set(range(i + 1, end)) if end is not None and is_animate(p, range(i + 1, end)) else set()
    return set()


def is_impersonal(p: Parse, verb: int) -> bool:
    """heißt es aus dem Umfeld; aus dem Umfeld ist zu hören; not: das Amt ließ verlauten"""
    if any(p.words[i].lemma == "lassen" for i in verbal_complex(p, verb)):
        return False
    return p.verbs[verb] in IMPERSONAL or (p.words[verb].lemma in TOLD and verb > 0 and p.low[verb - 1] == "zu")


def impersonal_source(p: Parse, start: int, stop: int) -> set[int]:
    """In dem Schreiben heißt es; hieß es aus Paris, von der Polizei: the phrase behind the preposition"""
    for i in range(start, stop):
        if p.low[i] in SOURCE_PREPOSITIONS and p.marked[i] < 0:
            end = phrase_end(p, i + 1, stop)
            if (
                end is not None
                and p.low[end - 1] != "es"  # das Gesetz, in dem es heißt
                and not is_time(p, i + 1, end)
                and not p.low[end - 1].endswith(ASKED)
            ):
                return set(range(i + 1, end))
    return set()


def document(p: Parse, start: int, stop: int) -> set[int]:
    """in dem Bericht, im Schreiben: a text that speaks"""
    for i in range(start, stop):
        if p.low[i] in ("in", "im") and p.marked[i] < 0:
            end = phrase_end(p, i + 1, stop)
            if end is not None and any(DOCUMENTS.search(p.low[j]) for j in range(i + 1, end)):
                return set(range(i + 1, end)) if p.low[i] == "in" else set(range(i, end))
    return set()
