"""A verb in, its frame out: which words make up the cue, who is the subject, who the agent of a passive.

The tree is asked first; where it has no subject, German word order decides (the first phrase that is neither dative
nor part of a preposition, behind the finite verb or before it).
"""

from __future__ import annotations

import re

from attribution.lexicon import lexicon
from attribution.noun_phrases import phrase_end
from attribution.parse import Parse

AUXILIARIES = ("aux", "aux:pass")
TAKES_PRONOMINAL_ADVERB = frozenset(
    ("auffordern", "aufrufen", "ausgehen", "begründen", "berufen", "bestehen", "dringen", "drängen", "einigen",
     "hinweisen", "pochen", "protestieren", "verweisen", "warnen", "äußern")
)  # fmt: skip
TAKES_SICH = frozenset(
    (
        "beklagen",
        "berufen",
        "beschweren",
        "einigen",
        "erhoffen",
        "herausstellen",
        "weigern",
        "wenden",
        "zeigen",
        "äußern",
    )
)
IMPERSONAL = frozenset(("geheißen", "heißen", "hervorgehen", "verlauten"))
"""Verbs whose source is no subject: in dem Schreiben heißt es, aus dem Bericht geht hervor, aus Kreisen verlautete."""
TAKES_ES = frozenset(("geheißen", "heißen"))
DOCUMENTS = re.compile(
    r"(artikel|bericht|brief|dokument|erklärung|gutachten|meldung|mitteilung|resolution|schreiben|studie|urteil)s?$"
)
WINDOW_BEFORE, WINDOW_AFTER = 3, 5


def finite_of(p: Parse, verb: int) -> int | None:
    """The finite verb of the verbal complex: the verb itself or the nearest of its auxiliaries."""
    if p.finite[verb]:
        return verb
    helpers = [i for i in p.children[verb] if p.words[i].deprel in (*AUXILIARIES, "cop") and p.finite[i]]
    return min(helpers, key=lambda i: abs(i - verb), default=None)


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
    """The cue: verb, auxiliaries, separated particle, and the darauf or sich that the verb calls for."""
    words = {verb} | {i for i in p.children[verb] if p.words[i].deprel in AUXILIARIES and not _is_cut_off(p, verb, i)}
    if verb in p.particles:
        words.add(p.particles[verb])
    return words | _companions(p, verb, words)


def _is_cut_off(p: Parse, verb: int, helper: int) -> bool:
    """mitgeteilt, die Minister hätten …: an auxiliary behind a comma belongs to the next clause."""
    return any(p.words[i].text == "," for i in range(verb, helper))


def _companions(p: Parse, verb: int, words: set[int]) -> set[int]:
    sentence, lemma = p.sentence(verb), p.verbs[verb]
    low, high = max(sentence.start, min(words) - WINDOW_BEFORE), min(sentence.end, max(words) + WINDOW_AFTER)
    found = set()
    for i in range(low, high):
        if i > max(words) and p.words[i].text in (",", ":", ";"):
            break
        if p.low[i] in lexicon().pronominal_adverbs and lemma in TAKES_PRONOMINAL_ADVERB:
            found.add(i)
        if p.low[i] == "sich" and lemma in TAKES_SICH:
            found.add(i)
        if p.low[i] == "es" and lemma in TAKES_ES:
            found.add(i)
        if (
            p.low[i] in lexicon().pronominal_adverbs
            and i > verb
            and p.words[i + 1 : i + 2]
            and p.words[i + 1].text == ","
        ):
            found.add(i)
        if p.low[i] == "für" and lemma == "halten" and i + 2 < high and p.words[i + 1].upos in ("ADJ", "ADV"):
            found |= {i, i + 1} | ({i - 1} if p.low[i - 1] == "es" else set())
    return found


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
    return document(p, start, stop)


def impersonal_source(p: Parse, start: int, stop: int) -> set[int]:
    """In dem Schreiben heißt es; hieß es aus Paris: the phrase behind in, aus, auf or bei"""
    for i in range(start, stop):
        if p.low[i] in ("in", "im", "aus", "auf", "bei") and p.marked[i] < 0:
            end = phrase_end(p, i + 1, stop)
            if end is not None and p.words[end - 1].lemma not in lexicon().time_nouns:
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
