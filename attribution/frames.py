"""A verb in, its frame out: which words make up the cue, who is the subject, who the agent of a passive.

The tree is asked first; where it has no subject, German word order decides (the first phrase that is neither dative
nor part of a preposition, behind the finite verb or before it).
"""

from __future__ import annotations

import re

from attribution.lexicon import lexicon
from attribution.noun_phrases import is_dative, phrase_around, phrase_end
from attribution.parse import Parse

AUXILIARIES = ("aux", "aux:pass")
TAKES_PRONOMINAL_ADVERB = frozenset(
    ("auffordern", "aufrufen", "ausgehen", "begründen", "berufen", "bestehen", "dringen", "drängen", "einigen",
     "hinweisen", "pochen", "protestieren", "verweisen", "warnen", "äußern")
)  # fmt: skip
TAKES_SICH = frozenset(("beklagen", "berufen", "beschweren", "einigen", "weigern", "zeigen", "äußern"))
DOCUMENTS = re.compile(
    r"(artikel|bericht|brief|dokument|erklärung|gutachten|meldung|mitteilung|resolution|schreiben|studie|urteil)s?$"
)
SUBJECT_TAGS = frozenset(("NOUN", "PROPN", "PRON", "X", "ADJ", "DET", "NUM"))
WINDOW_BEFORE, WINDOW_AFTER = 3, 5


def finite_of(p: Parse, verb: int) -> int | None:
    """The finite verb of the verbal complex: the verb itself or its auxiliary."""
    if p.finite[verb]:
        return verb
    for child in p.children[verb]:
        if p.words[child].deprel in (*AUXILIARIES, "cop") and p.finite[child]:
            return child
    return None


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
    return found


def is_passive(p: Parse, verb: int) -> bool:
    """wurde mitgeteilt, wird vorgeworfen"""
    if p.finite[verb] and p.words[verb].lemma != "werden":
        return False
    helpers = [i for i in p.children[verb] if p.words[i].deprel in AUXILIARIES]
    return any(p.words[i].deprel == "aux:pass" or p.words[i].lemma == "werden" for i in helpers) and (
        "Part" in p.words[verb].xpos
    )


def tree_subject(p: Parse, verb: int) -> int | None:
    """Head of the subject, of the verb itself or of the verb it is coordinated with or depends on."""
    for _ in range(5):
        for child in p.children[verb]:
            if p.words[child].deprel.startswith("nsubj"):
                return child
        word = p.words[verb]
        if word.head < 0 or word.deprel not in ("conj", "aux", "cop", "xcomp", "aux:pass"):
            return None
        verb = word.head
    return None


def subject(p: Parse, verb: int, start: int, stop: int) -> set[int]:
    """Words of the subject of a verb within [start, stop), empty if none is found."""
    head = tree_subject(p, verb)
    if head is not None and start <= head < stop and p.low[head] != "es" and p.words[head].upos in SUBJECT_TAGS:
        if p.words[head].xpos.startswith("PRONRel"):
            return set()
        return _with_leading_name(p, *phrase_around(p, head, start, stop), start)
    first = _subject_first(p, verb, start)
    if first is not None:
        return set(range(*first))
    found = subject_after(p, verb, stop) or subject_before(p, verb, start)
    return _with_leading_name(p, *found, start) if found else set()


def _subject_first(p: Parse, finite: int, start: int) -> tuple[int, int] | None:
    """The phrase that opens the clause right before the finite verb, if it can be a nominative."""
    if finite <= start or not p.finite[finite] or is_dative(p, start) or p.low[start] in ("es", "den"):
        return None
    word = p.words[start]
    opens = word.upos in ("DET", "PROPN", "NOUN", "PRON", "NUM") or (word.upos == "ADJ" and word.text[0].isupper())
    end = phrase_end(p, start, finite) if opens else None
    return (start, end) if end is not None and end >= finite - 1 else None


def subject_after(p: Parse, finite: int, stop: int) -> tuple[int, int] | None:
    """The first phrase behind the finite verb that can be its subject: not dative, no time, no preposition."""
    i = finite + 1
    while i < stop:
        if p.low[i] == "sich" or (p.words[i].upos in ("ADV", "PART", "SCONJ", "ADJ") and not _opens_phrase(p, i, stop)):
            i += 1
        elif p.words[i].upos == "ADP":
            i = phrase_end(p, i + 1, stop) or i + 1
        elif p.words[i].text in (",", ":") or p.finite[i]:
            return None
        else:
            end = phrase_end(p, i, stop)
            if end is None:
                return None
            if _can_be_subject(p, i, end):
                return i, end
            i = end
    return None


def _opens_phrase(p: Parse, i: int, stop: int) -> bool:
    return p.words[i].upos == "ADJ" and phrase_end(p, i, stop) is not None


def _can_be_subject(p: Parse, start: int, end: int) -> bool:
    if p.low[start] == "es" or is_dative(p, start):
        return False
    heads = [i for i in range(start, end) if p.words[i].is_nominal]
    return not heads or p.words[heads[0]].lemma not in lexicon().time_nouns


def subject_before(p: Parse, verb: int, start: int) -> tuple[int, int] | None:
    """The first phrase left of the verb that can be its subject."""
    i = start
    while i < verb:
        if p.words[i].upos == "ADP":
            i = phrase_end(p, i + 1, verb) or i + 1
            continue
        end = phrase_end(p, i, verb) if p.words[i].upos in SUBJECT_TAGS or p.marked[i] >= 0 else None
        if end is not None and _can_be_subject(p, i, end):
            return i, end
        i = end or i + 1
    return None


def _with_leading_name(p: Parse, start: int, end: int, floor: int) -> set[int]:
    """Der Vorsitzende der Fraktion, Hanna Vogt, sagte: the tree gives the name alone; take what it stands beside."""
    closed = end < len(p) and (p.finite[end] or p.words[end].text == ",")
    before = start - 2
    if not closed or before < floor or p.words[start - 1].text != "," or p.words[before].upos not in ("PROPN", "NOUN"):
        return _with_marks(p, start, end)
    if any(p.finite[i] for i in range(floor, start)):
        return _with_marks(p, start, end)
    for begin in range(floor, start - 1):
        if p.words[begin].upos == "ADP":
            break
        if phrase_end(p, begin, start - 1) == start - 1:
            return set(range(begin, end))
    return _with_marks(p, start, end)


def _with_marks(p: Parse, start: int, end: int) -> set[int]:
    """A name in marks takes its marks along."""
    pair = p.marked[start]
    if pair >= 0 and p.marks[pair] == (start - 1, end):
        return set(range(start - 1, end + 1))
    return set(range(start, end))


def agent(p: Parse, verb: int, start: int, stop: int) -> set[int]:
    """Who said it in a passive: von der Polizei mitgeteilt; im Bericht wird erklärt."""
    for i in range(start, stop):
        if p.low[i] in ("von", "vom", "durch"):
            end = phrase_end(p, i + 1, stop)
            if end is not None and p.words[i].head >= 0 and p.words[p.words[i].head].head == verb:
                return set(range(i + 1, end))
    return document(p, start, stop)


def document(p: Parse, start: int, stop: int) -> set[int]:
    """in dem Bericht, im Schreiben: a text that speaks"""
    for i in range(start, stop):
        if p.low[i] in ("in", "im") and p.marked[i] < 0:
            end = phrase_end(p, i + 1, stop)
            if end is not None and any(DOCUMENTS.search(p.low[j]) for j in range(i + 1, end)):
                return set(range(i + 1, end)) if p.low[i] == "in" else set(range(i, end))
    return set()
